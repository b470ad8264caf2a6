import { SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import type { ServerAppSpec } from '../document.ts'
import { fault, type Report } from '../finding.ts'
import { shorten } from './lookup.ts'
import type { ReleasePaths } from './release-paths.ts'

const HOOKS: ReadonlySet<string> = new Set(SERVER_HOOKS)

/** Every script of a hook that will run must be in the release, as a file: the agent fails the event when it is not. */
export function checkScriptsPresent(
  { hooks }: Pick<ServerAppSpec, 'hooks'>,
  release: ReleasePaths,
  report: Report,
): void {
  for (const { event, scripts } of hooks) {
    if (!HOOKS.has(event.value)) continue
    for (const { location } of scripts) {
      const found = release.find(location.value)
      if (found === undefined) {
        const message = `the script "${shorten(location.value)}" of ${event.value} is not in the release`
        report(
          fault('appspec/script-missing', message, {
            span: location.span,
            hint: hintForScript(location.value, release),
          }),
        )
      } else if (found === 'directory') {
        const message = `the script "${shorten(location.value)}" of ${event.value} is a folder; expected a file`
        report(fault('appspec/script-missing', message, { span: location.span, hint: 'name the script in it' }))
      }
    }
  }
}

/** Every source must be in the release: a missing one fails Install half-way, when its turn to be copied has come. */
export function checkSourcesPresent(
  { files }: Pick<ServerAppSpec, 'files'>,
  release: ReleasePaths,
  report: Report,
): void {
  for (const { source } of files) {
    if (release.find(source.value) !== undefined) continue
    const message = `the source "${shorten(source.value)}" is not in the release`
    report(fault('appspec/source-missing', message, { span: source.span, hint: hintForSource(source.value, release) }))
  }
}

function hintForScript(path: string, release: ReleasePaths): string {
  const [first = ''] = path.split(/\s/)
  if (first !== path && release.find(first) === 'file') {
    return `a location is a path, not a command line; call "${first}" from a script of its own`
  }
  const near = release.suggest(path)
  return near === undefined
    ? 'paths begin at the root of the release; check that the file is bundled'
    : meant(near, path)
}

function hintForSource(path: string, release: ReleasePaths): string {
  if (/[*?[{]/.test(path)) return 'patterns are not expanded; name a folder to copy everything in it'
  const near = release.suggest(path)
  return near === undefined ? 'paths begin at the root of the release; check that it is bundled' : meant(near, path)
}

function meant(near: string, path: string): string {
  const differsInCase = near !== path && near.toLowerCase() === path.replace(/^[./]+/, '').toLowerCase()
  return `did you mean "${near}"?${differsInCase ? ' Linux tells capitals apart' : ''}`
}

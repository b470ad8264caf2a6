import { SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import type { HookScript, HostOs, ServerAppSpec } from '../document.ts'
import { fault, note, type Report } from '../finding.ts'
import type { ReleaseEntry } from '../locate.ts'
import { shorten } from './lookup.ts'
import type { Found, ReleasePaths } from './release-paths.ts'
import { EMPTY, judgeScript } from './script-content.ts'

const HOOKS: ReadonlySet<string> = new Set(SERVER_HOOKS)

/** The characters for which the agent's way of starting a script hands its path to the shell, which then reads them. */
const SHELL_CHARACTERS = /[<>()&|;$'"`\\]/

/** A script that will run, with what is at its location. */
export interface ReleaseScript {
  readonly event: string
  readonly script: HookScript
  readonly found: Found
}

/** The scripts of the hooks that will run, in the order of the file. */
export function listScripts({ hooks }: Pick<ServerAppSpec, 'hooks'>, release: ReleasePaths): readonly ReleaseScript[] {
  return hooks
    .filter(({ event }) => HOOKS.has(event.value))
    .flatMap(({ event, scripts }) =>
      scripts.map((script) => ({ event: event.value, script, found: release.find(script.location.value) })),
    )
}

/** What is known of a release beside its paths. */
export interface ScriptSurroundings {
  readonly release: ReleasePaths
  readonly contents: ReadonlyMap<string, Uint8Array>
  readonly os: HostOs
}

/** Every script must be in the release, as a file that the host can start: the agent fails the event when it is not. */
export function checkScripts(
  scripts: readonly ReleaseScript[],
  { release, contents, os }: ScriptSurroundings,
  report: Report,
): void {
  const judged = new Set<string>()
  for (const { event, script, found } of scripts) {
    const { value: location, span } = script.location
    const name = `the script "${shorten(location)}" of ${event}`
    if (found.kind === 'missing') {
      const { problem, hint } = absence(location, found.link, release)
      report(fault('appspec/script-missing', `${name} ${problem}`, { span, hint }))
    } else if (found.kind === 'directory') {
      report(
        fault('appspec/script-missing', `${name} is a folder; expected a file`, {
          span,
          hint: 'name the script in it',
        }),
      )
    } else {
      if (os === 'linux') checkPath(name, script, report)
      if (found.kind === 'file' && !judged.has(found.entry.path)) {
        judged.add(found.entry.path)
        checkFile(name, script, found.entry, { contents, os }, report)
      }
    }
  }
}

function absence(
  location: string,
  link: ReleaseEntry | undefined,
  release: ReleasePaths,
): { readonly problem: string; readonly hint: string } {
  if (link !== undefined) {
    return {
      problem: `is reached by the link "${shorten(link.path)}" to "${shorten(link.linkTarget ?? '')}", where it is not`,
      hint: 'check that what the link points to is in the release as well',
    }
  }
  return { problem: 'is not in the release', hint: hintForMissing(location, release) }
}

function hintForMissing(path: string, release: ReleasePaths): string {
  const [first = ''] = path.split(/\s/)
  if (first !== path && release.find(first).kind === 'file') {
    return `a location is a path, not a command line; call "${first}" from a script of its own`
  }
  if (/\/\.?$/.test(path) && release.find(path.replace(/[/.]+$/, '')).kind === 'file') {
    return 'remove the slash at the end'
  }
  const near = release.suggest(path)
  return near === undefined
    ? 'paths begin at the root of the release; check that the file is bundled'
    : meant(near, path)
}

/** What to say when a path of the release was most likely meant. */
export function meant(near: string, path: string): string {
  const differsInCase = near !== path && near.toLowerCase() === path.replace(/^[./]+/, '').toLowerCase()
  return `did you mean "${near}"?${differsInCase ? ' Linux tells capitals apart' : ''}`
}

/** The agent makes one text of the command, which is then split at blanks, or read by the shell. */
function checkPath(name: string, { location: { value, span } }: HookScript, report: Report): void {
  if (/[ \t]/.test(value)) {
    report(
      fault(
        'appspec/script-path',
        `${name} has a blank in its path; the agent takes the path to end there, and quotes do not help`,
        {
          span,
          hint: 'rename the file or its folder',
        },
      ),
    )
    return
  }
  const character = SHELL_CHARACTERS.exec(value)?.[0]
  if (character === undefined) return
  report(
    fault(
      'appspec/script-path',
      `${name} has ${character === '"' ? "'\"'" : `"${character}"`} in its path, which the shell takes for a part of the command`,
      {
        span,
        hint: 'rename the file or its folder',
      },
    ),
  )
}

function checkFile(
  name: string,
  { location: { span } }: HookScript,
  { path, mode, sizeBytes }: ReleaseEntry,
  { contents, os }: Pick<ScriptSurroundings, 'contents' | 'os'>,
  report: Report,
): void {
  const content = contents.get(path)
  const problems = content !== undefined ? judgeScript(path, content, os) : sizeBytes === 0 ? [EMPTY] : []
  for (const { problem, ...finding } of problems) report({ ...finding, message: `${name} ${problem}`, span })
  if (os === 'linux' && mode !== undefined && (mode & 0o111) === 0) {
    report(
      note('appspec/script-not-executable', `${name} is not executable; the agent makes it so`, {
        span,
        hint: 'make it executable in the repository, for whatever else runs it: "git update-index --chmod=+x"',
      }),
    )
  }
}

import type { Span } from '../diagnostics.ts'
import { readCloudText } from './cloud/read-text.ts'
import { entryOf, type YamlEntry, type YamlNode } from './yaml/nodes.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { strip, toRubyText } from './yaml/ruby.ts'

/** Where an AppSpec file names what failed. */
export interface ScriptPlace {
  /** The `location` of the script, or the name of the lifecycle event where no script of it has that name. */
  readonly names: 'script' | 'event'
  readonly span: Span
}

/**
 * Finds the line to blame for a failed lifecycle event, for an annotation on it: the `location` that names the script, else the name
 * of the event under `hooks`, also where the rest of the file would be refused. `undefined` when the file names neither, or
 * cannot be read. Never throws.
 *
 * The text has to be that of the revision which the event ran: BeforeBlockTraffic, AfterBlockTraffic and ApplicationStop run
 * the scripts of the revision before.
 *
 * @param scriptName as the service tells it: the location in the AppSpec, or for AWS Lambda and Amazon ECS the function.
 *
 * @example locateScript(text, 'ApplicationStart', 'scripts/start.sh')?.span.start.line
 */
export function locateScript(text: string | Uint8Array, event: string, scriptName?: string): ScriptPlace | undefined {
  const root = readYaml(text).root ?? readCloudText(text, '').root
  const hooks = root?.kind === 'map' ? root.entries.find(({ key }) => isHooks(key))?.value : undefined
  const hook = entriesOf(hooks).find(({ key }) => strip(toRubyText(key)) === event)
  if (hook === undefined) return undefined
  const location = scriptName === undefined ? undefined : findLocation(hook.value, scriptName)
  return location === undefined ? { names: 'event', span: hook.key.span } : { names: 'script', span: location.span }
}

/** The user guide writes the sections of Lambda and ECS files with a capital in some samples and without in others. */
function isHooks(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.text.toLowerCase() === 'hooks'
}

/** The events: of a map for EC2/on-premises, of a list of maps for Lambda and ECS. */
function entriesOf(hooks: YamlNode | undefined): readonly YamlEntry[] {
  if (hooks?.kind === 'map') return hooks.entries
  return hooks?.kind === 'list' ? hooks.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : []
}

/** The value that names the script: among the scripts of an event, or as the one function of a hook. */
function findLocation(hook: YamlNode, scriptName: string): YamlNode | undefined {
  const scripts = hook.kind === 'list' ? hook.items : [hook]
  const locations = scripts.flatMap((script) => {
    const location = script.kind === 'map' ? entryOf(script, 'location')?.value : script
    return location?.kind === 'scalar' ? [location] : []
  })
  const wanted = strip(scriptName)
  return (
    locations.find((location) => strip(toRubyText(location)) === wanted) ??
    locations.find((location) => plainPath(toRubyText(location)) === plainPath(wanted))
  )
}

/** A path without what makes no difference to the file that it names. */
function plainPath(path: string): string {
  return strip(path)
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

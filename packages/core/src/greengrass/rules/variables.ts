import { keyText } from '../../appspec/cloud/lookup.ts'
import { fault, note, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { YamlNode, YamlScalar } from '../../appspec/yaml/nodes.ts'
import { closest } from '../../closest.ts'
import { GDK_BUCKET } from '../gdk/layout.ts'
import type { RecipeLifecycles } from '../recipe/lifecycles.ts'
import type { RecipeParts } from '../recipe/parts.ts'
import { GDK_PLACEHOLDER } from './identity.ts'
import { placeIn } from './place-in.ts'

const CODE = 'greengrass/variable'

/** `{namespace:key}` and `{component:namespace:key}`, as the nucleus looks for them. */
const VARIABLE = /\{(?:([\w.-]+):)?([\w.]+):([^:{}\s]+)\}/g

/** What each namespace has; a configuration has whatever the component says. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  artifacts: ['path', 'decompressedPath'],
  work: ['path'],
  kernel: ['rootPath'],
  iot: ['thingName'],
  configuration: [],
}

/** What a component can be asked by another one. */
const OF_OTHERS = ['artifacts', 'work', 'configuration']

/** Recipe variables in scripts: one that does not exist stays in the script as it is written. */
export function checkVariables(parts: RecipeParts, { sections }: RecipeLifecycles, report: Report): void {
  const names = new Set(parts.dependencies.map(({ key }) => keyText(key)))
  for (const script of scriptsOf(sections)) {
    const told = new Set<string>()
    for (const [variable, component, namespace = '', key = ''] of script.text.matchAll(VARIABLE)) {
      if (told.has(variable)) continue
      told.add(variable)
      const tell = (problem: string, hint: string): void =>
        report(warn(CODE, `"${shorten(variable)}" ${problem}`, { span: placeIn(script, variable, parts.text), hint }))
      const problem = keyProblem(namespace, key)
      if (!Object.hasOwn(KEYS, namespace)) {
        const near = closest(namespace, Object.keys(KEYS))
        if (near !== undefined) tell('is no recipe variable and is left as it is', `did you mean {${near}:${key}}?`)
      } else if (problem !== undefined) tell('is no recipe variable and is left as it is', problem)
      else if (component !== undefined) checkOther(component, namespace, names, parts, script, variable, report)
      else if (namespace === 'configuration') checkPointer(key, parts, script, report)
    }
  }
}

function keyProblem(namespace: string, key: string): string | undefined {
  if (namespace === 'configuration') {
    return key.startsWith('/') ? undefined : `write the path as a JSON pointer: {configuration:/${key}}`
  }
  const keys = Object.hasOwn(KEYS, namespace) ? KEYS[namespace] : undefined
  if (keys === undefined || keys.includes(key)) return undefined
  return `there is ${keys.map((one) => `{${namespace}:${one}}`).join(' and ')}`
}

function checkOther(
  component: string,
  namespace: string,
  dependencies: ReadonlySet<string>,
  { name, text }: RecipeParts,
  script: YamlScalar,
  variable: string,
  report: Report,
): void {
  const span = placeIn(script, variable, text)
  if (!OF_OTHERS.includes(namespace)) {
    const message = `"${shorten(variable)}" asks a component for what is the same for all`
    report(warn(CODE, message, { span, hint: `write ${variable.replace(`${component}:`, '')}` }))
  } else if (!dependencies.has(component) && component !== name?.text) {
    const message = `"${shorten(variable)}" asks "${shorten(component)}", which is no dependency; only direct dependencies can be asked`
    const near = closest(component, dependencies)
    const hint = near === undefined ? 'add it to ComponentDependencies' : `did you mean "${near}"?`
    report(fault(CODE, message, { span, hint }))
  }
}

/** A deployment may bring the value; without one the variable stays in the script. */
function checkPointer(
  pointer: string,
  { defaultConfiguration, text }: RecipeParts,
  script: YamlScalar,
  report: Report,
): void {
  if (isFound(defaultConfiguration, pointer)) return
  const message = `the default configuration has no "${shorten(pointer)}": {configuration:${shorten(pointer)}} stays as it is unless the deployment brings it`
  const span = placeIn(script, `{configuration:${pointer}}`, text)
  report(note(CODE, message, { span, hint: 'give it a default, if it is nothing that every deployment sets' }))
}

/** Whether a JSON pointer leads to something. Keys of configurations are compared without regard to case. */
function isFound(root: YamlNode | undefined, pointer: string): boolean {
  let node = root
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~').toLowerCase()
    if (node?.kind === 'list') node = node.items[Number(name)]
    else
      node =
        node?.kind === 'map' ? node.entries.find(({ key }) => keyText(key).toLowerCase() === name)?.value : undefined
  }
  return node !== undefined
}

/** Scripts, and what else of steps variables are replaced in. */
function scriptsOf(sections: RecipeLifecycles['sections']): ReadonlySet<YamlScalar> {
  const found = new Set<YamlScalar>()
  for (const { steps } of sections) {
    for (const { scripts, settings } of steps) {
      for (const script of scripts) found.add(script)
      for (const { value } of settings?.entries ?? []) if (value.kind === 'scalar') found.add(value)
    }
  }
  return found
}

/** What only the development kit replaces, in a recipe that is no part of a project of it. */
export function checkGdkPlaceholders({ name, version, root, manifests }: RecipeParts, report: Report): void {
  const code = 'greengrass/gdk-placeholder'
  const publisher = root.entries.find(({ key }) => keyText(key).toLowerCase() === 'componentpublisher')?.value
  const uris = manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri))
  for (const node of [name, version, publisher, ...uris]) {
    if (node?.kind !== 'scalar') continue
    const found = GDK_PLACEHOLDER.exec(node.text)?.[0] ?? GDK_BUCKET.exec(node.text)?.[1]
    if (found === undefined) continue
    const message = `"${found}" is filled in by the development kit, and there is no gdk-config.json beside the recipe`
    report(fault(code, message, { span: node.span, hint: 'write the value, or validate the folder of the project' }))
  }
}

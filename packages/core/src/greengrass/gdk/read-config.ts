import { isBlank, keyText } from '../../appspec/cloud/lookup.ts'
import { type Finding, fault, note, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../../appspec/yaml/nodes.ts'
import { readGdkConfigText } from '../read-text.ts'
import { checkComponentName, checkOwnName, versionProblem } from '../rules/identity.ts'
import { checkShape } from '../shape.ts'
import { BUILD_SYSTEMS, type BuildSystem, GDK_KEYS } from './keys.ts'

/** The version that stands for the next patch of the highest that is published. */
export const NEXT_PATCH = 'NEXT_PATCH'

/** How a project says that it is built. */
export interface GdkBuild {
  readonly system: BuildSystem
  /** Of `custom`: a program and its arguments, or one text, which is a program without arguments. */
  readonly command?: string | readonly string[]
  /** The name of the archive without its extension; empty for the name of the component. @defaultValue the name of the folder */
  readonly zipName?: string
  /** Patterns of what stays out of the archive. @defaultValue what the development kit leaves out */
  readonly excludes?: readonly string[]
}

/** What `gdk-config.json` says. */
export interface GdkConfig {
  readonly name: string
  readonly author: string
  /** A semantic version, or {@link NEXT_PATCH}. */
  readonly version: string
  readonly build: GdkBuild
  /** The beginning of the name of the bucket, and the region; the kit adds region and account to the bucket. */
  readonly publish: { readonly bucket?: string; readonly region?: string }
}

/** What could be read of `gdk-config.json`. */
export interface GdkConfigReading {
  /** Absent when something is wrong with it. */
  readonly config?: GdkConfig
  readonly findings: readonly Finding[]
}

/** Reads `gdk-config.json` and says what is wrong with it. Never throws. */
export function readGdkConfig(text: string | Uint8Array, file: string): GdkConfigReading {
  const { root, findings: found, isPartial } = readGdkConfigText(text, file)
  if (isPartial) return { findings: found }
  const findings: Finding[] = [...found]
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  if (root === undefined || isBlank(root)) {
    const hint = 'write "component" and "gdk_version", as "gdk component init" does'
    if (findings.length === 0) report(fault('greengrass/missing-key', 'gdk-config.json is empty', { hint }))
    return { findings }
  }
  const options = { noun: 'gdk-config.json', anyCase: false }
  checkShape(root, GDK_KEYS, options, report)
  const component = mapAt(root, 'component')
  const [first, second] = component?.entries ?? []
  if (component !== undefined && first === undefined) report(noComponent(component))
  if (second !== undefined) {
    const message = `a second component, "${shorten(keyText(second.key))}"; a project is one component`
    report(fault('greengrass/gdk-config', message, { span: second.key.span, hint: 'make a folder of its own for it' }))
  }
  if (first === undefined || first.key.kind !== 'scalar' || first.value.kind !== 'map') return { findings }
  checkComponentName(first.key, report)
  checkOwnName(first.key, report)
  checkVersion(first.value, report)
  checkBuild(mapAt(first.value, 'build'), report)
  const isSound = !findings.some(({ severity }) => severity === 'error')
  return { ...(isSound && { config: toConfig(first.key, first.value) }), findings }
}

function noComponent({ span }: YamlMap): Finding {
  const hint = 'write its name and its settings below "component"'
  return fault('greengrass/gdk-config', 'there is no component; a project is one component', { span, hint })
}

function checkVersion(component: YamlMap, report: Report): void {
  const version = textAt(component, 'version')
  if (version === undefined || version.text === NEXT_PATCH) return
  const problem = versionProblem(version.text)
  if (problem === undefined) return
  const message = `the version is "${shorten(version.text)}", which ${problem}; expected a semantic version or ${NEXT_PATCH}`
  report(fault('greengrass/component-version', message, { span: version.span, hint: 'such as 1.0.0' }))
}

function checkBuild(build: YamlMap | undefined, report: Report): void {
  const system = build && textAt(build, 'build_system')
  if (build === undefined || system === undefined || !isBuildSystem(system.text)) return
  const command = valueAt(build, 'custom_build_command')
  const code = 'greengrass/gdk-config'
  if (system.text === 'custom' && (command === undefined || isBlank(command))) {
    const message = 'the build system "custom" has no custom_build_command'
    report(fault(code, message, { span: system.span, hint: 'write the command, such as ["bash", "build.sh"]' }))
  } else if (system.text !== 'custom' && command !== undefined) {
    const message = `custom_build_command is not run: the build system is "${system.text}"`
    report(warn(code, message, { span: command.span, hint: 'write "custom" as build_system, or remove the command' }))
  }
  if (system.text === 'custom' || system.text === 'zip') return
  const message = `a build with "${system.text}" is made by "gdk component build"; what it has made is taken from greengrass-build`
  report(note(code, message, { span: system.span, hint: 'build before the component is published' }))
}

function toConfig({ text: name }: YamlScalar, component: YamlMap): GdkConfig {
  const build = mapAt(component, 'build')
  const options = build && mapAt(build, 'options')
  const publish = mapAt(component, 'publish')
  const system = (build && textAt(build, 'build_system')?.text) ?? ''
  const command = build && valueAt(build, 'custom_build_command')
  const zipName = options && textAt(options, 'zip_name')?.text
  const excludes = options && valueAt(options, 'excludes')
  const [bucket, region] = ['bucket', 'region'].map((key) => publish && textAt(publish, key)?.text)
  return {
    name,
    author: textAt(component, 'author')?.text ?? '',
    version: textAt(component, 'version')?.text ?? NEXT_PATCH,
    build: {
      system: isBuildSystem(system) ? system : 'custom',
      ...(command !== undefined && { command: textsOf(command) }),
      ...(zipName !== undefined && { zipName }),
      // With options of whatever kind, the kit leaves nothing out that they do not name.
      ...(options !== undefined && options.entries.length > 0 && { excludes: [textsOf(excludes)].flat() }),
    },
    publish: { ...(bucket !== undefined && { bucket: bucket.trim() }), ...(region !== undefined && { region }) },
  }
}

function isBuildSystem(text: string): text is BuildSystem {
  return BUILD_SYSTEMS.some((system) => system === text)
}

/** The value of a key, which is compared by the letter. */
function valueAt(node: YamlNode, name: string): YamlNode | undefined {
  return node.kind === 'map' ? node.entries.findLast(({ key }) => keyText(key) === name)?.value : undefined
}

function mapAt(node: YamlNode, name: string): YamlMap | undefined {
  const value = valueAt(node, name)
  return value?.kind === 'map' ? value : undefined
}

function textAt(node: YamlNode, name: string): YamlScalar | undefined {
  const value = valueAt(node, name)
  return value?.kind === 'scalar' && value.value.type !== 'null' ? value : undefined
}

function textsOf(node: YamlNode | undefined): string | readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
  return node?.kind === 'scalar' ? node.text : []
}

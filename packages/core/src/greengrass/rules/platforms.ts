import { keyText } from '../../appspec/cloud/lookup.ts'
import { fault, type Report, warn } from '../../appspec/finding.ts'
import { describe, shorten } from '../../appspec/rules/lookup.ts'
import type { YamlEntry } from '../../appspec/yaml/nodes.ts'
import { closest } from '../../closest.ts'
import type { RecipeManifest, RecipeParts } from '../recipe/parts.ts'

const CODE = 'greengrass/platform'

/** What devices report by themselves; values are compared by the letter. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  os: ['linux', 'windows', 'darwin'],
  architecture: ['amd64', 'arm', 'aarch64', 'x86'],
}

/** The same under names that devices do not report. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['macos', 'darwin'],
  ['ubuntu', 'linux'],
  ['x86_64', 'amd64'],
  ['x64', 'amd64'],
  ['i386', 'x86'],
  ['i686', 'x86'],
  ['arm64', 'aarch64'],
  ['armv8', 'aarch64'],
  ['armhf', 'arm'],
  ['armv7', 'arm'],
  ['armv7l', 'arm'],
  ['arm32', 'arm'],
])

/** Words that match everything, the later ones as recipes of the first releases have them. */
const ANY = new Set(['*', '//', 'all', 'any'])

export function checkPlatforms({ manifests }: RecipeParts, report: Report): void {
  for (const { platform } of manifests) {
    if (platform?.value.kind !== 'map') continue
    for (const entry of platform.value.entries) checkAttribute(entry, report)
  }
}

function checkAttribute({ key, value }: YamlEntry, report: Report): void {
  if (value.kind !== 'scalar' || value.value.type === 'null') return
  const [name, { text, span }] = [keyText(key), value]
  if (value.value.type !== 'string') {
    const message = `"${shorten(name)}" is ${describe(value)}; a device is only told by texts`
    report(fault(CODE, message, { span, hint: `write "${text}" in quotes` }))
  } else if (/^\/./.test(text) || (text.length > 1 && text.endsWith('/'))) checkPattern(text, span, report)
  else if (!ANY.has(text)) checkWord(name, text, span, report)
}

function checkWord(name: string, text: string, span: YamlEntry['key']['span'], report: Report): void {
  const words = Object.hasOwn(WORDS, name.toLowerCase()) ? WORDS[name.toLowerCase()] : undefined
  if (!/^[a-zA-Z0-9]/.test(text)) {
    const message = `"${shorten(text)}" fits no device: a value begins with a letter or a digit, or is a regular expression between slashes`
    report(fault(CODE, message, { span, hint: 'such as linux, * or /linux|darwin/' }))
    return
  }
  if (words === undefined || words.includes(text)) return
  const other = OTHER_NAMES.get(text.toLowerCase()) ?? closest(text, words)
  const message = `no device calls its ${name} "${shorten(text)}" by itself; known are ${words.join(', ')}`
  const hint = other === undefined ? 'set it on the devices by platformOverride' : `write "${other}"`
  report(warn(CODE, message, { span, hint }))
}

/** Constructions of Java's regular expressions that JavaScript has not, or writes in another way. */
const OF_JAVA = /[+*?}]\+|\\[AzZGQER]|\(\?[a-z-]+[:)]|\\p\{|&&|\(\?>/

function checkPattern(text: string, span: YamlEntry['key']['span'], report: Report): void {
  const isClosed = text.length > 1 && text.startsWith('/') && text.endsWith('/')
  const problem = isClosed ? patternProblem(text.slice(1, -1)) : 'it begins and ends with a slash'
  if (problem === undefined) return
  const message = `"${shorten(text)}" is no regular expression: ${problem}`
  report(fault(CODE, message, { span, hint: 'such as /linux|darwin/' }))
}

function patternProblem(body: string): string | undefined {
  if (OF_JAVA.test(body)) return undefined
  try {
    new RegExp(body)
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return error.message.replace(/^Invalid regular expression: \/.*\/\w*: /s, '').toLowerCase()
  }
}

/** The first manifest that fits is used: one behind another that fits wherever it does is used nowhere. */
export function checkReach({ manifests, manifestsKey }: RecipeParts, report: Report): void {
  if (manifestsKey !== undefined && manifests.length === 0) {
    const message = 'there is no manifest; a component is only installed where one fits the device'
    const hint = 'write one manifest, without Platform when it is for all devices'
    report(fault('greengrass/no-manifest', message, { span: manifestsKey.span, hint }))
  }
  for (const [index, manifest] of manifests.entries()) {
    const earlier = manifests.slice(0, index).find((other) => covers(other, manifest))
    if (earlier === undefined) continue
    const { line } = earlier.node.span.start
    const message = `this manifest is never used: the one in line ${line} fits every device that it fits, and comes first`
    const hint = 'put the manifest with the narrower Platform first'
    report(fault('greengrass/unreachable-manifest', message, { span: headSpan(manifest), hint }))
  }
}

function headSpan({ node, platform }: RecipeManifest): YamlEntry['key']['span'] {
  return platform?.key.span ?? node.entries[0]?.key.span ?? node.span
}

/** Whether one manifest fits wherever another does: whatever it asks for, the other asks for as well. */
function covers(wide: RecipeManifest, narrow: RecipeManifest): boolean {
  const asked = attributesOf(narrow)
  return [...attributesOf(wide)].every(([name, value]) => value === '*' || asked.get(name) === value)
}

function attributesOf({ platform }: RecipeManifest): ReadonlyMap<string, string> {
  if (platform?.value.kind !== 'map') return new Map()
  return new Map(
    platform.value.entries.flatMap(({ key, value }) =>
      value.kind === 'scalar' ? [[keyText(key), value.text] as const] : [],
    ),
  )
}

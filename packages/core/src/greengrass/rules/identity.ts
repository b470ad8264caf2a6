import valid from 'semver/functions/valid.js'
import { isBlank } from '../../appspec/cloud/lookup.ts'
import { fault, note, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { YamlScalar } from '../../appspec/yaml/nodes.ts'
import { type RecipeParts, scalarAt } from '../recipe/parts.ts'

/** What the library that reads recipes takes for the name of a component, and for its version. */
const NAME = /^[a-zA-Z0-9_.-]+$/
const NAME_CHARACTERS = 128
const VERSION_CHARACTERS = 64
const LARGEST_NUMBER = 999_999

/** Placeholders of the development kit, which it fills in itself; older templates have them without braces. */
export const GDK_PLACEHOLDER: RegExp =
  /\{COMPONENT_(?:NAME|VERSION|AUTHOR)\}|^COMPONENT_(?:NAME|VERSION|AUTHOR)$|^NEXT_PATCH$/

export function checkFormatVersion({ root }: RecipeParts, report: Report): void {
  const version = scalarAt(root, 'RecipeFormatVersion')
  if (version === undefined || version.text !== '2020-01-25') return
  const { start, end } = version.span
  if (end.line !== start.line || end.column - start.column !== version.text.length) return
  const message =
    'the format version is a date for programs that read YAML, among them the development kit; expected a text'
  report(warn('greengrass/format-version', message, { span: version.span, hint: 'write "2020-01-25" in quotes' }))
}

export function checkName({ name }: RecipeParts, report: Report): void {
  if (name === undefined || isBlank(name) || GDK_PLACEHOLDER.test(name.text)) return
  checkComponentName(name, report)
  checkOwnName(name, report)
}

/** A component of one's own is best not named like one of AWS. */
export function checkOwnName(name: YamlScalar, report: Report): void {
  if (!/^aws\.greengrass\./i.test(name.text)) return
  const message = `"${shorten(name.text)}" is named like a component of AWS, which it would take the place of wherever that is depended on`
  const hint = 'name it like a domain of yours read backwards, such as com.example.App, unless that is what you want'
  report(warn('greengrass/public-component', message, { span: name.span, hint }))
}

/** Holds the name of a component, or of a dependency, against what can be one. */
export function checkComponentName(name: YamlScalar, report: Report): void {
  const code = 'greengrass/component-name'
  if (name.text.length > NAME_CHARACTERS) {
    const message = `the component name has ${name.text.length} characters; ${NAME_CHARACTERS} are taken`
    report(fault(code, message, { span: name.span, hint: 'shorten it' }))
  } else if (!NAME.test(name.text)) {
    const message = `"${shorten(name.text)}" is no name of a component; expected letters, digits and . _ -`
    report(fault(code, message, { span: name.span, hint: 'such as com.example.App' }))
  }
}

export function checkVersion({ version }: RecipeParts, report: Report): void {
  if (version === undefined || isBlank(version) || GDK_PLACEHOLDER.test(version.text)) return
  const problem = versionProblem(version.text)
  if (problem === undefined) return
  const message = `the component version is "${shorten(version.text)}", which ${problem}; expected a semantic version`
  report(fault('greengrass/component-version', message, { span: version.span, hint: versionHint(version.text) }))
}

/** What keeps a text from being the version of a component. */
export function versionProblem(text: string): string | undefined {
  if (text.length > VERSION_CHARACTERS) return `has more than ${VERSION_CHARACTERS} characters`
  if (!/^\d/.test(text) || valid(text) === null) return 'is none'
  const numbers = text.split(/[-+]/, 1).join().split('.').map(Number)
  return numbers.some((number) => number > LARGEST_NUMBER) ? `has a number above ${LARGEST_NUMBER}` : undefined
}

function versionHint(text: string): string {
  const bare = text.replace(/^v/i, '')
  const numbers = /^\d+(?:\.\d+)?$/.test(bare) ? `${bare}${'.0'.repeat(3 - bare.split('.').length)}` : bare
  return versionProblem(numbers) === undefined ? `write ${numbers}` : 'such as 1.0.0'
}

/** What the service writes into a recipe by itself. */
export function checkSetByService({ root, manifests }: RecipeParts, report: Report): void {
  const artifacts = manifests.flatMap((manifest) => manifest.artifacts.map(({ node }) => node))
  const given = [
    ...['ComponentType', 'ComponentSource'].map((key) => [key, scalarAt(root, key)] as const),
    ...artifacts.flatMap((node) => ['Digest', 'Algorithm'].map((key) => [key, scalarAt(node, key)] as const)),
  ]
  for (const [key, value] of given) {
    if (value === undefined) continue
    const message = `"${key}" is set by the service when the component is created`
    report(note('greengrass/set-by-service', message, { span: value.span, hint: 'leave it out' }))
  }
}

import validRange from 'semver/ranges/valid.js'
import { keyText } from '../../appspec/cloud/lookup.ts'
import { fault, note, type Report } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import { type RecipeParts, scalarAt } from '../recipe/parts.ts'
import { checkComponentName } from './identity.ts'

const CODE = 'greengrass/dependency'

/** Dependencies are named as components are, on others than the component itself, and ask for versions as npm does. */
export function checkDependencies({ dependencies, name }: RecipeParts, report: Report): void {
  for (const { key, value } of dependencies) {
    if (key.kind === 'scalar') checkComponentName(key, report)
    if (name !== undefined && keyText(key) === name.text) {
      const message = `"${shorten(name.text)}" depends on itself`
      report(fault(CODE, message, { span: key.span, hint: 'remove it' }))
    }
    const range = value.kind === 'map' ? scalarAt(value, 'VersionRequirement') : undefined
    if (range === undefined || range.text.trim() === '') continue
    if (validRange(range.text) === null) {
      const message = `"${shorten(range.text)}" is no range of versions; expected one as npm writes them`
      report(fault(CODE, message, { span: range.span, hint: 'such as "^1.1.0" or ">=2.0.0 <3.0.0"' }))
    } else if (validRange(range.text) === '*') {
      const message = `any version of "${shorten(keyText(key))}" fits: a new major version is installed as well`
      report(note(CODE, message, { span: range.span, hint: 'such as "^1.1.0"' }))
    }
  }
}

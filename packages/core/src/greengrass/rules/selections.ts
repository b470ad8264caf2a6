import { isBlank, keyText } from '../../appspec/cloud/lookup.ts'
import { fault, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import { closest } from '../../closest.ts'
import { LIFECYCLE_KEYS } from '../recipe/keys.ts'
import type { RecipeLifecycles } from '../recipe/lifecycles.ts'
import type { RecipeParts } from '../recipe/parts.ts'

const CODE = 'greengrass/selection'

/** The selection of the sections that have no key. */
const ALL = 'all'

/** Selections of manifests and selection keys of the global lifecycle have to find each other. */
export function checkSelections(parts: RecipeParts, { selectionKeys }: RecipeLifecycles, report: Report): void {
  const { manifests, globalLifecycle } = parts
  const keys = new Set(selectionKeys.map(keyText))
  const selected = new Set([ALL])
  for (const { lifecycle, selections, selectionsKey } of manifests) {
    if (lifecycle !== undefined && selectionsKey !== undefined) {
      const message = 'the manifest has a lifecycle of its own: its "Selections" select nothing'
      report(warn(CODE, message, { span: selectionsKey.span, hint: 'remove one of the two' }))
      continue
    }
    for (const selection of selections) {
      selected.add(selection.text)
      if (selection.text === ALL || keys.has(selection.text)) continue
      const near = closest(selection.text, keys)
      const message = `the selection "${shorten(selection.text)}" names no section of the global lifecycle`
      const hint = near === undefined ? 'write a section under that key in Lifecycle' : `did you mean "${near}"?`
      report(fault(CODE, message, { span: selection.span, hint }))
    }
  }
  if (globalLifecycle === undefined || isBlank(globalLifecycle.value)) return
  const isUsed = manifests.length === 0 || manifests.some(({ lifecycle }) => lifecycle === undefined)
  if (!isUsed) {
    const message = 'every manifest has a lifecycle of its own: the global lifecycle is never used'
    report(warn(CODE, message, { span: globalLifecycle.key.span, hint: 'remove it, or the lifecycles of manifests' }))
    return
  }
  for (const key of selectionKeys) {
    const name = keyText(key)
    if (selected.has(name)) continue
    const near = closest(
      name,
      LIFECYCLE_KEYS.map((each) => each.name),
    )
    const message = `no manifest selects "${shorten(name)}": what is below it never runs`
    const hint = near === undefined ? 'add it to the Selections of a manifest' : `did you mean "${near}"?`
    report(warn(CODE, message, { span: key.span, hint }))
  }
}

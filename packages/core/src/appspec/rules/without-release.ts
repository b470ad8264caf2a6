import type { PermissionRule } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { Sections } from '../judge.ts'
import { entryOf, isFalsy, type YamlMap } from '../yaml/nodes.ts'
import { checkPermissionReach } from './permission-reach.ts'
import { checkPermissionsTwice } from './permission-twice.ts'
import { checkSameTargets } from './same-target.ts'

/**
 * What can be told by names about the files that an AppSpec speaks of when the release is not there to look into. With a
 * release, the same faults are found by what is in it.
 */
export function checkWithoutRelease(root: YamlMap, sections: Sections, report: Report): void {
  const { files, permissions, target } = sections
  checkSameTargets(files, target, report)
  if (areFilesReadWhole(root, sections)) checkPermissionReach(permissions, files, report)
  checkPermissionsTwice(permissions, report)
  checkDefaultEntries(permissions, report)
}

/** Whether every entry of `files` could be read, so that what is in none of them is nowhere. */
function areFilesReadWhole(root: YamlMap, { files }: Sections): boolean {
  const section = entryOf(root, 'files')?.value
  if (section === undefined || isFalsy(section)) return true
  return section.kind === 'list' ? section.items.length === files.length : section.kind === 'map' && files.length === 0
}

function checkDefaultEntries(permissions: readonly PermissionRule[], report: Report): void {
  for (const { acls, types, object } of permissions) {
    const entry = acls?.find((each) => each.startsWith('default:'))
    if (entry === undefined || !types.includes('file')) continue
    report(
      warn('appspec/acl', `the default entry "${entry}" is for directories only; Install fails at the first file`, {
        span: object.span,
        hint: 'add "type: [directory]", and set the rights of files in a permission of their own',
      }),
    )
  }
}

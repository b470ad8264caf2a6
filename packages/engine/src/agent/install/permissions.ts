import { EVERYTHING, isPermissionFor, type PermissionRule } from '@slipway/core/appspec'
import { SlipwayError } from '@slipway/core/errors'
import { type HostRoot, toHostPath } from '../host-root.ts'
import { parseAclEntry } from './acl.ts'
import type { InstallPlan } from './instructions.ts'

interface PermissionContext {
  readonly root: HostRoot
  readonly isDirectory: (path: string) => Promise<boolean>
}

/**
 * Plans permissions as the agent does, which is not quite as the user guide tells: the pattern decides the depth, only
 * what this plan installs is touched, and the object's own directory never is.
 */
export async function planPermissions(
  plan: InstallPlan,
  rules: readonly PermissionRule[],
  { root, isDirectory }: PermissionContext,
): Promise<void> {
  for (const rule of rules) {
    const object = toHostPath(root, rule.object.value)
    if (plan.isCopying(object)) {
      if (!rule.types.includes('file')) continue
      requireWholeFile(rule)
      requireAclsForFiles(rule)
      plan.setPermissions(object, rule)
    } else if (plan.isMaking(object) || (await isDirectory(object))) {
      for (const path of matchesOf(plan, object, rule)) plan.setPermissions(path, rule)
    }
  }
}

function matchesOf(plan: InstallPlan, object: string, rule: PermissionRule): readonly string[] {
  const matches: string[] = []
  if (rule.types.includes('file')) {
    for (const file of plan.copiedFiles) if (isPermissionFor(file, object, rule)) matches.push(file)
    if (matches.length > 0) requireAclsForFiles(rule)
  }
  if (rule.types.includes('directory')) {
    for (const directory of plan.madeDirectories) if (isPermissionFor(directory, object, rule)) matches.push(directory)
  }
  return matches
}

function requireWholeFile({ object, pattern, except }: PermissionRule): void {
  if (pattern !== EVERYTHING) {
    throw new SlipwayError(
      'APPSPEC_INVALID',
      'The deployment failed because the application specification file includes an object ' +
        `(${object.value}) with an invalid pattern (${pattern}): a file takes no pattern.`,
      { hint: 'remove the pattern, or name the directory of the file as the object' },
    )
  }
  if (except.length > 0) {
    throw new SlipwayError(
      'APPSPEC_INVALID',
      `The deployment failed because the except parameter for a pattern (${pattern}) to an object ` +
        `(${object.value}) contains an invalid format: a file takes no exceptions.`,
      { hint: 'remove except, or name the directory of the file as the object' },
    )
  }
}

function requireAclsForFiles({ object, acls = [] }: PermissionRule): void {
  if (!acls.some((entry) => parseAclEntry(entry).isDefault)) return
  throw new SlipwayError(
    'APPSPEC_INVALID',
    'The deployment failed because the -d parameter has been specified to apply an acl setting to a file. ' +
      `Only directories have default entries (object ${object.value}).`,
    { hint: 'give the default entries in a permission of type [directory]' },
  )
}

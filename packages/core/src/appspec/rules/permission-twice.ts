import type { PermissionRule } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { expandPath, isBelow, lastName, looksLikeFile } from './file-name.ts'
import { shorten } from './lookup.ts'
import { coversName, surelyOverlap } from './permission-pattern.ts'

/** So many permissions for one object, and so many folders above one, are looked at: more would take too long. */
const MOST_OF_ONE = 16
const MOST_FOLDERS = 32

/**
 * Reports two permissions that are for the same files: Install fails as soon as a path is given permissions twice, whatever
 * they are.
 */
export function checkPermissionsTwice(permissions: readonly PermissionRule[], report: Report): void {
  const byObject = new Map<string, PermissionRule[]>()
  for (const rule of permissions) {
    if (!rule.object.value.startsWith('/')) continue
    const object = expandPath(rule.object.value)
    byObject.set(object, [...(byObject.get(object) ?? []).slice(-MOST_OF_ONE), rule])
  }
  for (const [object, rules] of byObject) {
    for (const [index, rule] of rules.entries()) {
      const earlier = rules.slice(0, index).find((each) => sharesType(each, rule) && surelyOverlap(each, rule))
      const other = earlier ?? findAbove(object, rule, byObject)
      if (other !== undefined) report(twice(rule, other))
    }
  }
}

/** A permission for a folder above that is for the same files as well. */
function findAbove(
  object: string,
  rule: PermissionRule,
  byObject: ReadonlyMap<string, readonly PermissionRule[]>,
): PermissionRule | undefined {
  const isFile = looksLikeFile(object)
  const name = lastName(object)
  let isParent = true
  let path = object
  for (let count = 0; path !== '/' && count < MOST_FOLDERS; count++) {
    path = path.slice(0, path.lastIndexOf('/')) || '/'
    const found = byObject.get(path)?.find((above) => {
      if (isFile) {
        if (!above.types.includes('file') || !rule.types.includes('file')) return false
        return isParent ? coversName(above, name) : above.pattern === '**'
      }
      return above.pattern === '**' && sharesType(above, rule)
    })
    if (found !== undefined) return found
    isParent = false
  }
  return undefined
}

function sharesType(one: PermissionRule, other: PermissionRule): boolean {
  return one.types.some((type) => other.types.includes(type))
}

function twice(rule: PermissionRule, other: PermissionRule): ReturnType<typeof warn> {
  const line = other.span.start.line
  const path = expandPath(rule.object.value)
  const outer = expandPath(other.object.value)
  const which = path === outer ? 'covers the same files as the one' : 'covers files of the one'
  const message = `the permission for "${shorten(rule.object.value)}" ${which} in line ${line}; Install fails for a path that has two`
  return warn('appspec/permission-twice', message, { span: rule.object.span, hint: hintFor(path, outer, line) })
}

function hintFor(path: string, outer: string, line: number): string {
  if (!isBelow(path, outer)) return 'bring the two together, or tell their files apart by "type" or "pattern"'
  const name = lastName(path)
  return looksLikeFile(name) && expandPath(`${outer}/${name}`) === path
    ? `add "except: [${shorten(name)}]" to the one in line ${line}`
    : `give the one in line ${line} a "pattern" for names directly in it, or change the inner files in a script`
}

import type { PermissionRule } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { EVERYTHING, matchesNamePattern } from '../permission-match.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'
import { headOf, shorten } from './lookup.ts'
import { sharesNames } from './name-pattern.ts'

/** So many exceptions of a permission are compared with patterns: more would take too long. */
const MOST_EXCEPTIONS = 50

/**
 * Reports a pattern that no file can match, and exceptions that except nothing (agent reference: any pattern but `**`, and
 * every exception, is compared with the names directly in the object; only `*` is special).
 */
export function checkPattern(pattern: YamlNode | undefined, except: YamlNode | undefined, report: Report): void {
  const text = pattern === undefined ? EVERYTHING : toRubyText(pattern)
  if (pattern !== undefined && text !== EVERYTHING) checkNames(pattern, text, 'pattern', report)
  if (except?.kind !== 'list') return
  for (const [index, item] of except.items.entries()) {
    const name = toRubyText(item)
    if (checkNames(item, name, 'exception', report) || text === EVERYTHING || text.includes('/')) continue
    if (index >= MOST_EXCEPTIONS || sharesNames(name, text)) continue
    report(
      warn(
        'appspec/permission-pattern',
        `the exception "${shorten(name)}" excepts nothing: no such name matches the pattern "${shorten(text)}"`,
        { span: headOf(item), hint: 'remove it, or correct one of the two' },
      ),
    )
  }
}

/** Reports a pattern that cannot mean what it says; whether it did. */
function checkNames(node: YamlNode, text: string, what: 'pattern' | 'exception', report: Report): boolean {
  const fault = faultOf(text, what)
  if (fault === undefined) return false
  const message = `the ${what} "${shorten(text)}" ${fault.message}`
  report(warn('appspec/permission-pattern', message, { span: headOf(node), hint: fault.hint }))
  return true
}

function faultOf(
  text: string,
  what: 'pattern' | 'exception',
): { readonly message: string; readonly hint: string } | undefined {
  if (text.includes('/')) {
    const isEverything = what === 'pattern' && /^[*/]+$/.test(text)
    return {
      message: 'matches nothing: it is compared with the names directly in the object, which have no slash',
      hint: isEverything
        ? `write "**" for everything at any depth`
        : what === 'pattern'
          ? 'name the directory with "object", and only what is directly in it with "pattern"'
          : 'give a name without folders; deeper files cannot be excepted',
    }
  }
  if (text === '') return { message: 'is blank and matches nothing', hint: 'remove it, or write "**" for everything' }
  if (/^\.\*\.[a-z]/i.test(text)) {
    const hint = `write "${shorten(text.slice(1))}"; a dot is a dot here`
    return { message: 'matches names that begin with a dot only', hint }
  }
  if (/\\\.|^\^|\$$|\[[^\][-]*-[^\][]*\]|\||\{[^{},]*,|\?/.test(text)) {
    return {
      message: 'is compared literally; only "*" stands for other characters',
      hint: 'write it with "*", such as "*.sh"',
    }
  }
  return undefined
}

/** Whether a name directly in the object is one that the permission is for. */
export function coversName({ pattern, except }: PermissionRule, name: string): boolean {
  if (except.length > MOST_EXCEPTIONS) return false
  return (
    (pattern === EVERYTHING || matchesNamePattern(name, pattern)) &&
    !except.some((each) => matchesNamePattern(name, each))
  )
}

/** Whether two permissions for one object are for some of the same names, as far as that is certain. */
export function surelyOverlap(one: PermissionRule, other: PermissionRule): boolean {
  if (one.pattern === EVERYTHING && other.pattern === EVERYTHING) return true
  const names = one.pattern === EVERYTHING ? other.pattern : one.pattern
  const wider = one.pattern === EVERYTHING ? one.pattern : other.pattern
  const exceptions = [...one.except, ...other.except]
  if (exceptions.length > MOST_EXCEPTIONS) return false
  if (exceptions.some((each) => sharesNames(each, names))) return false
  return wider === EVERYTHING
    ? !names.includes('/')
    : matchesNamePattern(names, wider) || matchesNamePattern(wider, names)
}

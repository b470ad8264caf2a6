import type { PermissionRule } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import { entryOf, isFalsy, isNull, type YamlMap } from '../yaml/nodes.ts'
import { lastName, looksLikeFile } from './file-name.ts'
import { headOf, shorten } from './lookup.ts'
import { checkPathText } from './path-text.ts'
import { checkPattern } from './permission-pattern.ts'

const EFFECTS = ['owner', 'group', 'mode', 'acls', 'context'] as const

/** Reports what one permission surely does not do, or does not only do. */
export function checkPermission(node: YamlMap, rule: PermissionRule, report: Report): void {
  const object = entryOf(node, 'object')
  if (object !== undefined) {
    checkPathText(object.value, 'object', 'linux', report)
    if (!/^[/~$]/.test(rule.object.value)) {
      report(
        warn('appspec/permission-object', `the object "${shorten(rule.object.value)}" is not an absolute path`, {
          span: rule.object.span,
          hint: 'give the path on the host, after the copy, beginning with "/"',
        }),
      )
    }
  }
  const pattern = entryOf(node, 'pattern')?.value
  const isGiven = pattern !== undefined && !isFalsy(pattern)
  checkPattern(isGiven ? pattern : undefined, entryOf(node, 'except')?.value, report)
  checkHasEffect(node, rule, report)
  checkModeOfDirectories(node, rule, report)
  checkKeptBits(node, rule, report)
}

function checkHasEffect(node: YamlMap, { types }: PermissionRule, report: Report): void {
  const type = entryOf(node, 'type')
  if (types.length === 0 && type?.value.kind === 'list' && type.value.items.length === 0) {
    const hint = 'write "[file]", "[directory]" or both, or remove the key'
    const message = 'the permission is for no type of object, and changes nothing'
    report(warn('appspec/permissions', message, { span: type.value.span, hint }))
  }
  const given = EFFECTS.map((name) => entryOf(node, name)).filter(
    (entry) => entry !== undefined && !isNull(entry.value),
  )
  if (given.length > 0) return
  report(
    warn('appspec/permissions', `the permission sets nothing; expected one of ${EFFECTS.join(', ')}`, {
      span: headOf(node),
      hint: 'say what to set, or remove it',
    }),
  )
}

/** Whoever may list a directory and has no execute bit for it cannot enter it. */
function checkModeOfDirectories(node: YamlMap, { mode, types, object, pattern }: PermissionRule, report: Report): void {
  const entry = entryOf(node, 'mode')
  if (entry === undefined || mode === undefined || !types.includes('directory')) return
  // A type that is refused may well have been "file".
  if (entryOf(node, 'type')?.value.kind === 'scalar') return
  // An octal number that was not meant as one is told already.
  if (entry.value.kind === 'scalar' && entry.value.text.padStart(3, '0') !== mode) return
  if (looksLikeFile(object.value) || looksLikeFile(lastName(pattern))) return
  const isForDirectoriesOnly = !types.includes('file')
  const [owner = 7, ...others] = [...mode.slice(-3)].map(Number)
  const classes = isForDirectoriesOnly ? [owner, ...others] : [owner]
  if (!classes.some((bits) => (bits & 4) !== 0 && (bits & 1) === 0)) return
  const message = isForDirectoriesOnly
    ? `the mode ${mode} lets nobody enter the directories who may only read them`
    : `the mode ${mode} is for directories as well, and keeps their owner from entering them`
  report(
    warn('appspec/directory-mode', message, {
      span: headOf(entry.value),
      hint: isForDirectoriesOnly
        ? `a directory needs the execute bit wherever it has the read bit: ${withEntry(mode)}`
        : 'add "type: [file]"; directories need a permission of their own, with a mode such as 755',
    }),
  )
}

/** The mode with an execute bit for everybody who has the read bit. */
function withEntry(mode: string): string {
  const classes = [...mode.slice(-3)].map(Number).map((bits) => bits | ((bits & 4) >> 2))
  return `${mode.slice(0, -3)}${classes.join('')}`
}

/** The agent sets the owner after the mode, and Linux then takes the set-user-id and set-group-id bits away from files. */
function checkKeptBits(node: YamlMap, { mode, types, owner, group }: PermissionRule, report: Report): void {
  const entry = entryOf(node, 'mode')
  if (entry === undefined || !/^[2-7]\d{3}$/.test(mode ?? '') || !types.includes('file')) return
  if (owner === undefined && group === undefined) return
  report(
    warn('appspec/mode', `the mode ${mode} loses its first digit on files: the owner and group are set after it`, {
      span: headOf(entry.value),
      hint: 'run "chmod" in a script of AfterInstall',
    }),
  )
}

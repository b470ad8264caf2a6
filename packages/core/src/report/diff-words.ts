import type { EntryChange, EntryState } from '../bundle/compare-entries.ts'
import type { ComparedSide, HookUse, ReleaseDiff, TextObstacle } from '../pipeline/diff/model.ts'
import { describeRevision } from '../revision/index.ts'
import { formatBytes } from './duration.ts'
import { countOf } from './validity.ts'

/** Fewer changes below a folder are told one by one. */
const FOLDED_FROM = 5

/** One line of a comparison: a path, or all below a folder that only one of the two has. */
export interface DiffLine {
  readonly sign: '+' | '-' | '~'
  /** Ends in a slash for a folder. */
  readonly path: string
  readonly detail: string
  readonly hooks: readonly HookUse[]
}

/** The changes as lines, in the order of their paths; what lies in a new or a removed folder is one line, unless hooks run it. */
export function diffLines({ changes, folders, hooks }: Pick<ReleaseDiff, 'changes' | 'folders' | 'hooks'>): DiffLine[] {
  const foldable = {
    added: new Set(folders.added),
    removed: new Set(folders.removed),
  }
  const below = new Map<string, EntryChange[]>()
  const folderOf = ({ kind, path }: EntryChange): string | undefined =>
    kind === 'changed' || hooks.has(path) ? undefined : outermost(path, foldable[kind])
  for (const change of changes) {
    const folder = folderOf(change)
    if (folder === undefined) continue
    const known = below.get(folder)
    if (known === undefined) below.set(folder, [change])
    else known.push(change)
  }
  const lines: DiffLine[] = []
  for (const change of changes) {
    const folder = folderOf(change)
    const folded = folder === undefined ? [] : (below.get(folder) ?? [])
    if (folder === undefined || folded.length < FOLDED_FROM) lines.push(toLine(change, hooks.get(change.path) ?? []))
    else if (folded[0] === change) lines.push(foldedLine(`${folder}/`, folded))
  }
  return lines
}

/** `2 added, 1 removed, 3 changed`. */
export function countChanges(changes: readonly EntryChange[]): string {
  return (['added', 'removed', 'changed'] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ')
}

/** What one side is, in a phrase. */
export function describeSide({ path, revision, deployment, strippedFolder }: ComparedSide): string {
  const what = revision === undefined ? (path ?? '') : describeRevision(revision)
  const of = deployment === undefined ? '' : `deployment ${deployment.id} (${deployment.nativeStatus}): `
  return `${of}${what}${strippedFolder === undefined ? '' : `, in it the folder ${strippedFolder}`}`
}

/** `16 files, 34 kB`; empty where they were not counted. */
export function describeTotals({ totals }: ComparedSide): string {
  return totals === undefined ? '' : `${countOf(totals.files, 'file')}, ${formatBytes(totals.sizeBytes)}`
}

/** How it is known that two releases are the same. */
export function describeSameness(comparedBy: ReleaseDiff['comparedBy']): string {
  switch (comparedBy) {
    case 'revision':
      return 'both are one revision'
    case 'digest':
      return 'both have the same content digest'
    case 'content':
      return 'hosts get the same from both'
  }
}

/** Who runs a script: `ApplicationStart as root`. */
export function describeHooks(hooks: readonly HookUse[]): string {
  return hooks.map(({ event, runAs }) => `${event} as ${runAs}`).join(', ')
}

export const NOT_SHOWN: Readonly<Record<TextObstacle, string>> = {
  'not-text': 'its lines are not shown: it is not UTF-8 text',
  'too-large': 'its lines are not shown: it is too large',
  'too-different': 'its lines are not shown: the two are too different',
  secret: 'its lines are not shown: it looks like a secret',
  unchanged: 'its text is the same in both',
  absent: 'neither has a file of this name',
}

function outermost(path: string, folders: ReadonlySet<string>): string | undefined {
  if (folders.size === 0) return undefined
  for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
    if (folders.has(path.slice(0, end))) return path.slice(0, end)
  }
  return folders.has(path) ? path : undefined
}

function foldedLine(path: string, changes: readonly EntryChange[]): DiffLine {
  const states = changes.flatMap((change) => (change.kind === 'removed' ? change.before : (change.after ?? [])))
  const sizeBytes = states.reduce((sum, state) => sum + (state.type === 'file' ? state.sizeBytes : 0), 0)
  const isAdded = changes[0]?.kind === 'added'
  const files = states.filter(({ type }) => type !== 'directory').length
  return {
    sign: isAdded ? '+' : '-',
    path,
    detail: `${isAdded ? 'new folder' : 'whole folder'}: ${countOf(files, 'file')}, ${formatBytes(sizeBytes)}`,
    hooks: [],
  }
}

function toLine(change: EntryChange, hooks: readonly HookUse[]): DiffLine {
  switch (change.kind) {
    case 'added':
      return { sign: '+', path: change.path, detail: describeState(change.after), hooks }
    case 'removed':
      return { sign: '-', path: change.path, detail: describeState(change.before), hooks }
    case 'changed':
      return { sign: '~', path: change.path, detail: describeChange(change), hooks }
  }
}

function describeState(state: EntryState): string {
  switch (state.type) {
    case 'file':
      return `${formatBytes(state.sizeBytes)}${(state.mode & 0o111) === 0 ? '' : ', executable'}`
    case 'directory':
      return 'empty folder'
    case 'symlink':
      return `link to ${state.linkTarget}`
  }
}

function describeChange({ before, after, differences }: Extract<EntryChange, { kind: 'changed' }>): string {
  if (before.type === 'file' && after.type === 'file') {
    const [old, now] = [formatBytes(before.sizeBytes), formatBytes(after.sizeBytes)]
    return differences
      .map((difference) => {
        if (difference === 'mode') return `mode ${octal(before.mode)} → ${octal(after.mode)}`
        return old === now ? `other content of ${now}` : `${old} → ${now}`
      })
      .join(', ')
  }
  if (before.type === 'symlink' && after.type === 'symlink') return `link to ${before.linkTarget} → ${after.linkTarget}`
  return `${nounOf(before)} → ${nounOf(after)}`
}

function nounOf(state: EntryState): string {
  return state.type === 'directory' ? 'empty folder' : state.type === 'file' ? 'file' : `link to ${state.linkTarget}`
}

/** Permission bits as people write them: `0755`. */
export function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0')
}

import type { EntryState } from '../bundle/compare-entries.ts'
import type { ComparedSide, ReleaseDiff, TextDifference } from '../pipeline/diff/model.ts'
import { toRevisionJson } from '../revision/index.ts'
import { headOf } from './diff.ts'
import { octal } from './diff-words.ts'

type Json = Readonly<Record<string, unknown>>

/** A comparison for a machine: every change, none folded. */
export function diffJson({ from, to, isSame, comparedBy, changes, hooks, texts, warnings }: ReleaseDiff): Json {
  const count = (wanted: string): number => changes.filter(({ kind }) => kind === wanted).length
  return {
    same: isSame,
    comparedBy,
    from: sideJson(from),
    to: sideJson(to),
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    changes: changes.map((change) => {
      const uses = hooks.get(change.path)
      return {
        ...change,
        ...('before' in change && { before: stateJson(change.before) }),
        ...('after' in change && { after: stateJson(change.after) }),
        ...(uses !== undefined && { hooks: uses }),
      }
    }),
    texts: texts.map(textJson),
    warnings,
  }
}

function sideJson({ type, path, revision, deployment, totals, strippedFolder }: ComparedSide): Json {
  return {
    type,
    ...(path !== undefined && { path }),
    ...(deployment !== undefined && { deploymentId: deployment.id, status: deployment.nativeStatus }),
    ...(revision !== undefined && { revision: toRevisionJson(revision) }),
    ...totals,
    ...(strippedFolder !== undefined && { strippedFolder }),
  }
}

function stateJson(state: EntryState): Json {
  return state.type === 'file' ? { ...state, mode: octal(state.mode) } : state
}

function textJson(text: TextDifference): Json {
  if ('notShown' in text) return text
  const patch = text.hunks.flatMap((hunk) => [headOf(hunk), ...hunk.lines]).map((line) => `${line}\n`)
  return { path: text.path, patch: patch.join('') }
}

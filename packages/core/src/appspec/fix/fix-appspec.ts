import type { Diagnostic, DiagnosticCode, Position } from '../../diagnostics.ts'
import { applyEdits, type Fix, overlap, type TextEdit } from './edit.ts'
import { findFixes } from './find-fixes.ts'

/** Says what is wrong with the release when its AppSpec file has this text. */
export type ValidateText = (text: string) => Promise<readonly Diagnostic[]>

export interface FixedAppSpec {
  readonly text: string
  /** What was done, in the order of doing. */
  readonly fixes: readonly Fix[]
  /** What is wrong with the text as it is now. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How many fixes are tried one by one when they cannot all be made: each is a validation of the whole file. */
const MOST_TRIED = 20

/** What a mode does can be judged when it is the one that was meant: it is no worse for being seen. */
const UNCOVERED: ReadonlySet<DiagnosticCode> = new Set(['appspec/directory-mode'])

/**
 * Mends in an AppSpec file what is certain. Every fix is validated: it must take something away and bring no error and no
 * warning, but for those that nobody could see while the file could not be read. A file that was fixed is not changed again.
 */
export async function fixAppSpec(text: string, validate: ValidateText): Promise<FixedAppSpec> {
  let now: FixedAppSpec = { text, fixes: [], diagnostics: await validate(text) }
  for (;;) {
    // One fix may be what makes the next one possible: tabs hide all that is below them.
    const fixes = await acceptFixes(now.text, now.diagnostics, validate)
    if (fixes.length === 0) return now
    const fixed = applyEdits(
      now.text,
      fixes.flatMap(({ edits }) => edits),
    )
    now = { text: fixed, fixes: [...now.fixes, ...fixes], diagnostics: await validate(fixed) }
  }
}

/** Of the fixes for the diagnostics of a text, those that can be made together and make it better. */
async function acceptFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  validate: ValidateText,
): Promise<readonly Fix[]> {
  const found = findFixes(text, diagnostics)
  const isBetterWith = async (fixes: readonly Fix[]): Promise<boolean> => {
    const edits: readonly TextEdit[] = fixes.flatMap((fix) => fix.edits)
    return !overlap(edits) && isBetter(diagnostics, await validate(applyEdits(text, edits)))
  }
  if (found.length === 0 || (await isBetterWith(found))) return found
  const accepted: Fix[] = []
  for (const fix of found.slice(0, MOST_TRIED)) if (await isBetterWith([...accepted, fix])) accepted.push(fix)
  return accepted
}

function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const [end, newEnd] = [readEnd(before), readEnd(after)]
  if (end !== undefined) return newEnd === undefined || isBehind(newEnd, end)
  const left = new Map<string, number>()
  const known = seen(before)
  for (const one of known) left.set(one, (left.get(one) ?? 0) + 1)
  const now = seen(after)
  for (const one of now) left.set(one, (left.get(one) ?? 0) - 1)
  return now.length < known.length && newEnd === undefined && [...left.values()].every((count) => count >= 0)
}

/** How far a file could be read; `undefined` when it could be to its end. */
function readEnd(diagnostics: readonly Diagnostic[]): Position | undefined {
  const stop = diagnostics.find(({ code }) => code === 'appspec/syntax' || code === 'appspec/ignored-text')
  return stop && (stop.span?.start ?? { line: 0, column: 0 })
}

function isBehind(one: Position, other: Position): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column)
}

function seen(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ severity, code }) => severity !== 'notice' && !UNCOVERED.has(code))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`)
}

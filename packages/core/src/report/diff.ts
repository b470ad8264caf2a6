import { toVisible, toVisibleMarked } from '../appspec/visible-text.ts'
import type { Hunk } from '../bundle/compare-texts.ts'
import type { ReleaseDiff, TextDifference } from '../pipeline/diff/model.ts'
import {
  countChanges,
  type DiffLine,
  describeHooks,
  describeSameness,
  describeSide,
  describeTotals,
  diffLines,
  NOT_SHOWN,
} from './diff-words.ts'
import { type Paint, plainPaint } from './paint.ts'

/** Paths up to this width are followed by what is said of them in one column. */
const PATH_WIDTH = 48

/** A comparison for a person at a terminal: what was compared, what differs path by path, lines of texts, and the sum. */
export function renderDiff(diff: ReleaseDiff, paint: Paint = plainPaint): readonly string[] {
  const { from, to, isSame, comparedBy, changes, hooks, texts, warnings } = diff
  const sides = ([['from', from] as const, ['to', to] as const] as const).map(([name, side]) => {
    const totals = describeTotals(side)
    return `${paint.dim(name.padEnd(4))}  ${toVisible(describeSide(side))}${totals === '' ? '' : paint.dim(`  ${totals}`)}`
  })
  const lines = diffLines(diff)
  const width = Math.min(PATH_WIDTH, Math.max(0, ...lines.map(({ path }) => toVisible(path).length)))
  const verdict = isSame
    ? `${paint.good('✓')} no difference: ${describeSameness(comparedBy)}`
    : `${paint.warn('!')} different: ${countChanges(changes)}${hooks.size === 0 ? '' : `; ${describeRun(hooks.size)}`}`
  return [
    ...sides,
    ...warnings.map((warning) => `${paint.warn('warning:')} ${toVisible(warning)}`),
    '',
    ...lines.map((line) => renderLine(line, width, paint)),
    ...(lines.length > 0 ? [''] : []),
    ...texts.flatMap((text) => [...renderText(text, paint), '']),
    verdict,
  ]
}

function describeRun(count: number): string {
  return count === 1 ? '1 of them is a script that hosts run' : `${count} of them are scripts that hosts run`
}

function renderLine({ sign, path, detail, hooks }: DiffLine, width: number, paint: Paint): string {
  const colour = { '+': paint.good, '-': paint.bad, '~': paint.warn }[sign]
  const runs = hooks.length === 0 ? '' : `  ${paint.warn(toVisible(`run by ${describeHooks(hooks)}`))}`
  return `${colour(`${sign} ${toVisible(path).padEnd(width)}`)}  ${toVisible(detail)}${runs}`
}

function renderText(text: TextDifference, paint: Paint): readonly string[] {
  if ('notShown' in text) return [`${paint.strong(toVisible(text.path))}: ${NOT_SHOWN[text.notShown]}`]
  return [
    paint.bad(`--- ${toVisible(text.path)}`),
    paint.good(`+++ ${toVisible(text.path)}`),
    ...text.hunks.flatMap((hunk) => [
      paint.dim(headOf(hunk)),
      ...hunk.lines.map((line) => {
        const [sign, rest] = [line.slice(0, 1), line.slice(1)]
        if (sign === '+') return paint.good(`+${toVisibleMarked(rest)}`)
        return sign === '-' ? paint.bad(`-${toVisibleMarked(rest)}`) : `${sign}${toVisible(rest)}`
      }),
    ]),
  ]
}

/** The head of a stretch in a unified diff. */
export function headOf({ oldStart, oldLines, newStart, newLines }: Omit<Hunk, 'lines'>): string {
  return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`
}

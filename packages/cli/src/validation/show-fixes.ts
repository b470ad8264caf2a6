import { toVisible, toVisibleMarked } from '@slipway/core/appspec'
import type { Paint } from '@slipway/core/report'
import { structuredPatch } from 'diff'
import type { PlannedFix } from './fix-release.ts'

/** How long two texts are compared before the difference is not shown. */
const MOST_MS = 2_000

/** Nobody reads a longer line; where it differs is told with what was done. */
const MOST_LENGTH = 400

/**
 * Tells what --fix has done, or would do: what and where, and of an AppSpec file the difference line by line.
 *
 * @param verb `fixed` or `would fix`
 */
export function describeFixes(planned: readonly PlannedFix[], verb: string, paint: Paint): readonly string[] {
  return planned.flatMap(({ file, steps, texts }) => [
    ...steps.map(({ title, fix }) => {
      const start = fix?.diagnostic.span?.start
      const place = start === undefined ? file : `${file}:${start.line}:${start.column}`
      const code = fix === undefined ? '' : ` ${paint.dim(`[${fix.diagnostic.code}]`)}`
      return `${paint.strong(`${toVisible(place)}:`)} ${paint.good(`${verb}:`)} ${toVisible(title)}${code}`
    }),
    ...(texts === undefined ? [] : describeDifference(file, texts, paint)),
    '',
  ])
}

function describeDifference(
  file: string,
  { before, after }: NonNullable<PlannedFix['texts']>,
  paint: Paint,
): readonly string[] {
  const patch = structuredPatch(file, file, before, after, undefined, undefined, { context: 2, timeout: MOST_MS })
  const lines = patch?.hunks.flatMap((hunk) => hunk.lines) ?? []
  if (patch === undefined || lines.some(({ length }) => length > MOST_LENGTH)) return []
  return [
    paint.bad(toVisible(`--- ${file}`)),
    paint.good(toVisible(`+++ ${file}`)),
    ...patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      paint.dim(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
      ...lines.map((line) => {
        const [sign, text] = [line.slice(0, 1), line.slice(1)]
        if (sign === '+') return paint.good(`+${toVisibleMarked(text)}`)
        return sign === '-' ? paint.bad(`-${toVisibleMarked(text)}`) : `${sign}${toVisible(text)}`
      }),
    ]),
  ]
}

/** A run of target numbers, counted from 1; every `step`th of it. */
export interface NumberRange {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** Reads `1-47,60,100-1000/20`. `undefined` when it is not such a text. */
export function readNumbers(text: string): readonly NumberRange[] | undefined {
  const ranges: NumberRange[] = []
  for (const part of text.split(',')) {
    const found = /^\s*([1-9]\d{0,4})(?:-([1-9]\d{0,4})(?:\/([1-9]\d{0,4}))?)?\s*$/.exec(part)
    if (found === null) return undefined
    const from = Number(found[1])
    const to = Number(found[2] ?? from)
    if (to < from) return undefined
    ranges.push({ from, to, step: Number(found[3] ?? 1) })
  }
  return ranges
}

/** The numbers of a range, counted from 0, up to `count` of them all. */
export function* placesOf(ranges: readonly NumberRange[], count: number): Generator<number> {
  for (const { from, to, step } of ranges) {
    for (let number = from; number <= Math.min(to, count); number += step) yield number - 1
  }
}

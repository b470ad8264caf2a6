/** Text styles of a terminal; the identity where there is none. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
}

export const plainPaint: Paint = { good: same, bad: same, warn: same, dim: same, strong: same }

function same(text: string): string {
  return text
}

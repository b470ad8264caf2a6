/** Passes text on by whole lines, as it comes in pieces; `end` passes on what has no line break. */
export function createLineBuffer(print: (lines: string) => void): {
  readonly write: (text: string) => void
  readonly end: () => void
} {
  let rest = ''
  return {
    write: (text) => {
      const whole = text.lastIndexOf('\n') + 1
      if (whole > 0) print(rest + text.slice(0, whole))
      rest = whole > 0 ? text.slice(whole) : rest + text
    },
    end: () => {
      if (rest !== '') print(rest)
      rest = ''
    },
  }
}

/** Patterns longer than most names are compared no further: two of them would take too long. */
const LONGEST_NAME = 100

/** Whether there is a name that matches both patterns; "yes" for patterns longer than a name. */
export function sharesNames(one: string, other: string): boolean {
  if (one.length > LONGEST_NAME || other.length > LONGEST_NAME) return true
  // Row by row: whether the first characters of `one` and of `other` can be those of one name.
  let last: readonly boolean[] = []
  for (let a = 0; a <= one.length; a++) {
    const current: boolean[] = []
    for (let b = 0; b <= other.length; b++) {
      const left = one[a - 1]
      const right = other[b - 1]
      if (a === 0 && b === 0) current.push(true)
      else if (left === '*' && (last[b] || current[b - 1])) current.push(true)
      else if (right === '*' && (current[b - 1] || last[b])) current.push(true)
      else current.push(a > 0 && b > 0 && left === right && last[b - 1] === true)
    }
    last = current
  }
  return last[other.length] === true
}

/** An SELinux range in its shortest form, or what the agent says against it. */
type RangeReading = { readonly canonical: string } | { readonly refusal: string }

/** Raised inside of this file only, where the agent raises. */
class RangeRefused extends Error {}

/** Reads `s<n>[-s<n>][:c<n>[.c<n>][,…]]` as the agent does (agent: `RangeInfo`). */
export function readSelinuxRange(range: string): RangeReading {
  try {
    return { canonical: canonical(range) }
  } catch (error) {
    if (error instanceof RangeRefused) return { refusal: error.message }
    throw error
  }
}

function canonical(range: string): string {
  const [level = '', categories] = splitOnce(range, ':')
  const [lowest = '', highest] = splitOnce(level, '-')
  const low = numberAfter('s', lowest, 'sensitivity')
  const high = highest === undefined ? low : numberAfter('s', highest, 'sensitivity')
  if (high < low) {
    throw new RangeRefused(
      `The deployment failed because of a problem with the SELinux range specified (${range}) for the context parameter in the permissions section of the application specification file. Make corrections in the permissions section of the AppSpec file, and then try again.`,
    )
  }
  const sensitivity = high === low ? `s${low}` : `s${low}-s${high}`
  return categories === undefined ? sensitivity : `${sensitivity}:${joinRuns(readCategories(categories))}`
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  const parts = at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
  if (parts.includes('')) throw new RangeRefused(`invalid range part ${text}`)
  return parts
}

function numberAfter(letter: string, text: string, kind: 'sensitivity' | 'category'): number {
  const digits = text.startsWith(letter) ? text.slice(1) : ''
  const value = /^\d+$/.test(digits) ? Number(digits) : undefined
  if (value === undefined || (kind === 'category' && value > 1023)) throw new RangeRefused(`invalid ${kind} ${text}`)
  return value
}

function readCategories(text: string): readonly number[] {
  // Ruby's split drops empty parts at the end, so a trailing comma goes unnoticed.
  const categories = text
    .replace(/,+$/, '')
    .split(',')
    .flatMap((part) => {
      if (!part.includes('.')) return [numberAfter('c', part, 'category')]
      const [first = '', last = ''] = splitOnce(part, '.')
      const low = numberAfter('c', first, 'category')
      const high = numberAfter('c', last, 'category')
      if (high < low) throw new RangeRefused(`invalid category range ${first}.${last}`)
      return Array.from({ length: high - low + 1 }, (_, index) => low + index)
    })
  if (new Set(categories).size < categories.length) throw new RangeRefused('duplicate categories')
  return categories.sort((a, b) => a - b)
}

/** Neighbouring categories become one run: c1, c2, c3 is `c1.c3`. */
function joinRuns(categories: readonly number[]): string {
  const runs: [low: number, high: number][] = []
  for (const category of categories) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === category - 1) last[1] = category
    else runs.push([category, category])
  }
  return runs.map(([low, high]) => (low === high ? `c${low}` : `c${low}.c${high}`)).join(',')
}

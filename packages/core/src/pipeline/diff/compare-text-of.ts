import { compareTexts } from '../../bundle/compare-texts.ts'
import { SECRET_RULES } from '../../bundle/secret-rules.ts'
import type { LoadedRelease } from './load-release.ts'
import type { TextDifference, TextObstacle } from './model.ts'

/** Nobody reads a longer text's difference in a log. */
const TEXT_BYTES = 256 * 1024

/** A longer line is no text that somebody wrote. */
const MOST_LENGTH = 2_000

export interface TextRequest {
  readonly before: LoadedRelease
  readonly after: LoadedRelease
  /** Which path of each is compared; absent where one has none. */
  readonly paths: readonly { readonly path: string; readonly beforePath?: string; readonly afterPath?: string }[]
}

/** Compares texts of two releases line by line, each as far as it is one. */
export async function compareTextsOf({ before, after, paths }: TextRequest): Promise<readonly TextDifference[]> {
  const [old, now] = await Promise.all([
    before.read(new Set(paths.flatMap(({ beforePath }) => beforePath ?? [])), TEXT_BYTES + 1),
    after.read(new Set(paths.flatMap(({ afterPath }) => afterPath ?? [])), TEXT_BYTES + 1),
  ])
  return paths.map(
    ({ path, beforePath, afterPath }): TextDifference =>
      difference(path, beforePath && old.get(beforePath), afterPath && now.get(afterPath)),
  )
}

function difference(
  path: string,
  before: Uint8Array | undefined | '',
  after: Uint8Array | undefined | '',
): TextDifference {
  const bytes = [before, after].flatMap((one) => one || [])
  const notShown = (why: TextObstacle): TextDifference => ({ path, notShown: why })
  if (bytes.length === 0) return notShown('absent')
  if (bytes.some((one) => looksSecret(path, one))) return notShown('secret')
  const [one, other] = [decode(before || new Uint8Array()), decode(after || new Uint8Array())]
  if (typeof one !== 'object') return notShown(one)
  if (typeof other !== 'object') return notShown(other)
  if (one.text === other.text) return notShown('unchanged')
  const hunks = compareTexts(one.text, other.text)
  return hunks === undefined ? notShown('too-different') : { path, hunks }
}

/** Whoever reads the log of a job is not always one of those who may read the release. */
function looksSecret(path: string, bytes: Uint8Array): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const rules = SECRET_RULES.filter(({ isNamed }) => isNamed(name, path))
  if (rules.length === 0) return false
  // Every byte is a character of its own: what is looked for is ASCII, and nothing may throw.
  const text = new TextDecoder('latin1').decode(bytes)
  return rules.some(({ says }) => says === undefined || says.test(text))
}

function decode(bytes: Uint8Array): { readonly text: string } | 'too-large' | 'not-text' {
  if (bytes.length > TEXT_BYTES) return 'too-large'
  if (bytes.includes(0)) return 'not-text'
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.split('\n').some(({ length }) => length > MOST_LENGTH) ? 'not-text' : { text }
  } catch {
    return 'not-text'
  }
}

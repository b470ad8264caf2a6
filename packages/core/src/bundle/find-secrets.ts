import ignore from 'ignore'
import type { BundleEntry } from './entry.ts'
import { MAY_BE_SECRET, SECRET_BYTES, SECRET_RULES, type SecretRule } from './secret-rules.ts'

/** A file that goes into a bundle and looks like a secret. What it says is never told. */
export interface FoundSecret {
  readonly path: string
  /** What it seems to be, such as `a private key`. */
  readonly what: string
  /** Whether it came with a package of somebody else, where keys for tests are common. */
  readonly isOfPackage: boolean
}

/** Where package managers put what others have written. */
const PACKAGES = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|dist-packages|gems)\//

/** How many files are read together. */
const CONCURRENCY = 8

/**
 * Finds the files of a bundle that look like secrets. Only what has the name of one is read, and only its beginning, so that
 * this costs nothing where there is none.
 *
 * @param allowed patterns of what may be there, in the language of `.gitignore`
 */
export async function findSecrets(
  entries: readonly BundleEntry[],
  allowed: readonly string[],
  readBeginning: (path: string, limitBytes: number) => Promise<Uint8Array>,
  signal?: AbortSignal,
): Promise<FoundSecret[]> {
  const allowance = ignore({ ignorecase: false }).add([...allowed])
  const suspects: { readonly entry: BundleEntry; readonly rules: readonly SecretRule[] }[] = []
  for (const entry of entries) {
    const { path, type, sizeBytes } = entry
    if (type !== 'file' || sizeBytes === 0) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (!MAY_BE_SECRET.test(name)) continue
    const rules = SECRET_RULES.filter(({ isNamed }) => isNamed(name, path))
    if (rules.length > 0 && !allowance.ignores(path)) suspects.push({ entry, rules })
  }
  const found: FoundSecret[] = []
  for (let i = 0; i < suspects.length; i += CONCURRENCY) {
    signal?.throwIfAborted()
    const looked = suspects.slice(i, i + CONCURRENCY).map(async ({ entry: { path, source }, rules }) => {
      const rule = await findRule(rules, () => readBeginning(source, SECRET_BYTES))
      return rule === undefined ? [] : [{ path, what: rule.what, isOfPackage: PACKAGES.test(path) }]
    })
    found.push(...(await Promise.all(looked)).flat())
  }
  return found
}

async function findRule(
  rules: readonly SecretRule[],
  read: () => Promise<Uint8Array>,
): Promise<SecretRule | undefined> {
  const byName = rules.find(({ says }) => says === undefined)
  if (byName !== undefined) return byName
  // Every byte is a character of its own: what is looked for is ASCII, and nothing may throw.
  const text = new TextDecoder('latin1').decode(await read())
  return rules.find(({ says }) => says?.test(text) === true)
}

import type { BundleEntry } from '../../bundle/entry.ts'
import type { FoundSecret } from '../../bundle/find-secrets.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, Files } from '../../provider.ts'

/** How many files are named. */
const NAMED_FILES = 10

/** How many files of packages are named: nobody goes through them one by one. */
const NAMED_PACKAGE_FILES = 3

/** What the files would be part of, in messages, and how one is left out of it. */
export interface GuardedContent {
  readonly name: string
  /** The beginning of the refusal, as a whole: whoever searches for a message finds it. */
  readonly refusal: string
  readonly remedy: string
}

const BUNDLE: GuardedContent = {
  name: 'bundle',
  refusal: 'the bundle would hold',
  remedy: 'leave them out with .deployignore or exclude',
}

/**
 * Refuses a bundle with files that look like secrets, unless patterns say that they belong there. Those that came with a package
 * are told in a warning only: packages carry keys for their tests, and whoever bundles them has not put them there.
 *
 * @returns warnings
 * @throws SlipwayError SECRETS_FOUND naming the files, never what is in them.
 */
export async function guardSecrets(
  entries: readonly BundleEntry[],
  allowed: readonly string[],
  files: Pick<Files, 'readBeginning'>,
  { signal }: CallOptions = {},
  content: GuardedContent = BUNDLE,
): Promise<readonly string[]> {
  const { findSecrets } = await import('../../bundle/find-secrets.ts')
  const found = await findSecrets(entries, allowed, (path, limit) => files.readBeginning(path, limit), signal)
  const own = found.filter(({ isOfPackage }) => !isOfPackage)
  if (own.length > 0) throw refused(own, content)
  return found.length === 0 ? [] : [describePackages(found, content)]
}

function refused(found: readonly FoundSecret[], { refusal, remedy }: GuardedContent): SlipwayError {
  const named = found.slice(0, NAMED_FILES).map(({ path, what }) => `"${path}" looks like ${what}`)
  const more = found.length - named.length
  const count = found.length === 1 ? 'a file that looks like a secret' : `${found.length} files that look like secrets`
  const lines = [`${refusal} ${count}`, ...named, ...(more > 0 ? [`${more} more look like one`] : [])]
  return new SlipwayError('SECRETS_FOUND', lines.join('\n'), {
    hint: `${remedy}; what does belong there is named with allow-secrets`,
  })
}

function describePackages(found: readonly FoundSecret[], { name }: GuardedContent): string {
  const named = found.slice(0, NAMED_PACKAGE_FILES).map(({ path, what }) => `"${path}" (${what})`)
  const more = found.length - named.length
  const count = found.length === 1 ? '1 file of a package looks' : `${found.length} files of packages look`
  return `${count} like a secret and goes into the ${name}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

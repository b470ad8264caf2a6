import { SlipwayError } from '../errors.ts'

/** What a key can be made of: what is the same whenever the same bundle is pushed. */
export const KEY_PLACEHOLDERS = ['application', 'digest', 'format', 'commit', 'short-commit'] as const
export type KeyPlaceholder = (typeof KEY_PLACEHOLDERS)[number]

/** Keys by content: no two bundles that differ ever get the same one. */
export const DEFAULT_KEY_TEMPLATE = '{application}/{digest}.{format}'

/** Amazon S3 user guide, "Naming Amazon S3 objects". */
const MAX_KEY_BYTES = 1_024

/** What is known of a bundle when its key is made. */
export interface KeyFacts {
  readonly applicationName: string
  readonly contentDigest: string
  readonly format: string
  readonly commit?: string
}

/** The placeholders of a template that nobody knows, as they are written. */
export function unknownPlaceholders(template: string): readonly string[] {
  const known: ReadonlySet<string> = new Set(KEY_PLACEHOLDERS)
  return [...template.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.has(name)).map(([written]) => written)
}

/** Whether a key of this template says what its content is. */
export function isContentKey(template: string): boolean {
  return template.includes('{digest}')
}

/**
 * Makes the key of a bundle.
 *
 * @throws SlipwayError INPUT_INVALID naming the placeholder that has no value, or telling a key that is too long.
 */
export function renderKey(template: string, facts: KeyFacts): string {
  const values = valuesOf(facts)
  const key = template.replace(PLACEHOLDER, (written, name: KeyPlaceholder) => {
    const value = values[name]
    if (value !== undefined) return value
    throw new SlipwayError('INPUT_INVALID', `s3-key "${template}" has "${written}", which is not known here`, {
      hint: KEY_PLACEHOLDERS.includes(name)
        ? 'say it with "commit"; a folder with uncommitted changes is of no commit'
        : `placeholders are ${describePlaceholders()}`,
    })
  })
  const bytes = new TextEncoder().encode(key).length
  if (bytes <= MAX_KEY_BYTES) return key
  throw new SlipwayError('INPUT_INVALID', `s3-key makes a key of ${bytes} bytes, which is more than ${MAX_KEY_BYTES}`, {
    hint: `shorten it; it begins with "${key.slice(0, 60)}"`,
  })
}

/** The placeholders as a reader writes them. */
export function describePlaceholders(): string {
  return KEY_PLACEHOLDERS.map((name) => `{${name}}`).join(', ')
}

/** A word in braces; other braces are characters of the key. */
const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g

function valuesOf({
  applicationName,
  contentDigest,
  format,
  commit,
}: KeyFacts): Readonly<Record<KeyPlaceholder, string | undefined>> {
  return {
    application: applicationName,
    digest: contentDigest,
    format,
    commit,
    'short-commit': commit?.slice(0, 12),
  }
}

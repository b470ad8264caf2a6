import { createHash } from 'node:crypto'
import type { BundleEntry } from './entry.ts'

/** What an entry holds: a file's SHA-256 (lower-case hex), a link's text as it stands, nothing for a folder. */
export type EntryContent =
  | { readonly type: 'file'; readonly sha256: string }
  | { readonly type: 'directory' }
  | { readonly type: 'symlink'; readonly linkTarget: string }

/** Characters. */
const HASHED_TOGETHER = 16 * 1024

/** Computes a bundle's content digest while its entries go by. */
export interface ContentDigest {
  /** Takes the next entry; entries come sorted by path, bytewise, each once. */
  add(entry: Pick<BundleEntry, 'path' | 'mode'>, content: EntryContent): void
  /** The digest as lower-case hex. Ends the computation. */
  digest(): string
}

/**
 * Starts a content digest: the identity of what a bundle holds, whatever its format, its times and its owners. It is part of
 * the key of a stored revision, so its definition does not change without a new first line:
 *
 * SHA-256 over the UTF-8 text `slipway-content/1\n` and then, for each entry in bytewise order of the paths, four fields that
 * each end in a NUL character:
 *
 * 1. the type: `file`, `directory` or `symlink`
 * 2. the permission bits as four octal digits (`0755`); always `0777` for a link, which has none of its own
 * 3. the path in the archive, with `/`, without a slash at the end
 * 4. of a file the SHA-256 of its content as lower-case hex, of a link its text, of a folder nothing
 *
 * Neither a path nor a link's text can hold a NUL character, so no two different bundles give the same text.
 */
export function createContentDigest(): ContentDigest {
  const hash = createHash('sha256')
  // Hashed by the hundred: a call for each of tens of thousands would cost more than the hash.
  let text = 'slipway-content/1\n'
  const flush = (): void => {
    hash.update(text)
    text = ''
  }
  return {
    add({ path, mode }, content) {
      const bits = content.type === 'symlink' ? 0o777 : mode & 0o7777
      text += `${content.type}\0${bits.toString(8).padStart(4, '0')}\0${path}\0${textOf(content)}\0`
      if (text.length >= HASHED_TOGETHER) flush()
    },
    digest() {
      flush()
      return hash.digest('hex')
    },
  }
}

function textOf(content: EntryContent): string {
  switch (content.type) {
    case 'file':
      return content.sha256
    case 'symlink':
      return content.linkTarget
    case 'directory':
      return ''
  }
}

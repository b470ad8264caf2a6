import { type Refuse, shorten } from './refusal.ts'

const LINE = /^([0-9a-f]{64}) {2}(.+)$/

/** SHA-256 by the name of an entry, in the order of the manifest. */
export type Checksums = ReadonlyMap<string, string>

/** Reads a manifest: a line of SHA-256 in hex, two blanks and a name for each thing that is checked. */
export function readChecksums(bytes: Uint8Array, refuse: Refuse): Checksums {
  const checksums = new Map<string, string>()
  for (const line of decode(bytes, refuse).split('\n')) {
    if (line === '') continue
    const [, sha256, name] = LINE.exec(line) ?? []
    if (sha256 === undefined || name === undefined)
      throw refuse(`has the line ${JSON.stringify(shorten(line))}; expected a SHA-256, two blanks and a name`)
    if (checksums.has(name)) throw refuse(`lists ${JSON.stringify(shorten(name))} twice`)
    checksums.set(name, sha256)
  }
  return checksums
}

/** Writes a manifest, sorted by name as the official tool does. */
export function formatChecksums(checksums: Checksums): string {
  return [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('')
}

function decode(bytes: Uint8Array, refuse: Refuse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refuse('is no text in UTF-8', { cause })
  }
}

import { createContentDigest } from '../../content-digest.ts'
import type { BundleEntry, WriteArchiveOptions } from '../../entry.ts'
import { checkTimes } from './large-file-hash.ts'
import type { PackedUnit } from './packing.ts'
import type { Unit } from './plan-units.ts'
import type { FileTimes } from './read-source.ts'

/** Computes the content digest of the bundle from what the threads tell, and the progress. */
export class Contents {
  readonly #entries: readonly BundleEntry[]
  readonly #onProgress: WriteArchiveOptions['onProgress']
  readonly #digest = createContentDigest()
  /** Hashes of files, by their entries' places, until all entries before them are in the digest. */
  readonly #hashes = new Map<number, string>()
  /** Of each large file, the times that its first reading found. */
  readonly #large = new Map<number, FileTimes>()
  #digested = 0
  #writtenEntries = 0
  #writtenBytes = 0

  constructor(entries: readonly BundleEntry[], { onProgress }: WriteArchiveOptions) {
    this.#entries = entries
    this.#onProgress = onProgress
  }

  /** Takes a unit that is written. Units come in order. */
  takeUnit(unit: Unit, { entries, times }: PackedUnit): void {
    if (unit.kind === 'piece') {
      this.#checkLarge(unit.index, times)
      if (unit.to === unit.entry.sizeBytes) this.#tell(unit.entry)
      return
    }
    const hashes = Buffer.from(entries?.sha256 ?? [])
    for (const [n, entry] of unit.entries.entries()) {
      if (entry.type === 'file') this.#hashes.set(unit.first + n, hashes.toString('hex', 32 * n, 32 * n + 32))
      this.#tell(entry)
    }
    this.#advance()
  }

  /** Takes the hash of a large file, which may come before its last piece or after. */
  takeLarge(index: number, sha256: Uint8Array, times: FileTimes): void {
    this.#checkLarge(index, times)
    this.#hashes.set(index, Buffer.from(sha256).toString('hex'))
    this.#advance()
  }

  digest(): string {
    if (this.#digested < this.#entries.length) throw new Error('not every file of the archive was hashed')
    return this.#digest.digest()
  }

  /** All readings of a large file have to be of the same content. */
  #checkLarge(index: number, times: FileTimes | undefined): void {
    const entry = this.#entries[index]
    const before = this.#large.get(index)
    if (entry === undefined || times === undefined) return
    if (before === undefined) this.#large.set(index, times)
    else checkTimes(entry, before, times)
  }

  #tell({ sizeBytes }: BundleEntry): void {
    this.#writtenEntries += 1
    this.#writtenBytes += sizeBytes
    this.#onProgress?.({ entries: this.#writtenEntries, bytes: this.#writtenBytes })
  }

  #advance(): void {
    for (let entry = this.#entries[this.#digested]; entry !== undefined; entry = this.#entries[this.#digested]) {
      if (entry.type === 'file') {
        const sha256 = this.#hashes.get(this.#digested)
        if (sha256 === undefined) return
        this.#hashes.delete(this.#digested)
        this.#digest.add(entry, { type: 'file', sha256 })
      } else if (entry.type === 'symlink') {
        this.#digest.add(entry, { type: 'symlink', linkTarget: entry.linkTarget ?? '' })
      } else {
        this.#digest.add(entry, { type: 'directory' })
      }
      this.#digested += 1
    }
  }
}

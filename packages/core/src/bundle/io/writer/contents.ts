import { createContentDigest } from '../../content-digest.ts'
import type { BundleEntry, WriteArchiveOptions } from '../../entry.ts'
import { changed } from '../source-file.ts'
import { checkTimes } from './large-file-hash.ts'
import type { PackedUnit } from './packing.ts'
import type { Unit } from './plan-units.ts'
import type { FileTimes } from './read-source.ts'

export interface ContentsOptions extends Pick<WriteArchiveOptions, 'onProgress'> {
  /** Told of the content of each file, lower-case hex, in the order of the entries. */
  readonly onHashed?: ((entry: BundleEntry, sha256: string) => void) | undefined
}

/** Computes the content digest of the bundle from what the threads tell, and the progress. */
export class Contents {
  readonly #entries: readonly BundleEntry[]
  readonly #places: readonly number[]
  readonly #onProgress: WriteArchiveOptions['onProgress']
  readonly #onHashed: ContentsOptions['onHashed']
  readonly #digest = createContentDigest()
  /** Hashes of files, by their entries' places, until all entries before them are in the digest. */
  readonly #hashes = new Map<number, string>()
  /** Of each large file, the times that its first reading found. */
  readonly #large = new Map<number, FileTimes>()
  /** Of units that are read twice, by their first entry, what one reading found until the other one is told. */
  readonly #once = new Map<number, Uint8Array>()
  #made: string | undefined
  #digested = 0
  #writtenBytes = 0

  /**
   * Both lists may grow until the last unit is taken.
   *
   * @param places where each entry of the units is among all entries: those that are not packed are told by others
   */
  constructor(entries: readonly BundleEntry[], places: readonly number[], { onProgress, onHashed }: ContentsOptions) {
    this.#entries = entries
    this.#places = places
    this.#onProgress = onProgress
    this.#onHashed = onHashed
  }

  /** Takes what was read of a unit beside its packing, which may come before that or after. Both have to be of the same content. */
  takeRead(unit: Unit, sha256: Uint8Array): void {
    if (unit.kind === 'entries' && this.#isFirst(unit, sha256)) this.#takeHashes(unit, sha256)
  }

  /**
   * Takes a unit that is written. Units come in order.
   *
   * @param isReadTwice whether it is also taken by {@link takeRead}
   */
  takeUnit(unit: Unit, { entries, times }: PackedUnit, isReadTwice: boolean): void {
    if (unit.kind === 'piece') {
      this.#checkLarge(this.#placeOf(unit.index), times)
      if (unit.to === unit.entry.sizeBytes) this.#tell(unit.entry, this.#placeOf(unit.index))
      return
    }
    const sha256 = entries?.sha256 ?? new Uint8Array()
    if (!isReadTwice || this.#isFirst(unit, sha256)) this.#takeHashes(unit, sha256)
    for (const [n, entry] of unit.entries.entries()) this.#tell(entry, this.#placeOf(unit.first + n))
  }

  /** Whether this is the first that is told of a unit. @throws SlipwayError BUNDLE_FAILED when the second is not the same. */
  #isFirst({ first, entries }: Unit & { kind: 'entries' }, sha256: Uint8Array): boolean {
    const before = this.#once.get(first)
    if (before === undefined) {
      this.#once.set(first, sha256)
      return true
    }
    this.#once.delete(first)
    for (const [n, entry] of entries.entries()) {
      const at = 32 * n
      if (entry.type === 'file' && Buffer.compare(before.subarray(at, at + 32), sha256.subarray(at, at + 32)) !== 0)
        throw changed(entry, 'was written to')
    }
    return false
  }

  #takeHashes({ first, entries }: Unit & { kind: 'entries' }, sha256: Uint8Array): void {
    const hashes = Buffer.from(sha256.buffer, sha256.byteOffset, sha256.length)
    for (const [n, entry] of entries.entries()) {
      if (entry.type === 'file') this.#hashes.set(this.#placeOf(first + n), hashes.toString('hex', 32 * n, 32 * n + 32))
    }
    this.#advance()
  }

  /** Takes the hash of a large file, which may come before its last piece or after. */
  takeLarge(index: number, sha256: Uint8Array, times: FileTimes): void {
    const place = this.#placeOf(index)
    this.#checkLarge(place, times)
    this.#hashes.set(place, Buffer.from(sha256).toString('hex'))
    this.#advance()
  }

  /** The digest of all entries that are known so far; `undefined` when the content of one of them is not. */
  digest(): string | undefined {
    this.#advance()
    if (this.#digested === this.#entries.length) this.#made ??= this.#digest.digest()
    return this.#made
  }

  /** All readings of a large file have to be of the same content. */
  #checkLarge(place: number, times: FileTimes | undefined): void {
    const entry = this.#entries[place]
    const before = this.#large.get(place)
    if (entry === undefined || times === undefined) return
    if (before === undefined) this.#large.set(place, times)
    else checkTimes(entry, before, times)
  }

  /** All entries up to the place are written: units come in order. */
  #tell({ sizeBytes }: BundleEntry, place: number): void {
    this.#writtenBytes += sizeBytes
    this.#onProgress?.({ entries: place + 1, bytes: this.#writtenBytes })
  }

  #placeOf(index: number): number {
    return this.#places[index] ?? index
  }

  #advance(): void {
    for (let entry = this.#entries[this.#digested]; entry !== undefined; entry = this.#entries[this.#digested]) {
      if (entry.type === 'file') {
        const sha256 = this.#hashes.get(this.#digested)
        if (sha256 === undefined) return
        this.#hashes.delete(this.#digested)
        this.#digest.add(entry, { type: 'file', sha256 })
        this.#onHashed?.(entry, sha256)
      } else if (entry.type === 'symlink') {
        this.#digest.add(entry, { type: 'symlink', linkTarget: entry.linkTarget ?? '' })
      } else {
        this.#digest.add(entry, { type: 'directory' })
      }
      this.#digested += 1
    }
  }
}

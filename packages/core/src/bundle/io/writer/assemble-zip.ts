import type { BundleEntry } from '../../entry.ts'
import type { Assembly } from './assembly.ts'
import { combineCrc32 } from './crc-combine.ts'
import type { OutputFile } from './output-file.ts'
import type { PackedEntries, PackedUnit } from './packing.ts'
import type { Unit } from './plan-units.ts'
import {
  centralHeaderRoom,
  dosTime,
  endOfZip,
  localHeaderLength,
  type PackedContent,
  writeCentralHeader,
  writeLocalHeader,
  type ZipMethod,
  zipName,
} from './zip-records.ts'

const DIRECTORY_CHUNK_BYTES = 1024 * 1024

/** Puts the units of a zip together: content as it comes, and the central directory behind it. */
export class ZipAssembly implements Assembly {
  readonly #output: OutputFile
  readonly #time: number
  readonly #signal: AbortSignal | undefined
  readonly #directory: Buffer[] = []
  #chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES)
  #chunkEnd = 0
  #entries = 0
  #large: { readonly offset: number; readonly crc32: number; readonly packedBytes: number } | undefined

  constructor(output: OutputFile, modifiedAt: Date, signal: AbortSignal | undefined) {
    this.#output = output
    this.#time = dosTime(modifiedAt)
    this.#signal = signal
  }

  async take(unit: Unit, packed: PackedUnit, bytes: Uint8Array): Promise<void> {
    if (unit.kind === 'piece') return this.#takePiece(unit, packed, bytes)
    if (packed.entries !== undefined) this.#list(unit.entries, packed.entries)
    await this.#output.append(bytes)
  }

  async finish(): Promise<void> {
    const directoryOffset = this.#output.position
    for (const chunk of [...this.#directory, this.#chunk.subarray(0, this.#chunkEnd)]) await this.#output.append(chunk)
    const directoryBytes = this.#output.position - directoryOffset
    await this.#output.append(endOfZip(this.#entries, directoryOffset, directoryBytes))
  }

  #list(entries: readonly BundleEntry[], { crc32, packedBytes, methods }: PackedEntries): void {
    let offset = this.#output.position
    for (const [n, entry] of entries.entries()) {
      const name = zipName(entry)
      const sizeBytes = entry.type === 'symlink' ? Buffer.byteLength(entry.linkTarget ?? '') : entry.sizeBytes
      const content: PackedContent = {
        method: methods[n] as ZipMethod,
        crc32: crc32[n] ?? 0,
        sizeBytes,
        packedBytes: packedBytes[n] ?? 0,
      }
      this.#addToDirectory(entry, name, content, offset)
      offset += localHeaderLength(name, sizeBytes) + content.packedBytes
    }
  }

  /** The record before a large file is written when all of its pieces are: only then is known what it says. */
  async #takePiece(
    { entry, from, to }: Unit & { kind: 'piece' },
    packed: PackedUnit,
    bytes: Uint8Array,
  ): Promise<void> {
    const name = zipName(entry)
    const before = this.#large ?? { offset: this.#output.position, crc32: 0, packedBytes: 0 }
    if (from === 0) this.#output.reserve(localHeaderLength(name, entry.sizeBytes))
    await this.#output.append(bytes)
    this.#large = {
      offset: before.offset,
      crc32: combineCrc32(before.crc32, packed.crc32, packed.contentBytes),
      packedBytes: before.packedBytes + bytes.length,
    }
    if (to < entry.sizeBytes) return
    const content: PackedContent = { method: 8, sizeBytes: entry.sizeBytes, ...this.#large }
    const record = Buffer.alloc(localHeaderLength(name, entry.sizeBytes))
    writeLocalHeader(record, 0, name, this.#time, content)
    await this.#output.fill(record, this.#signal)
    this.#addToDirectory(entry, name, content, this.#large.offset)
    this.#large = undefined
  }

  #addToDirectory(entry: BundleEntry, name: Buffer, content: PackedContent, offset: number): void {
    if (this.#chunk.length - this.#chunkEnd < centralHeaderRoom(name)) {
      this.#directory.push(this.#chunk.subarray(0, this.#chunkEnd))
      this.#chunk = Buffer.allocUnsafe(DIRECTORY_CHUNK_BYTES)
      this.#chunkEnd = 0
    }
    this.#chunkEnd = writeCentralHeader(this.#chunk, this.#chunkEnd, name, this.#time, content, entry, offset)
    this.#entries += 1
  }
}

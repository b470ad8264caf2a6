import { crc32 } from '../crc32.ts'
import type { Assembly } from './assembly.ts'
import { combineCrc32 } from './crc-combine.ts'
import { deflatePiece } from './deflate.ts'
import type { OutputFile } from './output-file.ts'
import type { PackedUnit } from './packing.ts'
import type { Unit } from './plan-units.ts'
import { END_OF_TAR } from './tar-header.ts'

/** Puts the units of a tar together. */
export class TarAssembly implements Assembly {
  readonly #output: OutputFile

  constructor(output: OutputFile) {
    this.#output = output
  }

  async take(_unit: Unit, _packed: PackedUnit, bytes: Uint8Array): Promise<void> {
    await this.#output.append(bytes)
  }

  async finish(): Promise<void> {
    await this.#output.append(END_OF_TAR)
  }
}

/** RFC 1952: deflate, no flags, no time, no claim about the level, made on Unix; the same on every machine. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])

/** Puts the units of a compressed tar together: all of them are one stream of deflate in one member of gzip. */
export class TgzAssembly implements Assembly {
  readonly #output: OutputFile
  #crc32 = 0
  #contentBytes = 0

  constructor(output: OutputFile) {
    this.#output = output
  }

  async take(_unit: Unit, packed: PackedUnit, bytes: Uint8Array): Promise<void> {
    if (this.#output.position === 0) await this.#output.append(GZIP_HEADER)
    this.#count(packed.crc32, packed.contentBytes)
    await this.#output.append(bytes)
  }

  async finish(): Promise<void> {
    this.#count(crc32(END_OF_TAR, 0), END_OF_TAR.length)
    await this.#output.append(deflatePiece(END_OF_TAR, new Uint8Array(0), true, 'together'))
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(this.#crc32, 0)
    trailer.writeUInt32LE(this.#contentBytes % 2 ** 32, 4)
    await this.#output.append(trailer)
  }

  #count(crc: number, bytes: number): void {
    this.#crc32 = combineCrc32(this.#crc32, crc, bytes)
    this.#contentBytes += bytes
  }
}

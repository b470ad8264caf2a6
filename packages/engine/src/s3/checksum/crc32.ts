import * as zlib from 'node:zlib'

/** Continues a reflected 32-bit CRC, starting from 0. */
export type Crc32Function = (data: Uint8Array, previous: number) => number

/** Polynomials in reflected form: ISO 3309 (`CRC32`) and Castagnoli (`CRC32C`). */
export const CRC32_POLYNOMIAL = 0xedb88320
export const CRC32C_POLYNOMIAL = 0x82f63b78

/** Makes a CRC from its polynomial; reads four bytes at a step. */
export function createCrc32(polynomial: number): Crc32Function {
  const tables = [0, 1, 2, 3].map(() => new Int32Array(256))
  const [first, second, third, fourth] = tables as [Int32Array, Int32Array, Int32Array, Int32Array]
  for (let index = 0; index < 256; index++) {
    let crc = index
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
    first[index] = crc
  }
  const at = (table: Int32Array, index: number): number => table[index] as number
  for (let index = 0; index < 256; index++) {
    for (const [table, before] of [
      [second, first],
      [third, second],
      [fourth, third],
    ] as const) {
      table[index] = (at(before, index) >>> 8) ^ at(first, at(before, index) & 0xff)
    }
  }
  return (data, previous) => {
    let crc = ~previous
    let offset = 0
    for (const end = data.length - 3; offset < end; offset += 4) {
      crc ^=
        (data[offset] as number) |
        ((data[offset + 1] as number) << 8) |
        ((data[offset + 2] as number) << 16) |
        ((data[offset + 3] as number) << 24)
      crc =
        at(fourth, crc & 0xff) ^ at(third, (crc >>> 8) & 0xff) ^ at(second, (crc >>> 16) & 0xff) ^ at(first, crc >>> 24)
    }
    for (; offset < data.length; offset++) crc = (crc >>> 8) ^ at(first, (crc ^ (data[offset] as number)) & 0xff)
    return ~crc >>> 0
  }
}

/** `zlib.crc32` came with Node 20.15; it is many times faster than any table. */
export const crc32: Crc32Function =
  typeof zlib.crc32 === 'function' ? (data, previous) => zlib.crc32(data, previous) : createCrc32(CRC32_POLYNOMIAL)

export const crc32c: Crc32Function = createCrc32(CRC32C_POLYNOMIAL)

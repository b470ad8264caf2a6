import * as zlib from 'node:zlib'

/** Whether Node has a CRC-32 (20.15, 22.2); ours takes longer than a SHA-256. */
export const hasFastCrc32: boolean = zlib.crc32 !== undefined

/** Continues a CRC-32 over more bytes; starts from 0. Node's own where there is one (20.15, 22.2), as it is far faster. */
export const crc32: (bytes: Uint8Array, crc: number) => number = zlib.crc32 ?? portableCrc32

const TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) a byte at a time. */
export function portableCrc32(bytes: Uint8Array, crc: number): number {
  let remainder = ~crc
  for (const byte of bytes) remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8)
  return ~remainder >>> 0
}

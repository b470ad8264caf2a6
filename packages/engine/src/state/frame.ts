import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const NEWLINE = 0x0a
const CHECKSUM_DIGITS = 32
const READ_BYTES = 1024 * 1024

/**
 * One checked record of a journal or snapshot: a line of `<checksum> <JSON>`. JSON text never holds a line feed, so a
 * damaged record cannot hide where the next one begins, and the files can be read by eye.
 */
export function encodeFrame(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')])
}

export type Frame =
  | { readonly kind: 'whole'; readonly offset: number; readonly endOffset: number; readonly value: unknown }
  | {
      readonly kind: 'damaged'
      readonly offset: number
      readonly endOffset: number
      /**
       * The bytes look like a write that was cut: no line feed at the end (the process died), or blocks of the file that
       * were never filled (the machine died). Bytes that changed after they were written do not look so.
       */
      readonly isTorn: boolean
    }

/** Reads the records of a file in order; a damaged one is reported, and what follows it is still read. */
export async function* readFrames(path: string): AsyncGenerator<Frame, void, undefined> {
  let offset = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE)) {
      yield decodeFrame(bytes.subarray(0, end), offset, offset + end + 1)
      offset += end + 1
      bytes = bytes.subarray(end + 1)
    }
    rest = bytes
  }
  if (rest.length > 0) yield { kind: 'damaged', offset, endOffset: offset + rest.length, isTorn: true }
}

function decodeFrame(line: Buffer, offset: number, endOffset: number): Frame {
  const json = line.subarray(CHECKSUM_DIGITS + 1)
  const isWhole =
    line.length > CHECKSUM_DIGITS + 1 && line.toString('latin1', 0, CHECKSUM_DIGITS + 1) === `${checksum(json)} `
  if (!isWhole) return { kind: 'damaged', offset, endOffset, isTorn: line.includes(0) }
  return { kind: 'whole', offset, endOffset, value: JSON.parse(json.toString()) }
}

function checksum(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_DIGITS)
}

import type { ByteRange } from './body-files.ts'
import type { StoredObject } from './records.ts'
import { S3Error } from './s3-error.ts'

/**
 * The bytes that a `Range` header asks for; `undefined` means all of them. As in S3, a header that is not one range of
 * bytes is as good as none.
 *
 * @throws S3Error `InvalidRange` when no byte is in it.
 */
export function readRange(text: string | undefined, sizeBytes: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text?.trim() ?? '')
  if (match === null || text === undefined) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (start < sizeBytes && start <= end) return { start, end }
  throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
    details: { RangeRequested: text, ActualObjectSize: String(sizeBytes) },
    headers: { 'Content-Range': `bytes */${sizeBytes}` },
  })
}

/** The bytes of one part of an object; one that came whole has a single part. */
export function rangeOfPart(object: StoredObject, partNumber: number): ByteRange | undefined {
  const sizes = object.isMultipart ? object.segments.map(({ sizeBytes }) => sizeBytes) : [object.sizeBytes]
  const size = sizes[partNumber - 1]
  if (size === undefined) throw new S3Error('InvalidRange', 'The requested partnumber is not satisfiable')
  if (size === 0) return undefined
  const start = sizes.slice(0, partNumber - 1).reduce((sum, bytes) => sum + bytes, 0)
  return { start, end: start + size - 1 }
}

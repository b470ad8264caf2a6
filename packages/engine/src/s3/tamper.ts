import { createHash } from 'node:crypto'
import { pipeline, type Readable, Transform } from 'node:stream'
import type { S3Reply } from './operation.ts'

/**
 * Makes an answer with an object into one of a store that has lost it: `corrupted` has a byte changed and says nothing of it,
 * `replaced` is another object of the same size.
 */
export function tamperReply(reply: S3Reply, fault: 'corrupted' | 'replaced'): S3Reply {
  const { content, headers = {} } = reply
  const fields = Object.entries(headers).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (fault === 'corrupted') return [[name, value]]
    if (name === 'ETag') return [[name, `"${otherETag(value)}"`]]
    return /^x-amz-checksum-/.test(name) ? [] : [[name, value]]
  })
  if (content?.type !== 'bytes' || content.stream === undefined)
    return { ...reply, headers: Object.fromEntries(fields) }
  const stream = withChangedByte(content.stream, content.sizeBytes)
  return { ...reply, headers: Object.fromEntries(fields), content: { ...content, stream } }
}

/** The ETag that an object of the same name has when somebody has put another in its place. */
export function otherETag(eTag: string): string {
  return createHash('md5').update(eTag.replaceAll('"', '')).digest('hex')
}

/** A body with the byte in its middle changed, where readers of archives stumble over it. */
export function withChangedByte(body: Readable, sizeBytes: number): Readable {
  const position = Math.floor(sizeBytes / 2)
  let seen = 0
  const change = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const at = position - seen
      seen += chunk.length
      if (at < 0 || at >= chunk.length) return done(null, chunk)
      const changed = Buffer.from(chunk)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      done(null, changed)
    },
  })
  return pipeline(body, change, leaveErrorToReader)
}

/** An error comes out at the end of a pipeline too, where whoever reads is told of it. */
export function leaveErrorToReader(): void {}

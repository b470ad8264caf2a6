import { pipeline, Transform } from 'node:stream'
import { ConnectionDrop, type MeetStoreFault } from '../http/fault.ts'
import { startChecksum } from './checksum/algorithms.ts'
import { DownloadTrouble, type ObjectReader, type OpenedObject } from './object-reader.ts'
import { leaveErrorToReader, otherETag, withChangedByte } from './tamper.ts'

/** What each fault of the service is to the SDK of an agent, which tries all of them again. */
const TROUBLE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  throttle: ['SlowDown', 'Please reduce your request rate.'],
  'internal-error': ['InternalError', 'We encountered an internal error. Please try again.'],
  'expired-token': ['ExpiredToken', 'The provided token has expired.'],
}

/**
 * A reader whose downloads meet the faults of `s3:GetObject`, as those of agents elsewhere do over HTTP.
 *
 * @param signal - ends the wait for a slow answer.
 */
export function withStoreFaults(reader: ObjectReader, meet: MeetStoreFault, signal: AbortSignal): ObjectReader {
  return {
    async open(bucket, key, version) {
      const fault = await meetDownload(meet, signal, { bucket, key })
      if (fault === 'absent') return undefined
      const trouble = fault === undefined ? undefined : TROUBLE[fault]
      if (trouble !== undefined) throw new DownloadTrouble(...trouble)
      const object = await reader.open(bucket, key, version)
      if (object === undefined) return undefined
      if (fault === 'corrupted') return corrupted(object)
      return fault === 'replaced' ? replaced(object) : object
    },
  }
}

async function meetDownload(
  meet: MeetStoreFault,
  signal: AbortSignal,
  object: { readonly bucket: string; readonly key: string },
): ReturnType<MeetStoreFault> {
  try {
    return await meet('GetObject', signal, object)
  } catch (error) {
    if (error instanceof ConnectionDrop) throw new DownloadTrouble('ECONNRESET', 'end of file reached')
    throw error
  }
}

/** The checksum that the store has is compared at the end, as the agent's SDK does: what has none arrives as it is. */
function corrupted(object: OpenedObject): OpenedObject {
  const { checksum, sizeBytes = 0 } = object
  const changed = withChangedByte(object.body, sizeBytes)
  if (checksum === undefined) return { ...object, body: changed }
  const running = startChecksum(checksum.algorithm)
  const verified = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      running.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const computed = running.digest().toString('base64')
      if (computed === checksum.value) return done()
      done(
        new DownloadTrouble(
          'ChecksumError',
          `Checksum validation failed on ${checksum.algorithm} computed: ${computed}, expected: ${checksum.value}`,
        ),
      )
    },
  })
  return { ...object, body: pipeline(changed, verified, leaveErrorToReader) }
}

function replaced({ eTag, body, checksum: _, ...object }: OpenedObject): OpenedObject {
  const { sizeBytes = 0 } = object
  return { ...object, eTag: otherETag(eTag), body: withChangedByte(body, sizeBytes) }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import { readRange } from '../../s3/range.ts'
import { S3Error } from '../../s3/s3-error.ts'
import type { Handler, MenderContext } from '../context.ts'
import { MenderError, notFound } from '../http/reply.ts'
import { artifactFileOf } from './lookup.ts'

/** How long a link is good for, in milliseconds: a day for devices, a quarter of an hour for people. */
export const LINK_LIFE_MS: Readonly<Record<'device' | 'user', number>> = { device: 24 * 3_600_000, user: 15 * 60_000 }

export interface Link {
  readonly uri: string
  /** RFC 3339. */
  readonly expire: string
}

/** A link by which an artifact can be fetched without a token, until it expires. */
export function linkTo(artifactId: string, origin: string, lifeMs: number, context: MenderContext): Link {
  const expires = Math.floor((context.wall.now() + lifeMs) / 1_000)
  const path = `/api/devices/v1/deployments/download/artifact/${artifactId}`
  const signature = signatureOf(artifactId, expires, context.linkSecret)
  return {
    uri: `${origin}${path}?x-men-expire=${expires}&x-men-signature=${signature}`,
    expire: new Date(expires * 1_000).toISOString(),
  }
}

/** Gives the bytes of an artifact, or a range of them, to whoever has a link that is good. */
export const fetchArtifact: Handler = (call, context) => {
  const { id = '' } = call.path
  const expires = Number(call.query.get('x-men-expire'))
  const given = Buffer.from(call.query.get('x-men-signature') ?? '')
  const expected = Buffer.from(signatureOf(id, expires, context.linkSecret))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new MenderError(403, 'the signature of the link is not right')
  }
  if (!(expires * 1_000 > context.wall.now())) throw new MenderError(403, 'the link has expired')
  const artifact = artifactFileOf(context, id)
  if (artifact === undefined) throw notFound('artifact')
  const { file, sizeBytes, name } = artifact
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/vnd.mender-artifact',
    'Content-Disposition': `attachment; filename="${encodeURIComponent(name)}.mender"`,
  }
  try {
    const range = readRange(call.headers.range, sizeBytes)
    if (range === undefined) {
      return {
        status: 200,
        headers: { ...headers, 'Content-Length': sizeBytes },
        stream: context.files.read(file, sizeBytes),
      }
    }
    const { start, end } = range
    return {
      status: 206,
      headers: { ...headers, 'Content-Length': end - start + 1, 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` },
      stream: context.files.read(file, sizeBytes, range),
    }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    return { status: 416, headers: { 'Content-Range': `bytes */${sizeBytes}` } }
  }
}

function signatureOf(artifactId: string, expires: number, secret: string): string {
  return createHmac('sha256', secret).update(`${artifactId}\n${expires}`).digest('base64url')
}

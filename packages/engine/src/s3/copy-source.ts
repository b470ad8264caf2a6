import type { IncomingHttpHeaders } from 'node:http'
import { invalidArgument, type S3Error } from './s3-error.ts'

/** The object that a copy is made of, as its request names it. */
export interface CopySource {
  readonly bucket: string
  readonly key: string
  readonly versionId?: string
}

/** Reads `x-amz-copy-source`. @throws S3Error `InvalidArgument` */
export function readCopySource({ headers }: { readonly headers: IncomingHttpHeaders }): CopySource {
  const value = headers['x-amz-copy-source']
  const text = (typeof value === 'string' ? value : value?.[0]) ?? ''
  const [path = '', query = ''] = text.split(/\?(?=versionId=)/)
  let decoded: string
  try {
    decoded = decodeURIComponent(path).replace(/^\//, '')
  } catch {
    throw invalidCopySource(text)
  }
  const slash = decoded.indexOf('/')
  if (slash < 1 || slash === decoded.length - 1) throw invalidCopySource(text)
  const versionId = new URLSearchParams(query).get('versionId')
  return {
    bucket: decoded.slice(0, slash),
    key: decoded.slice(slash + 1),
    ...(versionId !== null && { versionId }),
  }
}

function invalidCopySource(text: string): S3Error {
  return invalidArgument('Invalid copy source object key', 'x-amz-copy-source', text)
}

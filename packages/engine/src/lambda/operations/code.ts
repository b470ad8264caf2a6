import type { StoredCode } from '../code-folders.ts'
import { invalidParameter, LambdaError, notImplemented } from '../lambda-error.ts'
import { type Body, optionalText } from '../request.ts'
import type { OperationContext } from './operation.ts'

/** Of a zip that comes in a request (Lambda quotas). */
const ZIP_BYTES = 50 * 1024 * 1024

/**
 * Takes the code of a function from where a request says: in itself, or in a bucket.
 *
 * @throws LambdaError `InvalidParameterValueException`, `RequestTooLargeException`, `NotImplementedException` for images.
 */
export async function readCode(context: OperationContext, code: Body): Promise<StoredCode> {
  if (optionalText(code, 'ImageUri') !== undefined) throw notImplemented('code in a container image')
  const inline = optionalText(code, 'ZipFile')
  const bucket = optionalText(code, 'S3Bucket')
  if ((inline === undefined) === (bucket === undefined)) {
    throw invalidParameter('Please provide a source for function code: either ZipFile, or S3Bucket and S3Key')
  }
  const zip = inline === undefined ? await readObject(context, code, bucket ?? '') : Buffer.from(inline, 'base64')
  if (zip.length > ZIP_BYTES && inline !== undefined) {
    throw new LambdaError('RequestTooLargeException', `the zip has ${zip.length} bytes; the limit is ${ZIP_BYTES}`)
  }
  return context.codes.add(zip)
}

async function readObject({ objects }: OperationContext, code: Body, bucket: string): Promise<Buffer> {
  const key = optionalText(code, 'S3Key') ?? ''
  const version = optionalText(code, 'S3ObjectVersion')
  const found = await objects.open(bucket, key, version)
  if (found === undefined) {
    throw invalidParameter(
      'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    )
  }
  const chunks: Buffer[] = []
  for await (const chunk of found.body as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

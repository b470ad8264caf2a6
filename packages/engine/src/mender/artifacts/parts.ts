import type { Call } from '../http/call.ts'
import { boundaryOf, type Part, readParts } from '../http/multipart.ts'
import { bad, MenderError } from '../http/reply.ts'

/** The longest description of an artifact, in characters. */
const MAX_DESCRIPTION = 4_096
/** A text among the parts: characters of up to four bytes. */
const MAX_TEXT_BYTES = 4 * MAX_DESCRIPTION

/** The parts of a form, in the order in which they come. @throws MenderError 400, 415 */
export function partsOf(call: Call): AsyncGenerator<Part> {
  const type = call.headers['content-type']
  if (!/^multipart\/(form-data|mixed)\b/i.test(type ?? '')) {
    throw new MenderError(415, `Content-Type "${type ?? ''}" is not supported; multipart/form-data is expected`)
  }
  const boundary = boundaryOf(type)
  if (boundary === undefined) throw bad('Content-Type names no boundary')
  return readParts(call.body(), boundary)
}

/** A part that is a text. @throws MenderError 400 */
export async function readText(part: Part): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of part.body) {
    sizeBytes += chunk.length
    if (sizeBytes > MAX_TEXT_BYTES) throw bad(`${part.name}: the text is longer than ${MAX_TEXT_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8').trim()
}

/** @throws MenderError 400 */
export function requireDescription(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text
  throw bad(`description: the length must be no more than ${MAX_DESCRIPTION}.`)
}

/** The number of bytes that a part says that the file has. @throws MenderError 400 */
export function requireSizeText(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw bad(`size: "${text}" is not a number of bytes`)
}

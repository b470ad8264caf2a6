import type { Tag } from './records.ts'
import { invalidArgument, S3Error } from './s3-error.ts'

const MOST_TAGS = 10
const KEY_LENGTH = 128
const VALUE_LENGTH = 256

/** What tags of AWS are made of: letters, digits, white space and a few signs, in any language. */
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** Reads `x-amz-tagging`. @throws S3Error `InvalidArgument`, `InvalidTag`, `BadRequest` */
export function readTaggingHeader(text: string | undefined): readonly Tag[] {
  if (text === undefined || text === '') return []
  const tags = text.split('&').map((pair): Tag => {
    const [key = '', value = '', ...rest] = pair.split('=')
    if (rest.length > 0) throw malformedHeader(text)
    return { key: decode(key, text), value: decode(value, text) }
  })
  if (hasTwice(tags)) throw malformedHeader(text)
  return requireTags(tags)
}

/** @throws S3Error `BadRequest` when there are too many, `InvalidTag` when one is not as it must be. */
export function requireTags(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length > MOST_TAGS) {
    throw new S3Error('BadRequest', `Object tags cannot be greater than ${MOST_TAGS}`)
  }
  for (const { key, value } of tags) {
    if (key === '' || key.length > KEY_LENGTH || !CHARACTERS.test(key)) {
      throw invalidTag('The TagKey you have provided is invalid', key)
    }
    if (key.startsWith('aws:')) throw invalidTag('System tags cannot be added/updated by requester', key)
    if (value.length > VALUE_LENGTH || !CHARACTERS.test(value)) {
      throw invalidTag('The TagValue you have provided is invalid', key, value)
    }
  }
  if (hasTwice(tags)) throw invalidTag('Cannot provide multiple Tags with the same key')
  return tags
}

function hasTwice(tags: readonly Tag[]): boolean {
  return new Set(tags.map(({ key }) => key)).size < tags.length
}

/** Written as the query of a URL is, where a plus sign is a blank. */
function decode(text: string, header: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw malformedHeader(header)
  }
}

function malformedHeader(text: string): S3Error {
  return invalidArgument(
    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    'x-amz-tagging',
    text,
  )
}

function invalidTag(message: string, key?: string, value?: string): S3Error {
  return new S3Error('InvalidTag', message, {
    details: { ...(key !== undefined && { TagKey: key }), ...(value !== undefined && { TagValue: value }) },
  })
}

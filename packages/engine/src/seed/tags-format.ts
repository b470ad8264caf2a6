import { list, object, optional, required, text } from '../scenario/parts.ts'
import type { Shape } from '../scenario/shape.ts'

/** Tags in the words of requests. */
export const tags: Shape = list(
  object({ Key: required(text(128), 'of the tag'), Value: optional(text(256), 'of the tag') }),
  0,
  50,
)

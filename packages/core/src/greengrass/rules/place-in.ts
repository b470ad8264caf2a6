import { placesIn } from '../../appspec/fix/edit.ts'
import type { YamlScalar } from '../../appspec/yaml/nodes.ts'
import type { Span } from '../../diagnostics.ts'

/** Where a part of a value stands: a script may have many lines. The whole value where it is written in another way, such as with escapes. */
export function placeIn({ span }: YamlScalar, part: string, text: string): Span {
  const { offsetOf, positionOf } = placesIn(text)
  const at = text.indexOf(part, offsetOf(span.start))
  if (at < 0 || at + part.length > offsetOf(span.end)) return span
  return { start: positionOf(at), end: positionOf(at + part.length) }
}

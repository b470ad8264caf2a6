import type { AnnotationProperties } from '@actions/core'
import { ANNOTATION_LIMITS, type Annotation, type AnnotationPlace } from './annotations.ts'
import { withoutLogMarkers } from './closed-channel.ts'
import { shorten } from './shorten.ts'

/** An annotation as `error`, `warning` and `notice` of @actions/core take it. */
export function toAnnotationCommand({ title, message, place }: Annotation): {
  readonly message: string
  readonly properties: AnnotationProperties
} {
  return {
    message: shorten(withoutLogMarkers(message), ANNOTATION_LIMITS.messageLength),
    properties: {
      ...(title !== undefined && { title: shorten(title.replace(/\s+/g, ' '), ANNOTATION_LIMITS.titleLength) }),
      ...(place !== undefined && toProperties(place)),
    },
  }
}

/** GitHub takes columns only where the place is within one line, and an end only after its start. */
function toProperties({ file, line, endLine, column, endColumn }: AnnotationPlace): AnnotationProperties {
  if (line === undefined) return { file }
  const hasEnd = endLine !== undefined && endLine > line
  return {
    file,
    startLine: line,
    ...(hasEnd && { endLine }),
    ...(!hasEnd && column !== undefined && { startColumn: column }),
    ...(!hasEnd && column !== undefined && endColumn !== undefined && endColumn >= column && { endColumn }),
  }
}

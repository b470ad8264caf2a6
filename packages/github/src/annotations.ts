/** A place in a file of the repository; lines and columns are 1-based, as the runner counts them. */
export interface AnnotationPlace {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** What a step has to say beside its log: at the top of the run's page and, with a place, in the changed files. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  readonly message: string
  readonly place?: AnnotationPlace
}

/** The annotations of a step, of which the runner shows only so many. */
export interface AnnotationList {
  add(annotation: Annotation): void
  /** Takes out what is to be issued now: errors first, each level within what is left of its limit. */
  take(): Annotation[]
}

/**
 * How many annotations of a level a step may have before the runner drops the rest without a word, and how long a message may
 * be before it is cut: `_maxCountPerIssueType` and `_maxIssueMessageLength` in `ExecutionContext` of actions/runner.
 */
export const ANNOTATION_LIMITS = { perLevel: 10, messageLength: 4_096, titleLength: 255 } as const

const LEVELS = ['error', 'warning', 'notice'] as const

/** Collects a step's annotations, each only once, until it is known which of them matter most. */
export function createAnnotationList(): AnnotationList {
  const seen = new Set<string>()
  const issued = { error: 0, warning: 0, notice: 0 }
  let kept: Annotation[] = []
  return {
    add(annotation) {
      const { level, message, place } = annotation
      const key = JSON.stringify([level, message, place?.file, place?.line, place?.column])
      if (seen.has(key)) return
      seen.add(key)
      kept.push(annotation)
    },
    take() {
      const taken = LEVELS.flatMap((level) => {
        const shown = withinLimit(
          kept.filter((annotation) => annotation.level === level),
          ANNOTATION_LIMITS.perLevel - issued[level],
        )
        issued[level] += shown.length
        return shown
      })
      kept = []
      return taken
    },
  }
}

/** As many as there is room for; where that is not all, the last one shown says how many are not. */
function withinLimit(annotations: readonly Annotation[], room: number): readonly Annotation[] {
  const [first] = annotations
  if (first === undefined || annotations.length <= room) return annotations
  if (room === 0) return []
  const shown = annotations.slice(0, room - 1)
  const hidden = annotations.length - shown.length
  const { level } = first
  const message = `${hidden} more ${level}${hidden === 1 ? '' : 's'}: the log and the summary of this step have them all`
  return [...shown, { level, message }]
}

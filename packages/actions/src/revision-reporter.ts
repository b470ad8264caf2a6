import type { RevisionReporter } from '@slipway/core/pipeline'
import { createRevisionReporter as createTextReporter } from '@slipway/runtime/revision-reporter'
import { annotateEvents, workflowText } from './annotate-events.ts'
import type { Outside } from './step.ts'

/** The reporter of a step that makes or stores a revision, and deploys nothing: it loads no words for deployments. */
export function createRevisionReporter(
  outside: Pick<Outside, 'workflow' | 'context'>,
  sourceText?: (file: string) => string | undefined,
): RevisionReporter {
  return annotateEvents(createTextReporter(workflowText(outside, sourceText)), outside)
}

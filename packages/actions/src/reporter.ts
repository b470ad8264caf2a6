import type { PipelineReporter } from '@slipway/core/pipeline'
import { createTextReporter } from '@slipway/runtime/text-reporter'
import { annotateEvents, workflowText } from './annotate-events.ts'
import type { Outside } from './step.ts'

/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
export function createWorkflowReporter(
  outside: Pick<Outside, 'workflow' | 'context'>,
  sourceText?: (file: string) => string | undefined,
): PipelineReporter {
  return annotateEvents(createTextReporter(workflowText(outside, sourceText)), outside)
}

import type { PipelineReporter } from '@slipway/core/pipeline'
import { plainPaint, untrustedText } from '@slipway/core/report'
import { diagnosticAnnotation } from '@slipway/github/workflow'
import { createTextReporter } from '@slipway/runtime/text-reporter'
import type { Outside } from './step.ts'

/** Tells what happens in the job's log, and what someone has to mend at the line where it is. */
export function createWorkflowReporter(
  outside: Pick<Outside, 'workflow' | 'context'>,
  sourceText?: (file: string) => string | undefined,
): PipelineReporter {
  const { workflow } = outside
  const text = createTextReporter({
    print: (lines) => workflow.print(lines),
    paint: plainPaint,
    advice: 'workflow',
    ...(sourceText !== undefined && { sourceText }),
  })
  return {
    report: (event) => {
      text.report(event)
      if (event.type === 'diagnostic') {
        const annotation = diagnosticAnnotation(event.diagnostic, outside.context)
        if (annotation !== undefined) workflow.annotate(annotation)
      } else if (event.type === 'warning') {
        workflow.annotate({ level: 'warning', message: event.message })
      } else if (event.type === 'order-not-checked' && event.isAskedFor) {
        const message = untrustedText(`order not checked: ${event.reason}`)
        workflow.annotate({ level: 'warning', message })
      }
    },
  }
}

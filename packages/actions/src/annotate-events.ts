import type { PipelineEvent } from '@slipway/core/pipeline'
import type { Reporter } from '@slipway/core/provider'
import { plainPaint, untrustedText } from '@slipway/core/report/words'
import { diagnosticAnnotation } from '@slipway/github/workflow'
import type { TextReporterOptions } from '@slipway/runtime/text-reporter'
import type { Outside } from './step.ts'

/** How a step tells what happens in the job's log. */
export function workflowText(
  { workflow }: Pick<Outside, 'workflow'>,
  sourceText: ((file: string) => string | undefined) | undefined,
): TextReporterOptions {
  return {
    print: (lines) => workflow.print(lines),
    paint: plainPaint,
    advice: 'workflow',
    ...(sourceText !== undefined && { sourceText }),
  }
}

/** A reporter of events that also annotates what someone has to mend, at the line where it is. */
export function annotateEvents<Event extends PipelineEvent>(
  text: Reporter<Event>,
  { workflow, context }: Pick<Outside, 'workflow' | 'context'>,
): Reporter<Event> {
  return {
    report: (event) => {
      text.report(event)
      const annotated: PipelineEvent = event
      if (annotated.type === 'diagnostic') {
        const annotation = diagnosticAnnotation(annotated.diagnostic, context)
        if (annotation !== undefined) workflow.annotate(annotation)
      } else if (annotated.type === 'warning') {
        workflow.annotate({ level: 'warning', message: annotated.message })
      } else if (annotated.type === 'order-not-checked' && annotated.isAskedFor) {
        const message = untrustedText(`order not checked: ${annotated.reason}`)
        workflow.annotate({ level: 'warning', message })
      }
    },
  }
}

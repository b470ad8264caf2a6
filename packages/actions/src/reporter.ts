import type { PipelineReporter } from '@slipway/core/pipeline'
import { plainPaint, untrustedLines } from '@slipway/core/report'
import { createTextReporter } from '@slipway/runtime/text-reporter'
import { placeOf } from './place.ts'
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
        const { severity, code, message, hint } = event.diagnostic
        const place = placeOf(event.diagnostic, outside)
        workflow.annotate({
          level: severity,
          title: code,
          message: untrustedLines(hint === undefined ? message : `${message}\n${hint}`).join('\n'),
          ...(place !== undefined && { place }),
        })
      } else if (event.type === 'warning') {
        workflow.annotate({ level: 'warning', message: event.message })
      }
    },
  }
}

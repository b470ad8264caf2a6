import { diagnosticPage, renderValidationMarkdown } from '@slipway/core/report'
import { readContext } from '@slipway/github/context'
import { createWorkflow, diagnosticAnnotation } from '@slipway/github/workflow'
import type { Outside } from '../outside.ts'
import { printText, type ValidationResult } from './print-result.ts'

/**
 * Tells a step of a workflow: everything in the log, where no line of it is taken for a command, what is wrong at its lines as
 * far as the runner shows annotations, and all of it in the step's summary.
 */
export async function printToGitHub(result: ValidationResult, outside: Outside): Promise<void> {
  const workflow = await createWorkflow(outside.environment)
  const context = await readContext(outside.environment)
  const { diagnostics, warnings } = result.release
  try {
    const print = (text: string): void => workflow.print(text)
    await printText(result, { ...outside, print, printError: print, isTerminal: false }, false)
    for (const message of warnings) workflow.annotate({ level: 'warning', message })
    for (const diagnostic of diagnostics) {
      const annotation = diagnosticAnnotation(diagnostic, context)
      if (annotation !== undefined) workflow.annotate(annotation)
    }
    workflow.flushAnnotations()
    await workflow.appendSummary(
      renderValidationMarkdown(diagnostics, {
        explain: diagnosticPage,
        ...(result.what !== undefined && { what: result.what }),
      }),
    )
  } finally {
    workflow.end()
  }
}

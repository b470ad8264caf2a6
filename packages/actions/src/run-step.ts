import { exitCodeOf, SlipwayError } from '@slipway/core/errors'
import { untrustedLines } from '@slipway/core/report/words'
import { cancelSignal, isCancellation, lostWorkingFolder } from '@slipway/runtime/host'
import type { ActionPhase } from './definition.ts'
import { readActionInputs } from './inputs.ts'
import type { Outside, Step } from './step.ts'

/**
 * Runs one phase of a step to its exit code; whatever ends it early is told in the log, as an annotation and in the summary.
 *
 * @param choose answers with the step, or throws what is wrong with the inputs that choose it
 */
export async function runStep(choose: () => Promise<Step>, phase: ActionPhase, outside: Outside): Promise<number> {
  const { host, workflow } = outside
  try {
    const step = await choose()
    const inputs = readActionInputs(step.definition, host.environment)
    return phase === 'post' ? ((await step.post?.(inputs, outside)) ?? 0) : await step.main(inputs, outside)
  } catch (error) {
    const told = isCancellation(error, host)
      ? new SlipwayError('CANCELLED', `cancelled by ${String(host.cancelled.reason)}`, { cause: error })
      : (lostWorkingFolder(error) ?? error)
    // What `main` has refused is refused again: it has told so, and there is nothing to finish.
    if (phase === 'post' && told instanceof SlipwayError) return 0
    await reportError(told, outside)
    if (host.cancelled.aborted) return cancelSignal(host) === 'SIGTERM' ? 143 : 130
    return told instanceof SlipwayError ? exitCodeOf(told.code) : 1
  } finally {
    workflow.flushAnnotations()
    workflow.end()
  }
}

async function reportError(error: unknown, { workflow }: Outside): Promise<void> {
  const { renderErrorMarkdown } = await import('@slipway/core/report/markdown-steps')
  if (error instanceof SlipwayError) {
    const { code, hint } = error
    // Inputs, names of files and answers of services are quoted in it.
    const told = untrustedLines(error.message)
    const message = told.join('\n')
    const lines = told.map((line) => `error: ${line}`)
    workflow.print([...lines, ...(hint === undefined ? [] : [`  hint: ${hint}`])].join('\n'))
    workflow.annotate({ level: 'error', title: code, message: hint === undefined ? message : `${message}\n${hint}` })
    await workflow.appendSummary(renderErrorMarkdown({ code, message, ...(hint !== undefined && { hint }) }))
    return
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  workflow.print(`this is a defect of slipway; please report it with the lines below\n${stack}`)
  workflow.annotate({ level: 'error', title: 'DEFECT', message: `this is a defect of slipway: ${String(error)}` })
  await workflow.appendSummary(
    renderErrorMarkdown({ code: 'DEFECT', message: String(error), hint: "report it with the log's last lines" }),
  )
}

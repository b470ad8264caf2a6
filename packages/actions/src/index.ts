import { readContext } from '@slipway/github/context'
import { createWorkflow } from '@slipway/github/workflow'
import { endProcess, processHost } from '@slipway/runtime/host'
import type { ActionName, ActionPhase } from './definition.ts'
import { runStep } from './run-step.ts'
import type { Step } from './step.ts'

export type { ActionName, ActionPhase }

/** Where each step is; only the one that was asked for is loaded. */
const STEPS: Readonly<Record<ActionName, () => Promise<Step>>> = {
  bundle: async () => (await import('./steps/bundle.ts')).bundleStep,
  'push-revision': async () => (await import('./steps/push-revision.ts')).pushRevisionStep,
  deploy: async () => (await import('./steps/deploy.ts')).deployStep,
  'wait-for-status': async () => (await import('./steps/wait-for-status.ts')).waitForStatusStep,
  rehearse: async () => (await import('./steps/rehearse.ts')).rehearseStep,
  pipeline: async () => (await import('./steps/pipeline.ts')).pipelineStep,
}

/** Runs one phase of a step as this process, and ends the process with the step's exit code. */
export async function runActionAsProcess(name: ActionName, phase: ActionPhase): Promise<never> {
  const host = processHost()
  const workflow = await createWorkflow(host.environment)
  const context = await readContext(host.environment)
  return endProcess(await runStep(await STEPS[name](), phase, { host, workflow, context }))
}

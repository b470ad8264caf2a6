import { readContext } from '@slipway/github/context'
import { createWorkflow } from '@slipway/github/workflow'
import { endProcess, processHost } from '@slipway/runtime/host'
import { chooseStep, type StepLoaders } from './choose-step.ts'
import type { ActionName, ActionPhase } from './definition.ts'
import { runStep } from './run-step.ts'

export type { ActionName, ActionPhase }

/** Where each step is; only the one that was asked for is loaded. */
const STEPS: Readonly<Record<ActionName, StepLoaders>> = {
  bundle: {
    codedeploy: async () => (await import('./steps/bundle.ts')).bundleStep,
    mender: async () => (await import('./steps/mender/bundle.ts')).bundleMenderStep,
    greengrass: async () => (await import('./steps/greengrass/bundle.ts')).bundleGreengrassStep,
  },
  'push-revision': {
    codedeploy: async () => (await import('./steps/push-revision.ts')).pushRevisionStep,
    mender: async () => (await import('./steps/mender/push-revision.ts')).pushRevisionMenderStep,
    greengrass: async () => (await import('./steps/greengrass/push-revision.ts')).pushRevisionGreengrassStep,
  },
  deploy: {
    codedeploy: async () => (await import('./steps/deploy.ts')).deployStep,
    mender: async () => (await import('./steps/mender/deploy.ts')).deployMenderStep,
    greengrass: async () => (await import('./steps/greengrass/deploy.ts')).deployGreengrassStep,
  },
  'wait-for-status': {
    codedeploy: async () => (await import('./steps/wait-for-status.ts')).waitForStatusStep,
    mender: async () => (await import('./steps/mender/wait-for-status.ts')).waitForStatusMenderStep,
    greengrass: async () => (await import('./steps/greengrass/wait-for-status.ts')).waitForStatusGreengrassStep,
  },
  rehearse: {
    codedeploy: async () => (await import('./steps/rehearse.ts')).rehearseStep,
    mender: async () => (await import('./steps/mender/rehearse.ts')).rehearseMenderStep,
    greengrass: async () => (await import('./steps/greengrass/rehearse.ts')).rehearseGreengrassStep,
  },
  pipeline: {
    codedeploy: async () => (await import('./steps/pipeline.ts')).pipelineStep,
    mender: async () => (await import('./steps/mender/pipeline.ts')).pipelineMenderStep,
    greengrass: async () => (await import('./steps/greengrass/pipeline.ts')).pipelineGreengrassStep,
  },
}

/** Runs one phase of a step as this process, and ends the process with the step's exit code. */
export async function runActionAsProcess(name: ActionName, phase: ActionPhase): Promise<never> {
  const host = processHost()
  const workflow = await createWorkflow(host.environment)
  const context = await readContext(host.environment)
  const choose = () => chooseStep(STEPS[name], host.environment)
  return endProcess(await runStep(choose, phase, { host, workflow, context }))
}

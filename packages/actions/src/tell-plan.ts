import { type OptionValues, readOrderGuard } from '@slipway/core/inputs'
import type { DeploymentPlan, DraftRelease } from '@slipway/core/pipeline'
import { type RevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { openCommits } from './commit-history.ts'
import { deployAction } from './definitions/deploy.ts'
import { readRequest } from './read-request.ts'
import { writeResultFile } from './result-file.ts'
import { type Outside, setOutputs } from './step.ts'

type Inputs = OptionValues<(typeof deployAction)['inputs']>

/** Says everywhere what a deployment would do, in place of doing it, and resolves with the exit code. */
export async function tellPlan(
  inputs: Inputs,
  revision: RevisionLocation | undefined,
  outside: Outside,
  draft?: DraftRelease,
): Promise<number> {
  const { exitCodeOfPlan } = await import('@slipway/core/pipeline')
  const { describePlan, isCreating, planJson, renderPlan, renderPlanMarkdown } = await import('@slipway/core/report')
  const { workflow } = outside
  const plan = await makePlan(inputs, revision, outside, draft)
  const { problems, from, release, start } = plan
  workflow.print(renderPlan(plan).join('\n'))
  setOutputs(workflow, deployAction, {
    revision: JSON.stringify(toRevisionJson(release.revision)),
    'redeployed-from': from,
    'would-deploy': String(isCreating(plan) && problems.length === 0),
    reason: start.kind === 'skipped' ? start.reason : problems[0]?.message,
    'failure-code': problems[0]?.code,
    'result-file': await writeResultFile('plan', planJson(plan), outside),
  })
  for (const { code, message, hint } of problems) {
    workflow.annotate({ level: 'error', title: code, message: hint === undefined ? message : `${message}\n${hint}` })
  }
  if (problems.length === 0) workflow.annotate({ level: 'notice', title: 'dry run', message: describePlan(plan) })
  await workflow.appendSummary(renderPlanMarkdown(plan))
  return exitCodeOfPlan(plan)
}

async function makePlan(
  inputs: Inputs,
  revision: RevisionLocation | undefined,
  outside: Outside,
  draft: DraftRelease | undefined,
): Promise<DeploymentPlan> {
  const { planDeployment, planRedeploy } = await import('@slipway/core/pipeline')
  const { createCodeDeployProvider, createLambdaFunctions, createS3ArtifactStore } = await import('@slipway/aws')
  const { host } = outside
  const settings = toAwsSettings(inputs, host)
  const store = createS3ArtifactStore(settings)
  const ports = { provider: createCodeDeployProvider(settings), store, clock: host.clock }
  const options = {
    ifBusy: inputs['if-busy'],
    skipIfCurrent: inputs['skip-if-current'],
    signal: host.cancelled,
  }
  const request = readRequest(inputs, outside)
  const { history, tags } = await openCommits(inputs, outside)
  if (revision === undefined) {
    const functions = createLambdaFunctions(settings)
    const from = inputs.redeploy ?? 'last-successful'
    return planRedeploy({ ...request, from }, { ...ports, functions, tags }, options)
  }
  const order = readOrderGuard(inputs, { history, store })
  return planDeployment({ ...request, revision }, ports, {
    ...options,
    ...(order !== undefined && { order }),
    ...(draft !== undefined && { draft }),
    isPushedLater: inputs['dry-run'] === 'before-push',
  })
}

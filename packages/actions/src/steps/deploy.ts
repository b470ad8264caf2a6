import type { OptionValues } from '@slipway/core/inputs'
import { readDeploymentOptions, readOrderGuard } from '@slipway/core/inputs'
import type { DeployStart, OpenedRelease, PipelineReporter } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import { type RevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { readAskedRelease } from '@slipway/runtime/cloud-release'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pollSchedule, startOptions, warnOfExpiry } from '@slipway/runtime/start-options'
import { decideTimeout, timeLeft, type WaitTimeout } from '@slipway/runtime/wait-timeout'
import { openCommits } from '../commit-history.ts'
import { deployAction } from '../definitions/deploy.ts'
import { finishReport } from '../finish-report.ts'
import { beginRecord } from '../github-report.ts'
import { openReleaseOf } from '../open-release.ts'
import { openCodeDeploy } from '../open-service.ts'
import { readRequest } from '../read-request.ts'
import { reportNotDeployed } from '../report-not-deployed.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../step.ts'
import { tellPlan } from '../tell-plan.ts'
import { tellStarted, waitAndReport } from '../wait-and-report.ts'

type Inputs = OptionValues<(typeof deployAction)['inputs']>

export const deployStep: Step = defineStep({
  definition: deployAction,
  main: async (inputs, outside) => {
    // What cannot be read is wrong input, told before anything is loaded or asked.
    const isBack = inputs.redeploy !== undefined
    const asked = isBack ? undefined : readAskedRelease(inputs, (name) => `input ${name}`, outside.host.environment)
    const opened = asked?.kind === 'app-spec' ? await openReleaseOf(asked.request, inputs, outside) : undefined
    const revision = asked?.kind === 'revision' ? asked.revision : opened?.release.draft.revision
    if (inputs['dry-run'] !== 'off') return tellPlan(inputs, revision, outside, opened?.release.draft)
    if (inputs.wait) await prepareReportFile(inputs.report)
    const { createCodeDeployProvider, codeDeployConsoleUrl } = await import('@slipway/aws')
    const { host, workflow } = outside
    const settings = toAwsSettings(inputs, host)
    const provider = createCodeDeployProvider(settings)
    const reporter = opened?.reporter ?? createWorkflowReporter(outside)
    const startedAt = host.clock.now()
    const subject = {
      applicationName: inputs['application-name'],
      deploymentGroupName: inputs['deployment-group'],
      ...readDeploymentOptions(inputs),
      ...(revision !== undefined && { revision }),
      waitUntil: inputs['wait-until'],
    }
    const timeout = await decideTimeout(inputs.timeout, subject, { provider, reporter, host })
    if (inputs.wait) await warnOfExpiry(timeout, { host, reporter })
    const started = await start(inputs, revision, { outside, provider, reporter, timeout, release: opened?.release })
    if (started.kind === 'not-deployed') return reportNotDeployed(started.notDeployed, inputs, outside)
    const { deploymentId, from } = started
    // First of all: `post` can tell the rest.
    workflow.saveState('deployment-id', deploymentId)
    const url = codeDeployConsoleUrl(settings, deploymentId)
    setOutputs(workflow, deployAction, {
      'deployment-id': deploymentId,
      revision: JSON.stringify(toRevisionJson(started.revision)),
      'redeployed-from': from,
      'console-url': url,
      'timeout-left': String(Math.round(timeLeft(timeout, startedAt, host.clock.now()) / 1000)),
    })
    const recordId = host.cancelled.aborted ? undefined : await beginRecord(inputs, outside)
    setOutputs(workflow, deployAction, { 'github-deployment-id': recordId })
    // A cancelled step has to say what became of the deployment, and to do with it what it was told for that case.
    if (inputs.wait || host.cancelled.aborted) {
      return waitAndReport(deploymentId, inputs, {
        ...outside,
        service: codeDeployService(inputs, { provider, reporter, host }),
        recordId,
        startedAt,
        timeout,
        redeployedFrom: from,
      })
    }
    await tellStarted(deploymentId, url, outside)
    return 0
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openCodeDeploy(inputs, outside)),
})

type Started = DeployStart & { readonly revision: RevisionLocation; readonly from?: string }

async function start(
  inputs: Inputs,
  revision: RevisionLocation | undefined,
  ports: {
    readonly outside: Outside
    readonly provider: DeploymentProvider
    readonly reporter: PipelineReporter
    readonly timeout: WaitTimeout
    readonly release: OpenedRelease | undefined
  },
): Promise<Started> {
  const { deploy, redeploy } = await import('@slipway/core/pipeline')
  const { provider, reporter, outside } = ports
  const { host } = outside
  const deployPorts = { provider, reporter, clock: host.clock, schedule: pollSchedule(inputs, host) }
  const options = startOptions(inputs, ports.timeout, host)
  const request = readRequest(inputs, outside)
  const { createLambdaFunctions, createS3ArtifactStore } = await import('@slipway/aws')
  const settings = toAwsSettings(inputs, host)
  const store = createS3ArtifactStore(settings)
  const { history, tags } = await openCommits(inputs, outside)
  if (revision === undefined) {
    const from = inputs.redeploy ?? 'last-successful'
    const functions = createLambdaFunctions(settings)
    return redeploy({ ...request, from }, { ...deployPorts, store, functions, tags }, options)
  }
  const order = readOrderGuard(inputs, { history, store })
  const { release } = ports
  const guarded = { ...options, ...(order !== undefined && { order }), ...(release !== undefined && { release }) }
  return { revision, ...(await deploy({ ...request, revision }, deployPorts, guarded)) }
}

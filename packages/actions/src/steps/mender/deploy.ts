import type { OptionValues } from '@slipway/core/inputs'
import type { MenderPlan, MenderStart } from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import { describeRun } from '@slipway/github/context'
import { localFiles } from '@slipway/runtime/local-files'
import { readMenderRedeploy, readMenderRequest, readMenderRevision } from '@slipway/runtime/mender-request'
import { menderTimeout } from '@slipway/runtime/mender-service'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { timeLeft } from '@slipway/runtime/wait-timeout'
import { deployMenderAction } from '../../definitions/mender/deploy.ts'
import { finishReport } from '../../finish-report.ts'
import { beginRecord } from '../../github-report.ts'
import { openMender } from '../../open-mender.ts'
import { reportNotDeployed } from '../../report-not-deployed.ts'
import { writeResultFile } from '../../result-file.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../../step.ts'
import { tellStarted, waitAndReport } from '../../wait-and-report.ts'

type Inputs = OptionValues<(typeof deployMenderAction)['inputs']>

/** The service's longest name of a deployment. */
const LONGEST_NAME = 256

const written = (name: string): string => `input ${name}`

export const deployMenderStep: Step = defineStep({
  definition: deployMenderAction,
  main: async (inputs, outside) => {
    const { host, workflow } = outside
    const asked = readAsked(inputs)
    const request = await readMenderRequest(inputs, {
      name: describeRun(outside.context).slice(0, LONGEST_NAME) || asked.name,
      nowMs: host.clock.now(),
      files: localFiles,
      written,
    })
    if (inputs.wait && inputs['dry-run'] === 'off') await prepareReportFile(inputs.report)
    const service = await openMender(inputs, outside)
    const ports = { server: service.provider, reporter: service.reporter, clock: host.clock }
    const options = { signal: host.cancelled, skipIfCurrent: inputs['skip-if-current'] }
    const pipeline = await import('@slipway/core/pipeline')
    if (inputs['dry-run'] !== 'off') {
      const isPushedLater = inputs['dry-run'] === 'before-push'
      const plan =
        asked.kind === 'release'
          ? await pipeline.planMenderDeployment({ ...request, revision: asked.revision }, ports, {
              ...options,
              isPushedLater,
            })
          : await pipeline.planMenderRedeploy({ ...request, from: asked.from }, ports, options)
      return tellPlan(plan, outside)
    }
    const startedAt = host.clock.now()
    const started: MenderStart & { readonly from?: string } =
      asked.kind === 'release'
        ? await pipeline.deployMender({ ...request, revision: asked.revision }, ports, options)
        : await pipeline.redeployMender({ ...request, from: asked.from }, ports, options)
    if (started.kind === 'not-deployed') return reportNotDeployed(started.notDeployed, inputs, outside)
    const { deploymentId, from } = started
    const timeout = await menderTimeout(inputs.timeout, request.phases ?? [], service)
    // First of all: `post` can tell the rest.
    workflow.saveState('deployment-id', deploymentId)
    const page = await service.pageOf(deploymentId)
    setOutputs(workflow, deployMenderAction, {
      'deployment-id': deploymentId,
      revision: JSON.stringify(toRevisionJson(started.revision)),
      'redeployed-from': from,
      adopted: String(started.isAdopted),
      'console-url': page,
      'timeout-left': String(Math.round(timeLeft(timeout, startedAt, host.clock.now()) / 1000)),
    })
    const recordId = host.cancelled.aborted ? undefined : await beginRecord(inputs, outside)
    setOutputs(workflow, deployMenderAction, { 'github-deployment-id': recordId })
    if (!inputs.wait && !host.cancelled.aborted) {
      await tellStarted(deploymentId, page, outside)
      return 0
    }
    return waitAndReport(deploymentId, inputs, {
      ...outside,
      service,
      recordId,
      startedAt,
      timeout,
      redeployedFrom: from,
    })
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openMender(inputs, outside)),
})

/** What is deployed, and what its deployment is called where no run has a name. */
function readAsked({ revision, redeploy }: Inputs) {
  if (redeploy !== undefined) {
    const from = readMenderRedeploy(redeploy, written('redeploy'))
    return { kind: 'redeploy', from, name: `redeploy ${redeploy}` } as const
  }
  const release = readMenderRevision(revision ?? '', written)
  return { kind: 'release', revision: release, name: release.artifactName } as const
}

/** Says everywhere what a deployment would do, in place of doing it. */
async function tellPlan(plan: MenderPlan, outside: Outside): Promise<number> {
  const { describeMenderPlan, menderPlanJson, renderMenderPlan, renderMenderPlanMarkdown } = await import(
    '@slipway/core/report'
  )
  const { workflow } = outside
  const { start, request } = plan
  workflow.print(renderMenderPlan(plan).join('\n'))
  setOutputs(workflow, deployMenderAction, {
    revision: JSON.stringify(toRevisionJson(request.revision)),
    'would-deploy': String(start.kind === 'created'),
    reason: start.kind === 'skipped' ? start.reason : undefined,
    'result-file': await writeResultFile('plan', menderPlanJson(plan), outside),
  })
  workflow.annotate({ level: 'notice', title: 'dry run', message: describeMenderPlan(plan) })
  await workflow.appendSummary(renderMenderPlanMarkdown(plan))
  return 0
}

import type { AwsSettings } from '@slipway/aws'
import type { Clock } from '@slipway/core/clock'
import type { PollSchedule } from '@slipway/core/deployment'
import type { awsOptions, deploymentOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import type { DeployOptions, DeployStart, PipelineReporter, TimeoutSubject } from '@slipway/core/pipeline'
import type { AppSpecReader, DeploymentProvider, GroupReader } from '@slipway/core/provider'
import { type RevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import { endNotDeployed } from './end-not-deployed.ts'
import type { Outside } from './outside.ts'
import { createReporter } from './reporters/index.ts'
import { waitToExitCode } from './wait-to-exit-code.ts'

/** What starting a deployment is given by the command that was called. */
export interface StartPorts {
  readonly provider: DeploymentProvider & GroupReader & AppSpecReader
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly schedule: PollSchedule
  readonly settings: AwsSettings
}

/** What was started, and what a command tells of it beside its id. */
export type Started = DeployStart & {
  readonly revision: RevisionLocation
  readonly from?: string
  readonly asked?: string
}

type Values = OptionValues<typeof deploymentOptions & typeof waitOptions & typeof awsOptions> & {
  readonly json: boolean
  readonly wait: boolean
}

/** How long a busy group is waited for where nobody says so and the end is not waited for. */
const BUSY_TIMEOUT_MS = 3_600_000

/** What every command that deploys does around its start: checks what would be too late at the end, and waits if it is to. */
export async function startAndWait(
  values: Values,
  subject: TimeoutSubject,
  outside: Outside,
  start: (ports: StartPorts, options: DeployOptions) => Promise<Started>,
  told?: PipelineReporter,
): Promise<number> {
  const { createCodeDeployProvider } = await import('@slipway/aws')
  const { prepareReportFile } = await import('@slipway/runtime/report-file')
  const { pollSchedule, startOptions, warnOfExpiry } = await import('@slipway/runtime/start-options')
  const { decideTimeout } = await import('@slipway/runtime/wait-timeout')
  if (values.wait) await prepareReportFile(values.report)
  const settings = toAwsSettings(values, outside)
  const provider = createCodeDeployProvider(settings)
  const reporter = told ?? (await createReporter({ outside, isJson: values.json, isJsonLines: values.wait }))
  const { clock } = outside
  const startedAt = clock.now()
  // Without a wait it is only about a busy group, which is no reason to ask for more.
  const statedMs = values.timeout ?? (values.wait ? undefined : BUSY_TIMEOUT_MS)
  const timeout = await decideTimeout(
    statedMs,
    { ...subject, waitUntil: values['wait-until'] },
    { provider, reporter, host: outside },
  )
  if (values.wait) await warnOfExpiry(timeout, { host: outside, reporter })
  const started = await start(
    { provider, reporter, clock, schedule: pollSchedule(values, outside), settings },
    startOptions(values, timeout, outside),
  )
  if (started.kind === 'not-deployed') return endNotDeployed(started.notDeployed, values, outside)
  const { deploymentId, from, asked } = started
  if (values.wait) {
    const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from }
    const service = codeDeployService(values, { provider, reporter, host: outside })
    return waitToExitCode(deploymentId, values, { outside, service, timeout, startedAt, redeployed })
  }
  if (values.json) {
    const revision = toRevisionJson(started.revision)
    outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), revision })}\n`)
  } else outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
  return 0
}

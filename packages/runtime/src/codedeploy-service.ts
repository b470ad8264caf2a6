import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { AppSpecReader, DeploymentProvider, GroupReader } from '@slipway/core/provider'
import { toAwsSettings } from './aws-settings.ts'
import type { Host } from './host.ts'
import type { WaitedService } from './service.ts'
import { pollSchedule } from './start-options.ts'
import { timeLeft } from './wait-timeout.ts'

/** AWS CodeDeploy, with deployments waited for as the wait options say. */
export function codeDeployService(
  values: OptionValues<typeof waitOptions & typeof awsOptions>,
  {
    provider,
    reporter,
    host,
  }: {
    readonly provider: DeploymentProvider & GroupReader & AppSpecReader
    readonly reporter: PipelineReporter
    readonly host: Host
  },
): WaitedService {
  return {
    provider,
    reporter,
    host,
    failOn: values['fail-on'],
    pageOf: async (deploymentId) => {
      const { codeDeployConsoleUrl } = await import('@slipway/aws')
      return codeDeployConsoleUrl(toAwsSettings(values, host), deploymentId)
    },
    waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
      const { createFunctionLogs } = await import('@slipway/aws')
      const { waitForStatus } = await import('@slipway/core/pipeline')
      const hooks = { appSpecs: provider, logs: createFunctionLogs(toAwsSettings(values, host)) }
      const now = host.clock.now()
      return waitForStatus(
        {
          deploymentId,
          // Counted from when the wait began, and the queue has had its part.
          timeoutMs: now - (startedAt ?? now) + timeLeft(timeout, startedAt ?? now, now),
          onTimeout: values['on-timeout'],
          onCancel: values['on-cancel'],
          failOn: values['fail-on'],
          waitUntil: values['wait-until'],
          ...(startedAt !== undefined && { startedAt }),
          ...(redeployed !== undefined && { redeployed }),
        },
        { provider, reporter, clock: host.clock, schedule: pollSchedule(values, host), hooks, groups: provider },
        host.cancelled,
      )
    },
  }
}

import { type DeploymentResult, exitCodeOfOutcome } from '@slipway/core/deployment'
import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { AppSpecReader, DeploymentProvider, GroupReader } from '@slipway/core/provider'
import { cancelSignal } from '@slipway/runtime/host'
import type { WaitTimeout } from '@slipway/runtime/wait-timeout'
import type { Outside } from './outside.ts'

/**
 * Waits for a deployment's end, writes the report that was asked for, and resolves with the exit code.
 *
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
export async function waitToExitCode(
  deploymentId: string,
  values: OptionValues<typeof waitOptions & typeof awsOptions> & { readonly json: boolean },
  ports: {
    readonly outside: Outside
    readonly provider: DeploymentProvider & GroupReader & AppSpecReader
    readonly reporter: PipelineReporter
    readonly timeout: WaitTimeout
  },
  startedAt?: number,
  redeployed?: DeploymentResult['redeployed'],
): Promise<number> {
  const { outside, provider, reporter, timeout } = ports
  const { waitForEnd } = await import('@slipway/runtime/wait-for-end')
  const result = await waitForEnd(
    deploymentId,
    values,
    { provider, reporter, host: outside, timeout },
    startedAt,
    redeployed,
  )
  if (values.report !== undefined) {
    const { writeReportFile } = await import('@slipway/runtime/report-file')
    const path = await writeReportFile(result, values, { provider, reporter, host: outside })
    const print = values.json ? outside.printError : outside.print
    if (path !== undefined) print(`  report: ${path}\n`)
  }
  return exitCodeOfOutcome(result.outcome, cancelSignal(outside))
}

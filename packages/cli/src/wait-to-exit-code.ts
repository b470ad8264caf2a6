import { exitCodeOfOutcome } from '@slipway/core/deployment'
import { cancelSignal } from '@slipway/runtime/host'
import type { Wait, WaitedService } from '@slipway/runtime/service'
import type { Outside } from './outside.ts'

/** Waits for a deployment's end, writes the report that was asked for, and resolves with the exit code. */
export async function waitToExitCode(
  deploymentId: string,
  values: { readonly json: boolean; readonly report: string | undefined },
  { outside, service, ...wait }: Wait & { readonly outside: Outside; readonly service: WaitedService },
): Promise<number> {
  const result = await service.waitForEnd(deploymentId, wait)
  if (values.report !== undefined) {
    const { writeReportFile } = await import('@slipway/runtime/report-file')
    const page = await service.pageOf(deploymentId)
    const path = await writeReportFile(result, values.report, { ...service, page })
    const print = values.json ? outside.printError : outside.print
    if (path !== undefined) print(`  report: ${path}\n`)
  }
  return exitCodeOfOutcome(result.outcome, cancelSignal(outside))
}

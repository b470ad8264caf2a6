import { exitCodeOfOutcome, type NotDeployed } from '@slipway/core/deployment'
import { cancelSignal } from '@slipway/runtime/host'
import type { Outside } from './outside.ts'

/** Ends a command that has created no deployment: the reporter has said why, except to a machine that is not told events. */
export async function endNotDeployed(
  notDeployed: NotDeployed,
  { json, wait }: { readonly json: boolean; readonly wait: boolean },
  outside: Outside,
): Promise<number> {
  if (json && !wait) {
    const { notDeployedJson } = await import('@slipway/core/report')
    outside.print(`${JSON.stringify(notDeployedJson(notDeployed))}\n`)
  }
  return exitCodeOfOutcome(notDeployed.outcome, cancelSignal(outside))
}

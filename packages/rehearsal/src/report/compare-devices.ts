import type { DeploymentResult } from '@slipway/core/deployment'
import { compareRestored, type InstanceState } from './compare-instances.ts'
import type { RollbackReport } from './model.ts'

/**
 * What the devices that failed have brought back of themselves as they were before the release.
 *
 * @param canRollBack - whether the update module says that it can; absent where no device came to ask it.
 */
export function compareGoneBack(
  before: readonly InstanceState[],
  after: readonly InstanceState[],
  result: Pick<DeploymentResult, 'targets'> | undefined,
  canRollBack: boolean | undefined,
): RollbackReport {
  const failed = (result?.targets ?? [])
    .filter(({ state }) => state === 'failed')
    .map(({ id }) => id)
    .toSorted()
  if (failed.length === 0) {
    return { outcome: 'not-rolled-back', restored: [], notRestored: ['no device has failed, and so none went back'] }
  }
  const told = failed.flatMap((name) => {
    const [was, now] = [before, after].map((states) => states.find((state) => state.name === name))
    return was === undefined || now === undefined ? [] : [compareRestored(was, now)]
  })
  const notRestored = told.flatMap((one) => one.notRestored)
  const rest = { restored: told.flatMap((one) => one.restored), written: told.flatMap((one) => one.written) }
  if (canRollBack === false) {
    const why = 'the update module cannot roll back: a device stays as the failure has left it'
    return { outcome: 'not-rolled-back', ...rest, notRestored: [why, ...notRestored] }
  }
  return { outcome: notRestored.length === 0 ? 'restored' : 'not-restored', ...rest, notRestored }
}

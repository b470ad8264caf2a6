import type { ControlledState } from './control-map.ts'
import { DeploymentAborted, type ReportedStatus } from './device-api.ts'
import type { DeviceContext } from './device-context.ts'
import { ModuleFailure } from './modules/update-module.ts'

export type { ControlledState } from './control-map.ts'

const PAUSED: Readonly<Record<ControlledState, ReportedStatus>> = {
  ArtifactInstall_Enter: 'pause_before_installing',
  ArtifactReboot_Enter: 'pause_before_rebooting',
  ArtifactCommit_Enter: 'pause_before_committing',
}

/**
 * Waits for as long as the server's update control map holds the update before a state; it is asked for again at each turn.
 *
 * @throws ModuleFailure when the map lets it fail; DeploymentAborted.
 */
export async function holdBefore(state: ControlledState, id: string, context: DeviceContext): Promise<void> {
  const { api, pauses, times, signal, deploymentLog } = context
  for (;;) {
    const action = await actionBefore(state, id, context)
    if (action === 'fail') throw new ModuleFailure(`the update control map lets the update fail before ${state}`)
    if (action !== 'pause') return
    await deploymentLog.note('info', `the update control map holds the update before ${state}`)
    try {
      await api.reportStatus(id, PAUSED[state], undefined, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof DeploymentAborted) throw error
      await deploymentLog.note('warning', (error as Error).message)
    }
    await pauses.sleep(times.retryIntervalMs, signal)
  }
}

/** A map that cannot be had holds the update: it may have been changed to that. */
async function actionBefore(state: ControlledState, id: string, context: DeviceContext): Promise<string> {
  const { api, signal, deploymentLog } = context
  try {
    return (await api.controlMap(id, signal))?.[state] ?? 'continue'
  } catch (error) {
    signal.throwIfAborted()
    await deploymentLog.note('warning', (error as Error).message)
    return 'pause'
  }
}

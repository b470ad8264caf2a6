import { mkdir } from 'node:fs/promises'
import { type DeviceOptions, UNKNOWN_ARTIFACT } from './device.ts'
import {
  DeploymentAborted,
  DeviceApi,
  type OfferedDeployment,
  type ReportedStatus,
  ServerProblem,
} from './device-api.ts'
import { DEVICE_TIMES } from './device-context.ts'
import { filesOf } from './device-files.ts'
import { identityOf } from './device-identity.ts'
import { loadDeviceKey } from './device-key.ts'
import { DeviceStore } from './device-store.ts'
import { DeviceDied, NO_FAULTS } from './faults.ts'
import type { ModuleState } from './modules/update-module.ts'
import { pollServer } from './poll-server.ts'
import { WorkClock } from './work-clock.ts'

/** What is told of an update that goes well, with the states in which something can go wrong by plan. */
const COURSE: readonly (readonly [status: ReportedStatus, state?: ModuleState])[] = [
  ['downloading'],
  ['downloading', 'Download'],
  ['downloading'],
  ['installing', 'ArtifactInstall'],
  ['installing', 'ArtifactCommit'],
]

/**
 * Runs a device that says what one says that installs, and installs nothing: it fetches no artifact and starts no program, so
 * that thousands of them fit in a process.
 *
 * @throws SlipwayError ENGINE_FAILED when what the folder holds cannot be used.
 */
export async function runReportingDevice(options: DeviceOptions): Promise<void> {
  const { name, signal, log, clock } = options
  await mkdir(options.folder, { recursive: true })
  try {
    for (;;) {
      const { backAfterMs } = await liveOnce(options)
      log(`${name}: the device is dead${backAfterMs === undefined ? ' and does not come back' : ''}`)
      if (backAfterMs === undefined) return
      await clock.sleep(backAfterMs, signal)
      log(`${name}: the device is back`)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function liveOnce(options: DeviceOptions): Promise<DeviceDied> {
  const { name, deviceType, clock, log, signal, faults = NO_FAULTS } = options
  const files = filesOf(options.folder)
  const store = await DeviceStore.open(files.store, options.artifactName ?? UNKNOWN_ARTIFACT)
  const api = new DeviceApi({
    ...options,
    identity: identityOf(name),
    key: options.admission?.key ?? (await loadDeviceKey(files.key)),
    ...(options.admission?.token !== undefined && { token: options.admission.token }),
    silence: () => faults.silence(),
  })
  const pauses = new WorkClock(clock, options.beginWork ?? (() => () => undefined))
  try {
    return await pollServer({
      ...{ name, deviceType, api, log, signal },
      times: { ...DEVICE_TIMES, ...options.times },
      pauses,
      provides: () => store.provides,
      inventory: async () => ({ device_type: deviceType, hostname: name, ...store.provides }),
      install: (offer) => pretend(offer, { ...options, faults }, pauses, api, store),
    })
  } catch (error) {
    if (error instanceof DeviceDied) return error
    throw error
  }
}

/** Tells the course of an update. A report that the server does not hear ends it, and it is offered again. */
async function pretend(
  { id, artifactName }: OfferedDeployment,
  { faults = NO_FAULTS, clock, signal }: DeviceOptions,
  pauses: WorkClock,
  api: DeviceApi,
  store: DeviceStore,
): Promise<boolean> {
  const tell = (status: ReportedStatus): Promise<void> => api.reportStatus(id, status, undefined, signal)
  let failure: string | undefined
  for (const [status, state] of COURSE) {
    try {
      await tell(status)
    } catch (error) {
      if (!(error instanceof DeploymentAborted)) throw error
      await tell('failure').catch(ignoreServer)
      return false
    }
    const fault = state === undefined ? undefined : await faults.begin(state, pauses, signal)
    if (fault?.kind === 'device-dies') throw new DeviceDied(fault.backAfterMs)
    if (fault === undefined) continue
    failure = `${state} failed: ${fault.output.trim() || 'exit status 1'}`
    break
  }
  await tell(faults.lie(failure === undefined ? 'success' : 'failure'))
  if (failure === undefined) await store.markInstalled(artifactName)
  else {
    const timestamp = new Date(clock.now()).toISOString()
    await api.sendLog(id, [{ timestamp, level: 'error', message: failure }], signal)
  }
  return true
}

function ignoreServer(error: unknown): void {
  if (!(error instanceof DeploymentAborted || error instanceof ServerProblem)) throw error
}

import { mkdir } from 'node:fs/promises'
import type { Clock } from '@slipway/core/clock'
import type { Environment } from '../../agent/hooks/script-environment.ts'
import type { Admission } from './admit-devices.ts'
import { BootLoader } from './boot-loader.ts'
import { DeploymentLog } from './deployment-log.ts'
import { DeviceApi, type OfferedDeployment } from './device-api.ts'
import { DEVICE_TIMES, type DeviceContext, type DeviceTimes } from './device-context.ts'
import { type DeviceFiles, filesOf } from './device-files.ts'
import { identityOf } from './device-identity.ts'
import { loadDeviceKey } from './device-key.ts'
import { DevicePrograms } from './device-programs.ts'
import { DeviceStore } from './device-store.ts'
import { DeviceDied, type DeviceFaults, NO_FAULTS } from './faults.ts'
import type { HttpClient } from './http-client.ts'
import { listModules } from './modules/find-module.ts'
import { pollServer } from './poll-server.ts'
import { Rebooted } from './rebooted.ts'
import { SCRIPT_TIMES, type ScriptTimes, StateScripts } from './state-scripts.ts'
import { carryOut } from './update.ts'
import { beginRecord, leavesInconsistent, resumeFrom } from './update-record.ts'
import { type BeginWork, WorkClock } from './work-clock.ts'

/** What a simulated device is. */
export interface DeviceSettings {
  readonly name: string
  readonly deviceType: string
  /** What it has before its first update. @defaultValue 'unknown' */
  readonly artifactName?: string
}

export interface DeviceOptions extends DeviceSettings {
  /** Its own, which nobody else uses at the same time. */
  readonly folder: string
  /** Such as `http://127.0.0.1:4321`. */
  readonly serverUrl: string
  readonly tenantToken?: string
  /** Of a device that was let in before its start. @defaultValue its key is read, and it has no token */
  readonly admission?: Admission
  readonly http: HttpClient
  /** Executables for types of payload, named as them, beside those of the device's own. */
  readonly sharedModules?: string
  /** A public key in PEM: artifacts that it does not verify are refused. */
  readonly verifyKey?: string
  readonly times?: Partial<DeviceTimes>
  readonly scriptTimes?: Partial<ScriptTimes>
  /** @defaultValue nothing goes wrong by plan */
  readonly faults?: DeviceFaults
  readonly clock: Clock
  /** @defaultValue nobody wants to know when it is at work */
  readonly beginWork?: BeginWork
  /** The environment of which scripts and modules get a few harmless names. */
  readonly environment: Environment
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** What a device has before its first update: the name that the client for Linux takes where none is told. */
export const UNKNOWN_ARTIFACT = 'unknown'

/**
 * Runs a simulated device, which asks a Mender server for updates and installs them in its own folder, until the signal ends
 * it. What was under way goes on, or is taken back, by the next start with the same folder.
 *
 * @throws SlipwayError ENGINE_FAILED when what the folder holds cannot be used.
 */
export async function runDevice(options: DeviceOptions): Promise<void> {
  const { name, signal, log, clock } = options
  const files = filesOf(options.folder)
  await mkdir(files.root, { recursive: true })
  const pauses = new WorkClock(clock, options.beginWork ?? (() => () => undefined))
  const deploymentLog = new DeploymentLog(files.log, clock)
  const programs = new DevicePrograms({ ...options, files, deploymentLog })
  let token = options.admission?.token
  try {
    for (;;) {
      const life = { ...options, files, pauses, deploymentLog, programs, ...(token !== undefined && { token }) }
      const end = await liveOnce(life)
      token = undefined
      await programs.endAll()
      if (end instanceof Rebooted) log(`${name}: the device reboots`)
      else if (end.backAfterMs === undefined) {
        log(`${name}: the device is dead and does not come back`)
        return
      } else {
        log(`${name}: the device is dead`)
        await clock.sleep(end.backAfterMs, signal)
        log(`${name}: the device is back`)
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await programs.endAll()
  }
}

interface LifeOptions extends DeviceOptions {
  /** A token that the device has at its boot. */
  readonly token?: string
  readonly files: DeviceFiles
  readonly pauses: WorkClock
  readonly deploymentLog: DeploymentLog
  readonly programs: DevicePrograms
}

/** From one boot to the next. */
async function liveOnce(options: LifeOptions): Promise<Rebooted | DeviceDied> {
  const { files, pauses, programs, deploymentLog, faults = NO_FAULTS, signal, deviceType, name } = options
  await new BootLoader(files.partitions).boot()
  const store = await DeviceStore.open(files.store, options.artifactName ?? UNKNOWN_ARTIFACT)
  const api = new DeviceApi({
    ...options,
    identity: identityOf(name),
    key: options.admission?.key ?? (await loadDeviceKey(files.key)),
    ...(options.token !== undefined && { token: options.token }),
    silence: () => faults.silence(),
  })
  const times = { ...DEVICE_TIMES, ...options.times }
  const { sharedModules, verifyKey, clock, log, http } = options
  const modules = {
    ...{ files, programs, timeoutMs: times.moduleTimeoutMs },
    ...(sharedModules !== undefined && { sharedModules }),
  }
  const context: DeviceContext = {
    ...{
      name,
      deviceType,
      files,
      times,
      api,
      http,
      store,
      programs,
      modules,
      deploymentLog,
      faults,
      clock,
      pauses,
      log,
    },
    ...(verifyKey !== undefined && { verifyKey }),
    scripts: new StateScripts({
      ...{ folder: files.scripts, programs, pauses, deploymentLog },
      times: { ...SCRIPT_TIMES, ...options.scriptTimes },
    }),
    signal,
  }
  try {
    await pauses.during(() => resume(context))
    return await pollServer({
      ...{ name, deviceType, api, times, pauses, log, signal },
      provides: () => store.provides,
      inventory: async () => inventoryOf(context),
      install: (offer) => install(offer, context),
    })
  } catch (error) {
    if (error instanceof Rebooted || error instanceof DeviceDied) return error
    throw error
  }
}

async function install(offer: OfferedDeployment, context: DeviceContext): Promise<boolean> {
  const { store, deploymentLog, log, name } = context
  await deploymentLog.begin()
  await deploymentLog.note(
    'info',
    `deployment ${offer.id} of "${offer.artifactName}"; "${store.artifactName}" is installed`,
  )
  log(`${name}: installs "${offer.artifactName}" (deployment ${offer.id})`)
  const record = beginRecord(offer)
  await store.keepUpdate(record)
  return carryOut(record, 'update-fetch', context)
}

/** Goes on with an update that the end of the device has cut short. */
async function resume(context: DeviceContext): Promise<void> {
  const { store, deploymentLog, log, name } = context
  const record = store.update
  if (record === undefined) return
  const next = resumeFrom(record)
  if (next === undefined) return store.forgetUpdate()
  const isExpected = record.state === 'reboot' || record.state === 'rollback-reboot'
  await deploymentLog.note(
    isExpected ? 'info' : 'error',
    `the device went away in state ${record.state}; it goes on with ${next}`,
  )
  log(`${name}: goes on with "${record.deployment.artifactName}" from ${record.state}`)
  if (leavesInconsistent(record, next)) await store.markInconsistent(record.deployment.artifactName)
  // What the cleanup was in the middle of is not known any longer: the client for Linux tells a failure then.
  const outcome = next === 'cleanup' ? 'failure' : record.outcome
  await carryOut({ ...record, outcome }, next, context)
}

async function inventoryOf({
  deviceType,
  store,
  modules,
  name,
}: DeviceContext): Promise<Readonly<Record<string, string>>> {
  return {
    device_type: deviceType,
    mender_client_version: 'slipway',
    hostname: name,
    mender_update_modules: (await listModules(modules)).join(','),
    ...store.provides,
  }
}

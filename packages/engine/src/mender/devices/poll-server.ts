import type { DeviceApi, OfferedDeployment } from './device-api.ts'
import type { DeviceTimes } from './device-context.ts'
import type { Provides } from './provides.ts'
import type { WorkClock } from './work-clock.ts'

interface PollOptions {
  readonly name: string
  readonly deviceType: string
  readonly api: DeviceApi
  readonly times: DeviceTimes
  readonly pauses: WorkClock
  readonly provides: () => Provides
  /** What the device tells of itself. */
  readonly inventory: () => Promise<Readonly<Record<string, string>>>
  /** Carries an update out to its end. @returns whether the inventory is to be sent. */
  readonly install: (offer: OfferedDeployment) => Promise<boolean>
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** Asks a server for updates again and again, and tells it now and then what the device is. @throws what ends the device. */
export async function pollServer(options: PollOptions): Promise<never> {
  const { name, api, times, pauses, inventory, log, signal } = options
  let inventoryAtMs = Number.NEGATIVE_INFINITY
  let complaint = ''
  /** A server that is away for an hour is told of once. */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      complaint = ''
      return true
    } catch (error) {
      signal.throwIfAborted()
      if (!isOfServer(error)) throw error
      if (error.message !== complaint) log(`${name}: ${error.message}`)
      complaint = error.message
      return false
    }
  }
  const sendInventory = async (): Promise<void> => {
    const isSent = await attempt(async () => api.sendInventory(await inventory(), signal))
    inventoryAtMs = isSent ? pauses.now() + times.inventoryIntervalMs : Number.NEGATIVE_INFINITY
  }
  for (;;) {
    signal.throwIfAborted()
    if (!api.isAuthorized && !(await attempt(() => api.authorize(signal)))) {
      await pauses.sleep(times.retryIntervalMs, signal)
      continue
    }
    if (pauses.now() >= inventoryAtMs) await sendInventory()
    const askedAtMs = pauses.now()
    let hasChanged = false
    await attempt(async () => {
      hasChanged = await askOnce(options)
    })
    if (hasChanged) await sendInventory()
    await pauses.sleep(Math.max(0, askedAtMs + times.pollIntervalMs - pauses.now()), signal)
  }
}

/** @returns whether the inventory is to be sent. */
async function askOnce({ api, provides, deviceType, pauses, install, signal }: PollOptions): Promise<boolean> {
  const own = provides()
  const offer = await api.nextDeployment(own, deviceType, signal)
  if (offer === undefined) return false
  if (offer.artifactName === own.artifact_name) {
    await api.reportStatus(offer.id, 'already-installed', undefined, signal)
    return false
  }
  return pauses.during(() => install(offer))
}

function isOfServer(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'ServerProblem' || error.name === 'DeploymentAborted')
}

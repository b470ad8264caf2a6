import type { GreengrassJobConfiguration } from '../../provider.ts'
import type { DerivedTimeout, ServiceWait } from '../wait/derive-timeout.ts'

/** Devices that are connected are told at once; what a device fetches and installs is done in minutes. */
const BASE_TIMEOUT_MS = 1_800_000
const MINUTE_MS = 60_000
/** Service model, IoTJobMaxExecutionsPerMin: no rate becomes higher. */
const HIGHEST_RATE = 1_000

/** What decides how long a deployment to core devices can take by itself. */
export interface GreengrassTimeoutSubject {
  /** Of a deployment to a group; one to a thing has none. */
  readonly job?: GreengrassJobConfiguration | undefined
  /** How many devices are told one after another; absent when that is not known. */
  readonly devices?: number | undefined
  /** Why it is not known how many they are. */
  readonly unknown?: string | undefined
}

/**
 * How long a deployment is waited for where nobody has said so: half an hour, and the time in which a roll-out by rates tells all
 * devices, and in which the last one may work on it. A rate that rises with successes is taken as it begins, since nobody knows when
 * devices succeed: the roll-out takes that long or less.
 */
export function deriveGreengrassTimeout({
  job = {},
  devices,
  unknown = 'how many devices there are is not told',
}: GreengrassTimeoutSubject): DerivedTimeout {
  const { jobExecutionsRolloutConfig: rates, timeoutConfig } = job
  const isPaced = rates?.maximumPerMinute !== undefined || rates?.exponentialRate !== undefined
  const waits: readonly ServiceWait[] = [
    ...(isPaced && devices !== undefined && devices > 1
      ? [{ kind: 'rollout' as const, ms: rolloutMinutes(rates, devices) * MINUTE_MS, count: devices }]
      : []),
    ...(timeoutConfig?.inProgressTimeoutInMinutes === undefined
      ? []
      : [{ kind: 'device' as const, ms: timeoutConfig.inProgressTimeoutInMinutes * MINUTE_MS }]),
  ]
  return {
    timeoutMs: waits.reduce((sum, { ms }) => sum + ms, BASE_TIMEOUT_MS),
    waits,
    isCapped: false,
    ...(isPaced && devices === undefined && { unknown, unknownSubject: 'how long the roll-out takes' }),
  }
}

type Rates = NonNullable<GreengrassJobConfiguration['jobExecutionsRolloutConfig']>

function rolloutMinutes({ maximumPerMinute = HIGHEST_RATE, exponentialRate }: Rates, devices: number): number {
  if (exponentialRate === undefined) return Math.ceil(devices / maximumPerMinute)
  const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate
  const step = rateIncreaseCriteria.numberOfNotifiedThings ?? devices
  let rate = Math.min(baseRatePerMinute, maximumPerMinute)
  let minutes = 0
  for (let left = devices; left > 0; left -= step) {
    minutes += Math.min(left, step) / rate
    rate = Math.min(rate * incrementFactor, maximumPerMinute)
  }
  // What sums of fractions are off by is no minute.
  return Math.ceil(minutes - 1e-9)
}

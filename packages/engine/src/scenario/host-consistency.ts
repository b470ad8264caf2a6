import { SERVER_EVENTS, SERVER_HOOKS } from '@slipway/core/deployment'
import type { HostFault, HostFaultKind } from './scenario.ts'
import type { Problem } from './shape.ts'

/** BlockTraffic and AllowTraffic are the service's own: no host is told of them. */
const ANY_EVENT: readonly string[] = SERVER_EVENTS.filter((name) => name !== 'BlockTraffic' && name !== 'AllowTraffic')

/** The events at which a fault can strike; a fault that is not named here is of no event. */
const EVENTS: Readonly<Partial<Record<HostFaultKind, readonly string[]>>> = {
  'agent-dies': ANY_EVENT,
  slow: ANY_EVENT,
  'disk-full': ['DownloadBundle', 'Install'],
  'script-fails': SERVER_HOOKS,
  'script-hangs': SERVER_HOOKS,
}

/** The faults that a setting is for. */
const SETTINGS = {
  times: ['agent-dies', 'slow', 'disk-full', 'script-fails', 'script-hangs'],
  backAfterSeconds: ['agent-dies'],
  script: ['script-fails', 'script-hangs'],
  exitCode: ['script-fails'],
  output: ['script-fails'],
  bySeconds: ['slow', 'clock-off'],
} as const satisfies Partial<Record<keyof HostFault, readonly HostFaultKind[]>>

/** What in a fault of hosts does not go together. */
export function* ofHostFault(planned: HostFault, place: string): Generator<Problem> {
  const { fault, event, window = {}, bySeconds } = planned
  const events = EVENTS[fault]
  if (events !== undefined && event === undefined) yield { place: `${place}.event`, text: 'is missing' }
  else if (event !== undefined && events === undefined) {
    yield { place: `${place}.event`, text: `is for faults of an event; ${fault} is of none` }
  } else if (event !== undefined && events?.includes(event) === false) {
    yield { place: `${place}.event`, text: `is "${event}"; ${fault} strikes at ${events.join(', ')}` }
  }
  for (const [setting, faults] of Object.entries(SETTINGS)) {
    const isFor: readonly string[] = faults
    if (!Object.hasOwn(planned, setting) || isFor.includes(fault)) continue
    yield { place: `${place}.${setting}`, text: `is for ${faults.join(', ')}; this fault is ${fault}` }
  }
  const needsSeconds: readonly string[] = SETTINGS.bySeconds
  if (needsSeconds.includes(fault) && bySeconds === undefined) {
    yield { place: `${place}.bySeconds`, text: 'is missing' }
  }
  if (fault === 'slow' && (bySeconds ?? 0) < 0) {
    yield { place: `${place}.bySeconds`, text: `is ${bySeconds}; nothing is slow by less than no time` }
  }
  const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window
  if (fromSeconds > toSeconds) {
    yield { place: `${place}.window`, text: `ends (${toSeconds}) before it begins (${fromSeconds})` }
  }
}

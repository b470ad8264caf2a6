import type { ScriptedDeviceFault, ScriptedDeviceFaultKind } from './scenario.ts'
import type { Problem } from './shape.ts'

/** The states at which something can go wrong by plan. */
const STATES: readonly string[] = [
  ...['Download', 'ArtifactInstall', 'ArtifactReboot', 'ArtifactVerifyReboot', 'ArtifactCommit', 'ArtifactRollback'],
  ...['ArtifactRollbackReboot', 'ArtifactVerifyRollbackReboot', 'ArtifactFailure', 'Cleanup'],
]

const OF_A_STATE: readonly ScriptedDeviceFaultKind[] = ['state-fails', 'device-dies', 'slow']

/** The faults that a setting is for. */
const SETTINGS = {
  state: OF_A_STATE,
  times: ['state-fails', 'device-dies', 'slow', 'download-breaks'],
  backAfterSeconds: ['device-dies'],
  output: ['state-fails'],
  bySeconds: ['slow'],
  afterBytes: ['download-breaks'],
  status: ['lies'],
} as const satisfies Partial<Record<keyof ScriptedDeviceFault, readonly ScriptedDeviceFaultKind[]>>

/** The settings that a fault is nothing without. */
const NEEDED: Readonly<Partial<Record<ScriptedDeviceFaultKind, readonly (keyof ScriptedDeviceFault)[]>>> = {
  'state-fails': ['state'],
  'device-dies': ['state'],
  slow: ['state', 'bySeconds'],
  lies: ['status'],
}

/** What in a fault of devices does not go together. */
export function* ofDeviceFault(planned: ScriptedDeviceFault, place: string): Generator<Problem> {
  const { fault, state, window = {} } = planned
  for (const needed of NEEDED[fault] ?? []) {
    if (planned[needed] === undefined) yield { place: `${place}.${needed}`, text: 'is missing' }
  }
  if (state !== undefined && !STATES.includes(state)) {
    yield { place: `${place}.state`, text: `is "${state}"; faults strike at ${STATES.join(', ')}` }
  }
  for (const [setting, faults] of Object.entries(SETTINGS)) {
    const isFor: readonly string[] = faults
    if (!Object.hasOwn(planned, setting) || isFor.includes(fault)) continue
    yield { place: `${place}.${setting}`, text: `is for ${faults.join(', ')}; this fault is ${fault}` }
  }
  const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window
  if (fromSeconds > toSeconds) {
    yield { place: `${place}.window`, text: `ends (${toSeconds}) before it begins (${fromSeconds})` }
  }
}

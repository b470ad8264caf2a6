/** The states before which a deployment can be held. */
export type ControlledState = 'ArtifactInstall_Enter' | 'ArtifactReboot_Enter' | 'ArtifactCommit_Enter'

/** What is to be done before a state: go on, wait, or give the update up. */
export type ControlAction = 'continue' | 'force_continue' | 'pause' | 'fail'

/** What a server wants done before states that a device reaches. */
export type ControlMap = Partial<Readonly<Record<ControlledState, ControlAction>>>

const STATES: readonly ControlledState[] = ['ArtifactInstall_Enter', 'ArtifactReboot_Enter', 'ArtifactCommit_Enter']
const ACTIONS: readonly ControlAction[] = ['continue', 'force_continue', 'pause', 'fail']

/** Reads an update control map; what is not known in it is left out, and going on is what is done without one. */
export function readControlMap(value: unknown): ControlMap | undefined {
  const { states } = asRecord(value)
  if (states === undefined) return undefined
  const known = STATES.flatMap((state): [ControlledState, ControlAction][] => {
    const { action } = asRecord(asRecord(states)[state])
    const found = ACTIONS.find((one) => one === action)
    return found === undefined ? [] : [[state, found]]
  })
  return Object.fromEntries(known)
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

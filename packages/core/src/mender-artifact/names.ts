/** What the name of a payload file may be made of: clients and servers refuse every other character. */
const PAYLOAD_FILE_NAME = /^[\w.,-]+$/

/** Whether a payload may hold a file of this name. It never leads anywhere but into the folder that it is put in. */
export function isPayloadFileName(name: string): boolean {
  return PAYLOAD_FILE_NAME.test(name) && name !== '.' && name !== '..'
}

/** The states around which an artifact's own scripts can run, with the moments of each. */
const SCRIPT_STATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ArtifactInstall', ['Enter', 'Leave', 'Error']],
  ['ArtifactReboot', ['Enter', 'Leave', 'Error']],
  ['ArtifactCommit', ['Enter', 'Leave', 'Error']],
  ['ArtifactRollback', ['Enter', 'Leave']],
  ['ArtifactRollbackReboot', ['Enter', 'Leave']],
  ['ArtifactFailure', ['Enter', 'Leave']],
])

/** States of which scripts lie on the device, and never in an artifact. */
const STATES_OF_DEVICE: ReadonlySet<string> = new Set(['Idle', 'Sync', 'Download'])

/** What is wrong with the name of a state script; undefined when a client runs it. */
export function scriptNameProblem(name: string): string | undefined {
  const [, state = '', moment = ''] = /^([A-Za-z]+)_([A-Za-z]+)_[0-9]{2}(?:_[^\s/\\\p{Cc}]+)?$/u.exec(name) ?? []
  if (state === '')
    return 'expected STATE_Enter, STATE_Leave or STATE_Error with two digits and, if wanted, a text: ArtifactInstall_Enter_01_stop'
  const moments = SCRIPT_STATES.get(state)
  if (moments === undefined) {
    return STATES_OF_DEVICE.has(state)
      ? `scripts of the state ${state} lie on the device, not in an artifact`
      : `there is no state ${state}; there are ${[...SCRIPT_STATES.keys()].join(', ')}`
  }
  return moments.includes(moment) ? undefined : `the state ${state} has ${moments.join(' and ')} only`
}

/** Whether a client runs a script of this name. */
export function isScriptName(name: string): boolean {
  return scriptNameProblem(name) === undefined
}

import type { ReportedStatus } from './device-api.ts'
import type { UpdateState } from './update-record.ts'

export type ScriptAction = 'Enter' | 'Leave' | 'Error'

/** The state scripts around a state of an update. States that follow each other in one phase run them once. */
export interface Phase {
  /** What the names of its scripts begin with; empty for a phase without scripts. */
  readonly scripts: string
  readonly actions: readonly ScriptAction[]
  /** Whether something has gone wrong by then. Its own scripts cannot fail any longer. */
  readonly isError: boolean
}

const phase = (scripts: string, ...actions: readonly ScriptAction[]): Phase => ({ scripts, actions, isError: false })
const errorPhase = (scripts: string, ...actions: readonly ScriptAction[]): Phase => ({
  scripts,
  actions,
  isError: true,
})

const NONE = phase('')
const DOWNLOAD = phase('')
const REBOOTED = phase('ArtifactReboot', 'Leave', 'Error')
const ROLLED_BACK = errorPhase('ArtifactRollbackReboot', 'Leave')

/** The phase of each state; scripts run where it changes. Reboots are two phases, of which the second is begun anew after one. */
const PHASES: Readonly<Record<UpdateState, Phase>> = {
  'update-fetch': DOWNLOAD,
  'update-store': DOWNLOAD,
  'update-after-store': NONE,
  'update-install': phase('ArtifactInstall', 'Enter', 'Leave', 'Error'),
  reboot: phase('ArtifactReboot', 'Enter', 'Error'),
  'verify-reboot': REBOOTED,
  'update-commit': phase('ArtifactCommit', 'Enter', 'Error'),
  'update-after-commit': phase('ArtifactCommit', 'Leave', 'Error'),
  rollback: errorPhase('ArtifactRollback', 'Enter', 'Leave'),
  'rollback-reboot': errorPhase('ArtifactRollbackReboot', 'Enter'),
  'verify-rollback-reboot': ROLLED_BACK,
  'after-rollback-reboot': ROLLED_BACK,
  'update-error': errorPhase('ArtifactFailure', 'Enter', 'Leave'),
  cleanup: NONE,
  'update-status-report': NONE,
}

const FAILED = errorPhase('')

/** The phase of a state of an update that ends so. */
export function phaseOf(state: UpdateState, outcome: 'success' | 'failure'): Phase {
  return state === 'cleanup' && outcome === 'failure' ? FAILED : PHASES[state]
}

/**
 * What is told of the scripts between two states; `undefined` where nothing is. The client for Linux tells what it is about
 * to be, and after an error what it was.
 */
export function scriptStatus(from: UpdateState | undefined, to: UpdateState): ReportedStatus | undefined {
  const told = TOLD[to]
  const isFirstError = PHASES[to].isError && (from === undefined || !PHASES[from].isError)
  if (told === undefined || !isFirstError) return told
  return from === undefined ? undefined : WAS[from]
}

/** Of the states that scripts are told before; what a script does on the way to others is not told. */
const TOLD: Partial<Readonly<Record<UpdateState, ReportedStatus>>> = {
  'update-install': 'installing',
  reboot: 'rebooting',
  'update-commit': 'rebooting',
  rollback: 'failure',
  'rollback-reboot': 'rebooting',
  'update-error': 'failure',
}

const WAS: Partial<Readonly<Record<UpdateState, ReportedStatus>>> = {
  'update-store': 'downloading',
  'update-install': 'installing',
  reboot: 'rebooting',
  'verify-reboot': 'rebooting',
  'update-commit': 'rebooting',
}

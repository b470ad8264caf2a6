import type { OfferedDeployment } from './device-api.ts'
import type { Provides } from './provides.ts'

/** Where an update is. The words are those of the client for Linux, version 3.4. */
export type UpdateState =
  | 'update-fetch'
  | 'update-store'
  | 'update-after-store'
  | 'update-install'
  | 'reboot'
  | 'verify-reboot'
  | 'update-commit'
  | 'update-after-commit'
  | 'rollback'
  | 'rollback-reboot'
  | 'verify-rollback-reboot'
  | 'after-rollback-reboot'
  | 'update-error'
  | 'cleanup'
  | 'update-status-report'

/** How a device comes by the reboot that an update needs: by the module itself, or by the client. */
export type RebootKind = 'No' | 'Yes' | 'Automatic'

/** What an artifact leaves on a device once it is committed. */
export interface InstalledArtifact {
  readonly name: string
  readonly group?: string
  readonly provides: Provides
  /** Absent in artifacts that take the place of everything that was provided before. */
  readonly clears?: readonly string[]
}

/** An update that is under way, as it outlives its device: whatever was going on is told or undone by the next start. */
export interface UpdateRecord {
  readonly state: UpdateState
  readonly deployment: Pick<OfferedDeployment, 'id' | 'artifactName' | 'uri' | 'deviceTypes'>
  /** The update module; absent until the header was read. */
  readonly payloadType?: string
  /** What the header said; absent until it was read. */
  readonly artifact?: InstalledArtifact
  readonly supportsRollback: boolean
  readonly reboot: RebootKind
  /** What the server is told in the end. */
  readonly outcome: 'success' | 'failure'
  /** Whether the server may hold it: its update control map is asked for before each step. */
  readonly isControlled: boolean
  /** How often the state was changed: one that goes round in circles is ended. */
  readonly changes: number
}

/** Begins the record of a deployment that a device was offered. */
export function beginRecord({ id, artifactName, uri, deviceTypes, controlMap }: OfferedDeployment): UpdateRecord {
  return {
    state: 'update-fetch',
    deployment: { id, artifactName, uri, deviceTypes },
    supportsRollback: false,
    reboot: 'No',
    outcome: 'failure',
    isControlled: controlMap !== undefined,
    changes: 0,
  }
}

/**
 * Where an update goes on that was in a state when its device went away. Nothing of one that was only being fetched has
 * happened, so it is offered again: `undefined`.
 */
export function resumeFrom({ state, supportsRollback }: UpdateRecord): UpdateState | undefined {
  switch (state) {
    case 'update-fetch':
      return undefined
    // Scripts of an artifact whose checksums were not compared yet must not run.
    case 'update-store':
    case 'update-after-store':
      return 'cleanup'
    case 'reboot':
      return 'verify-reboot'
    case 'rollback-reboot':
    case 'verify-rollback-reboot':
    case 'after-rollback-reboot':
      return 'verify-rollback-reboot'
    case 'update-after-commit':
    case 'update-error':
    case 'cleanup':
    // The client for Linux rolls back then, although the payload is gone by that time; here the end is told once more.
    case 'update-status-report':
      return state
    case 'update-install':
    case 'verify-reboot':
    case 'update-commit':
    case 'rollback':
      return supportsRollback ? 'rollback' : 'update-error'
  }
}

/** Whether what was begun is not undone there, so that nobody can say what is on the device. */
export function leavesInconsistent(record: UpdateRecord, next: UpdateState): boolean {
  return next === 'update-error' && record.state !== 'update-error' && !record.supportsRollback
}

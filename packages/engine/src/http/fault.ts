/** What a call can be answered instead of its answer; each service has its own words for it. */
export type AnsweredFault = 'throttle' | 'internal-error' | 'expired-token' | 'busy-group'

/**
 * Asked before every call what it meets: waits for as long as a slow answer takes, and resolves with the fault that answers.
 *
 * @throws ConnectionDrop when the connection is to be cut; the signal's reason.
 */
export type MeetFault = (operation: string, signal: AbortSignal) => Promise<AnsweredFault | undefined>

/** What can become of an object; only a store meets it, and only where it is about to give one. */
export type ObjectFault = 'corrupted' | 'replaced' | 'absent'

/** An object of the store, as faults name it. */
export interface StoredAt {
  readonly bucket: string
  readonly key: string
}

/** The same for the object store, whose faults can be about single objects. */
export type MeetStoreFault = (
  operation: string,
  signal: AbortSignal,
  object?: StoredAt,
) => Promise<AnsweredFault | ObjectFault | undefined>

/** For a service that always answers well. */
export const NO_FAULTS: MeetFault = () => Promise.resolve(undefined)

/** Thrown by a call whose connection is to be cut without an answer: a scenario can ask for that. */
export class ConnectionDrop extends Error {
  override readonly name = 'ConnectionDrop'
}

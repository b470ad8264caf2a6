import type { AlarmConfiguration } from './deployment-group.ts'

/** What is known of an alarm; `unknown` stands for a state that the service could not find out. */
export const ALARM_STATES = ['OK', 'ALARM', 'unknown'] as const
export type AlarmState = (typeof ALARM_STATES)[number]

/** An alarm as whoever drives the engine has set it. One that nobody has set is `OK`. */
export interface Alarm {
  readonly name: string
  readonly state: AlarmState
}

/** The alarms for which a deployment stops, by name. */
export interface AlarmFinding {
  readonly active: readonly string[]
  readonly unreadable: readonly string[]
}

/** Longest name of an alarm, in characters (service model). */
export const ALARM_NAME_LENGTH = 255

/** The alarms of a configuration that are a reason to stop; `undefined` when there is none. */
export function findAlarms(
  { enabled, ignorePollAlarmFailure, alarms }: AlarmConfiguration,
  stateOf: (name: string) => AlarmState,
): AlarmFinding | undefined {
  if (!enabled) return undefined
  const named = (state: AlarmState): readonly string[] =>
    alarms.flatMap(({ name }) => (stateOf(name) === state ? [name] : []))
  const active = named('ALARM')
  const unreadable = ignorePollAlarmFailure ? [] : named('unknown')
  return active.length + unreadable.length === 0 ? undefined : { active, unreadable }
}

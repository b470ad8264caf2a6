import { flag, list, object, optional, required, text, words } from './parts.ts'
import type { Shape } from './shape.ts'

/** Thirty years, as elsewhere in scenarios. */
const LONGEST_SECONDS = 946_080_000
const seconds: Shape = { kind: 'number', min: 0, max: LONGEST_SECONDS, isInteger: false }

/** How a scripted deployment can end on a core device: the nucleus's own words. */
export const CORE_DEVICE_ENDS = [
  'SUCCESSFUL',
  'FAILED_NO_STATE_CHANGE',
  'FAILED_ROLLBACK_NOT_REQUESTED',
  'FAILED_ROLLBACK_COMPLETE',
  'FAILED_UNABLE_TO_ROLLBACK',
  'REJECTED',
] as const

/** The part of a scenario that is about core devices. */
export const CORE_DEVICE_PLANS: Shape = list(
  object({
    devices: required(
      list(text(128), 1, 10_000),
      'names of core devices, such as edge-1; edge-* is every one that begins so',
    ),
    isOffline: optional(flag, 'whether they hear of nothing; all else but the window is left out then'),
    startsAfterSeconds: optional(seconds, 'from when a deployment waits for them; 0 when not given'),
    takesSeconds: optional(seconds, 'from the start to the end; 0 when not given'),
    endsAs: optional(words(...CORE_DEVICE_ENDS, 'NEVER'), 'SUCCESSFUL when not given; NEVER stays in progress'),
    cause: optional(text(1_024), 'what a failed device says'),
    errorStack: optional(list(text(100), 1, 20), 'error codes behind DEPLOYMENT_FAILURE, from general to specific'),
    errorTypes: optional(list(text(100), 1, 20), 'error types beside those of the codes'),
    window: optional(
      object({
        fromSeconds: optional(seconds, 'since the scenario was loaded; 0 when not given'),
        toSeconds: optional(seconds, 'since the scenario was loaded; without end when not given'),
      }),
      "a window of the engine's time",
    ),
  }),
  0,
  1_000,
)

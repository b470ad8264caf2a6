import { count, list, object, optional, required, text, words } from './parts.ts'
import type { Shape } from './shape.ts'

/** A hundred years either way. */
const FARTHEST_SECONDS = 3_155_760_000

const seconds: Shape = { kind: 'number', min: 0, max: FARTHEST_SECONDS, isInteger: false }

/** The part of a scenario that is about hosts. */
export const HOST_FAULTS: Shape = list(
  object({
    hosts: required(list(text(100), 1, 10_000), 'names of instances, such as web-1; web-* is every one that begins so'),
    fault: required(
      words('agent-dies', 'cut-off', 'disk-full', 'script-fails', 'script-hangs', 'slow', 'clock-off'),
      'what goes wrong',
    ),
    event: optional(text(100), 'the lifecycle event at which it does; cut-off and clock-off are of no event'),
    times: optional(count(1_000_000), 'how often each host is struck; at every such event when not given'),
    backAfterSeconds: optional(seconds, 'when an agent that died is there again; never when not given'),
    script: optional(text(1_000), 'as the AppSpec names it; the first of the event when not given'),
    exitCode: optional(count(255), 'of a script that fails; 1 when not given'),
    output: optional(text(4_000), 'what a script that fails prints to stderr'),
    bySeconds: optional(
      { kind: 'number', min: -FARTHEST_SECONDS, max: FARTHEST_SECONDS, isInteger: false },
      'how much longer a slow event takes, or how far a clock is off: below 0 it is behind',
    ),
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

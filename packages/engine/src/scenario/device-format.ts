import { count, list, object, optional, required, text, words } from './parts.ts'
import type { Shape } from './shape.ts'

/** A hundred years. */
const LONGEST_SECONDS = 3_155_760_000

const seconds: Shape = { kind: 'number', min: 0, max: LONGEST_SECONDS, isInteger: false }

/** The part of a scenario that is about simulated Mender devices. */
export const DEVICE_FAULTS: Shape = list(
  object({
    devices: required(list(text(100), 1, 10_000), 'names of devices, such as pi-1; pi-* is every one that begins so'),
    fault: required(
      words('state-fails', 'device-dies', 'slow', 'download-breaks', 'cut-off', 'lies'),
      'what goes wrong; a device that is cut off without a window never comes',
    ),
    state: optional(text(100), 'the state of the update module at which it does, such as ArtifactInstall'),
    times: optional(count(1_000_000), 'how often each device is struck; always when not given'),
    backAfterSeconds: optional(seconds, 'when a device that died is there again; never when not given'),
    output: optional(text(4_000), 'what a state that fails prints'),
    bySeconds: optional(seconds, 'how much longer a slow state takes'),
    afterBytes: optional(count(1_000_000_000), 'of the artifact, after which a download breaks; 1 when not given'),
    status: optional(words('success', 'failure'), 'what a device that lies tells in the end'),
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

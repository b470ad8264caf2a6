import { ALARM_NAME_LENGTH, ALARM_STATES } from '../codedeploy/index.ts'
import { CORE_DEVICE_PLANS } from './core-device-format.ts'
import { DEVICE_FAULTS } from './device-format.ts'
import { HOST_FAULTS } from './host-format.ts'
import { count, list, object, optional, required, text, words } from './parts.ts'
import type { Field, Shape } from './shape.ts'

/** Thirty years: longer than anything that is rehearsed, and far from where numbers lose their milliseconds. */
const LONGEST_SECONDS = 946_080_000
const MOST_TARGETS = 10_000
/** What the service keeps of a script's output. */
const LOG_TAIL_BYTES = 4_096

const seconds: Shape = { kind: 'number', min: 0, max: LONGEST_SECONDS, isInteger: false }

/** A word of the service, known or not yet invented. */
const word = text(100)

const errorInformation = object({
  code: required(word, 'error code of the deployment, such as HEALTH_CONSTRAINTS'),
  message: required(text(4_000), 'what the service says of it'),
})

const diagnostics: Readonly<Record<string, Field>> = {
  errorCode: optional(word, 'such as ScriptFailed, which it is when nothing is said'),
  scriptName: optional(text(1_000), 'the script, as the AppSpec names it'),
  message: optional(text(4_000), 'what the agent says of it'),
  logTail: optional(text(LOG_TAIL_BYTES), "the last output of the script; at most 4,096 bytes, as the service's"),
}

const plan = object({
  targets: optional(
    { kind: 'either', text: text(10_000), list: list(text(200), 1, MOST_TARGETS) },
    'numbers such as "1-47,60" and "1-1000/20" (every twentieth), or ids; all that no earlier plan names when not given',
  ),
  events: optional(
    list(word, 1, 50),
    'lifecycle events in their order; the seven of an in-place deployment when not given',
  ),
  startsAtSeconds: optional(seconds, 'when the first of these targets begins; a run needs it, steps exclude it'),
  takesSeconds: optional(seconds, 'how long all events of one target take together'),
  atOnce: optional(count(MOST_TARGETS), 'how many are in work at once; all of them when not given'),
  fails: optional(object({ event: required(word, 'the event that fails'), ...diagnostics }), 'how these targets fail'),
  endsAs: optional(word, 'the last status word; Succeeded, or Failed where an event fails, when not given'),
  steps: optional(
    list(
      object({
        atSeconds: required(seconds, 'since the deployment was created'),
        event: optional(word, 'the lifecycle event whose status it is; the one of the target when not given'),
        status: required(word, 'any word'),
        diagnostics: optional(object(diagnostics), 'what the agent tells of the event'),
      }),
      0,
      1_000,
    ),
    'everything written out, in order of time, instead of a run',
  ),
})

const script: Readonly<Record<string, Field>> = {
  statuses: required(
    list(
      object({
        atSeconds: required(seconds, 'since the deployment was created'),
        status: required(word, 'any word; Succeeded, Failed and Stopped end the deployment'),
        errorInformation: optional(errorInformation, 'the reason of the deployment as a whole'),
      }),
      1,
      1_000,
    ),
    'the status of the deployment, in order of time; Created before the first one',
  ),
  targets: optional(
    object({
      count: optional(count(MOST_TARGETS), 'how many, where ids is a pattern'),
      ids: optional(
        { kind: 'either', text: text(200), list: list(text(200), 1, MOST_TARGETS) },
        'the ids, or a pattern with {n} for the number, {n:4} with leading zeros; target-{n} when not given',
      ),
      plans: optional(list(plan, 0, 200), 'what they do; the first plan that names a target is its own'),
    }),
    'the targets; none when not given',
  ),
  stop: optional(
    object({
      answer: optional(
        words('Pending', 'Succeeded', 'AlreadyCompleted'),
        'to StopDeployment; Succeeded when not given',
      ),
      endsAfterSeconds: optional(seconds, 'from the request to the end of the deployment'),
      endsAs: optional(words('Stopped', 'Failed', 'Succeeded'), 'Stopped, or Succeeded after AlreadyCompleted'),
      errorInformation: optional(errorInformation, 'MANUAL_STOP when not given'),
    }),
    'what a request to stop it meets',
  ),
}

/** The scenario file, as it is checked and as its schema is published. */
export const SCENARIO: Shape = object({
  version: required(count(1), 'of this format: 1'),
  seed: optional(count(2_147_483_647, 0), 'decides which calls a probability hits; 1 when not given'),
  clock: optional(
    object({
      speed: required(
        { kind: 'number', min: 1, max: 100_000, isInteger: false },
        "seconds of the engine's time in one second, while nothing runs on it",
      ),
      jumps: optional(
        list(
          object({
            atSeconds: required(seconds, 'since the scenario was loaded'),
            bySeconds: required(seconds, 'how much later it is at once'),
          }),
          1,
          1_000,
        ),
        'moments at which time jumps ahead, as on a machine that slept; in order of time',
      ),
    }),
    "the engine's time; the time of the wall when not given",
  ),
  faults: optional(
    list(
      object({
        operations: required(
          list(word, 1, 100),
          'names of operations: GetDeployment or * for all of CodeDeploy, s3:PutObject, s3:*, and the like of ecs, elasticloadbalancing, greengrass, iot, lambda, logs, mender and sts; codedeploy-commands:PollHostCommand and codedeploy-commands:* for hosts whose agents run elsewhere',
        ),
        fault: required(
          words(
            ...['throttle', 'drop', 'internal-error', 'slow', 'expired-token', 'busy-group'],
            ...['corrupted', 'replaced', 'absent'],
          ),
          'what the caller meets',
        ),
        objects: optional(
          list(text(1_200), 1, 100),
          'bucket/key of the objects of S3 that it is about, with * for any characters; all when not given',
        ),
        delayMs: optional(count(600_000), 'how long a slow answer takes'),
        calls: optional(
          object({
            from: optional(count(1_000_000_000), 'the first call; 1 when not given'),
            to: optional(count(1_000_000_000), 'the last call; every later one too when not given'),
          }),
          'which calls of these operations, counted since the scenario was loaded',
        ),
        probability: optional({ kind: 'number', min: 0, max: 1, isInteger: false }, 'of each call; 1 when not given'),
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
    ),
    'what goes wrong with the API; of several that fit a call, the first that answers it does',
  ),
  deployments: optional(
    list(
      object({
        application: required(text(100), 'made when it is not there'),
        group: required(text(100), 'deployment group; made when it is not there'),
        nth: optional(count(1_000_000), 'the nth deployment to the group since the scenario was loaded'),
        ...script,
        rollback: optional(
          object({
            afterSeconds: optional(seconds, 'from the end of the deployment to its rollback'),
            deployment: required(object(script), 'the script of the deployment that undoes it'),
          }),
          'what follows when it ends as anything but Succeeded',
        ),
      }),
      0,
      1_000,
    ),
    'deployments that follow a script',
  ),
  hosts: optional(HOST_FAULTS, 'what goes wrong on hosts whose agents the engine runs'),
  devices: optional(DEVICE_FAULTS, 'what goes wrong on simulated Mender devices'),
  coreDevices: optional(
    CORE_DEVICE_PLANS,
    'what core devices of Greengrass do with deployments instead of carrying them out; the first that is for a device counts',
  ),
  alarms: optional(
    list(
      object({
        name: required(text(ALARM_NAME_LENGTH), 'of the alarm, as alarm configurations name it'),
        states: required(
          list(
            object({
              atSeconds: required(seconds, 'since the scenario was loaded'),
              state: required(words(...ALARM_STATES), 'unknown when it cannot be read'),
            }),
            1,
            1_000,
          ),
          'in order of time',
        ),
      }),
      0,
      1_000,
    ),
    'the states of alarms, which deployments on instances watch',
  ),
})

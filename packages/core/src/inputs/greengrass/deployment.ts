import type { GreengrassJobConfiguration, GreengrassPolicies } from '../../provider.ts'
import { count } from '../mender/deployment.ts'
import { flag, list, type OptionSpec, type OptionValues, optionalChoice, text, ValueProblem } from '../spec.ts'
import { resourceTags } from './tags.ts'

/** A component of a target with the version that it is to have. */
export interface ComponentOption {
  readonly name: string
  readonly version: string
}

/** A component with a file, or with a JSON pointer. */
export interface ComponentDetail {
  readonly name: string
  readonly value: string
}

/** When the roll-out of a group ends because of failures. */
export interface AbortOption {
  readonly failureType: 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'ALL'
  readonly thresholdPercentage: number
  readonly minNumberOfExecutedThings: number
}

/** What raises the rate of a roll-out. */
export interface RateIncrease {
  readonly of: 'notified' | 'succeeded'
  readonly things: number
}

/** What a target is to have: a whole document, or changes of what it has now. */
export const greengrassContentOptions: {
  readonly 'deployment-file': OptionSpec<string | undefined>
  readonly components: OptionSpec<readonly ComponentOption[]>
  readonly 'component-config': OptionSpec<readonly ComponentDetail[]>
  readonly 'reset-config': OptionSpec<readonly ComponentDetail[]>
  readonly 'remove-components': OptionSpec<readonly string[]>
} = {
  'deployment-file': text(
    'FILE',
    'JSON file with all that the target is to have, in the form of `aws greengrassv2 create-deployment`; components that are not in it are uninstalled',
  ),
  components: {
    ...list('NAME@VERSION', 'component that the target gets, or gets another version of; all else stays as it is'),
    read: (given) => given.filter((word) => word !== '').map(readComponent),
  },
  'component-config': {
    ...list('NAME=FILE', 'JSON file that is merged into the configuration of a component'),
    read: (given) => given.filter((word) => word !== '').map((word) => readDetail(word, 'NAME=FILE')),
  },
  'reset-config': {
    ...list(
      'NAME=POINTER',
      'JSON pointer of a configuration that goes back to its default, such as `app=/network`; `app=` resets all',
    ),
    read: (given) => given.filter((word) => word !== '').map((word) => readDetail(word, 'NAME=POINTER')),
  },
  'remove-components': list('NAME', 'component that is uninstalled'),
}

/** How a deployment is made and rolled out. */
export const greengrassDeploymentOptions: {
  readonly 'deployment-name': OptionSpec<string | undefined>
  readonly 'failure-policy': OptionSpec<'rollback' | 'do-nothing' | undefined>
  readonly 'update-policy': OptionSpec<'notify' | 'skip-notify' | undefined>
  readonly 'update-timeout': OptionSpec<number | undefined>
  readonly 'validation-timeout': OptionSpec<number | undefined>
  readonly 'rollout-rate': OptionSpec<number | undefined>
  readonly 'rollout-base-rate': OptionSpec<number | undefined>
  readonly 'rollout-factor': OptionSpec<number | undefined>
  readonly 'rollout-increase': OptionSpec<RateIncrease | undefined>
  readonly 'abort-when': OptionSpec<readonly AbortOption[]>
  readonly 'device-timeout': OptionSpec<number | undefined>
  readonly 'deployment-tags': OptionSpec<Readonly<Record<string, string>>>
  readonly 'expect-deployment': OptionSpec<string | undefined>
  readonly 'skip-if-current': OptionSpec<boolean>
} = {
  'deployment-name': text('NAME', 'name of the deployment', "the file's or the present one's"),
  'failure-policy': optionalChoice(
    ['rollback', 'do-nothing'],
    'what a core device does on which the deployment fails',
    'rollback',
  ),
  'update-policy': optionalChoice(
    ['notify', 'skip-notify'],
    'whether components are asked before they are updated',
    'notify',
  ),
  'update-timeout': count('seconds that components have to agree', { from: 1, to: 2_147_483_647 }, '60'),
  'validation-timeout': count(
    'seconds that components have to check a new configuration',
    { from: 1, to: 2_147_483_647 },
    '30',
  ),
  'rollout-rate': count('devices of a group that are told in a minute, at the most', { from: 1, to: 1000 }),
  'rollout-base-rate': count('devices that are told in the first minutes of a roll-out that becomes faster', {
    from: 1,
    to: 1000,
  }),
  'rollout-factor': {
    ...text('FACTOR', 'by which that rate is multiplied each time, from 1.1 to 5'),
    read: readFactor,
  },
  'rollout-increase': {
    ...text('notified:COUNT|succeeded:COUNT', 'after how many devices that were told, or have it, the rate is raised'),
    read: readIncrease,
  },
  'abort-when': {
    ...list(
      'TYPE:PERCENT%:COUNT',
      'end the roll-out to a group when so many devices have ended and this part of them has failed: `failed`, `rejected`, `timed-out` or `all`, as in `all:10%:20`',
    ),
    read: (given) => given.filter((word) => word !== '').map(readAbort),
  },
  'device-timeout': count('minutes that one device has for the deployment once it has begun', { from: 1, to: 10_080 }),
  'deployment-tags': resourceTags('tag of the deployment'),
  'expect-deployment': text('ID', 'deployment that the target has to have now; with another one nothing is created'),
  'skip-if-current': flag("deploy nothing when the target's deployment says the same already"),
}

type Values = OptionValues<typeof greengrassDeploymentOptions>

/** What the options say of the policies; `undefined` when they say nothing. */
export function toGreengrassPolicies(values: Values): GreengrassPolicies | undefined {
  const failure = values['failure-policy']
  const update = values['update-policy']
  const seconds = values['update-timeout']
  const validation = values['validation-timeout']
  const policies: GreengrassPolicies = {
    ...(failure !== undefined && { failureHandlingPolicy: failure === 'rollback' ? 'ROLLBACK' : 'DO_NOTHING' }),
    ...((update !== undefined || seconds !== undefined) && {
      componentUpdatePolicy: {
        action: update === 'skip-notify' ? 'SKIP_NOTIFY_COMPONENTS' : 'NOTIFY_COMPONENTS',
        ...(seconds !== undefined && { timeoutInSeconds: seconds }),
      },
    }),
    ...(validation !== undefined && { configurationValidationPolicy: { timeoutInSeconds: validation } }),
  }
  return Object.keys(policies).length === 0 ? undefined : policies
}

/** What the options say of the job of a group; `undefined` when they say nothing. */
export function toGreengrassJob(values: Values): GreengrassJobConfiguration | undefined {
  const maximumPerMinute = values['rollout-rate']
  const baseRatePerMinute = values['rollout-base-rate']
  const incrementFactor = values['rollout-factor']
  const increase = values['rollout-increase']
  const minutes = values['device-timeout']
  const criteria = values['abort-when']
  const exponentialRate =
    baseRatePerMinute !== undefined && incrementFactor !== undefined && increase !== undefined
      ? {
          ...{ baseRatePerMinute, incrementFactor },
          rateIncreaseCriteria:
            increase.of === 'notified'
              ? { numberOfNotifiedThings: increase.things }
              : { numberOfSucceededThings: increase.things },
        }
      : undefined
  const isPaced = maximumPerMinute !== undefined || exponentialRate !== undefined
  const job: GreengrassJobConfiguration = {
    ...(isPaced && {
      jobExecutionsRolloutConfig: {
        ...(maximumPerMinute !== undefined && { maximumPerMinute }),
        ...(exponentialRate !== undefined && { exponentialRate }),
      },
    }),
    ...(criteria.length > 0 && {
      abortConfig: { criteriaList: criteria.map((one) => ({ ...one, action: 'CANCEL' as const })) },
    }),
    ...(minutes !== undefined && { timeoutConfig: { inProgressTimeoutInMinutes: minutes } }),
  }
  return Object.keys(job).length === 0 ? undefined : job
}

/** What the job of a deployment to a group heeds: a single thing has no job. */
const ROLLOUT = [
  'rollout-rate',
  'rollout-base-rate',
  'rollout-factor',
  'rollout-increase',
  'abort-when',
  'device-timeout',
] as const

/**
 * What is wrong with these options for a single thing.
 *
 * @param written how a reader knows an option
 */
export function checkRolloutOfThing(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const given = ROLLOUT.filter((name) => (name === 'abort-when' ? values[name].length > 0 : values[name] !== undefined))
  if (given.length === 0) return []
  const verb = given.length === 1 ? 'is' : 'are'
  return [`${given.map(written).join(' and ')} ${verb} for thing groups: a deployment to one thing has no roll-out`]
}

/**
 * What is wrong with these options together, and for the target where it is a single thing.
 *
 * @param written how a reader knows an option
 */
export function checkGreengrassRollout(
  values: Values & { readonly thing: string | undefined },
  written: (name: keyof Values) => string,
): readonly string[] {
  if (values.thing !== undefined) return checkRolloutOfThing(values, written)
  const names = ['rollout-base-rate', 'rollout-factor', 'rollout-increase'] as const
  const given = names.filter((name) => values[name] !== undefined)
  if (given.length === 0 || given.length === names.length) return []
  const missing = names.filter((name) => !given.includes(name))
  return [`${given.map(written).join(' and ')} without ${missing.map(written).join(' and ')}; expected all three`]
}

function readComponent(word: string): ComponentOption {
  const [, name = '', version = ''] = /^([^@\s]{1,128})@(\S{1,64})$/.exec(word) ?? []
  if (name !== '') return { name, version }
  throw new ValueProblem(`has "${word}"; expected NAME@VERSION, such as com.example.App@1.4.0`)
}

function readDetail(word: string, form: string): ComponentDetail {
  const at = word.indexOf('=')
  if (at > 0 && (form === 'NAME=POINTER' || at < word.length - 1)) {
    return { name: word.slice(0, at), value: word.slice(at + 1) }
  }
  throw new ValueProblem(`has "${word}"; expected ${form}`)
}

function readFactor([value]: readonly string[]): number | undefined {
  if (value === undefined || value === '') return undefined
  const factor = /^\d(\.\d)?$/.test(value) ? Number(value) : Number.NaN
  if (factor >= 1.1 && factor <= 5) return factor
  throw new ValueProblem(`is "${value}"; expected a number from 1.1 to 5 with one decimal`)
}

function readIncrease([value]: readonly string[]): RateIncrease | undefined {
  if (value === undefined || value === '') return undefined
  const [, of, digits = ''] = /^(notified|succeeded):(\d{1,9})$/.exec(value) ?? []
  if (of !== undefined && Number(digits) > 0) return { of: of as RateIncrease['of'], things: Number(digits) }
  throw new ValueProblem(`is "${value}"; expected notified:COUNT or succeeded:COUNT`)
}

const FAILURE_TYPES = { failed: 'FAILED', rejected: 'REJECTED', 'timed-out': 'TIMED_OUT', all: 'ALL' } as const

function readAbort(word: string): AbortOption {
  const [, type = '', percent = '', digits = ''] =
    /^(failed|rejected|timed-out|all):(\d{1,3}(?:\.\d{1,2})?)%:(\d{1,9})$/.exec(word) ?? []
  const thresholdPercentage = Number(percent)
  if (type !== '' && thresholdPercentage > 0 && thresholdPercentage <= 100 && Number(digits) > 0) {
    const failureType = FAILURE_TYPES[type as keyof typeof FAILURE_TYPES]
    return { failureType, thresholdPercentage, minNumberOfExecutedThings: Number(digits) }
  }
  throw new ValueProblem(`has "${word}"; expected TYPE:PERCENT%:COUNT, such as all:10%:20`)
}

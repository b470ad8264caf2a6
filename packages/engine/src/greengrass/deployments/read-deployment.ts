import type { RestBody } from '../../http/rest-codec.ts'
import { type AbortCriterion, type Rollout, targetOfArn } from '../../iot/index.ts'
import { isObject } from '../devices/configuration.ts'
import { invalidField } from '../greengrass-error.ts'
import type { ComponentSpecification, DeploymentPolicies, JobConfiguration, Tags } from '../model.ts'
import * as read from '../request.ts'
import { isVersion } from '../versions.ts'

/** What a request to create a deployment asks for. */
export interface WantedDeployment {
  readonly targetArn: string
  readonly target: { readonly kind: 'thing' | 'thinggroup'; readonly name: string }
  readonly name?: string
  readonly components: Readonly<Record<string, ComponentSpecification>>
  readonly policies: DeploymentPolicies
  readonly jobConfiguration?: JobConfiguration
  readonly parentTargetArn?: string
  readonly tags: Tags
}

const MOST_MERGE = 10_485_760
const RATE = { least: 1, most: 1_000 } as const
const MOST_NUMBER = 2_147_483_647

/** Reads the body of CreateDeployment. @throws RestError `ValidationException` naming the field */
export function readDeployment(body: RestBody): WantedDeployment {
  const targetArn = read.optionalText(body, 'targetArn') ?? ''
  const target = targetOfArn(targetArn)
  if (target === undefined) throw invalidField('targetArn', 'it has to be the ARN of a thing or of a thing group')
  const name = read.optionalText(body, 'deploymentName')
  if (name !== undefined && (name === '' || name.length > 256)) {
    throw invalidField('deploymentName', 'it has to have 1 to 256 characters')
  }
  const jobConfiguration = readJobConfiguration(body)
  const parentTargetArn = readParent(body, target)
  return {
    targetArn,
    target,
    ...(name !== undefined && { name }),
    components: Object.fromEntries(
      Object.entries(read.optionalObject(body, 'components') ?? {}).map(([component, given]) => [
        component,
        readComponent(component, given),
      ]),
    ),
    policies: readPolicies(read.optionalObject(body, 'deploymentPolicies') ?? {}),
    ...(jobConfiguration !== undefined && { jobConfiguration }),
    ...(parentTargetArn !== undefined && { parentTargetArn }),
    tags: read.readTags(body),
  }
}

/** A subdeployment is to a group, in the place of a group. */
function readParent(body: RestBody, target: WantedDeployment['target']): string | undefined {
  const parent = read.optionalText(body, 'parentTargetArn')
  if (parent === undefined) return undefined
  const named = targetOfArn(parent)
  if (named?.kind !== 'thinggroup') throw invalidField('parentTargetArn', 'it has to be the ARN of a thing group')
  if (target.kind !== 'thinggroup') {
    throw invalidField('targetArn', 'the target of a subdeployment has to be a thing group')
  }
  if (target.name.includes(':')) {
    throw invalidField('targetArn', 'the name of a thing group of a subdeployment has no colon')
  }
  if (parent === read.optionalText(body, 'targetArn')) {
    throw invalidField('parentTargetArn', 'it has to be another thing group than the target')
  }
  return parent
}

function readComponent(name: string, given: unknown): ComponentSpecification {
  const place = `components.${name}`
  if (name === '' || name.length > 128) throw invalidField(place, 'the name has to have 1 to 128 characters')
  if (!isObject(given)) throw invalidField(place, 'it has to be an object')
  const version = read.optionalText(given, 'componentVersion', `${place}.componentVersion`)
  if (version === undefined || !isVersion(version)) {
    throw invalidField(`${place}.componentVersion`, 'it has to be one version, such as 1.0.0')
  }
  const update = read.optionalObject(given, 'configurationUpdate', `${place}.configurationUpdate`)
  const runWith = read.optionalObject(given, 'runWith', `${place}.runWith`)
  return {
    componentVersion: version,
    ...(update !== undefined && { configurationUpdate: readUpdate(update, `${place}.configurationUpdate`) }),
    ...(runWith !== undefined && { runWith: readRunWith(runWith, `${place}.runWith`) }),
  }
}

function readUpdate(update: RestBody, place: string): NonNullable<ComponentSpecification['configurationUpdate']> {
  const merge = read.optionalText(update, 'merge', `${place}.merge`)
  if (merge !== undefined && !isJsonObject(merge)) {
    throw invalidField(`${place}.merge`, `it has to be the text of a JSON object of at most ${MOST_MERGE} characters`)
  }
  const reset = read.optionalList(update, 'reset', `${place}.reset`)
  const isPointer = (pointer: unknown): boolean =>
    typeof pointer === 'string' && pointer.length <= 256 && /^(?:\/|$)/.test(pointer)
  if (reset !== undefined && !reset.every(isPointer)) {
    throw invalidField(`${place}.reset`, 'it has to be a list of JSON pointers of at most 256 characters')
  }
  return {
    ...(reset !== undefined && { reset: reset as readonly string[] }),
    ...(merge !== undefined && { merge }),
  }
}

function isJsonObject(text: string): boolean {
  if (text.length > MOST_MERGE) return false
  try {
    return isObject(JSON.parse(text))
  } catch {
    return false
  }
}

function readRunWith(runWith: RestBody, place: string): RestBody {
  const limits = read.optionalObject(runWith, 'systemResourceLimits', `${place}.systemResourceLimits`)
  const posixUser = read.optionalText(runWith, 'posixUser', `${place}.posixUser`)
  const windowsUser = read.optionalText(runWith, 'windowsUser', `${place}.windowsUser`)
  return {
    ...(posixUser !== undefined && { posixUser }),
    ...(windowsUser !== undefined && { windowsUser }),
    ...(limits !== undefined && { systemResourceLimits: limits }),
  }
}

function readPolicies(policies: RestBody): DeploymentPolicies {
  const place = 'deploymentPolicies'
  const update = read.optionalObject(policies, 'componentUpdatePolicy', `${place}.componentUpdatePolicy`) ?? {}
  const check =
    read.optionalObject(policies, 'configurationValidationPolicy', `${place}.configurationValidationPolicy`) ?? {}
  const rule = { least: 0, most: MOST_NUMBER }
  const handling = read.optionalWord(
    policies,
    'failureHandlingPolicy',
    ['ROLLBACK', 'DO_NOTHING'],
    `${place}.failureHandlingPolicy`,
  )
  const updatePlace = `${place}.componentUpdatePolicy`
  return {
    failureHandlingPolicy: handling ?? 'ROLLBACK',
    componentUpdatePolicy: {
      timeoutInSeconds: read.optionalNumber(update, 'timeoutInSeconds', rule, `${updatePlace}.timeoutInSeconds`) ?? 60,
      action:
        read.optionalWord(update, 'action', ['NOTIFY_COMPONENTS', 'SKIP_NOTIFY_COMPONENTS'], `${updatePlace}.action`) ??
        'NOTIFY_COMPONENTS',
    },
    configurationValidationPolicy: {
      timeoutInSeconds:
        read.optionalNumber(
          check,
          'timeoutInSeconds',
          rule,
          `${place}.configurationValidationPolicy.timeoutInSeconds`,
        ) ?? 30,
    },
  }
}

function readJobConfiguration(body: RestBody): JobConfiguration | undefined {
  const place = 'iotJobConfiguration'
  const given = read.optionalObject(body, place)
  if (given === undefined) return undefined
  const rollout = read.optionalObject(given, 'jobExecutionsRolloutConfig', `${place}.jobExecutionsRolloutConfig`)
  const abort = read.optionalObject(given, 'abortConfig', `${place}.abortConfig`)
  const timeout = read.optionalObject(given, 'timeoutConfig', `${place}.timeoutConfig`)
  const minutes =
    timeout === undefined
      ? undefined
      : read.optionalNumber(
          timeout,
          'inProgressTimeoutInMinutes',
          { least: 1, most: 10_080 },
          `${place}.timeoutConfig.inProgressTimeoutInMinutes`,
        )
  return {
    ...(rollout !== undefined && {
      jobExecutionsRolloutConfig: readRollout(rollout, `${place}.jobExecutionsRolloutConfig`),
    }),
    ...(abort !== undefined && { abortConfig: { criteriaList: readCriteria(abort, `${place}.abortConfig`) } }),
    ...(timeout !== undefined && {
      timeoutConfig: minutes === undefined ? {} : { inProgressTimeoutInMinutes: minutes },
    }),
  }
}

function readRollout(rollout: RestBody, place: string): Rollout {
  const maximum = read.optionalNumber(rollout, 'maximumPerMinute', RATE, `${place}.maximumPerMinute`)
  const rate = read.optionalObject(rollout, 'exponentialRate', `${place}.exponentialRate`)
  return {
    ...(maximum !== undefined && { maximumPerMinute: maximum }),
    ...(rate !== undefined && { exponentialRate: readExponential(rate, `${place}.exponentialRate`) }),
  }
}

function readExponential(rate: RestBody, place: string): NonNullable<Rollout['exponentialRate']> {
  const criteria = read.optionalObject(rate, 'rateIncreaseCriteria', `${place}.rateIncreaseCriteria`)
  if (criteria === undefined) throw invalidField(`${place}.rateIncreaseCriteria`, 'it is required')
  const rule = { least: 1, most: MOST_NUMBER }
  const inCriteria = `${place}.rateIncreaseCriteria`
  const notified = read.optionalNumber(criteria, 'numberOfNotifiedThings', rule, `${inCriteria}.numberOfNotifiedThings`)
  const succeeded = read.optionalNumber(
    criteria,
    'numberOfSucceededThings',
    rule,
    `${inCriteria}.numberOfSucceededThings`,
  )
  if (notified === undefined && succeeded === undefined) {
    throw invalidField(inCriteria, 'it needs numberOfNotifiedThings or numberOfSucceededThings')
  }
  const factorRule = { least: 1, most: 5, digits: 1 }
  return {
    baseRatePerMinute: read.requiredNumber(rate, 'baseRatePerMinute', RATE, `${place}.baseRatePerMinute`),
    incrementFactor: read.requiredNumber(rate, 'incrementFactor', factorRule, `${place}.incrementFactor`),
    rateIncreaseCriteria: {
      ...(notified !== undefined && { numberOfNotifiedThings: notified }),
      ...(succeeded !== undefined && { numberOfSucceededThings: succeeded }),
    },
  }
}

function readCriteria(abort: RestBody, place: string): readonly AbortCriterion[] {
  const list = read.optionalList(abort, 'criteriaList', `${place}.criteriaList`)
  if (list === undefined || list.length === 0) throw invalidField(`${place}.criteriaList`, 'it needs a criterion')
  return list.map((given, index) => {
    const at = `${place}.criteriaList[${index}]`
    if (!isObject(given)) throw invalidField(at, 'it has to be an object')
    const failureType = read.optionalWord(
      given,
      'failureType',
      ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'],
      `${at}.failureType`,
    )
    const action = read.optionalWord(given, 'action', ['CANCEL'], `${at}.action`)
    if (failureType === undefined) throw invalidField(`${at}.failureType`, 'it is required')
    if (action === undefined) throw invalidField(`${at}.action`, 'it is required')
    const share = { least: 0, most: 100, digits: 2 }
    const least = { least: 1, most: MOST_NUMBER }
    return {
      failureType,
      action,
      thresholdPercentage: read.requiredNumber(given, 'thresholdPercentage', share, `${at}.thresholdPercentage`),
      minNumberOfExecutedThings: read.requiredNumber(
        given,
        'minNumberOfExecutedThings',
        least,
        `${at}.minNumberOfExecutedThings`,
      ),
    }
  })
}

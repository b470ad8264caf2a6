import { closest } from '../closest.ts'
import { SlipwayError } from '../errors.ts'
import { describeJsonProblem } from '../json-problem.ts'
import type { AlarmOverride, DeploymentRequest, RollbackTrigger, TagFilter, TargetInstances } from '../provider.ts'
import { parseRevisionLocation, type RevisionLocation } from '../revision/index.ts'

/** The names and kinds of CreateDeployment's input, as the service model has them. */
const SHAPES = {
  request: {
    applicationName: 'string',
    deploymentGroupName: 'string',
    revision: 'object',
    deploymentConfigName: 'string',
    description: 'string',
    ignoreApplicationStopFailures: 'boolean',
    targetInstances: 'object',
    autoRollbackConfiguration: 'object',
    updateOutdatedInstancesOnly: 'boolean',
    fileExistsBehavior: 'string',
    overrideAlarmConfiguration: 'object',
  },
  revision: {
    revisionType: 'string',
    s3Location: 'object',
    gitHubLocation: 'object',
    string: 'object',
    appSpecContent: 'object',
  },
  targetInstances: { tagFilters: 'list', autoScalingGroups: 'list', ec2TagSet: 'object' },
  tagFilter: { Key: 'string', Value: 'string', Type: 'string' },
  ec2TagSet: { ec2TagSetList: 'list' },
  autoRollback: { enabled: 'boolean', events: 'list' },
  alarms: { enabled: 'boolean', ignorePollAlarmFailure: 'boolean', alarms: 'list' },
  alarm: { name: 'string' },
} as const

type Kind = 'string' | 'boolean' | 'object' | 'list'
type KindOf<K> = K extends 'string'
  ? string
  : K extends 'boolean'
    ? boolean
    : K extends 'list'
      ? readonly unknown[]
      : Json
type Json = Readonly<Record<string, unknown>>
type Read<Shape> = { readonly [Name in keyof Shape]?: KindOf<Shape[Name]> }

const REVISION_FIELDS: Readonly<Record<string, 's3Location' | 'gitHubLocation' | 'string' | 'appSpecContent'>> = {
  S3: 's3Location',
  GitHub: 'gitHubLocation',
  String: 'string',
  AppSpecContent: 'appSpecContent',
}
const TRIGGERS: Readonly<Record<string, RollbackTrigger>> = {
  DEPLOYMENT_FAILURE: 'failure',
  DEPLOYMENT_STOP_ON_ALARM: 'alarm',
  DEPLOYMENT_STOP_ON_REQUEST: 'stop',
}
const BEHAVIORS = ['DISALLOW', 'OVERWRITE', 'RETAIN'] as const

/**
 * Reads the input of CreateDeployment as `aws deploy create-deployment --cli-input-json` takes it. Empty texts and lists,
 * which a generated skeleton is full of, are absent.
 *
 * @throws SlipwayError INPUT_INVALID naming the key: unknown, of another kind, or with a value that the service does not know.
 */
export function parseCreateDeploymentJson(text: string): Partial<DeploymentRequest> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SlipwayError('INPUT_INVALID', `the input is not valid JSON: ${describeJsonProblem(text, error)}`, {
      hint: 'aws deploy create-deployment --generate-cli-skeleton prints its shape',
    })
  }
  const input = read(value, SHAPES.request, '')
  const { applicationName, deploymentGroupName, deploymentConfigName: configurationName, description } = input
  const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = input
  const request: { [Name in keyof DeploymentRequest]?: DeploymentRequest[Name] | undefined } = {
    applicationName,
    deploymentGroupName,
    revision: input.revision && readRevision(input.revision),
    configurationName,
    description,
    fileExistsBehavior: oneOf(input.fileExistsBehavior, BEHAVIORS, 'fileExistsBehavior'),
    ignoreApplicationStopFailures,
    updateOutdatedInstancesOnly,
    autoRollback: input.autoRollbackConfiguration && readAutoRollback(input.autoRollbackConfiguration),
    alarms: input.overrideAlarmConfiguration && readAlarms(input.overrideAlarmConfiguration),
    targetInstances: input.targetInstances && readTargetInstances(input.targetInstances),
  }
  return Object.fromEntries(Object.entries(request).filter(([, one]) => one !== undefined))
}

/** A skeleton names every kind of revision: `revisionType` says which of them is meant. */
function readRevision(json: Json): RevisionLocation | undefined {
  const { revisionType, ...given } = read(json, SHAPES.revision, 'revision')
  const fields = Object.keys(given) as (keyof typeof given)[]
  if (revisionType === undefined && fields.length === 0) return undefined
  const field = revisionType === undefined ? fields[0] : REVISION_FIELDS[revisionType]
  if (field === undefined) {
    throw invalid(
      `revision.revisionType is "${revisionType}"; expected one of ${Object.keys(REVISION_FIELDS).join(', ')}`,
    )
  }
  if (given[field] === undefined) throw invalid(`revision.${field} is missing for the revision type "${revisionType}"`)
  if (revisionType === undefined && fields.length > 1)
    throw invalid(`revision has ${fields.join(' and ')}; expected one`)
  return parseRevisionLocation(JSON.stringify({ [field]: given[field] }))
}

function readAutoRollback(json: Json): readonly RollbackTrigger[] | undefined {
  const { enabled, events = [] } = read(json, SHAPES.autoRollback, 'autoRollbackConfiguration')
  const triggers = events.map((event) => {
    const trigger = typeof event === 'string' && Object.hasOwn(TRIGGERS, event) ? TRIGGERS[event] : undefined
    if (trigger !== undefined) return trigger
    throw invalid(
      `autoRollbackConfiguration.events has ${JSON.stringify(event)}; expected some of ${Object.keys(TRIGGERS).join(', ')}`,
    )
  })
  if (enabled !== true) return enabled === undefined && events.length === 0 ? undefined : []
  if (triggers.length > 0) return triggers
  throw invalid('autoRollbackConfiguration is enabled and has no events')
}

function readAlarms(json: Json): AlarmOverride | undefined {
  const path = 'overrideAlarmConfiguration'
  const { enabled, ignorePollAlarmFailure, alarms = [] } = read(json, SHAPES.alarms, path)
  const names = alarms.flatMap((alarm, index) => read(alarm, SHAPES.alarm, `${path}.alarms[${index}]`).name ?? [])
  if (enabled === undefined && names.length === 0) return undefined
  return {
    isEnabled: enabled === true,
    names,
    ...(ignorePollAlarmFailure !== undefined && { ignorePollFailure: ignorePollAlarmFailure }),
  }
}

function readTargetInstances(json: Json): TargetInstances | undefined {
  const path = 'targetInstances'
  const { tagFilters = [], ec2TagSet = {}, autoScalingGroups: groups = [] } = read(json, SHAPES.targetInstances, path)
  const tags = readTags(tagFilters, `${path}.tagFilters`)
  const { ec2TagSetList = [] } = read(ec2TagSet, SHAPES.ec2TagSet, `${path}.ec2TagSet`)
  const tagGroups = ec2TagSetList
    .map((filters, index) => {
      const place = `${path}.ec2TagSet.ec2TagSetList[${index}]`
      if (!Array.isArray(filters)) throw invalid(`${place} is no list`)
      return readTags(filters, place)
    })
    .filter((filters) => filters.length > 0)
  if (tags.length > 0 && tagGroups.length > 0) throw invalid(`${path} has tagFilters and ec2TagSet; expected one`)
  const autoScalingGroups = groups.map((name) => {
    if (typeof name === 'string') return name
    throw invalid(`${path}.autoScalingGroups has ${JSON.stringify(name)}; expected a text`)
  })
  const named = autoScalingGroups.filter((name) => name !== '')
  if (tags.length + tagGroups.length + named.length === 0) return undefined
  return {
    ...(tags.length > 0 && { tags }),
    ...(tagGroups.length > 0 && { tagGroups }),
    ...(named.length > 0 && { autoScalingGroups: named }),
  }
}

/** A filter's `Type` says whether key, value or both are looked at. */
function readTags(filters: readonly unknown[], path: string): readonly TagFilter[] {
  return filters.flatMap((filter, index): readonly TagFilter[] => {
    const place = `${path}[${index}]`
    const { Key: key, Value: value, Type } = read(filter, SHAPES.tagFilter, place)
    const type = oneOf(Type, ['KEY_ONLY', 'VALUE_ONLY', 'KEY_AND_VALUE'] as const, `${place}.Type`)
    if (key === undefined && value === undefined) return []
    const tag: TagFilter = {
      ...(key !== undefined && type !== 'VALUE_ONLY' && { key }),
      ...(value !== undefined && type !== 'KEY_ONLY' && { value }),
    }
    const wanted = type === 'KEY_ONLY' ? 1 : type === 'VALUE_ONLY' ? 1 : type === 'KEY_AND_VALUE' ? 2 : 0
    if (Object.keys(tag).length >= Math.max(1, wanted)) return [tag]
    throw invalid(`${place} lacks what its type ${type} is about`)
  })
}

/** The members of an object that have a value, each known by its name and of its kind. */
function read<const Shape extends Readonly<Record<string, Kind>>>(
  json: unknown,
  shape: Shape,
  path: string,
): Read<Shape> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid(`${path === '' ? 'the input' : path} is no object`)
  }
  const found: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(json)) {
    const place = path === '' ? name : `${path}.${name}`
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (kind === undefined) throw unknown(place, name, Object.keys(shape))
    if (value === null || value === '') continue
    if (kindOf(value) !== kind) throw invalid(`${place} is ${JSON.stringify(value)}; expected a ${kind}`)
    found[name] = value
  }
  return found as Read<Shape>
}

function unknown(place: string, name: string, names: readonly string[]): SlipwayError {
  const near = closest(name, names)
  return new SlipwayError('INPUT_INVALID', `the input has an unknown key "${place}"`, {
    hint: near === undefined ? `known there are ${names.join(', ')}` : `did you mean "${near}"?`,
  })
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}

function oneOf<Word extends string>(
  value: string | undefined,
  words: readonly Word[],
  place: string,
): Word | undefined {
  if (value === undefined) return undefined
  const word = words.find((known) => known === value)
  if (word !== undefined) return word
  throw invalid(`${place} is "${value}"; expected one of ${words.join(', ')}`)
}

function invalid(message: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `the input's ${message}`.replace(/^the input's the input/, 'the input'), {
    hint: 'the keys are those of CreateDeployment: aws deploy create-deployment --generate-cli-skeleton',
  })
}

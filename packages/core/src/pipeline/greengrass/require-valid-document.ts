import { SlipwayError } from '../../errors.ts'
import type {
  GreengrassDocument,
  GreengrassJobConfiguration,
  GreengrassTarget,
  WantedComponent,
} from '../../provider.ts'

/** Limits of the service model of Greengrass V2 (CreateDeployment) and of IoT jobs. */
const LONGEST_NAME = 256
const LONGEST_POINTER = 256
const LONGEST_MERGE = 10_485_760
const MOST_TAGS = 200

/**
 * Says what the service would refuse, or what a device would, before anything is sent.
 *
 * @throws SlipwayError INPUT_INVALID naming everything that is wrong.
 */
export function requireValidDocument(document: GreengrassDocument, target: GreengrassTarget): void {
  const problems = [
    ...ofNames(document, target),
    ...Object.entries(document.components).flatMap(([name, component]) => ofComponent(name, component)),
    ...ofPolicies(document),
    ...ofJob(document.iotJobConfiguration),
  ]
  if (problems.length === 0) return
  throw new SlipwayError('INPUT_INVALID', `the deployment cannot be made: ${problems.join('; ')}`, {
    hint: 'the fields are those of CreateDeployment of AWS IoT Greengrass V2',
  })
}

function ofNames({ deploymentName, tags, parentTargetArn }: GreengrassDocument, target: GreengrassTarget): string[] {
  const problems: string[] = []
  if (deploymentName !== undefined && !within(deploymentName.length, 1, LONGEST_NAME)) {
    problems.push(`its name has ${deploymentName.length} characters, and 1 to ${LONGEST_NAME} are allowed`)
  }
  const count = Object.keys(tags ?? {}).length
  if (count > MOST_TAGS) problems.push(`it has ${count} tags, and ${MOST_TAGS} are allowed`)
  if (parentTargetArn !== undefined) {
    if (target.type === 'thing') problems.push('a subdeployment is for a thing group, never for a single thing')
    else if (target.name.includes(':'))
      problems.push(`the group "${target.name}" of a subdeployment has a colon in its name`)
    if (!/^arn:[^:]*:iot:[^:]*:\d+:thinggroup\/.+$/.test(parentTargetArn)) {
      problems.push(`its parent "${parentTargetArn}" is not the ARN of a thing group`)
    }
  }
  return problems
}

function ofComponent(name: string, { componentVersion, configurationUpdate, runWith }: WantedComponent): string[] {
  const problems: string[] = []
  const { merge, reset = [] } = configurationUpdate ?? {}
  if (!within(name.length, 1, 128)) problems.push(`the component name "${name}" has not 1 to 128 characters`)
  if (!/^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(componentVersion) || componentVersion.length > 64) {
    problems.push(`"${componentVersion}" of component "${name}" is no exact version`)
  }
  if (merge !== undefined) {
    if (merge.length > LONGEST_MERGE)
      problems.push(`the merge of component "${name}" has more than ${LONGEST_MERGE} characters`)
    else if (!isObjectText(merge)) problems.push(`the merge of component "${name}" is no JSON object`)
  }
  for (const pointer of reset) {
    const isPointer = (pointer === '' || pointer.startsWith('/')) && pointer.length <= LONGEST_POINTER
    if (!isPointer) problems.push(`"${pointer}" in the reset of component "${name}" is no JSON pointer`)
  }
  const { cpus, memory } = runWith?.systemResourceLimits ?? {}
  if (cpus !== undefined && !(cpus > 0)) problems.push(`component "${name}" may use ${cpus} processors`)
  if (memory !== undefined && !(memory > 0)) problems.push(`component "${name}" may use ${memory} KB of memory`)
  return problems
}

function ofPolicies({ deploymentPolicies = {} }: GreengrassDocument): string[] {
  const { componentUpdatePolicy, configurationValidationPolicy } = deploymentPolicies
  return (
    [
      ['the time for components to agree', componentUpdatePolicy?.timeoutInSeconds],
      ['the time to check configurations', configurationValidationPolicy?.timeoutInSeconds],
    ] as const
  ).flatMap(([what, seconds]) =>
    seconds === undefined || (Number.isInteger(seconds) && seconds > 0) ? [] : [`${what} is ${seconds} s`],
  )
}

function ofJob({ jobExecutionsRolloutConfig, abortConfig, timeoutConfig }: GreengrassJobConfiguration = {}): string[] {
  const problems: string[] = []
  const { maximumPerMinute, exponentialRate } = jobExecutionsRolloutConfig ?? {}
  const whole = (what: string, value: number | undefined, from: number, to: number): void => {
    if (value === undefined || (Number.isInteger(value) && within(value, from, to))) return
    problems.push(`${what} is ${value}, and a whole number from ${from} to ${to} is expected`)
  }
  whole('maximumPerMinute', maximumPerMinute, 1, 1000)
  if (exponentialRate !== undefined) {
    const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate
    whole('baseRatePerMinute', baseRatePerMinute, 1, 1000)
    // The model of Greengrass takes 1, IoT itself nothing below 1.1.
    if (!within(incrementFactor, 1.1, 5) || !hasDecimals(incrementFactor, 1)) {
      problems.push(`incrementFactor is ${incrementFactor}, and 1.1 to 5 with one decimal is expected`)
    }
    const { numberOfNotifiedThings: notified, numberOfSucceededThings: succeeded } = rateIncreaseCriteria
    if ((notified === undefined) === (succeeded === undefined)) {
      problems.push('one of numberOfNotifiedThings and numberOfSucceededThings says when the rate is raised')
    }
    whole('numberOfNotifiedThings', notified, 1, Number.MAX_SAFE_INTEGER)
    whole('numberOfSucceededThings', succeeded, 1, Number.MAX_SAFE_INTEGER)
  }
  for (const { thresholdPercentage, minNumberOfExecutedThings } of abortConfig?.criteriaList ?? []) {
    const isPercentage = thresholdPercentage > 0 && thresholdPercentage <= 100 && hasDecimals(thresholdPercentage, 2)
    if (!isPercentage) {
      problems.push(`thresholdPercentage is ${thresholdPercentage}, and up to 100 with two decimals is expected`)
    }
    whole('minNumberOfExecutedThings', minNumberOfExecutedThings, 1, Number.MAX_SAFE_INTEGER)
  }
  whole('inProgressTimeoutInMinutes', timeoutConfig?.inProgressTimeoutInMinutes, 1, 10_080)
  return problems
}

function within(value: number, from: number, to: number): boolean {
  return value >= from && value <= to
}

function hasDecimals(value: number, most: number): boolean {
  return Number(value.toFixed(most)) === value
}

function isObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

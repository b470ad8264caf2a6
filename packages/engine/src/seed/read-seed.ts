import { readFile } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import { isDeviceName } from '../mender/devices/index.ts'
import { requireBucketName } from '../s3/bucket-name.ts'
import { S3Error } from '../s3/s3-error.ts'
import { type DocumentKind, readDocument } from '../scenario/read-document.ts'
import type { Problem } from '../scenario/shape.ts'
import { SEED } from './format.ts'
import type { Seed } from './seed.ts'

/** How a seed is spoken of in what is wrong with it. */
export const SEED_KIND: DocumentKind<Seed> = {
  noun: 'seed',
  use: 'planted',
  page: 'docs/reference/seeds.md',
  schema: 'docs/reference/seed.schema.json',
  shape: SEED,
  findContradictions,
}

/** @throws SlipwayError INPUT_INVALID when the file cannot be read, or something is wrong with what it holds. */
export async function readSeedFile(file: string): Promise<Seed> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `seed "${file}" cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: 'name a file with a seed in JSON',
    })
  }
  return readSeed(text, file)
}

/** @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place. */
export function readSeed(text: string, source: string): Seed {
  return readDocument(text, source, SEED_KIND)
}

/** An instance with an agent of the engine's own is a folder of that name. */
const FOLDER_NAME = /^[A-Za-z0-9][\w.-]*$/
/** Names of things and thing groups of AWS IoT. */
const THING_NAME = /^[a-zA-Z0-9:_-]{1,128}$/
const EC2_ID = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/

function* findContradictions(seed: Seed): Generator<Problem> {
  const { buckets = [], deploymentConfigs = [], applications = [], onPremisesInstances = [], ec2Instances = [] } = seed
  yield* ofNames(buckets, (index) => `buckets[${index}]`)
  for (const [index, bucket] of buckets.entries()) yield* ofBucket(bucket, `buckets[${index}]`)
  yield* ofNames(
    deploymentConfigs.map(({ deploymentConfigName }) => deploymentConfigName),
    (index) => `deploymentConfigs[${index}].deploymentConfigName`,
  )
  yield* ofNames(
    applications.map(({ applicationName }) => applicationName),
    (index) => `applications[${index}].applicationName`,
  )
  for (const [index, { deploymentGroups = [] }] of applications.entries()) {
    yield* ofNames(
      deploymentGroups.map(({ deploymentGroupName }) => deploymentGroupName),
      (group) => `applications[${index}].deploymentGroups[${group}].deploymentGroupName`,
    )
  }
  yield* ofNames(
    (seed.autoScalingGroups ?? []).map(({ AutoScalingGroupName }) => AutoScalingGroupName),
    (index) => `autoScalingGroups[${index}].AutoScalingGroupName`,
  )
  for (const key of ['targetGroups', 'loadBalancers'] as const) {
    yield* ofNames(
      (seed[key] ?? []).map(({ Name }) => Name),
      (index) => `${key}[${index}].Name`,
    )
  }
  yield* ofNames(
    onPremisesInstances.map(({ instanceName }) => instanceName),
    (index) => `onPremisesInstances[${index}].instanceName`,
  )
  for (const [index, { instanceName, agent }] of onPremisesInstances.entries()) {
    if (agent === 'elsewhere' || FOLDER_NAME.test(instanceName)) continue
    const text = `is "${instanceName}"; with an agent of the engine's own it has letters, digits, dots, hyphens and underscores only`
    yield { place: `onPremisesInstances[${index}].instanceName`, text }
  }
  const { menderDevices = [] } = seed
  yield* ofNames(
    menderDevices.map(({ name }) => name),
    (index) => `menderDevices[${index}].name`,
  )
  for (const [index, { name }] of menderDevices.entries()) {
    if (isDeviceName(name)) continue
    const text = `is "${name}"; expected letters, digits, dots, hyphens and underscores only`
    yield { place: `menderDevices[${index}].name`, text }
  }
  const { coreDevices = [] } = seed
  yield* ofNames(
    coreDevices.map(({ thingName }) => thingName),
    (index) => `coreDevices[${index}].thingName`,
  )
  for (const [index, { thingName, thingGroups = [] }] of coreDevices.entries()) {
    for (const name of [thingName, ...thingGroups]) {
      if (!THING_NAME.test(name))
        yield { place: `coreDevices[${index}]`, text: `has the name "${name}"; expected letters, digits, :, _ and -` }
    }
  }
  yield* ofNames(
    ec2Instances.map(({ instanceId }) => instanceId),
    (index) => `ec2Instances[${index}].instanceId`,
  )
  for (const [index, { instanceId }] of ec2Instances.entries()) {
    if (EC2_ID.test(instanceId)) continue
    const text = `is "${instanceId}"; expected i- and 8 or 17 hexadecimal digits`
    yield { place: `ec2Instances[${index}].instanceId`, text }
  }
}

function* ofNames(names: readonly string[], placeOf: (index: number) => string): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) yield { place: placeOf(index), text: `is "${name}", which is there twice` }
    seen.add(name)
  }
}

function* ofBucket(name: string, place: string): Generator<Problem> {
  try {
    requireBucketName(name)
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    yield { place, text: `is "${name}", which is no bucket's name: ${error.message}` }
  }
}

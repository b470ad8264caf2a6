import { SlipwayError } from '@slipway/core/errors'
import {
  type ComponentDetail,
  checkRolloutOfThing,
  type greengrassContentOptions,
  type greengrassDeploymentOptions,
  type greengrassTargetOptions,
  type OptionValues,
  toGreengrassJob,
  toGreengrassPolicies,
} from '@slipway/core/inputs'
import type {
  ComponentChange,
  DeployGreengrassRequest,
  GreengrassContent,
  GreengrassRedeploySource,
  GreengrassRevision,
} from '@slipway/core/pipeline'
import type { Files, GreengrassTarget } from '@slipway/core/provider'
import { parseRevisionLocation } from '@slipway/core/revision'
import { readOptionFile } from './option-file.ts'

/** How a reader knows an option: `--components` on a command line, `input components` in a workflow. */
type Written = (name: string) => string

type Target = OptionValues<typeof greengrassTargetOptions>
type Content = OptionValues<typeof greengrassContentOptions> & { readonly revision: string | undefined }

/** What a deployment is made with, whatever it brings. */
export type GreengrassSettings = Pick<
  DeployGreengrassRequest,
  'name' | 'policies' | 'job' | 'tags' | 'expectedDeploymentId'
>

interface Reading {
  readonly files: Pick<Files, 'read'>
  readonly written: Written
}

/**
 * The versions of components that a text names: the output of a push, or `greengrass:NAME@VERSION`.
 *
 * @throws SlipwayError INPUT_INVALID for a revision of another service.
 */
export function readGreengrassRevision(text: string, written: Written): GreengrassRevision {
  const revision = parseRevisionLocation(text)
  if (revision.type === 'greengrass' && Object.keys(revision.components).length > 0) return revision
  const what = revision.type === 'greengrass' ? 'names no component' : 'is no revision of Greengrass'
  throw new SlipwayError('INPUT_INVALID', `${written('revision')} ${what}`, {
    hint: 'give the output of push, or component and version as greengrass:NAME@VERSION',
  })
}

/** What is made again: an earlier deployment of the target, or the present one for those that failed it. */
export type GreengrassWayBack = GreengrassRedeploySource | 'failed-devices'

/**
 * Which deployment is made again.
 *
 * @throws SlipwayError INPUT_INVALID for what is neither of the words, nor the number of a revision, nor an id.
 */
export function readGreengrassRedeploy(text: string, written: string): GreengrassWayBack {
  if (text === 'previous' || text === 'failed-devices') return text
  if (/^[1-9]\d{0,8}$/.test(text)) return { revisionId: text }
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return { deploymentId: text }
  throw new SlipwayError(
    'INPUT_INVALID',
    `${written} is "${text}"; expected previous, failed-devices, the number of a revision of the target, or the id of a deployment`,
  )
}

/** What is said of the deployment itself by options of the same names in the command and in the actions. */
export function toGreengrassSettings(values: OptionValues<typeof greengrassDeploymentOptions>): GreengrassSettings {
  const name = values['deployment-name']
  const policies = toGreengrassPolicies(values)
  const job = toGreengrassJob(values)
  const tags = values['deployment-tags']
  const expectedDeploymentId = values['expect-deployment']
  return {
    ...(name !== undefined && { name }),
    ...(policies !== undefined && { policies }),
    ...(job !== undefined && { job }),
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(expectedDeploymentId !== undefined && { expectedDeploymentId }),
  }
}

/** The target that the options name; `undefined` when they name none. */
export function toGreengrassTarget({ thing, 'thing-group': group }: Target): GreengrassTarget | undefined {
  if (thing !== undefined) return { type: 'thing', name: thing }
  return group === undefined ? undefined : { type: 'thing-group', name: group }
}

/**
 * What is deployed to whom, read from the options and the files that they name.
 *
 * @throws SlipwayError INPUT_INVALID naming the option or the file; SOURCE_INVALID naming both for a file that cannot be read.
 */
export async function readGreengrassRequest(
  values: Target & Content,
  reading: Reading,
): Promise<Pick<DeployGreengrassRequest, 'target' | 'targetArn' | 'content'>> {
  const target = toGreengrassTarget(values)
  const file = values['deployment-file']
  if (file !== undefined) return readDeploymentFile(file, target, reading)
  if (target === undefined) throw missingTarget(reading.written)
  return { target, content: await readChanges(values, reading) }
}

/**
 * Refuses what has no effect on a single thing, where a file has named it: options that name one are looked at with the others.
 *
 * @throws SlipwayError INPUT_INVALID naming the options.
 */
export function requireRollout(
  { type }: GreengrassTarget,
  values: OptionValues<typeof greengrassDeploymentOptions>,
  written: Written,
): void {
  const problems = type === 'thing' ? checkRolloutOfThing(values, written) : []
  if (problems.length > 0) throw new SlipwayError('INPUT_INVALID', problems.join('\n'))
}

async function readDeploymentFile(
  path: string,
  asked: GreengrassTarget | undefined,
  { files, written }: Reading,
): Promise<Pick<DeployGreengrassRequest, 'target' | 'targetArn' | 'content'>> {
  const { readGreengrassDocument } = await import('@slipway/core/pipeline')
  const { document, targetArn } = readGreengrassDocument(
    await readOptionFile(path, written('deployment-file'), files),
    path,
  )
  const content = { kind: 'document', document } as const
  if (targetArn === undefined) {
    if (asked === undefined) throw missingTarget(written, `"${path}" has no targetArn`)
    return { target: asked, content }
  }
  const target = targetOfArn(targetArn, path)
  if (asked !== undefined && (asked.type !== target.type || asked.name !== target.name)) {
    const option = asked.type === 'thing' ? 'thing' : 'thing-group'
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written(option)} is "${asked.name}", and the targetArn of "${path}" is "${targetArn}"`,
      { hint: `leave ${written(option)} out, or take targetArn out of the file to use it for several targets` },
    )
  }
  return { target, targetArn, content }
}

/** Service model of Greengrass V2, TargetARN. */
function targetOfArn(arn: string, path: string): GreengrassTarget {
  const [, kind, name = ''] = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/.exec(arn) ?? []
  if (kind === undefined) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `the targetArn of "${path}" is "${arn}", which is no thing and no thing group`,
      {
        hint: 'it looks like arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
      },
    )
  }
  return { type: kind === 'thing' ? 'thing' : 'thing-group', name }
}

async function readChanges(values: Content, reading: Reading): Promise<GreengrassContent> {
  const { written } = reading
  const changes = new Map<string, ComponentChange>()
  const change = (name: string, more: ComponentChange): void =>
    void changes.set(name, { ...changes.get(name), ...more })
  for (const { name, version } of values.components) change(name, { version })
  const { revision } = values
  const pushed = revision === undefined ? {} : readGreengrassRevision(revision, written).components
  for (const [name, version] of Object.entries(pushed)) {
    requireSameWish(name, version, changes.get(name)?.version, values, written)
    change(name, { version })
  }
  for (const [name, configurationUpdate] of await readConfigurations(values, reading))
    change(name, { configurationUpdate })
  const remove = values['remove-components']
  return {
    kind: 'change',
    components: Object.fromEntries(changes),
    ...(remove.length > 0 && { remove }),
  }
}

/** @throws SlipwayError INPUT_INVALID when other options want something else of a component that was pushed. */
function requireSameWish(
  name: string,
  version: string,
  asked: string | undefined,
  values: Content,
  written: Written,
): void {
  if (asked !== undefined && asked !== version) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('revision')} has version ${version} of component "${name}", and ${written('components')} has ${asked}`,
    )
  }
  if (!values['remove-components'].includes(name)) return
  throw new SlipwayError(
    'INPUT_INVALID',
    `component "${name}" of ${written('revision')} is in ${written('remove-components')} too`,
  )
}

type ConfigurationUpdate = NonNullable<ComponentChange['configurationUpdate']>

async function readConfigurations(
  values: Content,
  reading: Reading,
): Promise<ReadonlyMap<string, ConfigurationUpdate>> {
  const updates = new Map<string, ConfigurationUpdate>()
  for (const { name, value } of values['reset-config']) {
    updates.set(name, { reset: [...(updates.get(name)?.reset ?? []), value] })
  }
  for (const detail of values['component-config']) {
    updates.set(detail.name, { ...updates.get(detail.name), merge: await readMerge(detail, reading) })
  }
  return updates
}

/** What is merged, as the text that the service wants it in. */
async function readMerge({ name, value: path }: ComponentDetail, { files, written }: Reading): Promise<string> {
  const { readComponentConfiguration } = await import('@slipway/core/pipeline')
  const [option, subject] = [written('component-config'), `for component "${name}"`]
  const text = await readOptionFile(path, `${option} ${subject}`, files)
  return readComponentConfiguration(text, `${option} "${path}" ${subject}`)
}

function missingTarget(written: Written, why = 'nothing says what is deployed to'): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `${why}; expected ${written('thing-group')} or ${written('thing')}`)
}

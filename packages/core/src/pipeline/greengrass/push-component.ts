import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, ComponentVersion, GreengrassComponents, StorableFile } from '../../provider.ts'
import { appSpecFormatOf, bundleFormatOf } from '../../revision/index.ts'
import { storeOnce } from '../store-once.ts'
import { type ChosenVersion, chooseVersion, DIGEST_TAG, requireUsable } from './choose-version.ts'
import { type ComponentArtifact, type ComponentBundle, recipeToPublish } from './component-bundle.ts'
import type { PushComponentPorts, PushComponentRequest, PushedComponent } from './requests.ts'

const PATIENCE_MS = 5 * 60_000
const LOOK_MS = 2_000
/** Most versions are ready in less than a second: the first looks come sooner, each after twice the time of the one before. */
const FIRST_LOOK_MS = 250
/** How often a number is chosen anew when others publish the same component at this moment. */
const TRIES = 5

/**
 * Publishes a component: its artifacts to a bucket, then a version of it, which is waited for until it can be deployed. What has the
 * same content is not published again.
 *
 * Artifacts lie under the digest of what they hold, so that runs which race for a number never write over what a version
 * names; the service decides who has the number, and the other run takes the next one.
 *
 * @throws SlipwayError KEY_TAKEN when the version is there with other content, before anything is uploaded.
 * @throws SlipwayError COMPONENT_FAILED with the service's reasons; SERVICE_UNREACHABLE when it does not come to an end in time.
 */
export async function pushComponent(
  request: PushComponentRequest,
  ports: PushComponentPorts,
  options: CallOptions = {},
): Promise<PushedComponent> {
  const { component } = request
  const { service, reporter, clock } = ports
  const { name, contentDigest } = component
  const bucket = bucketOf(request)
  const startedAt = clock.now()
  const finish = ({ version, arn }: ComponentVersion, unchanged: boolean): PushedComponent => {
    const elapsedMs = clock.now() - startedAt
    const type = unchanged ? 'component-unchanged' : 'component-created'
    reporter.report({ type, componentName: name, componentVersion: version, contentDigest, elapsedMs })
    return describe(request, version, { unchanged, arn })
  }
  for (let tries = 1; ; tries += 1) {
    const chosen = await chooseVersion(component, service, options)
    const { version } = chosen
    if (chosen.kind === 'same') {
      const { found } = chosen
      return finish(
        found.state === 'deployable' ? found : await untilDeployable(request, version, ports, options),
        true,
      )
    }
    const recipe = await recipeToPublish(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) })
    await requireFitting(recipe, component)
    for (const artifact of component.artifacts) await store(artifact, request, ports, options)
    const tags = { ...request.tags, [DIGEST_TAG]: component.contentDigest }
    try {
      const creating = createOnce({ name, version, recipe, tags }, service, clock, options)
      await tellingCancelled(creating, `while version ${version} of component "${name}" was created`, options)
    } catch (error) {
      // Somebody was faster: it is looked what that made, and the next number is taken where it may be.
      if (!(error instanceof SlipwayError) || error.code !== 'KEY_TAKEN' || tries >= TRIES) throw error
      continue
    }
    return finish(await untilDeployable(request, version, ports, options), false)
  }
}

/**
 * What {@link pushComponent} would do, found out without sending anything.
 *
 * @throws SlipwayError as pushComponent, before anything is sent.
 */
export async function planComponentPush(
  request: PushComponentRequest,
  { service }: Pick<PushComponentPorts, 'service'>,
  options: CallOptions = {},
): Promise<PushedComponent> {
  const { component } = request
  const bucket = bucketOf(request)
  const chosen: ChosenVersion = await chooseVersion(component, service, options)
  const { version } = chosen
  const recipe = await recipeToPublish(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) })
  await requireFitting(recipe, component)
  const isSame = chosen.kind === 'same'
  return describe(request, version, { unchanged: isSame, ...(isSame && { arn: chosen.found.arn }) })
}

/**
 * The bucket that the development kit publishes a project to: the name in its configuration, with the region that is published to
 * and the account.
 */
export function componentBucketOf(
  { publish }: Pick<ComponentBundle, 'publish'>,
  { region, account }: { readonly region: string; readonly account: string },
): string | undefined {
  return publish.bucket === undefined ? undefined : `${publish.bucket}-${region}-${account}`
}

/** @throws SlipwayError INPUT_INVALID when artifacts have to go somewhere and nobody has said where. */
function bucketOf({ bucket = '', component }: PushComponentRequest): string {
  if (bucket !== '' || component.artifacts.length === 0) return bucket
  throw new SlipwayError(
    'INPUT_INVALID',
    `component "${component.name}" has artifacts, and no bucket to put them into`,
    {
      hint: 'name it with s3-bucket, or in gdk-config.json with "publish" and "bucket"',
    },
  )
}

function describe(
  request: PushComponentRequest,
  version: string,
  { unchanged, arn }: { readonly unchanged: boolean; readonly arn?: string },
): PushedComponent {
  const { component } = request
  const bucket = bucketOf(request)
  const uris = component.artifacts.map(
    ({ fileName }) => [fileName, `s3://${bucket}/${keyOf(fileName, request)}`] as const,
  )
  return {
    ...{ name: component.name, version, unchanged, contentDigest: component.contentDigest },
    ...(arn !== undefined && { arn }),
    uris: Object.fromEntries(uris),
    revision: { type: 'greengrass', components: { [component.name]: version } },
  }
}

function keyOf(fileName: string, { component, prefix = '' }: PushComponentRequest): string {
  const artifact = component.artifacts.find((one) => one.fileName === fileName)
  return `${prefix}${component.name}/${artifact?.contentDigest}/${fileName}`
}

async function store(
  artifact: ComponentArtifact,
  request: PushComponentRequest,
  { store: bucket, reporter, clock }: PushComponentPorts,
  options: CallOptions,
): Promise<void> {
  const { fileName } = artifact
  const format = bundleFormatOf(fileName) ?? appSpecFormatOf(fileName) ?? 'file'
  const file: StorableFile = { ...artifact, format, ...request.origin }
  const place = { bucket: bucketOf(request), key: keyOf(fileName, request) }
  const how = { isContentKey: true, overwrite: false, noun: 'artifact' } as const
  await storeOnce(
    { ...place, ...how, identity: file, file: async () => file },
    { store: bucket, reporter, clock },
    options,
  )
}

/** Asks again with the same token after a lost answer: what that has made is not made twice. */
async function createOnce(
  wanted: Omit<Parameters<GreengrassComponents['createComponentVersion']>[0], 'token'>,
  service: GreengrassComponents,
  clock: Clock,
  options: CallOptions,
): Promise<void> {
  const token = randomUUID()
  for (let tries = 1; ; tries += 1) {
    try {
      await service.createComponentVersion({ ...wanted, token }, options)
      return
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'SERVICE_UNREACHABLE' || tries >= 3) throw error
      await clock.sleep(LOOK_MS * tries, options.signal)
    }
  }
}

/** What to do about a version that was asked for, and not seen to its end. */
const AGAIN = 'publish it again: the same content is found under its version, and waited for'

/** A signal that comes once a version was asked for does not take it back, and says so. */
async function tellingCancelled<T>(work: Promise<T>, when: string, { signal }: CallOptions): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (signal?.aborted !== true) throw error
    throw new SlipwayError('CANCELLED', `cancelled ${when}, which may be there now`, { cause: error, hint: AGAIN })
  }
}

/** Waits until the service has looked at the artifacts. */
function untilDeployable(
  request: PushComponentRequest,
  version: string,
  ports: PushComponentPorts,
  options: CallOptions,
): Promise<ComponentVersion> {
  const when = `before version ${version} of component "${request.component.name}" could be deployed`
  return tellingCancelled(lookUntilDeployable(request, version, ports, options), when, options)
}

async function lookUntilDeployable(
  { component: { name }, timeoutMs = PATIENCE_MS }: PushComponentRequest,
  version: string,
  { service, clock }: PushComponentPorts,
  options: CallOptions,
): Promise<ComponentVersion> {
  const endsAt = clock.now() + timeoutMs
  for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(LOOK_MS, pauseMs * 2)) {
    // A version that was just made may not be seen at once.
    const found = await service.findComponentVersion(name, version, options)
    if (found !== undefined && requireUsable(found).state === 'deployable') return found
    if (clock.now() >= endsAt) {
      const state = found === undefined ? 'not seen' : found.nativeState
      throw new SlipwayError(
        'SERVICE_UNREACHABLE',
        `version ${version} of component "${name}" is still ${state} after ${Math.round(timeoutMs / 1000)} s`,
        { hint: AGAIN },
      )
    }
    await clock.sleep(Math.min(pauseMs, endsAt - clock.now()), options.signal)
  }
}

/** @throws SlipwayError RECIPE_INVALID for one that is too long once its addresses are in it. */
async function requireFitting(recipe: string, { recipe: { file } }: ComponentBundle): Promise<void> {
  const { RECIPE_BYTES } = await import('../../greengrass/index.ts')
  const bytes = new TextEncoder().encode(recipe).length
  if (bytes <= RECIPE_BYTES) return
  throw new SlipwayError(
    'RECIPE_INVALID',
    `the recipe "${file}" has ${bytes} bytes with the addresses of its artifacts; ${RECIPE_BYTES} are allowed`,
    { hint: 'shorten the recipe, or the prefix of the keys; move scripts into artifacts' },
  )
}

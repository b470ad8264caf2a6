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
  const { component, bucket } = request
  const { service, reporter, clock } = ports
  const { name } = component
  const startedAt = clock.now()
  const finish = (version: string, unchanged: boolean): PushedComponent => {
    const elapsedMs = clock.now() - startedAt
    const type = unchanged ? 'component-unchanged' : 'component-created'
    reporter.report({ type, componentName: name, componentVersion: version, elapsedMs })
    return describe(request, version, unchanged)
  }
  for (let tries = 1; ; tries += 1) {
    const chosen = await chooseVersion(component, service, options)
    const { version } = chosen
    if (chosen.kind === 'same') {
      await untilDeployable(request, version, ports, options)
      return finish(version, true)
    }
    for (const artifact of component.artifacts) await store(artifact, request, ports, options)
    const recipe = await recipeToPublish(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) })
    await requireFitting(recipe, component)
    const tags = { ...request.tags, [DIGEST_TAG]: component.contentDigest }
    try {
      await createOnce({ name, version, recipe, tags }, service, clock, options)
    } catch (error) {
      // Somebody was faster: it is looked what that made, and the next number is taken where it may be.
      if (!(error instanceof SlipwayError) || error.code !== 'KEY_TAKEN' || tries >= TRIES) throw error
      continue
    }
    await untilDeployable(request, version, ports, options)
    return finish(version, false)
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
  const { component, bucket } = request
  const chosen: ChosenVersion = await chooseVersion(component, service, options)
  const { version } = chosen
  const recipe = await recipeToPublish(component, { version, bucket, keyOf: (fileName) => keyOf(fileName, request) })
  await requireFitting(recipe, component)
  return describe(request, version, chosen.kind === 'same')
}

/** The bucket that the development kit publishes a project to: the name in its configuration, region and account. */
export function componentBucketOf(
  { publish }: Pick<ComponentBundle, 'publish'>,
  { region, account }: { readonly region: string; readonly account: string },
): string | undefined {
  return publish.bucket === undefined ? undefined : `${publish.bucket}-${publish.region ?? region}-${account}`
}

function describe(request: PushComponentRequest, version: string, unchanged: boolean): PushedComponent {
  const { component, bucket } = request
  const uris = component.artifacts.map(
    ({ fileName }) => [fileName, `s3://${bucket}/${keyOf(fileName, request)}`] as const,
  )
  return {
    ...{ name: component.name, version, unchanged, contentDigest: component.contentDigest },
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
  const file: StorableFile = { ...artifact, format }
  const place = { bucket: request.bucket, key: keyOf(fileName, request), file, isContentKey: true, overwrite: false }
  await storeOnce(place, { store: bucket, reporter, clock }, options)
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

/** Waits until the service has looked at the artifacts. */
async function untilDeployable(
  { component: { name }, timeoutMs = PATIENCE_MS }: PushComponentRequest,
  version: string,
  { service, clock }: PushComponentPorts,
  options: CallOptions,
): Promise<ComponentVersion> {
  const endsAt = clock.now() + timeoutMs
  for (;;) {
    // A version that was just made may not be seen at once.
    const found = await service.findComponentVersion(name, version, options)
    if (found !== undefined && requireUsable(found).state === 'deployable') return found
    if (clock.now() >= endsAt) {
      const state = found === undefined ? 'not seen' : found.nativeState
      throw new SlipwayError(
        'SERVICE_UNREACHABLE',
        `version ${version} of component "${name}" is still ${state} after ${Math.round(timeoutMs / 1000)} s`,
        { hint: 'publish it again: the same content is found under its version, and waited for' },
      )
    }
    await clock.sleep(LOOK_MS, options.signal)
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

import { SlipwayError } from '../../errors.ts'
import type { CallOptions, ComponentVersion, GreengrassComponents } from '../../provider.ts'
import type { ComponentBundle } from './component-bundle.ts'

/** The tag of a version that says what it is made of. */
export const DIGEST_TAG = 'slipway-content-digest'

/** A version to make, or one that is there with the same content. */
export type ChosenVersion =
  | { readonly kind: 'new'; readonly version: string }
  | { readonly kind: 'same'; readonly version: string; readonly found: ComponentVersion }

type Service = Pick<GreengrassComponents, 'listComponentVersions' | 'findComponentVersion'>

/**
 * Which version a component gets, found out before anything is uploaded. For `NEXT_PATCH` the highest version is the component
 * itself where it has the same content, and the patch after it where it has not.
 *
 * @throws SlipwayError KEY_TAKEN when the version is there with other content; COMPONENT_FAILED when it is there and failed.
 */
export async function chooseVersion(
  { name, version, contentDigest }: Pick<ComponentBundle, 'name' | 'version' | 'contentDigest'>,
  service: Service,
  options: CallOptions,
): Promise<ChosenVersion> {
  const { highestVersion, NEXT_PATCH, nextVersion } = await import('../../greengrass/index.ts')
  if (version !== NEXT_PATCH) {
    const found = await service.findComponentVersion(name, version, options)
    if (found === undefined) return { kind: 'new', version }
    // One that failed is in the way whatever its content: it can be deleted, and the number used again.
    requireUsable(found)
    if (found.tags[DIGEST_TAG] === contentDigest) return { kind: 'same', version, found }
    throw taken(found, contentDigest)
  }
  const published = await service.listComponentVersions(name, options)
  const highest = highestVersion(published)
  const found = highest === undefined ? undefined : await service.findComponentVersion(name, highest, options)
  // A version that failed cannot be deployed: what is the same as that one is made again under the next number.
  const isSame =
    found?.tags[DIGEST_TAG] === contentDigest && (found.state === 'deployable' || found.state === 'processing')
  if (found !== undefined && isSame) return { kind: 'same', version: found.version, found }
  return { kind: 'new', version: nextVersion(version, published) }
}

/** @throws SlipwayError COMPONENT_FAILED with the service's reasons for a version that cannot be deployed. */
export function requireUsable(found: ComponentVersion): ComponentVersion {
  if (found.state === 'deployable' || found.state === 'processing') return found
  const { name, version, state, message, errors } = found
  const reasons = [
    ...(message === undefined ? [] : [message]),
    ...Object.entries(errors).map((pair) => pair.join(': ')),
  ]
  throw new SlipwayError(
    'COMPONENT_FAILED',
    `version ${version} of component "${name}" is ${state === 'failed' ? 'failed' : 'withdrawn'}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    {
      hint: `mend it and publish it under another version, or delete this one first: aws greengrassv2 delete-component --arn ${found.arn}`,
    },
  )
}

function taken({ name, version, tags }: ComponentVersion, contentDigest: string): SlipwayError {
  const other = tags[DIGEST_TAG]
  const what = other === undefined ? 'it was not published by slipway' : `its content is ${other}`
  return new SlipwayError(
    'KEY_TAKEN',
    `version ${version} of component "${name}" exists already, and is another one: ${what}, this one's is ${contentDigest}`,
    {
      hint: 'a version is never changed: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
    },
  )
}

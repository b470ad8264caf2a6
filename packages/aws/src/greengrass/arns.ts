import { SlipwayError } from '@slipway/core/errors'
import type { GreengrassTarget } from '@slipway/core/provider'

/** Service model of Greengrass V2, TargetARN. */
const TARGET = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/

/** The target that an ARN names. @throws SlipwayError INPUT_INVALID. */
export function targetOf(arn: string): GreengrassTarget {
  const [, kind, name = ''] = TARGET.exec(arn) ?? []
  if (kind === undefined) {
    throw new SlipwayError('INPUT_INVALID', `"${arn}" is not the ARN of a thing or of a thing group`, {
      hint: 'it looks like arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
    })
  }
  return { type: kind === 'thing' ? 'thing' : 'thing-group', name }
}

/** The name of a thing, by its ARN. */
export function thingNameOf(arn: string | undefined): string {
  return arn?.slice(arn.indexOf('/') + 1) ?? ''
}

/** The partition of a region: ARNs in China and in GovCloud begin otherwise. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

/**
 * An id as it can be asked for: it becomes part of an address.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
export function requireDeploymentId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id
  throw new SlipwayError('INPUT_INVALID', `"${id}" is not the id of a deployment`, {
    hint: 'ids of Greengrass look like 6b9c2f1e-1c1a-4c0e-9a51-0123456789ab; slipway deploy prints them',
  })
}

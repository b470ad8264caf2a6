import type { RestBody } from '../../http/rest-codec.ts'
import { versionArn } from '../arns.ts'
import { isObject } from '../devices/configuration.ts'
import { conflict, invalidField, notFound } from '../greengrass-error.ts'
import { manifestFor, type PlatformAttributes } from '../recipe/platform.ts'
import { readRecipe } from '../recipe/read-recipe.ts'
import * as read from '../request.ts'
import { isRequirement, meetsRequirement } from '../versions.ts'
import type { GreengrassContext, GreengrassOperation } from './operation.ts'

/** What devices ask for: the newest version of each component that meets all its requirements and fits the platform. */
export const resolveComponentCandidates: GreengrassOperation = ({ body }, context) => {
  const platform = readPlatform(body)
  const candidates = read.optionalList(body, 'componentCandidates') ?? []
  const resolvedComponentVersions = candidates.map((given, index) => {
    const place = `componentCandidates[${index}]`
    if (!isObject(given)) throw invalidField(place, 'it has to be an object')
    return resolve(context, given, place, platform)
  })
  return { status: 200, body: { resolvedComponentVersions } }
}

function readPlatform(body: RestBody): PlatformAttributes {
  const given = read.optionalObject(body, 'platform')
  if (given === undefined) throw invalidField('platform', 'it is required')
  const attributes = read.optionalObject(given, 'attributes', 'platform.attributes') ?? {}
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]))
}

function resolve(
  context: GreengrassContext,
  candidate: RestBody,
  place: string,
  platform: PlatformAttributes,
): RestBody {
  const name = read.optionalText(candidate, 'componentName', `${place}.componentName`)
  if (name === undefined) throw invalidField(`${place}.componentName`, 'it is required')
  const wanted = Object.values(
    read.optionalObject(candidate, 'versionRequirements', `${place}.versionRequirements`) ?? {},
  ).map(String)
  for (const requirement of wanted) {
    if (isRequirement(requirement)) continue
    throw invalidField(`${place}.versionRequirements`, `"${requirement}" is not a range of versions`)
  }
  const versions = context.state.versions(name).filter(({ state }) => state === 'DEPLOYABLE')
  if (versions.length === 0) throw notFound('component', name, `Component [${name}] cannot be found`)
  const found = versions.find(
    ({ version, document }) =>
      wanted.every((requirement) => meetsRequirement(version, requirement)) &&
      manifestFor(readRecipe(document), platform) !== undefined,
  )
  if (found === undefined) {
    throw conflict('component', name, `No version of component [${name}] meets ${wanted.join(', ')} on this platform`)
  }
  return {
    arn: versionArn(context, name, found.version),
    componentName: name,
    componentVersion: found.version,
    recipe: Buffer.from(JSON.stringify(found.document)).toString('base64'),
    vendorGuidance: 'ACTIVE',
    message: null,
  }
}

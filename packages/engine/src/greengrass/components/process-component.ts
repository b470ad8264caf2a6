import { createHash } from 'node:crypto'
import type { ObjectReader } from '../../s3/object-reader.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import type { ComponentVersion } from '../model.ts'
import { readRecipe } from '../recipe/read-recipe.ts'
import { objectOf } from '../recipe/recipe.ts'
import { withDigests } from '../recipe/with-digests.ts'

interface ProcessParts {
  readonly state: GreengrassState
  readonly objects: ObjectReader
}

/** Looks at the artifacts of a version that was created and writes their digests into its recipe; then it can be deployed, or has failed. */
export async function processComponent(parts: ProcessParts, name: string, version: string): Promise<void> {
  const { state } = parts
  const component = state.component(name, version)
  if (component === undefined || !isUnderWay(component)) return
  await state.commit(change.putComponent({ ...component, state: 'INITIATED' }))
  const digests = new Map<string, string>()
  const errors: Record<string, string> = {}
  const uris = new Set(
    readRecipe(component.document).manifests.flatMap(({ artifacts }) => artifacts.map(({ uri }) => uri)),
  )
  for (const uri of uris) {
    // What is not in a bucket the service does not look at: a device fetches it from where it is.
    if (!uri.startsWith('s3:')) continue
    const digest = await digestOf(parts.objects, uri)
    if (digest.value === undefined) errors[uri] = digest.problem
    else digests.set(uri, digest.value)
  }
  const now = state.component(name, version)
  if (now === undefined) return
  const hasFailed = Object.keys(errors).length > 0
  await state.commit(
    change.putComponent({
      ...now,
      document: withDigests(now.document, digests),
      state: hasFailed ? 'FAILED' : 'DEPLOYABLE',
      message: hasFailed ? 'One or more artifacts cannot be used' : 'NONE',
      errors,
    }),
  )
}

export function isUnderWay({ state }: ComponentVersion): boolean {
  return state === 'REQUESTED' || state === 'INITIATED'
}

type Digest = { readonly value: string } | { readonly value?: undefined; readonly problem: string }

async function digestOf(objects: ObjectReader, uri: string): Promise<Digest> {
  const place = objectOf({ uri })
  if (place === undefined) return { problem: 'INVALID_URI: it has to be s3://BUCKET/KEY' }
  try {
    const object = await objects.open(place.bucket, place.key)
    if (object === undefined) return { problem: 'NOT_FOUND: there is no such object, or no such bucket' }
    const hash = createHash('sha256')
    for await (const chunk of object.body) hash.update(chunk as Buffer)
    return { value: hash.digest('base64') }
  } catch (error) {
    return { problem: `UNREADABLE: ${(error as Error).message}` }
  }
}

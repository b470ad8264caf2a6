import { parse } from 'yaml'

import { isRequirement, isVersion } from '../versions.ts'
import type { Artifact, Dependency, Fields, Manifest, Permission, Recipe } from './recipe.ts'

const FORMAT_VERSION = '2020-01-25'
/** A name is that of a folder, too. */
const NAME = /^(?!\.+$)[a-zA-Z0-9-_.]{1,128}$/

/** What is wrong with a recipe, by the field. */
export class RecipeProblem extends Error {
  override readonly name = 'RecipeProblem'
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Reads the text of a recipe as a document, whichever of JSON and YAML it is in. @throws RecipeProblem */
export function parseRecipe(text: string): Fields {
  let value: unknown
  try {
    value = text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text, { schema: 'core' })
  } catch (error) {
    throw new RecipeProblem('inlineRecipe', `the recipe is neither JSON nor YAML: ${(error as Error).message}`)
  }
  if (isFields(value)) return value
  throw new RecipeProblem('inlineRecipe', 'the recipe has to be an object')
}

/** Reads what the engine needs of a recipe; keys may be in any case. @throws RecipeProblem */
export function readRecipe(document: Fields): Recipe {
  const format = fieldOf(document, 'RecipeFormatVersion')
  if (String(format) !== FORMAT_VERSION) {
    throw new RecipeProblem('RecipeFormatVersion', `RecipeFormatVersion has to be ${FORMAT_VERSION}`)
  }
  const name = textOf(document, 'ComponentName') ?? ''
  if (!NAME.test(name)) {
    throw new RecipeProblem('ComponentName', 'ComponentName has to be 1 to 128 of a-z, A-Z, 0-9, -, _ and .')
  }
  const version = textOf(document, 'ComponentVersion') ?? ''
  if (!isVersion(version)) {
    throw new RecipeProblem('ComponentVersion', `ComponentVersion "${version}" is not a semantic version`)
  }
  const description = textOf(document, 'ComponentDescription')
  const publisher = textOf(document, 'ComponentPublisher')
  return {
    name,
    version,
    ...(description !== undefined && { description }),
    ...(publisher !== undefined && { publisher }),
    defaultConfiguration: objectOf(objectOf(document, 'ComponentConfiguration'), 'DefaultConfiguration'),
    dependencies: Object.entries(objectOf(document, 'ComponentDependencies')).map(readDependency),
    manifests: listOf(document, 'Manifests').map(readManifest),
    lifecycle: objectOf(document, 'Lifecycle'),
  }
}

/** The value of a key, in whatever case it is written. */
export function fieldOf(fields: Fields, key: string): unknown {
  if (Object.hasOwn(fields, key)) return fields[key]
  const found = Object.keys(fields).find((one) => one.toLowerCase() === key.toLowerCase())
  return found === undefined ? undefined : fields[found]
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readDependency([name, given]: readonly [string, unknown]): Dependency {
  const place = `ComponentDependencies.${name}`
  if (!isFields(given)) throw new RecipeProblem(place, `${place} has to be an object`)
  const requirement = textOf(given, 'VersionRequirement') ?? '*'
  if (!isRequirement(requirement)) {
    throw new RecipeProblem(place, `VersionRequirement "${requirement}" of ${name} is not a range of versions`)
  }
  const type = (textOf(given, 'DependencyType') ?? 'HARD').toUpperCase()
  if (type !== 'HARD' && type !== 'SOFT') {
    throw new RecipeProblem(place, `DependencyType "${type}" of ${name} has to be HARD or SOFT`)
  }
  return { name, requirement, isHard: type === 'HARD' }
}

function readManifest(given: unknown, index: number): Manifest {
  const place = `Manifests[${index}]`
  if (!isFields(given)) throw new RecipeProblem(place, `${place} has to be an object`)
  const name = textOf(given, 'Name')
  const lifecycle = fieldOf(given, 'Lifecycle')
  const platform = Object.entries(objectOf(given, 'Platform')).map(([key, value]) => [key.toLowerCase(), String(value)])
  const artifacts = listOf(given, 'Artifacts').map((artifact, at) =>
    readArtifact(artifact, `${place}.Artifacts[${at}]`),
  )
  const selections = listOf(given, 'Selections').map(String)
  return {
    ...(name !== undefined && { name }),
    platform: Object.fromEntries(platform),
    ...(isFields(lifecycle) && Object.keys(lifecycle).length > 0 && { lifecycle }),
    selections: selections.length === 0 ? ['all'] : selections,
    artifacts,
  }
}

function readArtifact(given: unknown, place: string): Artifact {
  const fields = isFields(given) ? given : {}
  const uri = textOf(fields, 'URI') ?? ''
  if (!/^[a-z0-9]+:./i.test(uri)) throw new RecipeProblem(place, `the URI "${uri}" of ${place} has no scheme`)
  const permission = objectOf(fields, 'Permission')
  const digest = textOf(fields, 'Digest')
  return {
    uri,
    isZip: oneOf(textOf(fields, 'Unarchive'), ['NONE', 'ZIP'], 'NONE', `${place}.Unarchive`) === 'ZIP',
    canRead: readPermission(textOf(permission, 'Read'), 'OWNER', `${place}.Permission.Read`),
    canExecute: readPermission(textOf(permission, 'Execute'), 'NONE', `${place}.Permission.Execute`),
    ...(digest !== undefined && { digest }),
  }
}

function readPermission(value: string | undefined, otherwise: Permission, place: string): Permission {
  return oneOf(value, ['NONE', 'OWNER', 'ALL'], otherwise, place)
}

function oneOf<T extends string>(value: string | undefined, words: readonly T[], otherwise: T, place: string): T {
  if (value === undefined) return otherwise
  const found = words.find((word) => word === value.toUpperCase())
  if (found === undefined) throw new RecipeProblem(place, `${place} is "${value}"; it has to be ${words.join(', ')}`)
  return found
}

function textOf(fields: Fields, key: string): string | undefined {
  const value = fieldOf(fields, key)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function objectOf(fields: Fields, key: string): Fields {
  const value = fieldOf(fields, key)
  if (value === undefined || value === null) return {}
  if (isFields(value)) return value
  throw new RecipeProblem(key, `${key} has to be an object`)
}

function listOf(fields: Fields, key: string): readonly unknown[] {
  const value = fieldOf(fields, key)
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new RecipeProblem(key, `${key} has to be a list`)
}

import { stringify } from 'yaml'
import { epochSeconds, type RestBody } from '../../http/rest-codec.ts'
import { type PageRequest, paginate } from '../../iot/index.ts'
import { componentArn, componentOfArn, versionArn } from '../arns.ts'
import { cannotParse, conflict, invalidField, notFound, notImplemented } from '../greengrass-error.ts'
import { change } from '../greengrass-state.ts'
import type { ComponentVersion } from '../model.ts'
import { parseRecipe, RecipeProblem, readRecipe } from '../recipe/read-recipe.ts'
import type { Recipe } from '../recipe/recipe.ts'
import * as read from '../request.ts'
import type { GreengrassContext, GreengrassOperation } from './operation.ts'

/** The version exists at once; whether it can be deployed is known when its artifacts have been looked at. */
export const createComponentVersion: GreengrassOperation = ({ body }, context) =>
  context.tokens.once('CreateComponentVersion', body, async () => {
    if (read.given(body, 'lambdaFunction') !== undefined)
      throw notImplemented('lambdaFunction of CreateComponentVersion')
    const { document, recipe } = readInline(body)
    const { name, version } = recipe
    if (context.state.component(name, version) !== undefined) {
      throw conflict(
        'componentVersion',
        versionArn(context, name, version),
        `Component [${name} : ${version}] for account [${context.accountId}] already exists with state: [${context.state.component(name, version)?.state}]`,
      )
    }
    const created: ComponentVersion = {
      ...{ name, version, document, createdAtMs: context.nowMs },
      ...{ state: 'REQUESTED', message: 'NONE', errors: {}, tags: read.readTags(body) },
    }
    await context.state.commit(change.putComponent(created))
    const reply = {
      arn: versionArn(context, name, version),
      componentName: name,
      componentVersion: version,
      creationTimestamp: epochSeconds(created.createdAtMs),
      status: describeStatus(created),
    }
    context.processComponent(name, version)
    return { status: 201, body: reply }
  })

export const describeComponent: GreengrassOperation = ({ labels }, context) => {
  const component = requireVersion(context, labels.arn)
  const recipe = readRecipe(component.document)
  return {
    status: 200,
    body: {
      arn: versionArn(context, component.name, component.version),
      componentName: component.name,
      componentVersion: component.version,
      creationTimestamp: epochSeconds(component.createdAtMs),
      publisher: recipe.publisher ?? null,
      description: recipe.description ?? null,
      status: describeStatus(component),
      platforms: platformsOf(recipe),
      tags: component.tags,
    },
  }
}

export const getComponent: GreengrassOperation = ({ labels, query }, context) => {
  const component = requireVersion(context, labels.arn)
  const format = read.queryWord(query, 'recipeOutputFormat', ['JSON', 'YAML']) ?? 'JSON'
  const text = format === 'JSON' ? JSON.stringify(component.document, null, 2) : stringify(component.document)
  const recipe = Buffer.from(text).toString('base64')
  return { status: 200, body: { recipeOutputFormat: format, recipe, tags: component.tags } }
}

export const listComponents: GreengrassOperation = ({ query }, context) => {
  const scope = read.queryWord(query, 'scope', ['PRIVATE', 'PUBLIC']) ?? 'PRIVATE'
  const names = scope === 'PUBLIC' ? [] : context.state.componentNames()
  const { items, nextToken } = paginate(page(query), names, (name) => name)
  const components = items.flatMap((name): readonly RestBody[] => {
    const [latest] = context.state.versions(name)
    if (latest === undefined) return []
    const recipe = readRecipe(latest.document)
    return [
      {
        arn: componentArn(context, name),
        componentName: name,
        latestVersion: {
          arn: versionArn(context, name, latest.version),
          componentVersion: latest.version,
          creationTimestamp: epochSeconds(latest.createdAtMs),
          description: recipe.description ?? null,
          publisher: recipe.publisher ?? null,
          platforms: platformsOf(recipe),
        },
      },
    ]
  })
  return { status: 200, body: { components, nextToken } }
}

export const listComponentVersions: GreengrassOperation = ({ labels, query }, context) => {
  const named = componentOfArn(labels.arn ?? '')
  if (named === undefined || named.version !== undefined) {
    throw invalidField('arn', 'it has to be the ARN of a component without a version')
  }
  const versions = context.state.versions(named.name)
  if (versions.length === 0) {
    throw notFound(
      'component',
      labels.arn ?? '',
      `Component [${named.name}] for account [${context.accountId}] is not found`,
    )
  }
  const { items, nextToken } = paginate(page(query), versions, ({ version }) => version)
  const componentVersions = items.map(({ name, version }) => ({
    componentName: name,
    componentVersion: version,
    arn: versionArn(context, name, version),
  }))
  return { status: 200, body: { componentVersions, nextToken } }
}

/** Devices that have the version keep it. */
export const deleteComponent: GreengrassOperation = async ({ labels }, context) => {
  const component = requireVersion(context, labels.arn)
  const isLast = context.state.versions(component.name).length === 1
  await context.state.commit([
    change.deleteComponent(component),
    ...(isLast ? [change.forgetComponentName(component.name)] : []),
  ])
  return { status: 204 }
}

/** @throws RestError `ResourceNotFoundException` */
export function requireVersion(context: GreengrassContext, arn = ''): ComponentVersion {
  const named = componentOfArn(arn)
  if (named?.version === undefined) throw invalidField('arn', 'it has to be the ARN of a component version')
  const component = context.state.component(named.name, named.version)
  if (component !== undefined) return component
  throw notFound(
    'componentVersion',
    arn,
    `Component [${named.name} : ${named.version}] for account [${context.accountId}] is not found`,
  )
}

/** The page of a list that a query asks for: up to 100 items. */
export function page(query: URLSearchParams): PageRequest {
  return { query, most: 100, invalid: (message: string) => invalidField('maxResults', message) }
}

function readInline(body: RestBody): { readonly document: ComponentVersion['document']; readonly recipe: Recipe } {
  const inline = read.optionalText(body, 'inlineRecipe')
  if (inline === undefined) throw invalidField('inlineRecipe', 'it is required')
  try {
    const document = parseRecipe(Buffer.from(inline, 'base64').toString('utf8'))
    return { document, recipe: readRecipe(document) }
  } catch (error) {
    if (!(error instanceof RecipeProblem)) throw error
    throw error.field === 'inlineRecipe' ? cannotParse(error.message) : invalidField(error.field, error.message)
  }
}

function describeStatus({ state, message, errors }: ComponentVersion): RestBody {
  return { componentState: state, message, errors, vendorGuidance: 'ACTIVE', vendorGuidanceMessage: 'NONE' }
}

function platformsOf({ manifests }: Recipe): readonly RestBody[] {
  return manifests.map(({ name, platform }) => ({ name: name ?? null, attributes: platform }))
}

import { functionArn } from '../function-name.ts'
import { invalidParameter, LambdaError, notFound } from '../lambda-error.ts'
import { type FunctionAlias, findVersion, LATEST, type LambdaFunction } from '../model.ts'
import { type Body, checkRevision, optionalObject, optionalText, requiredText } from '../request.ts'
import { type Operation, type OperationContext, requireAlias, requireFunction, requireTarget } from './operation.ts'
import { paginate } from './paging.ts'

/** Letters, digits, `-` and `_`, and not a number alone, which would be a version (API reference, `Alias`). */
const NAME = /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/

export const createAlias: Operation = async (request, context) => {
  const body = request.body()
  const found = requireFunction(context, requireTarget(request))
  const name = requiredText(body, 'Name')
  if (!NAME.test(name)) {
    throw invalidParameter(
      `"${name}" is not a name for an alias: 1 to 128 of a-z, A-Z, 0-9, - and _, and not digits alone`,
    )
  }
  if (found.aliases.some((alias) => alias.name === name)) {
    const arn = functionArn(context, found.name, name)
    throw new LambdaError('ResourceConflictException', `Alias already exists: ${arn}`)
  }
  const additional = readRouting(body)
  const alias: FunctionAlias = {
    name,
    description: optionalText(body, 'Description') ?? '',
    functionVersion: requiredText(body, 'FunctionVersion'),
    ...(additional !== undefined && { additional }),
    revisionId: context.newId(),
  }
  checkAlias(context, found, alias)
  const aliases = [...found.aliases, alias].sort((a, b) => (a.name < b.name ? -1 : 1))
  await context.state.put({ ...found, aliases })
  return { status: 201, body: describeAlias(context, found, alias) }
}

/** What is left out stays as it is; an empty routing configuration ends the split. */
export const updateAlias: Operation = async (request, context) => {
  const body = request.body()
  const found = requireFunction(context, requireTarget(request))
  const alias = requireAlias(context, found, request.item)
  checkRevision(optionalText(body, 'RevisionId'), alias.revisionId)
  const { additional: split, ...rest } = alias
  const additional = body.RoutingConfig === undefined || body.RoutingConfig === null ? split : readRouting(body)
  const changed: FunctionAlias = {
    ...rest,
    description: optionalText(body, 'Description') ?? alias.description,
    functionVersion: optionalText(body, 'FunctionVersion') ?? alias.functionVersion,
    ...(additional !== undefined && { additional }),
    revisionId: context.newId(),
  }
  checkAlias(context, found, changed)
  await context.state.put({ ...found, aliases: found.aliases.map((one) => (one.name === alias.name ? changed : one)) })
  return { status: 200, body: describeAlias(context, found, changed) }
}

export const getAlias: Operation = async (request, context) => {
  const found = requireFunction(context, requireTarget(request))
  return { status: 200, body: describeAlias(context, found, requireAlias(context, found, request.item)) }
}

export const listAliases: Operation = async (request, context) => {
  const found = requireFunction(context, requireTarget(request))
  const version = request.query.get('FunctionVersion')
  const fitting = found.aliases.filter(
    ({ functionVersion, additional }) =>
      version === null || functionVersion === version || additional?.version === version,
  )
  const { items, ...next } = paginate(request.query, fitting, ({ name }) => name)
  return { status: 200, body: { Aliases: items.map((alias) => describeAlias(context, found, alias)), ...next } }
}

/** Deleting one that is not there succeeds, as the service's does. */
export const deleteAlias: Operation = async (request, context) => {
  const found = requireFunction(context, requireTarget(request))
  await context.state.put({ ...found, aliases: found.aliases.filter(({ name }) => name !== request.item) })
  return { status: 204 }
}

function describeAlias(
  context: OperationContext,
  { name: functionName }: LambdaFunction,
  { name, functionVersion, description, additional, revisionId }: FunctionAlias,
): Readonly<Record<string, unknown>> {
  return {
    AliasArn: functionArn(context, functionName, name),
    Name: name,
    FunctionVersion: functionVersion,
    Description: description,
    ...(additional !== undefined && {
      RoutingConfig: { AdditionalVersionWeights: { [additional.version]: additional.weight } },
    }),
    RevisionId: revisionId,
  }
}

/** @throws LambdaError `InvalidParameterValueException` for more than one version, or a weight that is no share. */
function readRouting(body: Body): FunctionAlias['additional'] {
  const weights = optionalObject(optionalObject(body, 'RoutingConfig') ?? {}, 'AdditionalVersionWeights') ?? {}
  const [[version, weight] = [], ...others] = Object.entries(weights)
  if (version === undefined) return undefined
  if (others.length > 0) throw invalidParameter('Number of items in AdditionalVersionWeights cannot be greater than 1')
  if (typeof weight !== 'number' || weight < 0 || weight > 1) {
    throw invalidParameter(`The weight of version ${version} has to be a number from 0.0 to 1.0`)
  }
  return { version, weight }
}

function checkAlias(context: OperationContext, found: LambdaFunction, alias: FunctionAlias): void {
  const { functionVersion, additional } = alias
  for (const version of [functionVersion, additional?.version]) {
    if (version === undefined || findVersion(found, version) !== undefined) continue
    throw notFound(functionArn(context, found.name, version))
  }
  if (additional === undefined) return
  if (functionVersion === LATEST || additional.version === LATEST) {
    throw invalidParameter('$LATEST is not supported for an alias pointing to more than 1 version')
  }
  if (functionVersion === additional.version) {
    throw invalidParameter(
      `Invalid function version ${functionVersion}. Function version ${functionVersion} is already included in routing configuration.`,
    )
  }
}

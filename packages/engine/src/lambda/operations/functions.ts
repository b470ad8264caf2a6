import { functionArn, readFunctionName } from '../function-name.ts'
import { invalidParameter, LambdaError } from '../lambda-error.ts'
import { type FunctionVersion, findVersion, LATEST, type LambdaFunction, latestOf } from '../model.ts'
import {
  type Body,
  checkRevision,
  optionalFlag,
  optionalObject,
  optionalText,
  optionalTexts,
  refuseFields,
  requiredText,
} from '../request.ts'
import { readCode } from './code.ts'
import { describeVersion, readSettings } from './configuration.ts'
import { type Operation, type OperationContext, requireFunction, requireTarget, resolveQualifier } from './operation.ts'
import { paginate } from './paging.ts'
import { publish } from './versions.ts'

/** API reference, CreateFunction. */
const DEFAULTS = { description: '', timeoutSeconds: 3, memoryMiB: 128, environment: {} }

export const createFunction: Operation = async ({ body: read }, context) => {
  const { state, clock, newId } = context
  const body = read()
  const { name } = readFunctionName(requiredText(body, 'FunctionName'))
  const settings = readSettings(body)
  const { runtime, handler, role } = settings
  if ((optionalText(body, 'PackageType') ?? 'Zip') !== 'Zip') refuseFields(body, ['PackageType'])
  if (role === undefined) throw invalidParameter('Role is required')
  if (runtime === undefined || handler === undefined) {
    throw invalidParameter(
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    )
  }
  const requireNew = (): void => {
    if (state.find(name) === undefined) return
    throw new LambdaError('ResourceConflictException', `Function already exist: ${name}`)
  }
  requireNew()
  const code = await readCode(context, optionalObject(body, 'Code') ?? {})
  // Somebody else may have made it meanwhile.
  requireNew()
  const latest: FunctionVersion = {
    ...DEFAULTS,
    ...settings,
    runtime,
    handler,
    role,
    ...code,
    architectures: readArchitectures(body) ?? ['x86_64'],
    version: LATEST,
    revisionId: newId(),
    modifiedAtMs: clock.now(),
  }
  const tags = optionalTexts(body, 'Tags') ?? {}
  const made: LambdaFunction = { name, nextVersion: 1, versions: [latest], aliases: [], tags }
  return answer(201, context, made, optionalFlag(body, 'Publish'))
}

export const updateFunctionCode: Operation = async (request, context) => {
  const body = request.body()
  const target = requireTarget(request)
  checkRevision(optionalText(body, 'RevisionId'), latestOf(requireFunction(context, target)).revisionId)
  const code = await readCode(context, body)
  const architectures = readArchitectures(body)
  // Read anew: it may have changed while the code was unpacked.
  const found = requireFunction(context, target)
  if (optionalFlag(body, 'DryRun')) {
    return { status: 200, body: describeVersion(context, found.name, { ...latestOf(found), ...code }) }
  }
  const changed = withLatest(found, context, { ...code, ...(architectures !== undefined && { architectures }) })
  return answer(200, context, changed, optionalFlag(body, 'Publish'))
}

export const updateFunctionConfiguration: Operation = async (request, context) => {
  const body = request.body()
  const found = requireFunction(context, requireTarget(request))
  checkRevision(optionalText(body, 'RevisionId'), latestOf(found).revisionId)
  return answer(200, context, withLatest(found, context, readSettings(body)), false)
}

export const getFunction: Operation = async (request, context) => {
  const { name, qualifier } = requireTarget(request)
  const found = requireFunction(context, { name })
  const { version } = resolveQualifier(context, found, qualifier)
  return {
    status: 200,
    body: {
      Configuration: describeVersion(context, name, version, qualifier),
      Code: { RepositoryType: 'S3' },
      ...(Object.keys(found.tags).length > 0 && { Tags: found.tags }),
    },
  }
}

export const getFunctionConfiguration: Operation = async (request, context) => {
  const { name, qualifier } = requireTarget(request)
  const { version } = resolveQualifier(context, requireFunction(context, { name }), qualifier)
  return { status: 200, body: describeVersion(context, name, version, qualifier) }
}

export const listFunctions: Operation = async ({ query }, context) => {
  const isAll = query.get('FunctionVersion') === 'ALL'
  const shown = context.state
    .functions()
    .flatMap(({ name, versions }) =>
      versions
        .filter(({ version }) => isAll || version === LATEST)
        .map((version) => ({ name, version, key: functionArn(context, name, version.version) })),
    )
  const { items, ...next } = paginate(query, shown, ({ key }) => key)
  const Functions = items.map(({ name, version }) =>
    describeVersion(context, name, version, isAll ? version.version : undefined),
  )
  return { status: 200, body: { Functions, ...next } }
}

/** With a qualifier, that version alone goes. */
export const deleteFunction: Operation = async (request, context) => {
  const { state } = context
  const { name, qualifier } = requireTarget(request)
  const found = requireFunction(context, { name, ...(qualifier !== undefined && { qualifier }) })
  if (qualifier === undefined) {
    await state.delete(name)
    return { status: 204 }
  }
  if (qualifier === LATEST) throw invalidParameter('$LATEST version cannot be deleted without deleting the function.')
  if (findVersion(found, qualifier) === undefined) {
    throw invalidParameter(
      `"${qualifier}" is not a version of function ${name}: only versions are deleted by a qualifier`,
    )
  }
  const users = found.aliases.filter(
    ({ functionVersion, additional }) => functionVersion === qualifier || additional?.version === qualifier,
  )
  if (users.length > 0) {
    throw new LambdaError(
      'ResourceConflictException',
      `Version ${qualifier} is used by an alias, and cannot be deleted: ${users.map((alias) => alias.name).join(', ')}`,
    )
  }
  await state.put({ ...found, versions: found.versions.filter(({ version }) => version !== qualifier) })
  return { status: 204 }
}

function withLatest(
  found: LambdaFunction,
  { clock, newId }: OperationContext,
  settings: Partial<FunctionVersion>,
): LambdaFunction {
  const changed = { ...latestOf(found), ...settings, revisionId: newId(), modifiedAtMs: clock.now() }
  return { ...found, versions: found.versions.map((one) => (one.version === LATEST ? changed : one)) }
}

async function answer(status: number, context: OperationContext, changed: LambdaFunction, isPublished: boolean) {
  const { kept, version } = isPublished ? publish(context, changed, undefined) : { kept: changed, version: undefined }
  await context.state.put(kept)
  const shown = version ?? latestOf(kept)
  return { status, body: describeVersion(context, kept.name, shown, version?.version) }
}

/** Kept and told; the engine runs everything on its own machine's. */
function readArchitectures(body: Body): readonly string[] | undefined {
  const value = body.Architectures
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value) && value.length === 1 && (value[0] === 'x86_64' || value[0] === 'arm64')) return [value[0]]
  throw invalidParameter('Architectures has to be one of ["x86_64"] and ["arm64"]')
}

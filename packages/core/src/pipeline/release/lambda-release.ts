import { SlipwayError } from '../../errors.ts'
import type { CallOptions, FunctionCode } from '../../provider.ts'
import type { AppSpecSource, PropertyValues } from './app-spec-source.ts'
import { describeCode, digestOf, publishVersion, readCode } from './publish-version.ts'
import type { CloudReleaseRequest, CodeSource, LambdaRelease, ReleasePorts } from './request.ts'
import { type DraftResolution, PENDING, type Resolution, type Resolver } from './resolver.ts'
import { splitWarnings } from './split-warnings.ts'

/** Which alias of which function moves. */
interface Moving {
  readonly functionName: string
  readonly alias: string
}

/**
 * Finds out between which versions an alias moves. The current one is read from the alias anew at each time: while another deployment
 * is waited for, it changes.
 *
 * @throws SlipwayError INPUT_INVALID when it is not said what to deploy.
 */
export function createLambdaResolver(
  request: CloudReleaseRequest,
  source: AppSpecSource,
  ports: ReleasePorts,
): Resolver {
  const { lambda = {}, image, description } = request
  const code: CodeSource | undefined = image === undefined ? lambda.code : { type: 'image', uri: image }
  const { targetVersion } = lambda
  const names = namesOf(lambda)
  const isAsked = targetVersion !== undefined || code !== undefined
  const isCurrentOpen = source.written.get('CurrentVersion')?.isOpen === true
  if (!isAsked && !isCurrentOpen) {
    const fixed = { values: names, warnings: [] }
    return { draft: async () => ({ ...fixed, steps: [] }), resolve: async () => fixed }
  }
  const moving = movingOf(source, names)
  let read: Promise<FunctionCode> | undefined
  let published: Promise<string> | undefined
  const codeOf = (from: CodeSource, signal: AbortSignal | undefined): Promise<FunctionCode> => {
    read ??= readCode(from, ports, signal)
    return read
  }
  const publish = async (signal: AbortSignal): Promise<string> => {
    const sent = code === undefined ? undefined : await codeOf(code, signal)
    const { functionName } = moving
    const wanted = { functionName, ...(sent && { code: sent }), ...(description !== undefined && { description }) }
    return publishVersion(wanted, ports, signal)
  }
  const isPublished = code !== undefined || targetVersion === '$LATEST'
  const fixed = (options: CallOptions): Promise<string | undefined> =>
    fixedTarget(targetVersion, moving, source, ports, options)
  return {
    draft: async (options) => {
      const steps = isPublished ? await planPublishing(moving.functionName, code, ports, codeOf, options) : []
      const target = isPublished ? PENDING.TargetVersion : await fixed(options)
      return { ...(await resolveWith(target, moving, names, ports, options)), steps }
    },
    resolve: async (options) => {
      if (!isPublished) return resolveWith(await fixed(options), moving, names, ports, options)
      published ??= publish(options.signal ?? new AbortController().signal)
      return resolveWith(await published, moving, names, ports, options)
    },
  }
}

function namesOf({ functionName, alias }: LambdaRelease): PropertyValues {
  return new Map([
    ...(functionName === undefined ? [] : [['Name', functionName] as const]),
    ...(alias === undefined ? [] : [['Alias', alias] as const]),
  ])
}

/** @throws SlipwayError INPUT_INVALID when the names are neither said nor in the file. */
function movingOf({ written }: AppSpecSource, names: PropertyValues): Moving {
  const find = (property: 'Name' | 'Alias', option: string): string => {
    const found = written.get(property)
    const name = names.get(property) ?? (found?.isOpen === false ? found.text : undefined)
    if (name !== undefined) return name
    throw new SlipwayError('INPUT_INVALID', `${option} is missing, and the AppSpec has no "${property}"`, {
      hint: 'which version the alias stands for is read from the service: function and alias have to be known',
    })
  }
  return { functionName: find('Name', 'function-name'), alias: find('Alias', 'alias') }
}

/** The version that was said, or that stands in the file; `undefined` where that is still to be filled in, and stays as it stands. */
async function fixedTarget(
  targetVersion: string | undefined,
  { functionName }: Moving,
  { written }: AppSpecSource,
  { functions }: ReleasePorts,
  options: CallOptions,
): Promise<string | undefined> {
  const stands = written.get('TargetVersion')
  if (targetVersion === undefined) return stands?.isOpen === false ? stands.text : undefined
  const { version } = await functions.describeFunction(functionName, targetVersion, options)
  return version
}

async function resolveWith(
  target: string | undefined,
  { functionName, alias }: Moving,
  names: PropertyValues,
  { functions }: ReleasePorts,
  options: CallOptions,
): Promise<Resolution> {
  const { version, weights } = await functions.describeAlias(functionName, alias, options)
  const warnings = splitWarnings(functionName, alias, weights)
  const values = new Map([
    ...names,
    ['CurrentVersion', version] as const,
    ...(target === undefined ? [] : [['TargetVersion', target] as const]),
  ])
  const nothing =
    target === version && warnings.length === 0
      ? `alias "${alias}" of function "${functionName}" stands for version ${version} already`
      : undefined
  return { values, warnings, ...(nothing !== undefined && { nothing }) }
}

async function planPublishing(
  functionName: string,
  code: CodeSource | undefined,
  { functions }: ReleasePorts,
  codeOf: (from: CodeSource, signal: AbortSignal | undefined) => Promise<FunctionCode>,
  options: CallOptions,
): Promise<DraftResolution['steps']> {
  const latest = await functions.describeFunction(functionName, '$LATEST', options)
  if (code === undefined) return [`publish a version of function "${functionName}" as it is`]
  const isSame = digestOf(await codeOf(code, options.signal)) === latest.codeSha256 && latest.update !== 'failed'
  const update = isSame ? [] : [`update the code of function "${functionName}" from ${describeCode(code)}`]
  return [...update, `publish a version of function "${functionName}"${isSame ? ', whose code is the same' : ''}`]
}

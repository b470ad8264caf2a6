import { invalidParameter } from '../lambda-error.ts'
import { type FunctionSettings, type FunctionVersion, LATEST, type LambdaFunction, latestOf } from '../model.ts'
import { checkRevision, optionalText } from '../request.ts'
import { describeVersion } from './configuration.ts'
import { type Operation, type OperationContext, requireFunction, requireTarget } from './operation.ts'
import { paginate } from './paging.ts'

export const publishVersion: Operation = async (request, context) => {
  const body = request.body()
  const found = requireFunction(context, requireTarget(request))
  const latest = latestOf(found)
  checkRevision(optionalText(body, 'RevisionId'), latest.revisionId)
  const codeSha256 = optionalText(body, 'CodeSha256')
  if (codeSha256 !== undefined && codeSha256 !== latest.codeSha256) {
    throw invalidParameter(
      `CodeSHA256 (${codeSha256}) is different from current CodeSHA256 in $LATEST (${latest.codeSha256}). Please try again with the CodeSHA256 in $LATEST.`,
    )
  }
  const { kept, version } = publish(context, found, optionalText(body, 'Description'))
  await context.state.put(kept)
  return { status: 201, body: describeVersion(context, kept.name, version, version.version) }
}

export const listVersionsByFunction: Operation = async (request, context) => {
  const { name, versions } = requireFunction(context, requireTarget(request))
  const { items, ...next } = paginate(request.query, versions, ({ version }) => version)
  return {
    status: 200,
    body: { Versions: items.map((version) => describeVersion(context, name, version, version.version)), ...next },
  }
}

/** Makes a version of what `$LATEST` is, unless the newest version is just that: then it is the answer (API reference, PublishVersion). */
export function publish(
  { newId, clock }: OperationContext,
  found: LambdaFunction,
  description: string | undefined,
): { readonly kept: LambdaFunction; readonly version: FunctionVersion } {
  const latest = latestOf(found)
  const newest = found.versions.at(-1)
  if (newest !== undefined && newest.version !== LATEST && isSame(newest, latest))
    return { kept: found, version: newest }
  const version: FunctionVersion = {
    ...latest,
    ...(description !== undefined && { description }),
    version: String(found.nextVersion),
    revisionId: newId(),
    modifiedAtMs: clock.now(),
  }
  const kept = { ...found, nextVersion: found.nextVersion + 1, versions: [...found.versions, version] }
  return { kept, version }
}

/** The description is a version's own. */
function isSame(one: FunctionSettings, other: FunctionSettings): boolean {
  const settings = ({
    runtime,
    handler,
    role,
    timeoutSeconds,
    memoryMiB,
    environment,
    architectures,
    codeSha256,
  }: FunctionSettings) =>
    JSON.stringify([
      runtime,
      handler,
      role,
      timeoutSeconds,
      memoryMiB,
      Object.entries(environment).sort(),
      architectures,
      codeSha256,
    ])
  return settings(one) === settings(other)
}

import type { Deployment } from '../../deployment/index.ts'
import type { AppSpecReader, CallOptions } from '../../provider.ts'

/**
 * The functions that a deployment's lifecycle events call, by the event's name and in the words of its AppSpec file; empty for a
 * deployment to instances, and where the file is gone or cannot be read as one.
 *
 * @throws SlipwayError when the file cannot be had, such as ACCESS_DENIED.
 */
export async function hookFunctionsOf(
  { applicationName, revision }: Partial<Pick<Deployment, 'applicationName' | 'revision'>>,
  reader: AppSpecReader,
  options: CallOptions = {},
): Promise<ReadonlyMap<string, string>> {
  if (applicationName === undefined || revision === undefined || isBundle(revision)) return new Map()
  const text = await reader.readAppSpec(applicationName, revision, options)
  if (text === undefined) return new Map()
  const { readCloudAppSpec } = await import('../../appspec/index.ts')
  const { spec } = readCloudAppSpec(text, { file: 'appspec.yml' })
  return new Map(spec?.hooks.map(({ event, functionName }) => [event.value, functionName.value]))
}

function isBundle(revision: NonNullable<Deployment['revision']>): boolean {
  return revision.type === 'github' || (revision.type === 's3' && !['YAML', 'JSON'].includes(revision.bundleType))
}

/** The plain name of a function that an AppSpec names by its name or ARN, with or without version or alias (Lambda API, FunctionName). */
export function plainFunctionName(given: string): string {
  const [, name = given] = /^(?:.*:)?function:([^:]+)/.exec(given) ?? /^([^:]+)(?::[^:]+)?$/.exec(given) ?? []
  return name
}

import { SlipwayError } from '@slipway/core/errors'
import type { ComponentVersion, GreengrassComponents } from '@slipway/core/provider'
import { partitionOf } from './arns.ts'
import type { Clients } from './clients.ts'
import { listPages } from './pages.ts'
import { toComponentState, toGuidance } from './state.ts'

/** Whose components these are: the account is part of their names. */
export type FindAccount = (signal: AbortSignal | undefined) => Promise<string>

/** The versions of a component that the account has, the newest first. */
export async function listComponentVersions(
  clients: Clients,
  account: FindAccount,
  componentName: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { ListComponentVersionsCommand } = await import('@aws-sdk/client-greengrassv2')
  const arn = await arnOf(clients, account, componentName, signal)
  const versions: string[] = []
  try {
    const pages = listPages((next) =>
      clients.greengrass('ListComponentVersions', { componentName }, signal, (client, options) =>
        client.send(new ListComponentVersionsCommand({ arn, maxResults: 100, ...next }), options),
      ),
    )
    for await (const { componentVersions } of pages) {
      for (const { componentVersion } of componentVersions ?? []) if (componentVersion) versions.push(componentVersion)
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return versions
}

/** One version, with what became of it. */
export async function findComponentVersion(
  clients: Clients,
  account: FindAccount,
  name: string,
  version: string,
  signal?: AbortSignal,
): Promise<ComponentVersion | undefined> {
  const { DescribeComponentCommand } = await import('@aws-sdk/client-greengrassv2')
  const arn = `${await arnOf(clients, account, name, signal)}:versions:${version}`
  const subject = { componentName: name, componentVersion: version }
  try {
    const { status, tags } = await clients.greengrass('DescribeComponent', subject, signal, (client, options) =>
      client.send(new DescribeComponentCommand({ arn }), options),
    )
    const guidance = toGuidance(status?.vendorGuidance)
    return {
      ...{ name, version, arn },
      state: toComponentState(status?.componentState),
      nativeState: status?.componentState ?? 'Unknown',
      errors: status?.errors ?? {},
      tags: tags ?? {},
      ...(status?.message && { message: status.message }),
      ...(guidance !== undefined && { guidance }),
    }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Creates a version; with a token that has created it already this changes nothing. */
export async function createComponentVersion(
  clients: Clients,
  { name, version, recipe, token, tags }: Parameters<GreengrassComponents['createComponentVersion']>[0],
  signal?: AbortSignal,
): Promise<void> {
  const { CreateComponentVersionCommand } = await import('@aws-sdk/client-greengrassv2')
  const command = new CreateComponentVersionCommand({
    inlineRecipe: new TextEncoder().encode(recipe),
    clientToken: token,
    ...(tags !== undefined && { tags: { ...tags } }),
  })
  const subject = { componentName: name, componentVersion: version }
  await clients.greengrass('CreateComponentVersion', subject, signal, (client, options) =>
    client.send(command, options),
  )
}

async function arnOf(
  clients: Clients,
  account: FindAccount,
  name: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const region = await clients.region()
  return `arn:${partitionOf(region)}:greengrass:${region}:${await account(signal)}:components:${name}`
}

function isMissing(error: unknown): boolean {
  return error instanceof SlipwayError && error.code === 'COMPONENT_NOT_FOUND'
}

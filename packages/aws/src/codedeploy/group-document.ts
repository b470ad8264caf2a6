import type { CallOptions } from '@slipway/core/provider'
import { call } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'

type Json = Readonly<Record<string, unknown>>

/** A deployment group in the service's own words, with its configuration where that is somebody's own: for whoever makes another one like it. */
export interface GroupDocument {
  readonly deploymentGroupInfo: Json
  readonly deploymentConfigInfo?: Json
}

/**
 * Reads a deployment group whole.
 *
 * @throws SlipwayError APPLICATION_NOT_FOUND, GROUP_NOT_FOUND, ACCESS_DENIED.
 */
export async function readGroupDocument(
  settings: AwsSettings,
  group: { readonly applicationName: string; readonly deploymentGroupName: string },
  { signal }: CallOptions = {},
): Promise<GroupDocument> {
  const { CodeDeployClient, GetDeploymentConfigCommand, GetDeploymentGroupCommand } = await import(
    '@aws-sdk/client-codedeploy'
  )
  const client = new CodeDeployClient(await toClientSettings(settings, 'CODEDEPLOY'))
  await requireRegion(client)
  const command = new GetDeploymentGroupCommand({ ...group })
  const { deploymentGroupInfo = {} } = await call(
    client,
    'codedeploy:GetDeploymentGroup',
    { ...group },
    signal,
    (options) => client.send(command, options),
  )
  const { deploymentConfigName: name = '' } = deploymentGroupInfo
  if (name === '' || name.startsWith('CodeDeployDefault.')) return { deploymentGroupInfo: { ...deploymentGroupInfo } }
  const ofConfiguration = new GetDeploymentConfigCommand({ deploymentConfigName: name })
  const { deploymentConfigInfo = {} } = await call(
    client,
    'codedeploy:GetDeploymentConfig',
    { configurationName: name },
    signal,
    (options) => client.send(ofConfiguration, options),
  )
  return { deploymentGroupInfo: { ...deploymentGroupInfo }, deploymentConfigInfo: { ...deploymentConfigInfo } }
}

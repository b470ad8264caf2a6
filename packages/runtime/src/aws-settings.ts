import type { AwsSettings } from '@slipway/aws'
import type { awsOptions, OptionValues } from '@slipway/core/inputs'
import type { Host } from './host.ts'

/** How to reach AWS, from what was given and the environment. */
export function toAwsSettings(
  values: OptionValues<typeof awsOptions>,
  { environment }: Pick<Host, 'environment'>,
): AwsSettings {
  const region = values.region
  const endpointUrl = values['endpoint-url']
  const roleToAssume = values['role-to-assume']
  const roleSessionName = values['role-session-name']
  const externalId = values['role-external-id']
  return {
    environment,
    ...(region !== undefined && { region }),
    ...(endpointUrl !== undefined && { endpointUrl }),
    ...(roleToAssume !== undefined && { roleToAssume }),
    ...(roleSessionName !== undefined && { roleSessionName }),
    ...(externalId !== undefined && { externalId }),
  }
}

/** Whether the service that we ask is on this machine, and so may be asked as often as we like. */
export function isLocalEndpoint(
  values: OptionValues<typeof awsOptions>,
  { environment }: Pick<Host, 'environment'>,
  service: 'CODEDEPLOY' | 'GREENGRASSV2' = 'CODEDEPLOY',
): boolean {
  const url = values['endpoint-url'] ?? environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL
  return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url)
}

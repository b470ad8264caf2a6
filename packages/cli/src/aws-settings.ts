import type { AwsSettings } from '@slipway/aws'
import type { awsOptions } from './options/groups.ts'
import type { OptionValues } from './options/specs.ts'
import type { Outside } from './outside.ts'

/** How to reach AWS, from what the command was given and the environment. */
export function toAwsSettings(values: OptionValues<typeof awsOptions>, { environment }: Outside): AwsSettings {
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
export function isLocalEndpoint(values: OptionValues<typeof awsOptions>, { environment }: Outside): boolean {
  const { AWS_ENDPOINT_URL_CODEDEPLOY, AWS_ENDPOINT_URL } = environment
  const url = values['endpoint-url'] ?? AWS_ENDPOINT_URL_CODEDEPLOY ?? AWS_ENDPOINT_URL
  return url !== undefined && /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/.test(url)
}

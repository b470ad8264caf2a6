import { type AwsSettings, endpointOf, regionOf } from '../client-settings.ts'

/** Where each partition keeps its console, by the beginning of its regions' names. */
const CONSOLES: readonly (readonly [prefix: string, host: string])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
]

/**
 * The page of a deployment in the AWS console. `undefined` where there is none to be found: the region is not known here
 * (it is the profile's), or the endpoint is not AWS's own.
 */
export function consoleUrl(settings: AwsSettings, deploymentId: string): string | undefined {
  const region = regionOf(settings)
  const endpoint = endpointOf(settings, 'CODEDEPLOY')
  if (!region || !/^[a-z0-9-]+$/.test(region) || (endpoint && !isOfAws(endpoint))) return undefined
  const special = CONSOLES.find(([prefix]) => region.startsWith(prefix))
  const host = special === undefined ? `${region}.console.aws.amazon.com` : special[1]
  return `https://${host}/codesuite/codedeploy/deployments/${encodeURIComponent(deploymentId)}?region=${region}`
}

function isOfAws(endpoint: string): boolean {
  return /\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/.test(new URL(endpoint).hostname)
}

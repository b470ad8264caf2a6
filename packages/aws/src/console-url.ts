import { type AwsSettings, endpointOf, regionOf } from './client-settings.ts'

/** Where each partition keeps its console, by the beginning of its regions' names. */
const CONSOLES: readonly (readonly [prefix: string, host: string])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
]

/**
 * The page of a deployment in the console of CodeDeploy. `undefined` where there is none to be found: the region is not known here
 * (it is the profile's), or the endpoint is not AWS's own.
 */
export function codeDeployConsoleUrl(settings: AwsSettings, deploymentId: string): string | undefined {
  const place = placeOf(settings, 'CODEDEPLOY')
  if (place === undefined) return undefined
  const { host, region } = place
  return `https://${host}/codesuite/codedeploy/deployments/${encodeURIComponent(deploymentId)}?region=${region}`
}

/** The same in the console of AWS IoT Greengrass. */
export function greengrassConsoleUrl(settings: AwsSettings, deploymentId: string): string | undefined {
  const place = placeOf(settings, 'GREENGRASSV2')
  if (place === undefined) return undefined
  const { host, region } = place
  return `https://${host}/iot/home?region=${region}#/greengrass/v2/deployments/${encodeURIComponent(deploymentId)}`
}

function placeOf(
  settings: AwsSettings,
  service: 'CODEDEPLOY' | 'GREENGRASSV2',
): { readonly host: string; readonly region: string } | undefined {
  const region = regionOf(settings)
  const endpoint = endpointOf(settings, service)
  if (!region || !/^[a-z0-9-]+$/.test(region) || (endpoint && !isOfAws(endpoint))) return undefined
  const special = CONSOLES.find(([prefix]) => region.startsWith(prefix))
  return { host: special === undefined ? `${region}.console.aws.amazon.com` : special[1], region }
}

function isOfAws(endpoint: string): boolean {
  return /\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/.test(new URL(endpoint).hostname)
}

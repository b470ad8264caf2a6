import type { Place } from '../iot/index.ts'

function greengrassArn({ region, accountId }: Place, resource: string): string {
  return `arn:aws:greengrass:${region}:${accountId}:${resource}`
}

export const componentArn = (place: Place, name: string): string => greengrassArn(place, `components:${name}`)
export const versionArn = (place: Place, name: string, version: string): string =>
  greengrassArn(place, `components:${name}:versions:${version}`)
export const deploymentArn = (place: Place, id: string): string => greengrassArn(place, `deployments:${id}`)
export const coreDeviceArn = (place: Place, name: string): string => greengrassArn(place, `coreDevices:${name}`)

/** What an ARN of a component names; `undefined` for other ARNs. */
export function componentOfArn(arn: string): { readonly name: string; readonly version?: string } | undefined {
  const match = /^arn:[^:]*:greengrass:[^:]*:(?:aws|[0-9]+):components:([^:]+)(?::versions:([^:]+))?$/.exec(arn)
  const [, name, version] = match ?? []
  return name === undefined ? undefined : { name, ...(version !== undefined && { version }) }
}

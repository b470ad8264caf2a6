import { SlipwayError } from '@slipway/core/errors'

/** Where the Management API has its parts. */
export const DEPLOYMENTS_V1 = '/api/management/v1/deployments'
export const DEPLOYMENTS_V2 = '/api/management/v2/deployments'
export const DEVAUTH = '/api/management/v2/devauth'
export const INVENTORY_V1 = '/api/management/v1/inventory'
export const INVENTORY_V2 = '/api/management/v2/inventory'

/** Every id of the server is one. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The path of a deployment. @throws SlipwayError INPUT_INVALID for what cannot be an id. */
export function deploymentPath(id: string): string {
  if (UUID.test(id)) return `${DEPLOYMENTS_V1}/deployments/${id}`
  throw new SlipwayError('INPUT_INVALID', `"${id.slice(0, 100)}" is no id of a Mender deployment`, {
    hint: 'it is a UUID, such as 4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90: "deploy" gives it as deployment-id',
  })
}

/** The id in a `Location` header, which is a path or a URL: its last segment. */
export function idOfLocation(location: string | string[] | undefined): string | undefined {
  const path = [location].flat()[0]?.split(/[?#]/)[0]?.replace(/\/+$/, '')
  const id = path?.slice(path.lastIndexOf('/') + 1)
  return id !== undefined && UUID.test(id) ? id : undefined
}

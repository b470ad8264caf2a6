/** Who may call: anybody, a user with a token, or a device with one. */
export type Access = 'anyone' | 'user' | 'device'

/** The plan that the server stands for: what only the commercial one has is not there in the open-source one. */
export type MenderPlan = 'oss' | 'enterprise'

/** One call of the API: method, path with `{parameters}`, who may call, and whether only the commercial server has it. */
export type Route = readonly [method: string, path: string, access: Access, plan?: 'enterprise']

const USERS = '/api/management/v1/useradm'
const D1 = '/api/management/v1/deployments'
const D2 = '/api/management/v2/deployments'
const DEVAUTH = '/api/management/v2/devauth'
const INVENTORY1 = '/api/management/v1/inventory'
const INVENTORY2 = '/api/management/v2/inventory'
const DEVICE1 = '/api/devices/v1'
const DEVICE2 = '/api/devices/v2'

/** The names of the calls that are carried out. */
export type MenderOperation =
  | 'Login'
  | 'Logout'
  | 'ShowOwnUser'
  | 'CreateAccessToken'
  | 'ListAccessTokens'
  | 'RevokeAccessToken'
  | 'UploadArtifact'
  | 'GenerateArtifact'
  | 'ListAllArtifacts'
  | 'ListArtifacts'
  | 'ListArtifactsV2'
  | 'DownloadArtifact'
  | 'ShowArtifact'
  | 'UpdateArtifact'
  | 'DeleteArtifact'
  | 'GetLimit'
  | 'ListReleasesV2'
  | 'ShowRelease'
  | 'UpdateRelease'
  | 'AssignReleaseTags'
  | 'DeleteReleases'
  | 'ListReleaseTags'
  | 'ListReleaseTypes'
  | 'ListAllReleases'
  | 'ListReleases'
  | 'CreateDeployment'
  | 'CreateGroupDeployment'
  | 'CreateFilterDeployment'
  | 'ListDeployments'
  | 'ListDeploymentsV2'
  | 'ListStatistics'
  | 'ListDeviceHistory'
  | 'AbortDevice'
  | 'ResetDeviceHistory'
  | 'ShowDeployment'
  | 'UpdateDeployment'
  | 'AbortDeployment'
  | 'ShowStatistics'
  | 'ListDeploymentDevices'
  | 'ListAllDeploymentDevices'
  | 'ListTargetedDevices'
  | 'ShowDeploymentLog'
  | 'ListDevices'
  | 'PreauthorizeDevice'
  | 'CountDevices'
  | 'ShowDevice'
  | 'DecommissionDevice'
  | 'ShowAuthentication'
  | 'SetAuthentication'
  | 'RemoveAuthentication'
  | 'GetDeviceLimit'
  | 'ListInventory'
  | 'ShowInventory'
  | 'ShowGroupOfDevice'
  | 'AssignGroup'
  | 'ClearGroupOfDevice'
  | 'AssignTags'
  | 'AddTags'
  | 'ListGroups'
  | 'ListDevicesOfGroup'
  | 'AddDevicesToGroup'
  | 'RemoveDevicesFromGroup'
  | 'ClearGroup'
  | 'ListAttributes'
  | 'SearchDevices'
  | 'CreateFilter'
  | 'ListFilters'
  | 'ShowFilter'
  | 'DeleteFilter'
  | 'SearchByFilter'
  | 'AuthenticateDevice'
  | 'CheckUpdate'
  | 'CheckUpdateV1'
  | 'CheckUpdateV2'
  | 'ReportStatus'
  | 'ReportLog'
  | 'GetControlMap'
  | 'ReplaceAttributes'
  | 'MergeAttributes'
  | 'FetchArtifact'

/**
 * Every call that is carried out. Of paths that fit one request, the one that is told first counts, so those with fixed words
 * stand before those with parameters.
 *
 * The engine knows this table without loading the server: names of faults and the reference page are made of it.
 */
export const MENDER_ROUTES: Readonly<Record<MenderOperation, Route>> = {
  Login: ['POST', `${USERS}/auth/login`, 'anyone'],
  Logout: ['POST', `${USERS}/auth/logout`, 'user'],
  ShowOwnUser: ['GET', `${USERS}/users/me`, 'user'],
  CreateAccessToken: ['POST', `${USERS}/settings/tokens`, 'user'],
  ListAccessTokens: ['GET', `${USERS}/settings/tokens`, 'user'],
  RevokeAccessToken: ['DELETE', `${USERS}/settings/tokens/{id}`, 'user'],

  UploadArtifact: ['POST', `${D1}/artifacts`, 'user'],
  GenerateArtifact: ['POST', `${D1}/artifacts/generate`, 'user'],
  ListAllArtifacts: ['GET', `${D1}/artifacts`, 'user'],
  ListArtifacts: ['GET', `${D1}/artifacts/list`, 'user'],
  ListArtifactsV2: ['GET', `${D2}/artifacts`, 'user'],
  DownloadArtifact: ['GET', `${D1}/artifacts/{id}/download`, 'user'],
  ShowArtifact: ['GET', `${D1}/artifacts/{id}`, 'user'],
  UpdateArtifact: ['PUT', `${D1}/artifacts/{id}`, 'user'],
  DeleteArtifact: ['DELETE', `${D1}/artifacts/{id}`, 'user'],
  GetLimit: ['GET', `${D1}/limits/{name}`, 'user'],

  ListReleasesV2: ['GET', `${D2}/deployments/releases`, 'user'],
  ShowRelease: ['GET', `${D2}/deployments/releases/{name}`, 'user'],
  UpdateRelease: ['PATCH', `${D2}/deployments/releases/{name}`, 'user'],
  AssignReleaseTags: ['PUT', `${D2}/deployments/releases/{name}/tags`, 'user'],
  DeleteReleases: ['DELETE', `${D2}/deployments/releases`, 'user'],
  ListReleaseTags: ['GET', `${D2}/releases/all/tags`, 'user'],
  ListReleaseTypes: ['GET', `${D2}/releases/all/types`, 'user'],
  ListAllReleases: ['GET', `${D1}/deployments/releases`, 'user'],
  ListReleases: ['GET', `${D1}/deployments/releases/list`, 'user'],

  CreateDeployment: ['POST', `${D1}/deployments`, 'user'],
  CreateGroupDeployment: ['POST', `${D1}/deployments/group/{name}`, 'user'],
  CreateFilterDeployment: ['POST', `${D2}/deployments`, 'user', 'enterprise'],
  ListDeployments: ['GET', `${D1}/deployments`, 'user'],
  ListDeploymentsV2: ['GET', `${D2}/deployments`, 'user'],
  ListStatistics: ['POST', `${D1}/deployments/statistics/list`, 'user'],
  ListDeviceHistory: ['GET', `${D1}/deployments/devices/{device}`, 'user'],
  AbortDevice: ['DELETE', `${D1}/deployments/devices/{device}`, 'user'],
  ResetDeviceHistory: ['DELETE', `${D1}/deployments/devices/{device}/history`, 'user'],
  ShowDeployment: ['GET', `${D1}/deployments/{id}`, 'user'],
  UpdateDeployment: ['PATCH', `${D1}/deployments/{id}`, 'user', 'enterprise'],
  AbortDeployment: ['PUT', `${D1}/deployments/{id}/status`, 'user'],
  ShowStatistics: ['GET', `${D1}/deployments/{id}/statistics`, 'user'],
  ListDeploymentDevices: ['GET', `${D1}/deployments/{id}/devices/list`, 'user'],
  ListAllDeploymentDevices: ['GET', `${D1}/deployments/{id}/devices`, 'user'],
  ListTargetedDevices: ['GET', `${D1}/deployments/{id}/device_list`, 'user'],
  ShowDeploymentLog: ['GET', `${D1}/deployments/{id}/devices/{device}/log`, 'user'],

  ListDevices: ['GET', `${DEVAUTH}/devices`, 'user'],
  PreauthorizeDevice: ['POST', `${DEVAUTH}/devices`, 'user'],
  CountDevices: ['GET', `${DEVAUTH}/devices/count`, 'user'],
  ShowDevice: ['GET', `${DEVAUTH}/devices/{id}`, 'user'],
  DecommissionDevice: ['DELETE', `${DEVAUTH}/devices/{id}`, 'user'],
  ShowAuthentication: ['GET', `${DEVAUTH}/devices/{id}/auth/{set}/status`, 'user'],
  SetAuthentication: ['PUT', `${DEVAUTH}/devices/{id}/auth/{set}/status`, 'user'],
  RemoveAuthentication: ['DELETE', `${DEVAUTH}/devices/{id}/auth/{set}`, 'user'],
  GetDeviceLimit: ['GET', `${DEVAUTH}/limits/max_devices`, 'user'],

  ListInventory: ['GET', `${INVENTORY1}/devices`, 'user'],
  ShowInventory: ['GET', `${INVENTORY1}/devices/{id}`, 'user'],
  ShowGroupOfDevice: ['GET', `${INVENTORY1}/devices/{id}/group`, 'user'],
  AssignGroup: ['PUT', `${INVENTORY1}/devices/{id}/group`, 'user'],
  ClearGroupOfDevice: ['DELETE', `${INVENTORY1}/devices/{id}/group/{group}`, 'user'],
  AssignTags: ['PUT', `${INVENTORY1}/devices/{id}/tags`, 'user'],
  AddTags: ['PATCH', `${INVENTORY1}/devices/{id}/tags`, 'user'],
  ListGroups: ['GET', `${INVENTORY1}/groups`, 'user'],
  ListDevicesOfGroup: ['GET', `${INVENTORY1}/groups/{group}/devices`, 'user'],
  AddDevicesToGroup: ['PATCH', `${INVENTORY1}/groups/{group}/devices`, 'user'],
  RemoveDevicesFromGroup: ['DELETE', `${INVENTORY1}/groups/{group}/devices`, 'user'],
  ClearGroup: ['DELETE', `${INVENTORY1}/groups/{group}`, 'user'],
  ListAttributes: ['GET', `${INVENTORY2}/filters/attributes`, 'user'],
  SearchDevices: ['POST', `${INVENTORY2}/filters/search`, 'user'],
  CreateFilter: ['POST', `${INVENTORY2}/filters`, 'user', 'enterprise'],
  ListFilters: ['GET', `${INVENTORY2}/filters`, 'user', 'enterprise'],
  ShowFilter: ['GET', `${INVENTORY2}/filters/{id}`, 'user', 'enterprise'],
  DeleteFilter: ['DELETE', `${INVENTORY2}/filters/{id}`, 'user', 'enterprise'],
  SearchByFilter: ['GET', `${INVENTORY2}/filters/{id}/search`, 'user', 'enterprise'],

  AuthenticateDevice: ['POST', `${DEVICE1}/authentication/auth_requests`, 'anyone'],
  CheckUpdate: ['GET', `${DEVICE1}/deployments/device/deployments/next`, 'device'],
  CheckUpdateV1: ['POST', `${DEVICE1}/deployments/device/deployments/next`, 'device'],
  CheckUpdateV2: ['POST', `${DEVICE2}/deployments/device/deployments/next`, 'device', 'enterprise'],
  ReportStatus: ['PUT', `${DEVICE1}/deployments/device/deployments/{id}/status`, 'device'],
  ReportLog: ['PUT', `${DEVICE1}/deployments/device/deployments/{id}/log`, 'device'],
  GetControlMap: ['GET', `${DEVICE2}/deployments/device/deployments/{id}/update_control_map`, 'device', 'enterprise'],
  ReplaceAttributes: ['PUT', `${DEVICE1}/inventory/device/attributes`, 'device'],
  MergeAttributes: ['PATCH', `${DEVICE1}/inventory/device/attributes`, 'device'],
  FetchArtifact: ['GET', `${DEVICE1}/deployments/download/artifact/{id}`, 'anyone'],
}

/** Calls of Mender that the server knows of and does not carry out; they are answered with 501. */
export const UNBUILT_MENDER_ROUTES: Readonly<Record<string, Route>> = {
  RequestDirectUpload: ['POST', `${D1}/artifacts/directupload`, 'user', 'enterprise'],
  CompleteDirectUpload: ['POST', `${D1}/artifacts/directupload/{id}/complete`, 'user', 'enterprise'],
  ListUsers: ['GET', `${USERS}/users`, 'user'],
  CreateUser: ['POST', `${USERS}/users`, 'user'],
  UpdateUser: ['PUT', `${USERS}/users/{id}`, 'user'],
  DeleteUser: ['DELETE', `${USERS}/users/{id}`, 'user'],
  ShowSettings: ['GET', `${USERS}/settings`, 'user'],
  SaveSettings: ['POST', `${USERS}/settings`, 'user'],
  RevokeDeviceToken: ['DELETE', `${DEVAUTH}/tokens/{id}`, 'user'],
  FetchConfiguration: ['GET', `${DEVICE1}/deployments/download/configuration/{deployment}/{type}/{device}`, 'anyone'],
}

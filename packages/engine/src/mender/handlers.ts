import { generateArtifact } from './artifacts/generate.ts'
import { fetchArtifact } from './artifacts/links.ts'
import * as artifacts from './artifacts/operations.ts'
import * as releases from './artifacts/releases.ts'
import { uploadArtifact } from './artifacts/upload.ts'
import type { Handler } from './context.ts'
import * as creation from './deployments/create.ts'
import * as ends from './deployments/end-operations.ts'
import * as reads from './deployments/read-operations.ts'
import * as next from './device-api/next.ts'
import * as reports from './device-api/report.ts'
import * as admission from './fleet/admission.ts'
import { authenticateDevice } from './fleet/authenticate.ts'
import * as groups from './fleet/groups.ts'
import * as inventory from './fleet/inventory.ts'
import * as filters from './fleet/saved-filters.ts'
import type { MenderOperation } from './operations.ts'
import * as users from './users/operations.ts'

/** What carries out each call. */
export const HANDLERS: Readonly<Record<MenderOperation, Handler>> = {
  Login: users.login,
  Logout: users.logout,
  ShowOwnUser: users.showOwnUser,
  CreateAccessToken: users.createAccessToken,
  ListAccessTokens: users.listAccessTokens,
  RevokeAccessToken: users.revokeAccessToken,

  UploadArtifact: uploadArtifact,
  GenerateArtifact: generateArtifact,
  ListAllArtifacts: artifacts.listAllArtifacts,
  ListArtifacts: artifacts.listArtifacts,
  ListArtifactsV2: artifacts.listArtifactsV2,
  DownloadArtifact: artifacts.downloadArtifact,
  ShowArtifact: artifacts.showArtifact,
  UpdateArtifact: artifacts.updateArtifact,
  DeleteArtifact: artifacts.deleteArtifact,
  GetLimit: artifacts.getLimit,

  ListReleasesV2: releases.listReleasesV2,
  ShowRelease: releases.showRelease,
  UpdateRelease: releases.updateRelease,
  AssignReleaseTags: releases.assignReleaseTags,
  DeleteReleases: releases.deleteReleases,
  ListReleaseTags: releases.listReleaseTags,
  ListReleaseTypes: releases.listReleaseTypes,
  ListAllReleases: releases.listAllReleases,
  ListReleases: releases.listReleases,

  CreateDeployment: creation.createDeployment,
  CreateGroupDeployment: creation.createGroupDeployment,
  CreateFilterDeployment: creation.createFilterDeployment,
  ListDeployments: reads.listDeployments,
  ListDeploymentsV2: reads.listDeploymentsV2,
  ListStatistics: reads.listStatistics,
  ListDeviceHistory: reads.listDeviceHistory,
  AbortDevice: ends.abortDevice,
  ResetDeviceHistory: ends.resetDeviceHistory,
  ShowDeployment: reads.showDeployment,
  UpdateDeployment: ends.updateDeployment,
  AbortDeployment: ends.abortDeployment,
  ShowStatistics: reads.showStatistics,
  ListDeploymentDevices: reads.listDeploymentDevices,
  ListAllDeploymentDevices: reads.listAllDeploymentDevices,
  ListTargetedDevices: reads.listTargetedDevices,
  ShowDeploymentLog: reads.showDeploymentLog,

  ListDevices: admission.listDevices,
  PreauthorizeDevice: admission.preauthorizeDevice,
  CountDevices: admission.countDevices,
  ShowDevice: admission.showDevice,
  DecommissionDevice: admission.decommissionDevice,
  ShowAuthentication: admission.showAuthentication,
  SetAuthentication: admission.setAuthentication,
  RemoveAuthentication: admission.removeAuthentication,
  GetDeviceLimit: admission.getDeviceLimit,

  ListInventory: inventory.listInventory,
  ShowInventory: inventory.showInventory,
  ShowGroupOfDevice: groups.showGroupOfDevice,
  AssignGroup: groups.assignGroup,
  ClearGroupOfDevice: groups.clearGroupOfDevice,
  AssignTags: inventory.assignTags,
  AddTags: inventory.addTags,
  ListGroups: groups.listGroups,
  ListDevicesOfGroup: groups.listDevicesOfGroup,
  AddDevicesToGroup: groups.addDevicesToGroup,
  RemoveDevicesFromGroup: groups.removeDevicesFromGroup,
  ClearGroup: groups.clearGroup,
  ListAttributes: inventory.listAttributes,
  SearchDevices: inventory.searchDevices,
  CreateFilter: filters.createFilter,
  ListFilters: filters.listFilters,
  ShowFilter: filters.showFilter,
  DeleteFilter: filters.deleteFilter,
  SearchByFilter: filters.searchByFilter,

  AuthenticateDevice: authenticateDevice,
  CheckUpdate: next.checkUpdate,
  CheckUpdateV1: next.checkUpdateV1,
  CheckUpdateV2: next.checkUpdateV2,
  ReportStatus: reports.reportStatus,
  ReportLog: reports.reportLog,
  GetControlMap: next.getControlMap,
  ReplaceAttributes: inventory.replaceAttributes,
  MergeAttributes: inventory.mergeAttributes,
  FetchArtifact: fetchArtifact,
}

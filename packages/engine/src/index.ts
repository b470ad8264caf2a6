export { openAccess } from './access-endpoint.ts'
export type { Isolation } from './agent/instance.ts'
export type { TopicRequest } from './codedeploy/index.ts'
export type { ImageFolder } from './ecs/index.ts'
export { type Engine, type EngineInstance, startEngine } from './engine.ts'
export type { EngineOptions } from './engine-options.ts'
export type { FleetRequest } from './fleets.ts'
export { BUILT_IN_COMPONENTS } from './greengrass/devices/nucleus.ts'
export { readEnd, type StepNote } from './greengrass/devices/step-journal.ts'
export { isForThisMachine, thisPlatform } from './greengrass/recipe/platform.ts'
export type { RoleRequest } from './iam/read-roles.ts'
export { type InspectedDeployment, type InspectedEngine, inspectEngine } from './inspect.ts'
export type { InstanceAccess } from './inspect-instances.ts'
export type {
  FileChange,
  FileType,
  InstanceInspection,
  InstanceProcess,
  InstanceService,
  OverlayLimits,
  ProcessOrigin,
} from './isolation/index.ts'
export { runNodeRuntime } from './lambda/index.ts'
export type { LocalRequest } from './local/check-request.ts'
export { deployLocally, type LocalHost, type LocalOutcome } from './local/deploy-locally.ts'
export type { DeviceFleetRequest as MenderDeviceRequest, EngineMenderDevice } from './mender/devices/index.ts'
export { type OwnAgent, type OwnAgentOptions, startOwnAgent } from './own-agent.ts'

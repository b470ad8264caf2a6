export type { Isolation } from './agent/instance.ts'
export {
  type Engine,
  type EngineInstance,
  type EngineOptions,
  startEngine,
} from './engine.ts'
export type { FleetRequest } from './fleets.ts'
export type { RoleRequest } from './iam/read-roles.ts'
export { type InspectedDeployment, type InspectedEngine, inspectEngine } from './inspect.ts'

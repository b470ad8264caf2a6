export type { Isolation } from './agent/instance.ts'
export {
  type Engine,
  type EngineInstance,
  type EngineOptions,
  type FleetRequest,
  startEngine,
} from './engine.ts'
export { type InspectedDeployment, type InspectedEngine, inspectEngine } from './inspect.ts'

export { createEcs, type Ecs } from './ecs.ts'
export { EcsException } from './ecs-exception.ts'
export { type ImageFolder, readImages } from './images.ts'
export { ECS_OPERATIONS, UNBUILT_ECS_OPERATIONS } from './operations/table.ts'
export type {
  DeployedService,
  DeployedTaskSet,
  EcsDeployments,
  ReplacementRequest,
  ServicePlace,
} from './ports.ts'

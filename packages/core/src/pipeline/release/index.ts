export { type OpenedRelease, openRelease } from './open-release.ts'
export {
  type PreparedTaskDefinition,
  parseTaskDefinition,
  prepareTaskDefinition,
} from './prepare-task-definition.ts'
export type {
  CloudReleaseRequest,
  CodeSource,
  DraftRelease,
  EcsRelease,
  LambdaRelease,
  PreparedRelease,
  ReleasePorts,
} from './request.ts'

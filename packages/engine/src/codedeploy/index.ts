export { type CodeDeploy, createCodeDeploy } from './codedeploy.ts'
export type { FleetInstance, FleetKind } from './fleet.ts'
export { KNOWN_OPERATIONS } from './operations/table.ts'

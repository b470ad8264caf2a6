export { type CodeDeploy, type CodeDeployOptions, createCodeDeploy } from './codedeploy.ts'
export type { FleetInstance, FleetKind } from './fleet.ts'
export type { CommandDiagnostics, DeploymentSpecification, HostCommand, HostCommands } from './host-commands.ts'
export type { EngineHostCommands } from './rollout/create-host-commands.ts'

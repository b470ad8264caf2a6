export type { AwsSettings } from './client-settings.ts'
export { createCodeDeployProvider } from './codedeploy/provider.ts'
export type { Environment } from './proxy.ts'
export { createS3ArtifactStore } from './s3/artifact-store.ts'

export { artifactFiles } from './artifact-reader.ts'
export { createMenderProvider, type MenderProvider } from './provider.ts'
export type { MenderLogin, MenderPolicy, MenderSettings } from './settings.ts'

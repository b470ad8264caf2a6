export * from './build-and-bundle-component.ts'
export * from './bundle-component.ts'
export * from './check-component.ts'
export { type ChosenVersion, DIGEST_TAG } from './choose-version.ts'
export {
  type ComponentArtifact,
  type ComponentBundle,
  type ComponentPorts,
  type PublishedAt,
  recipeToPublish,
} from './component-bundle.ts'
export * from './deploy-greengrass.ts'
export * from './derive-greengrass-timeout.ts'
export * from './greengrass-status.ts'
export * from './push-component.ts'
export { readComponent } from './read-component.ts'
export * from './read-configuration.ts'
export * from './read-document.ts'
export * from './redeploy-greengrass.ts'
export * from './requests.ts'
export * from './retry-failed-devices.ts'
export { type GreengrassHistory, greengrassHistory, type StatusTarget } from './status-target.ts'
export { describeGreengrassTarget } from './target-words.ts'

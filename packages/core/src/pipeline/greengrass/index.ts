export * from './bundle-component.ts'
export * from './check-component.ts'
export {
  type ComponentArtifact,
  type ComponentBundle,
  type ComponentPorts,
  type PublishedAt,
  recipeToPublish,
} from './component-bundle.ts'

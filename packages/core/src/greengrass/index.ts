export type { ComponentArtifact, ComponentBundle, ComponentFolders, WrittenComponent } from './component.ts'
export { COMPONENT_FILE } from './component-json.ts'
export * from './gdk/layout.ts'
export { highestVersion, nextVersion } from './gdk/next-version.ts'
export { type GdkBuild, type GdkConfig, type GdkConfigReading, NEXT_PATCH, readGdkConfig } from './gdk/read-config.ts'
export { type GdkProjectToValidate, validateGdkProject } from './gdk/validate.ts'
export { leastVersion } from './least-version.ts'
export {
  type RecipeArtifactUri,
  type RecipeSummary,
  summarizeRecipe,
} from './recipe/summarize.ts'
export { RECIPE_BYTES, type RecipeToValidate, validateRecipe } from './recipe/validate.ts'
export { recipeSchema } from './recipe-schema.ts'
export { type RecipeValues, rewriteRecipe } from './rewrite-recipe.ts'

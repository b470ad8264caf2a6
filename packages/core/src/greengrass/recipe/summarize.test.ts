import { expect, test } from 'vitest'
import { summarizeRecipe } from './summarize.ts'

const RECIPE = `RecipeFormatVersion: "2020-01-25"
ComponentName: com.example.App
ComponentVersion: 1.2.0
ComponentDependencies:
  com.example.Lib:
    VersionRequirement: " ^2.0.0 "
  com.example.Any:
    DependencyType: SOFT
Manifests:
  - Platform:
      OS: linux
      architecture: /arm|aarch64/
    Artifacts:
      - URI: s3://artifacts/app.zip
        Unarchive: ZIP
  - Name: everywhere
`

test('a recipe is summarized with what it brings, what it needs and what it is for', () => {
  expect(summarizeRecipe(RECIPE, 'recipe.yaml')).toEqual({
    name: 'com.example.App',
    version: '1.2.0',
    artifacts: [{ uri: 's3://artifacts/app.zip', isUnpacked: true }],
    dependencies: [
      { name: 'com.example.Lib', requirement: '^2.0.0' },
      { name: 'com.example.Any', requirement: '*' },
    ],
    platforms: [{ os: 'linux', architecture: '/arm|aarch64/' }, {}],
  })
})

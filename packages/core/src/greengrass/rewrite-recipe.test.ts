import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { rewriteRecipe } from './rewrite-recipe.ts'

const YAML = `# the application
RecipeFormatVersion: "2020-01-25"
ComponentName: '{COMPONENT_NAME}' # filled in
ComponentVersion: "{COMPONENT_VERSION}"
ComponentPublisher: {COMPONENT_AUTHOR}

Manifests:
  - Platform: { os: linux }   # everywhere else below
    Artifacts:
      - URI: s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip
        Unarchive: ZIP
      - { URI: "docker:app:1" }
  - Artifacts:
      - URI: >-
          s3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/app.zip
`.replace('ComponentPublisher: {COMPONENT_AUTHOR}', 'ComponentPublisher: nobody')

const uriFor = (uri: string): string | undefined =>
  uri.endsWith('app.zip') ? 's3://b/com.example.App/1.4.0/app.zip' : undefined

test('values take the places of others in YAML, and comments, quotes and layout stay', () => {
  const values = { name: 'com.example.App', version: '1.4.0', publisher: "Example's", uriFor }
  expect(rewriteRecipe(YAML, 'recipe.yaml', values)).toBe(`# the application
RecipeFormatVersion: "2020-01-25"
ComponentName: 'com.example.App' # filled in
ComponentVersion: "1.4.0"
ComponentPublisher: "Example's"

Manifests:
  - Platform: { os: linux }   # everywhere else below
    Artifacts:
      - URI: s3://b/com.example.App/1.4.0/app.zip
        Unarchive: ZIP
      - { URI: "docker:app:1" }
  - Artifacts:
      - URI: "s3://b/com.example.App/1.4.0/app.zip"
`)
})

test('the same in JSON, with the line ends of Windows and a byte order mark', () => {
  const json = '\uFEFF{\r\n\t"ComponentName": "a",\r\n  "ComponentVersion":"1.0.0" ,\r\n "Manifests": [] }\r\n'
  expect(rewriteRecipe(json, 'recipe.json', { version: '1.4.0' })).toBe(json.replace('1.0.0', '1.4.0'))
})

test('keys are found in any case, and nothing is changed that is right already', () => {
  const text = 'componentname: a\ncomponentversion: 1.0.0\nmanifests:\n- artifacts:\n  - uri: s3://b/k\n'
  expect(rewriteRecipe(text, 'recipe.yaml', { name: 'a', version: '1.0.0' })).toBe(text)
  expect(rewriteRecipe(text, 'recipe.yaml', { uriFor: () => 's3://c/k' })).toBe(text.replace('s3://b/k', 's3://c/k'))
})

test.for<[what: string, text: string]>([
  ['a text that is no map', '- a\n'],
  ['a text that cannot be read', 'ComponentVersion: "1.0.0\n'],
  ['a recipe without a version', 'ComponentName: a\n'],
])('%s is refused', ([, text]) => {
  expect(() => rewriteRecipe(text, 'recipe.yaml', { version: '2.0.0' })).toThrow(SlipwayError)
})

test('a value that stands in two places by an alias is changed in both', () => {
  const text = 'ComponentName: a\nComponentVersion: &v 1.0.0\nComponentPublisher: *v\n'
  expect(rewriteRecipe(text, 'recipe.yaml', { version: '2.0.0' })).toBe(text.replace('1.0.0', '2.0.0'))
})

test.for(['1', 'true', 'a: b', '"', "'", '# a', '- b', '1.0.0', '{a}', 'ü\t', ''])(
  '%j is put in as what it is',
  (version) => {
    for (const before of ['1.0.0', '"1.0.0"', "'1.0.0'"]) {
      const rewritten = rewriteRecipe(`ComponentVersion: ${before} # end\nComponentName: a\n`, 'recipe.yaml', {
        version,
      })
      expect(rewritten).toMatch(/ # end\nComponentName: a\n$/)
      expect(rewriteRecipe(rewritten, 'recipe.yaml', { version })).toBe(rewritten)
    }
  },
)

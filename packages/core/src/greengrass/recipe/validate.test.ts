import { describe, expect, test } from 'vitest'
import { validateRecipe } from './validate.ts'

const HEAD = 'RecipeFormatVersion: "2020-01-25"\nComponentName: com.example.App\nComponentVersion: 1.0.0\n'
const MANIFEST = 'Manifests:\n  - Lifecycle:\n      Install: echo\n'

/** The codes of what is found and is more than worth knowing. */
function codesOf(text: string): readonly string[] {
  return validateRecipe({ text, file: 'recipe.yaml' })
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code }) => code.replace('greengrass/', ''))
}

test.for<[version: string, isFine: boolean]>([
  ['1.0.0', true],
  ['0.0.1-alpha.1+build', true],
  ['"999999.0.0"', true],
  ['1000000.0.0', false],
  ['v1.0.0', false],
  ['1.0', false],
  ['"1"', false],
  ['01.0.0', false],
  ['1.0.0.0', false],
  [`1.0.0-${'a'.repeat(60)}`, false],
])('the version %s: %s', ([version, isFine]) => {
  const text = `${HEAD.replace('1.0.0', version)}${MANIFEST}`
  expect(codesOf(text)).toEqual(isFine ? [] : ['component-version'])
})

test.for<[range: string, isFine: boolean]>([
  ['^1.1.0', true],
  ['~1.1', true],
  ['">=1.0.0 <2.0.0"', true],
  ['1.0.0 - 2.0.0', true],
  ['1.x || 2.x', true],
  ['1.0.0', true],
  ['latest', false],
  ['">= one"', false],
  ['1.0.0, 2.0.0', false],
])('the range %s: %s', ([range, isFine]) => {
  const text = `${HEAD}ComponentDependencies:\n  a.B:\n    VersionRequirement: ${range}\n${MANIFEST}`
  expect(codesOf(text)).toEqual(isFine ? [] : ['dependency'])
})

/** A step `Install` with a setting. */
function withSetting(setting: string): string {
  return `${HEAD}Manifests:\n  - Lifecycle:\n      Install:\n        Script: echo\n        ${setting}\n`
}

test.for<[setting: string, codes: readonly string[]]>([
  ['Timeout: 30', []],
  ['Timeout: "30"', []],
  ['Timeout: "{configuration:/timeout}"', []],
  ['Timeout: 0', ['value']],
  ['Timeout: 1.5', ['value']],
  ['Timeout: -1', ['value']],
  ['Timeout: 30s', ['value']],
  ['Timeout: [30]', ['value']],
  ['Timeout: 90000', ['timeout']],
  ['RequiresPrivilege: true', []],
  ['RequiresPrivilege: "true"', []],
  ['RequiresPrivilege: 1', ['value']],
  ['Skipif: onpath git', []],
  ['Skipif: "! exists ~/a file"', []],
  ['Skipif: onpath', ['skipif']],
  ['Skipif: test -f a', ['skipif']],
  ['Skipif: { a: b }', ['value']],
  ['Setenv: { A: 1, B: true, C: text }', []],
  ['Setenv: { A: [1] }', ['value']],
  ['Setenv: [A]', ['value']],
  ['skipIf: onpath git', ['key-case']],
  ['Skip: onpath git', ['unknown-key']],
])('a step with %s: %j', ([setting, codes]) => {
  expect(codesOf(withSetting(setting))).toEqual(codes)
})

test.for<[what: string, text: string]>([
  ['URI', `${HEAD}${MANIFEST}    Artifacts: [{ URl: s3://bucket/a.zip }]\n`],
  ['VersionRequirement', `${HEAD}ComponentDependencies: { a.B: { VersionRequirment: ^1.0.0 } }\n${MANIFEST}`],
])('a misspelt key in the place of %s, which is required, is an error', ([name, text]) => {
  const found = validateRecipe({ text, file: 'recipe.yaml' })
  expect(found).toEqual([
    expect.objectContaining({ severity: 'error', code: 'greengrass/unknown-key', hint: `did you mean "${name}"?` }),
  ])
})

test('words are taken in any case of letters', () => {
  const artifact = '{ URI: s3://bucket/a.zip, Unarchive: zip, Permission: { Read: all, Execute: Owner } }'
  expect(codesOf(`${HEAD}${MANIFEST}    Artifacts: [${artifact}]\n`)).toEqual([])
})

/** Manifests of these platforms, each with a lifecycle. */
function withPlatforms(...platforms: readonly string[]): string {
  const manifests = platforms.map((platform) => `  - Platform: ${platform}\n    Lifecycle: { Install: echo }\n`)
  return `${HEAD}Manifests:\n${manifests.join('')}`
}

test.for<[platforms: readonly string[], codes: readonly string[]]>([
  [['{ os: linux }', '{ os: windows }'], []],
  [['{ os: linux, architecture: arm }', '{ os: linux }', '{}'], []],
  [['{ os: "*" }', '{ os: linux }'], ['unreachable-manifest']],
  [['{}', '{ os: linux }'], ['unreachable-manifest']],
  [['{ os: linux }', '{ os: linux }'], ['unreachable-manifest']],
  [['{ os: linux }', '{ os: linux, com.example.radio: x }'], ['unreachable-manifest']],
  [['{ os: all }', '{ os: /linux|darwin/ }'], []],
  [['{ os: "/(?i)linux/" }'], []],
  [['{ os: "/linux++/" }'], []],
  [['{ os: "/[a-/" }'], ['platform']],
  [['{ os: "/linux" }'], ['platform']],
  [['{ os: macos }'], ['platform']],
  [['{ architecture: arm64 }'], ['platform']],
  [['{ architecture.detail: arm7l, com.example.radio: "*" }'], []],
  [['{ os: true }'], ['value', 'platform']],
])('the platforms %j: %j', ([platforms, codes]) => {
  expect(codesOf(withPlatforms(...platforms)).toSorted()).toEqual([...codes].toSorted())
})

describe('recipe variables', () => {
  const withScript = (script: string): string =>
    `${HEAD}ComponentDependencies:\n  a.B:\n    VersionRequirement: ^1.0.0\nManifests:\n  - Lifecycle:\n      Install: '${script}'\n`

  test.for<[script: string, codes: readonly string[]]>([
    ['{work:path} {kernel:rootPath} {iot:thingName} {artifacts:path} {artifacts:decompressedPath}', []],
    ['{a.B:artifacts:path} {a.B:configuration:/x/0} {com.example.App:work:path}', []],
    ['{c.D:work:path}', ['variable']],
    ['{a.B:iot:thingName}', ['variable']],
    ['{iot:thing}', ['variable']],
    ['{artefacts:path}', ['variable']],
    ['{dependency:artifacts:path}', ['variable']],
    ['echo "{a: 1}" ${A:-b} {x,y} {1..3} {"a":"b"} {key:value}', []],
  ])('%s: %j', ([script, codes]) => {
    expect(codesOf(withScript(script))).toEqual(codes)
  })
})

test('the library and the kit take keys in any case, and the rules find them all the same', () => {
  const text = `${HEAD}${MANIFEST}`.replace(/^( *-? *)([A-Z]\w+):/gm, (_, lead, key) => `${lead}${key.toLowerCase()}:`)
  expect(new Set(codesOf(text))).toEqual(new Set(['key-case']))
})

test('JSON and YAML are judged alike, at their own places', () => {
  const json = '{"RecipeFormatVersion": "2020-01-25", "ComponentName": "a", "ComponentVersion": "x", "Manifests": [{}]}'
  const [found] = validateRecipe({ text: json, file: 'recipe.json' })
  expect(found).toMatchObject({ code: 'greengrass/component-version', span: { start: { line: 1, column: 81 } } })
})

test('aliases that name each other many times cost no time', () => {
  const levels = Array.from({ length: 60 }, (_, n) => `  l${n + 1}: &l${n + 1} { a: *l${n}, b: *l${n} }`)
  const text = `${HEAD}ComponentConfiguration:\n  DefaultConfiguration:\n    l0: &l0 { x: 1 }\n${levels.map((line) => `  ${line}`).join('\n')}\n${MANIFEST}`
  expect(codesOf(text)).toEqual([])
  const lifecycle = `${HEAD}Manifests: [{}]\nLifecycle:\n  l0: &l0 { Install: x }\n${levels.join('\n')}\n`
  expect(new Set(codesOf(lifecycle))).toEqual(new Set(['selection']))
})

test.for<[what: string, text: string]>([
  ['an empty global lifecycle, as the service writes it', `${HEAD}${MANIFEST}Lifecycle: {}\n`],
  [
    'empty maps and lists',
    `${HEAD}ComponentDependencies:\nComponentConfiguration: {}\n${MANIFEST}    Artifacts: []\n    Platform: {}\n`,
  ],
  [
    'an archive that the script itself unpacks',
    `${HEAD}Manifests:\n  - Artifacts: [{ URI: s3://bucket/app.tar.gz }]\n    Lifecycle:\n      Install: tar -xf {artifacts:path}/app.tar.gz\n      Startup: "{artifacts:path}/app/start"\n`,
  ],
  [
    'an image and platforms of old recipes',
    `${HEAD}Manifests:\n  - Platform: { os: all, runtime: "*" }\n    Artifacts: [{ URI: "docker:app" }]\n`,
  ],
])('nothing is said against %s', ([, text]) => {
  expect(codesOf(text)).toEqual([])
})

test('a text that is far too large is one finding, at once', () => {
  const text = `${HEAD}${MANIFEST}${'# {artifact:path}\n'.repeat(100_000)}`
  const found = validateRecipe({ text, file: 'recipe.yaml' })
  expect(found.map(({ code }) => code)).toEqual(['greengrass/recipe-size'])
})

test('bytes that are no UTF-8 are one finding', () => {
  expect(validateRecipe({ text: new Uint8Array([0xff, 0xfe, 0x00]), file: 'recipe.yaml' })).toEqual([
    expect.objectContaining({ code: 'greengrass/syntax', severity: 'error' }),
  ])
})

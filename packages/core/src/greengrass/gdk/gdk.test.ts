import { describe, expect, test } from 'vitest'
import { buildPathsOf, zipExcludesOf, zipNameOf } from './layout.ts'
import { nextVersion } from './next-version.ts'
import { type GdkBuild, readGdkConfig } from './read-config.ts'

function configWith(build: unknown, more: object = {}): string {
  return JSON.stringify({
    component: { 'com.example.App': { author: 'Me', version: '1.2.0', build, ...more } },
    gdk_version: '1.0.0',
  })
}

describe('gdk-config.json', () => {
  test.for<[build: unknown, expected: GdkBuild]>([
    [{ build_system: 'zip' }, { system: 'zip' }],
    [{ build_system: 'zip', options: {} }, { system: 'zip' }],
    [
      { build_system: 'zip', options: { zip_name: '' } },
      { system: 'zip', zipName: '', excludes: [] },
    ],
    [
      { build_system: 'zip', options: { excludes: ['*.pyc'] } },
      { system: 'zip', excludes: ['*.pyc'] },
    ],
    [
      { build_system: 'custom', custom_build_command: 'make' },
      { system: 'custom', command: 'make' },
    ],
    [
      { build_system: 'custom', custom_build_command: ['make', 'all'] },
      { system: 'custom', command: ['make', 'all'] },
    ],
    [{ build_system: 'gradlew' }, { system: 'gradlew' }],
  ])('the build %j is read', ([build, expected]) => {
    expect(readGdkConfig(configWith(build), 'gdk-config.json').config?.build).toEqual(expected)
  })

  test('says where the component is published', () => {
    const publish = { bucket: ' components ', region: 'eu-west-1', options: { file_upload_args: {} } }
    const { config } = readGdkConfig(configWith({ build_system: 'zip' }, { publish }), 'gdk-config.json')
    expect(config).toMatchObject({ name: 'com.example.App', author: 'Me', version: '1.2.0' })
    expect(config?.publish).toEqual({ bucket: 'components', region: 'eu-west-1' })
  })

  test.for(['', '[]', '{', 'null', '{"component": 1}', configWith({ build_system: 'ant' }), configWith({})])(
    'of %s nothing is made',
    (text) => {
      const { config, findings } = readGdkConfig(text, 'gdk-config.json')
      expect(config).toBeUndefined()
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
    },
  )
})

describe('what the build system zip makes', () => {
  test.for<[zipName: string | undefined, expected: string]>([
    [undefined, 'folder.zip'],
    ['', 'com.example.App.zip'],
    ['app', 'app.zip'],
  ])('the name %j makes %s', ([zipName, expected]) => {
    const build = { system: 'zip' as const, ...(zipName !== undefined && { zipName }) }
    expect(zipNameOf({ name: 'com.example.App', build }, 'folder')).toBe(expected)
  })

  test('leaves out what the kit does, from the folder of the project on', () => {
    const own = ['/gdk-config.json', '/greengrass-build', '/recipe.yaml', '/zip-build']
    expect(zipExcludesOf({ build: { system: 'zip' } }, 'recipe.yaml')).toEqual([
      ...own,
      '/**/test*',
      '/**/.*',
      '/**/node_modules',
    ])
    const build = { system: 'zip' as const, excludes: ['*.md', './docs'] }
    expect(zipExcludesOf({ build }, 'recipe.yaml')).toEqual([...own, '/*.md', '/docs'])
  })
})

test('what is built stands under the version of the file, also where that is no version', () => {
  expect(buildPathsOf({ name: 'a.b', version: 'NEXT_PATCH' })).toEqual({
    recipes: 'greengrass-build/recipes',
    artifacts: 'greengrass-build/artifacts/a.b/NEXT_PATCH',
  })
})

test.for<[asked: string, published: readonly string[], expected: string]>([
  ['1.2.0', ['9.9.9'], '1.2.0'],
  ['NEXT_PATCH', [], '1.0.0'],
  ['NEXT_PATCH', ['1.0.0'], '1.0.1'],
  ['NEXT_PATCH', ['1.9.0', '1.10.0', '1.2.99'], '1.10.1'],
  ['NEXT_PATCH', ['2.0.0-rc.1'], '2.0.1'],
  ['NEXT_PATCH', ['2.0.0+build.5', '1.0.0'], '2.0.1'],
])('%s behind %j is %s', ([asked, published, expected]) => {
  expect(nextVersion(asked, published)).toBe(expected)
})

test('a published version that is none is told', () => {
  expect(() => nextVersion('NEXT_PATCH', ['latest', '1.0.0'])).toThrow('the next patch of latest, 1.0.0 is not known')
})

import { describe, expect, test } from 'vitest'
import { zipNameOf } from './layout.ts'
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
})

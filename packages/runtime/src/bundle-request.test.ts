import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleOptions, readInputs, sourceOptions } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { rememberText, toBundleRequest, toPushedRelease } from './bundle-request.ts'

const place = { source: 'dist', output: 'out/app.tgz', buildFolder: '.' }

function request(given: Readonly<Record<string, readonly string[]>>, environment = {}) {
  const { values, problems } = readInputs(
    { ...bundleOptions, ...sourceOptions },
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )
  expect(problems).toEqual([])
  return toBundleRequest(values, place, environment)
}

test('without options everything goes in, in the format that the name tells', () => {
  expect(request({})).toEqual({
    ...place,
    format: 'tgz',
    hostOs: undefined,
    trackedOnly: false,
    timestamps: 'fixed',
    include: [],
    exclude: [],
    ignoreHiddenFiles: false,
    allowSecrets: [],
  })
})

test.for([
  ['none', undefined, [], 'zip'],
  ['the key', 'shop/{digest}.tgz', [], 'tgz'],
  ['the option, whatever the key', 'shop/{digest}.tgz', ['tar'], 'tar'],
] as const)(
  'what is pushed from its folder is the same without a place; its format is told by %s',
  ([, key, format, told]) => {
    const given = { exclude: ['*.map'], 'tracked-only': ['true'], 'appspec-var': ['STAGE=production'] }
    const { output: _, ...expected } = request({ ...given, format: [told] })
    const { values } = readInputs(
      { ...bundleOptions, ...sourceOptions },
      (name) => ({ ...given, format })[name as keyof typeof given] ?? [],
      (name) => `--${name}`,
    )
    expect(toPushedRelease({ ...values, 's3-key': key }, { source: 'dist', buildFolder: '.' }, {})).toEqual(expected)
  },
)

test('what is said counts', () => {
  const given = {
    format: ['tar'],
    'host-os': ['linux'],
    'tracked-only': ['true'],
    include: ['dist/'],
    exclude: ['*.map'],
    'ignore-hidden-files': ['true'],
    'allow-secrets': ['.env'],
    'appspec-file': ['deploy/appspec.yml'],
    'appspec-var': ['STAGE=production'],
    'appspec-env': ['PORT'],
  }
  expect(request(given, { PORT: '8080', SECRET: 'x' })).toMatchObject({
    format: 'tar',
    hostOs: 'linux',
    trackedOnly: true,
    include: ['dist/'],
    exclude: ['*.map'],
    ignoreHiddenFiles: true,
    allowSecrets: ['.env'],
    appSpecFile: 'deploy/appspec.yml',
    appSpecVariables: new Map([
      ['STAGE', 'production'],
      ['PORT', '8080'],
    ]),
  })
})

test('a variable of the environment that is missing, empty or said twice is wrong input, all at once', () => {
  const given = { 'appspec-var': ['TWICE=secret'], 'appspec-env': ['TWICE', 'GONE', 'EMPTY'] }
  expect(() => request(given, { TWICE: 'x', EMPTY: '' })).toThrow(
    expect.objectContaining({
      code: 'INPUT_INVALID',
      message:
        'the AppSpec variable "TWICE" is given by appspec-var and by appspec-env\n' +
        'appspec-env names "GONE", which is empty or not in the environment\n' +
        'appspec-env names "EMPTY", which is empty or not in the environment',
    }),
  )
})

test('an empty value is one that is said in so many words', () => {
  expect(request({ 'appspec-var': ['SUFFIX='] }).appSpecVariables).toEqual(new Map([['SUFFIX', '']]))
})

test('the text of the file that was read is remembered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-'))
  try {
    writeFileSync(join(folder, 'appspec.yml'), 'version: 0.0')
    const { files, text } = rememberText()
    expect(text()).toBeUndefined()
    await files.read(join(folder, 'appspec.yml'))
    expect(text()).toBe('version: 0.0')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

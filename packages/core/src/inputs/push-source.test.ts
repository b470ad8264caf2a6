import { describe, expect, test } from 'vitest'
import { type PushSourceValues, pushSourceOptions, pushSourceProblems, readPushSource } from './push-source.ts'
import type { bundleOptions } from './release.ts'
import type { sourceOptions } from './source.ts'
import { readInputs } from './spec.ts'

type Given = Readonly<Record<string, string | readonly string[]>>

function read(given: Given): { readonly values: PushSourceValues; readonly problems: readonly string[] } {
  return readInputs(
    pushSourceOptions,
    (name) => [given[name] ?? []].flat(),
    (name) => name,
  )
}

/** What is said of a folder, by each option that has words for it. */
const OF_FOLDER: Readonly<Record<keyof typeof bundleOptions | keyof typeof sourceOptions, string>> = {
  format: 'tgz',
  'host-os': 'linux',
  'appspec-file': 'deploy/appspec.yml',
  include: 'dist/**',
  exclude: '*.map',
  'ignore-hidden-files': 'true',
  'allow-secrets': 'certs/*.pem',
  'appspec-var': 'STAGE=production',
  'appspec-env': 'STAGE',
  'tracked-only': 'true',
  timestamps: 'commit',
  'build-command': 'npm run build',
}

test.for([
  [{ bundle: 'shop.zip' }, { bundle: 'shop.zip' }],
  [{ source: 'release' }, { source: 'release' }],
  [{ bundle: '', source: 'release' }, { source: 'release' }],
  [
    { bundle: 'shop.zip', source: '', timestamps: 'fixed', include: '', 'tracked-only': 'false' },
    { bundle: 'shop.zip' },
  ],
  [{ source: 'release', ...OF_FOLDER }, { source: 'release' }],
] as const)('%j is %j', ([given, expected]) => {
  const { values, problems } = read(given)
  expect(problems).toEqual([])
  expect(pushSourceProblems(values)).toEqual([])
  expect(readPushSource(values)).toEqual(expected)
})

test.for([{}, { bundle: '' }, { bundle: '', source: '' }])('%j says nothing of what is pushed', (given) => {
  expect(read(given).problems).toEqual([`bundle is missing: ${pushSourceOptions.bundle.help}`])
})

describe('what is said of a bundle that is there and of a folder is not taken together', () => {
  test.for<[Given, readonly string[]]>([
    [{ bundle: 'shop.zip', source: 'release' }, ['source takes the place of bundle, and both are given']],
    [
      { bundle: 'shop.zip', source: 'release', format: 'zip', timestamps: 'commit' },
      ['source takes the place of bundle, and both are given'],
    ],
    ...Object.entries(OF_FOLDER).map(([name, value]): [Given, readonly string[]] => [
      { bundle: 'shop.zip', [name]: value },
      [`${name} is for source: a bundle is stored as it is`],
    ]),
  ])('%j', ([given, problems]) => {
    const { values } = read(given)
    expect(pushSourceProblems(values)).toEqual(problems)
    expect(() => readPushSource(values)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: problems.join('\n') }),
    )
  })

  test('and every option of it is told, not the first one only', () => {
    const problems = pushSourceProblems(read({ bundle: 'shop.zip', ...OF_FOLDER }).values)
    const told = Object.keys(OF_FOLDER).map((name) => `${name} is for source: a bundle is stored as it is`)
    expect([...problems].sort()).toEqual(told.sort())
  })
})

import { appSpecVariableOptions, cloudOptions, codeSecretOptions, readInputs, text } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { readAskedRelease } from './cloud-release.ts'

function read(given: Readonly<Record<string, string>>, environment = {}) {
  const specs = { ...cloudOptions, ...appSpecVariableOptions, ...codeSecretOptions, revision: text('REVISION', '') }
  const { values } = readInputs(
    specs,
    (name) => (given[name] === undefined ? [] : [given[name]]),
    (name) => name,
  )
  return readAskedRelease(values, (name) => `--${name}`, environment)
}

const S3 = { type: 's3', bucket: 'b', bundleType: 'YAML' } as const

test.for<[Readonly<Record<string, string>>, unknown]>([
  [{}, undefined],
  [{ revision: 's3://b/k.yaml' }, { kind: 'revision', revision: { ...S3, key: 'k.yaml' } }],
  [{ revision: 'deploy/appspec.yml' }, { kind: 'app-spec', request: { appSpecFile: 'deploy/appspec.yml' } }],
  [
    { revision: 'appspec.json', 'appspec-env': 'STAGE', code: 'dist' },
    {
      kind: 'app-spec',
      request: {
        appSpecFile: 'appspec.json',
        variables: new Map([['STAGE', 'test']]),
        lambda: { code: { type: 'path', path: 'dist' } },
      },
    },
  ],
  [
    { 'function-name': 'orders', alias: 'live', image: 'registry/orders:9' },
    { kind: 'app-spec', request: { image: 'registry/orders:9', lambda: { functionName: 'orders', alias: 'live' } } },
  ],
])('%j says what is deployed', ([given, asked]) => {
  expect(read(given, { STAGE: 'test' })).toEqual(asked)
})

test.for([
  [{ revision: 's3://b/k.yaml', code: 'dist' }, '--revision is a revision, which nothing is filled into'],
  [{ revision: 'release.zip' }, 'is none of revision JSON'],
  [{ code: 'dist' }, '--function-name is missing'],
  [{ revision: 'appspec.yml', 'appspec-env': 'ABSENT' }, '"ABSENT"'],
] as const)('%j is refused', ([given, message]) => {
  expect(() => read(given)).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(message) }),
  )
})

import { deploymentOptions, readInputs } from '@slipway/core/inputs'
import { parseRevisionLocation } from '@slipway/core/revision'
import { expect, test } from 'vitest'
import { readDeploymentRequest, requestOptions } from './deployment-request.ts'

const files = {
  read: async (path: string) => {
    if (path !== 'request.json') throw new Error(`unexpected file "${path}"`)
    return new TextEncoder().encode(JSON.stringify(INPUT))
  },
}
const INPUT = {
  applicationName: 'shop',
  deploymentGroupName: 'web',
  revision: { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' } },
  description: 'from the file',
  ignoreApplicationStopFailures: true,
}
const REQUEST = {
  applicationName: 'shop',
  deploymentGroupName: 'web',
  revision: { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' },
  description: 'from the file',
  ignoreApplicationStopFailures: true,
}

function read(given: Readonly<Record<string, string>>) {
  const { values } = readInputs(
    { ...requestOptions, ...deploymentOptions },
    (name) => (given[name] === undefined ? [] : [given[name]]),
    (name) => name,
  )
  const revision = values.revision === undefined ? undefined : parseRevisionLocation(values.revision)
  return readDeploymentRequest(values, revision, files)
}

test.for(['request.json', 'file://request.json', JSON.stringify(INPUT)])(
  'a request is taken as the AWS CLI takes it: %s',
  async (json) => {
    expect(await read({ 'cli-input-json': json })).toEqual(REQUEST)
  },
)

test('an option that is given wins over what the request says', async () => {
  const given = {
    'cli-input-json': 'request.json',
    'deployment-group': 'canary',
    revision: 's3://releases/shop/2.tgz',
    description: 'by hand',
    'file-exists-behavior': 'RETAIN',
  }
  expect(await read(given)).toEqual({
    ...REQUEST,
    deploymentGroupName: 'canary',
    revision: { type: 's3', bucket: 'releases', key: 'shop/2.tgz', bundleType: 'tgz' },
    description: 'by hand',
    fileExistsBehavior: 'RETAIN',
  })
})

test('what neither says is told at once', async () => {
  await expect(read({ 'cli-input-json': '{"description":"by hand"}' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringMatching(/^--application-name .*\n--deployment-group .*\n--revision /),
  })
  await expect(
    read({ 'cli-input-json': '{"applicationName":"shop","deploymentGroupName":"web"}' }),
  ).rejects.toMatchObject({
    message: expect.stringMatching(/^--revision is missing/),
  })
})

test('without the JSON, what is missing is told beside all other problems with the options', () => {
  const { problems } = readInputs(
    { ...requestOptions, ...deploymentOptions },
    (name) => (name === 'if-busy' ? ['x'] : []),
    (name) => name,
  )
  expect(problems).toHaveLength(4)
  expect(problems[0]).toBe('application-name is missing: CodeDeploy application')
})

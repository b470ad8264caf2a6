import { awsOptions, readInputs } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { isLocalEndpoint, toAwsSettings } from './aws-settings.ts'

function valuesOf(given: Readonly<Record<string, string>> = {}) {
  const { values, problems } = readInputs(
    awsOptions,
    (name) => (given[name] === undefined ? [] : [given[name]]),
    (name) => name,
  )
  expect(problems).toEqual([])
  return values
}

test('what is not given is left to the environment', () => {
  const environment = { AWS_REGION: 'eu-west-1' }
  expect(toAwsSettings(valuesOf({ region: '' }), { environment })).toEqual({ environment })
})

test('what is given goes to the client by its own name', () => {
  const values = valuesOf({
    region: 'eu-west-1',
    'endpoint-url': 'http://127.0.0.1:1',
    'role-to-assume': 'arn',
    'role-session-name': 'run-7',
    'role-external-id': 'x',
  })
  expect(toAwsSettings(values, { environment: {} })).toEqual({
    environment: {},
    region: 'eu-west-1',
    endpointUrl: 'http://127.0.0.1:1',
    roleToAssume: 'arn',
    roleSessionName: 'run-7',
    externalId: 'x',
  })
})

test.for([
  ['http://127.0.0.1:4566', true],
  ['http://127.1.2.3', true],
  ['http://localhost:80/path', true],
  ['http://[::1]:9', true],
  ['https://localhost', true],
  ['https://codedeploy.eu-west-1.amazonaws.com', false],
  ['http://localhost.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://10.0.0.1:4566', false],
] as const)('that %s is on this machine is %s', ([url, isLocal]) => {
  expect(isLocalEndpoint(valuesOf({ 'endpoint-url': url }), { environment: {} })).toBe(isLocal)
  expect(isLocalEndpoint(valuesOf(), { environment: { AWS_ENDPOINT_URL: url } })).toBe(isLocal)
})

test("the option wins over CodeDeploy's own variable, and that over the one for every service", () => {
  const environment = { AWS_ENDPOINT_URL: 'http://localhost', AWS_ENDPOINT_URL_CODEDEPLOY: 'http://elsewhere' }
  expect(isLocalEndpoint(valuesOf(), { environment })).toBe(false)
  expect(isLocalEndpoint(valuesOf({ 'endpoint-url': 'http://localhost' }), { environment })).toBe(true)
  expect(isLocalEndpoint(valuesOf(), { environment: {} })).toBe(false)
})

import { expect, test } from 'vitest'
import { codeDeployConsoleUrl, greengrassConsoleUrl } from './console-url.ts'

const path = '/codesuite/codedeploy/deployments/d-1?region='

test.for([
  ['eu-west-1', `https://eu-west-1.console.aws.amazon.com${path}eu-west-1`],
  ['cn-north-1', `https://console.amazonaws.cn${path}cn-north-1`],
  ['us-gov-west-1', `https://console.amazonaws-us-gov.com${path}us-gov-west-1`],
])('the console of %s is the one of its partition', ([region = '', url]) => {
  expect(codeDeployConsoleUrl({ region, environment: {} }, 'd-1')).toBe(url)
  expect(codeDeployConsoleUrl({ environment: { AWS_REGION: region } }, 'd-1')).toBe(url)
})

test('an endpoint that is not AWS has no page there, and a private one of AWS has', () => {
  const at = (url: string) => codeDeployConsoleUrl({ region: 'eu-west-1', endpointUrl: url, environment: {} }, 'd-1')
  expect(at('http://127.0.0.1:4566')).toBeUndefined()
  expect(at('https://amazonaws.com.example.org')).toBeUndefined()
  expect(at('https://vpce-1.codedeploy.eu-west-1.vpce.amazonaws.com')).toContain('/d-1?')
  expect(
    codeDeployConsoleUrl({ region: 'eu-west-1', environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' } }, 'd-1'),
  ).toBeUndefined()
})

test('a region that is not known here makes no link', () => {
  expect(codeDeployConsoleUrl({ environment: {} }, 'd-1')).toBeUndefined()
  expect(codeDeployConsoleUrl({ region: 'x/../y', environment: {} }, 'd-1')).toBeUndefined()
})

test('a deployment to core devices has its page in the console of AWS IoT', () => {
  expect(greengrassConsoleUrl({ region: 'eu-west-1', environment: {} }, 'a-b')).toBe(
    'https://eu-west-1.console.aws.amazon.com/iot/home?region=eu-west-1#/greengrass/v2/deployments/a-b',
  )
  const environment = { AWS_ENDPOINT_URL_GREENGRASSV2: 'http://127.0.0.1:1' }
  expect(greengrassConsoleUrl({ region: 'eu-west-1', environment }, 'a-b')).toBeUndefined()
})

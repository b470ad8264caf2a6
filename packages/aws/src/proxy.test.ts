import { describe, expect, test } from 'vitest'
import { describeProxy, proxyFor } from './proxy.ts'

const PROXY = 'http://proxy.corp:3128'
const CODEDEPLOY = 'https://codedeploy.eu-central-1.amazonaws.com'

test.for([
  ['https by HTTPS_PROXY', CODEDEPLOY, { HTTPS_PROXY: PROXY }, 'http://proxy.corp:3128/'],
  ['https by https_proxy', CODEDEPLOY, { https_proxy: PROXY }, 'http://proxy.corp:3128/'],
  ['lower case before upper case', CODEDEPLOY, { HTTPS_PROXY: 'http://other:1', https_proxy: PROXY }, `${PROXY}/`],
  ['an empty variable is none', CODEDEPLOY, { https_proxy: '', HTTPS_PROXY: PROXY }, `${PROXY}/`],
  ['http by HTTP_PROXY', 'http://store.corp:9000', { HTTP_PROXY: PROXY }, `${PROXY}/`],
  ['not http by HTTPS_PROXY', 'http://store.corp:9000', { HTTPS_PROXY: PROXY }, undefined],
  ['anything by ALL_PROXY', 'http://store.corp:9000', { ALL_PROXY: PROXY }, `${PROXY}/`],
  ['a proxy without a scheme', CODEDEPLOY, { HTTPS_PROXY: 'proxy.corp:3128' }, `${PROXY}/`],
  ['none when none is set', CODEDEPLOY, {}, undefined],
] as const)('the proxy is chosen: %s', ([, target, environment, expected]) => {
  expect(proxyFor(new URL(target), environment)?.href).toBe(expected)
})

describe('NO_PROXY', () => {
  test.for([
    ['the host itself', CODEDEPLOY, 'codedeploy.eu-central-1.amazonaws.com', true],
    ['a domain above it', CODEDEPLOY, 'amazonaws.com', true],
    ['a domain with a leading dot', CODEDEPLOY, '.amazonaws.com', true],
    ['a wildcard domain', CODEDEPLOY, '*.amazonaws.com', true],
    ['everything', CODEDEPLOY, '*', true],
    ['any case, among others', CODEDEPLOY, 'a.b, AmazonAWS.com', true],
    ['the right port', CODEDEPLOY, 'amazonaws.com:443', true],
    ['another port', CODEDEPLOY, 'amazonaws.com:8443', false],
    ['a name that only ends alike', 'https://notamazonaws.com', 'amazonaws.com', false],
    ['an address', 'https://10.1.2.3', '10.1.2.3', true],
    ['a network', 'https://10.1.2.3', '10.0.0.0/8', true],
    ['another network', 'https://10.1.2.3', '10.2.0.0/16', false],
    ['a network is not a name', CODEDEPLOY, '10.0.0.0/8', false],
    ['a network that is none', 'https://10.1.2.3', '10.0.0.0/99', false],
    ['an IPv6 address', 'https://[2001:db8::1]', '2001:db8::1', true],
    ['an IPv6 address with a port', 'https://[2001:db8::1]:8443', '[2001:db8::1]:8443', true],
    ['an IPv6 network', 'https://[2001:db8::1]', '2001:db8::/32', true],
    ['nothing in particular', CODEDEPLOY, ' , ', false],
  ] as const)('goes directly or not: %s', ([, target, list, isDirect]) => {
    const environment = { HTTPS_PROXY: PROXY, NO_PROXY: list }
    expect(proxyFor(new URL(target), environment) === undefined).toBe(isDirect)
  })
})

test.for(['http://127.0.0.1:4566', 'http://127.9.9.9', 'http://localhost:1', 'http://s3.localhost', 'http://[::1]:80'])(
  'the loopback endpoint %s is never proxied',
  (target) => {
    expect(proxyFor(new URL(target), { HTTP_PROXY: PROXY, ALL_PROXY: PROXY })).toBeUndefined()
  },
)

test.for([
  ['socks5://proxy.corp:1080', 'HTTPS_PROXY'],
  ['http://', 'HTTPS_PROXY'],
] as const)('the proxy %s is refused by the name of its variable', ([value, variable]) => {
  expect(() => proxyFor(new URL(CODEDEPLOY), { [variable]: value })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(`"${variable}"`) }),
  )
})

test('a proxy is shown without its password', () => {
  expect(describeProxy(new URL('http://user:secret@proxy.corp:3128'))).toBe(PROXY)
  expect(() => proxyFor(new URL(CODEDEPLOY), { HTTPS_PROXY: 'http://user:sec ret@' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('sec ret') }),
  )
})

import { BlockList, isIP, isIPv4 } from 'node:net'
import { SlipwayError } from '@slipway/core/errors'

/** Variables of the process, or what a test puts in their place. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that a request has to take, by the variables that curl and the AWS CLI obey: `HTTPS_PROXY`, `HTTP_PROXY`,
 * `ALL_PROXY` and `NO_PROXY`, lower case first. Loopback endpoints are always reached directly.
 *
 * @throws SlipwayError INPUT_INVALID naming the variable, when it holds no http: or https: URL.
 */
export function proxyFor(target: URL, environment: Environment): URL | undefined {
  const host = bareHost(target.hostname)
  if (isLoopback(host)) return undefined
  const scheme = target.protocol.slice(0, -1)
  const variable = [`${scheme}_proxy`, 'all_proxy']
    .flatMap((name) => [name, name.toUpperCase()])
    .find((name) => (environment[name] ?? '') !== '')
  if (variable === undefined || isExempt(host, portOf(target), environment)) return undefined
  return parseProxy(variable, environment[variable] ?? '')
}

/** A proxy's address as it may be shown: without its user and password. */
export function describeProxy(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`
}

function parseProxy(variable: string, value: string): URL {
  const text = value.includes('://') ? value : `http://${value}`
  if (URL.canParse(text)) {
    const proxy = new URL(text)
    if (proxy.protocol === 'http:' || proxy.protocol === 'https:') return proxy
    throw new SlipwayError('INPUT_INVALID', `variable "${variable}" names a proxy of kind "${proxy.protocol}"`, {
      hint: 'use a proxy that is reached by http:// or https://',
    })
  }
  throw new SlipwayError('INPUT_INVALID', `variable "${variable}" does not hold the URL of a proxy`, {
    hint: 'write it as http://host:port; special characters of a password have to be percent-encoded',
  })
}

/** `NO_PROXY` names hosts (with all hosts below them), addresses, networks in CIDR notation, each with an optional port, or `*`. */
function isExempt(host: string, port: number, environment: Environment): boolean {
  const list = environment.no_proxy || environment.NO_PROXY || ''
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry === '*' || matches(entry, host, port))
}

function matches(entry: string, host: string, port: number): boolean {
  const { name = '', entryPort } = /^(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec(isIP(entry) ? `[${entry}]` : entry)
    ?.groups ?? { name: entry }
  if (entryPort !== undefined && Number(entryPort) !== port) return false
  const pattern = bareHost(name.replace(/^\*?\./, ''))
  if (pattern === '') return false
  const [network, prefix] = pattern.split('/')
  if (network !== undefined && prefix !== undefined) return isInNetwork(host, network, Number(prefix))
  return host === pattern || (isIP(host) === 0 && host.endsWith(`.${pattern}`))
}

function isInNetwork(host: string, network: string, prefix: number): boolean {
  const family = isIP(network)
  if (family === 0 || isIP(host) !== family) return false
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > (family === 4 ? 32 : 128)) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const networks = new BlockList()
  networks.addSubnet(network, prefix, type)
  return networks.check(host, type)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || (isIPv4(host) && /^127\./.test(host))
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase()
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

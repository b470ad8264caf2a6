import { readFile } from 'node:fs/promises'
import { rootCertificates } from 'node:tls'
import { SlipwayError } from '@slipway/core/errors'
import type { Dispatcher } from 'undici'
import type { MenderSettings } from '../settings.ts'

/** Long enough for two lost packets of a handshake. */
const CONNECT_TIMEOUT_MS = 10_000
/** How long a server may think, and be silent in the middle of an answer. */
const SILENCE_MS = 30_000

/** The way to the server. */
export interface Way {
  readonly dispatcher: Dispatcher
  /** Without credentials. */
  readonly proxy?: string
}

/** Opens the way to the server: directly or through the proxy, trusting the authority that was named beside those of Node. */
export async function openWay(server: URL, { caFile, proxyFor }: MenderSettings): Promise<Way> {
  const { Agent, ProxyAgent } = await import('undici')
  const ca = caFile === undefined ? undefined : [...rootCertificates, await readAuthority(caFile)]
  const timeouts = { headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS }
  const tls = ca === undefined ? {} : { ca }
  const proxy = proxyFor?.(server)
  if (proxy === undefined) {
    return { dispatcher: new Agent({ ...timeouts, connect: { timeout: CONNECT_TIMEOUT_MS, ...tls } }) }
  }
  const { username, password } = proxy
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  const dispatcher = new ProxyAgent({
    ...timeouts,
    uri: proxy.origin,
    ...(username !== '' && { token: `Basic ${basic}` }),
    requestTls: { timeout: CONNECT_TIMEOUT_MS, ...tls },
    proxyTls: tls,
  })
  return { dispatcher, proxy: proxy.origin }
}

async function readAuthority(path: string): Promise<string> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `the authority file "${path}" cannot be read: ${(cause as Error).message}`,
      {
        cause,
        hint: 'name a PEM file with the certificate of the authority that signed the server',
      },
    )
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new SlipwayError('INPUT_INVALID', `the authority file "${path}" has no certificate in it`, {
    hint: 'name a PEM file: it has a line "-----BEGIN CERTIFICATE-----"',
  })
}

// AWS's own Node runtimes bring the AWS SDK, the engine's do not. This is the little of it that the hook needs, so that it is the same
// on both and has nothing to install: a POST that is signed with the credentials of the function's role (Signature Version 4).
import { createHash, createHmac } from 'node:crypto'

/**
 * Posts JSON to a service.
 *
 * @throws Error when the service refuses it, with the service's words.
 */
export async function callAws({ service, path = '/', query = {}, headers = {}, body, signal }) {
  const { AWS_REGION: region, AWS_ENDPOINT_URL: endpoint = addressOf(service, region) } = process.env
  const url = new URL(path, endpoint)
  url.search = new URLSearchParams(query)
  const payload = JSON.stringify(body)
  const response = await fetch(url, {
    method: 'POST',
    headers: sign({ url, service, region, headers, payload, at: new Date(), credentials: process.env }),
    body: payload,
    ...(signal && { signal }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${service} answered ${response.status}: ${text}`)
  return { headers: response.headers, text }
}

function addressOf(service, region) {
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}

/** The headers of a POST, the signature among them; `url` has no parameter twice. */
export function sign({ url, service, region, headers, payload, at, credentials }) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = credentials
  const time = at.toISOString().replace(/[:-]|\.\d{3}/g, '')
  const scope = [time.slice(0, 8), region, service, 'aws4_request']
  const signed = {
    ...headers,
    host: url.host,
    'x-amz-date': time,
    ...(AWS_SESSION_TOKEN && { 'x-amz-security-token': AWS_SESSION_TOKEN }),
  }
  const names = Object.keys(signed).sort()
  const request = [
    'POST',
    url.pathname.split('/').map(encodeURIComponent).join('/'),
    [...url.searchParams]
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${signed[name]}`),
    '',
    names.join(';'),
    sha256(payload),
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(request)].join('\n')
  const key = scope.reduce(hmac, `AWS4${AWS_SECRET_ACCESS_KEY}`)
  const authorization = [
    `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/${scope.join('/')}`,
    `SignedHeaders=${names.join(';')}`,
    `Signature=${hmac(key, toSign).toString('hex')}`,
  ].join(', ')
  const { host: _, ...sent } = signed
  return { ...sent, authorization }
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key, text) {
  return createHmac('sha256', key).update(text).digest()
}

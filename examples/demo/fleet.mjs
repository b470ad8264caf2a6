// The fleet as its users see it: what each instance answers over HTTP.

import { get } from 'node:http'
import { DemoFailure } from './failure.mjs'
import { printTable } from './screen.mjs'

const REQUEST_TIMEOUT_MS = 5_000

/**
 * @typedef {{ readonly name: string, readonly port: number }} Instance
 * @typedef {{ readonly code: number, readonly body: string }} Answer
 * @typedef {{ readonly instance: string, readonly code: number, readonly version: string, readonly page: string }} Look
 */

/**
 * @param {Instance} instance
 * @param {string} path
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>} code 0 when there was no answer; the body then says why
 */
export async function ask({ port }, path, signal) {
  const either = AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)])
  try {
    return await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, agent: false, signal: either }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (text) => {
          body += text
        })
        response.on('end', () => resolve({ code: response.statusCode ?? 0, body }))
        response.on('error', reject)
      }).on('error', reject)
    })
  } catch (error) {
    signal.throwIfAborted()
    return { code: 0, body: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Asks every instance for its health and for its page, and prints the answers.
 *
 * @param {readonly Instance[]} instances
 * @param {AbortSignal} signal
 * @returns {Promise<readonly Look[]>}
 */
export async function lookAtFleet(instances, signal) {
  const looks = await Promise.all(
    instances.map(async (instance) => {
      const [health, page] = await Promise.all([ask(instance, '/health', signal), ask(instance, '/', signal)])
      return { instance: instance.name, code: health.code, version: readVersion(health), page: readPage(page) }
    }),
  )
  const rows = looks.map(({ instance, code, version, page }, index) => [
    instance,
    `http://127.0.0.1:${instances[index]?.port}`,
    code === 0 ? 'no answer' : String(code),
    version,
    page,
  ])
  printTable(['instance', 'address', '/health', 'version', 'what a visitor reads'], rows)
  return looks
}

/**
 * @param {readonly Look[]} looks
 * @param {string} version what every instance has to serve, in good health
 */
export function requireEverywhere(looks, version) {
  if (looks.every((look) => look.code === 200 && look.version === version)) return
  throw new DemoFailure(`every instance serves version ${version} and is healthy`, describe(looks))
}

/**
 * After a release that failed on the first instance it reached: that one has it, all others must be as before.
 *
 * @param {readonly Look[]} looks
 * @param {{ readonly broken: string, readonly before: string }} versions
 */
export function requireOneBroken(looks, { broken, before }) {
  const struck = looks.filter(({ code, version }) => code === 500 && version === broken)
  const spared = looks.filter(({ code, version }) => code === 200 && version === before)
  if (struck.length === 1 && spared.length === looks.length - 1) return
  throw new DemoFailure(
    `one instance has version ${broken} and says that it is ill, all others serve version ${before}`,
    describe(looks),
  )
}

/** @param {readonly Look[]} looks */
function describe(looks) {
  return looks.map(({ instance, code, version }) => `${instance}: ${code} with version ${version}`).join('; ')
}

/** @param {Answer} health */
function readVersion({ code, body }) {
  if (code === 0) return '-'
  try {
    return String(JSON.parse(body).version)
  } catch {
    return '?' // something else than the example's server has answered
  }
}

/** @param {Answer} page */
function readPage({ code, body }) {
  return code === 200 ? (/<p>([^<]*)<\/p>/.exec(body)?.[1] ?? '') : body.trim()
}

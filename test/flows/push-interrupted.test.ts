import type { ChildProcess } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countUploads, digestAt, type LargeBundle, makeLargeBundle } from './fixtures/large-bundle.ts'
import { type EngineProcess, type Finished, jsonLines, slipway, startEngineProcess } from './fixtures/processes.ts'
import { startRelay } from './fixtures/relay.ts'

/** Three parts: two of 8 MiB and a smaller one. */
const NOISE_BYTES = 17_000_000

let engine: EngineProcess
let bundle: LargeBundle

beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  bundle = await makeLargeBundle(NOISE_BYTES)
})
afterAll(async () => {
  await bundle?.[Symbol.asyncDispose]()
  await engine?.[Symbol.asyncDispose]()
})

const MOMENTS: readonly (readonly [string, (message: IncomingMessage) => boolean])[] = [
  ['the beginning', ({ method, url }) => method === 'POST' && url?.includes('uploads') === true],
  ...['1', '2', '3'].map(
    (number) =>
      [`part ${number}`, ({ url }: IncomingMessage) => url?.includes(`partNumber=${number}&`) === true] as const,
  ),
  ['the completion', ({ method, url }) => method === 'POST' && url?.includes('uploadId=') === true],
]

function push(key: string, endpoint?: string, onStart?: (child: ChildProcess) => void): Promise<Finished> {
  const to = ['--application-name', 'web', '--s3-bucket', 'web', '--s3-key', key]
  return slipway(['push', '--bundle', bundle.path, ...to], {
    env: { ...engine.env, ...(endpoint !== undefined && { AWS_ENDPOINT_URL: endpoint }) },
    ...(onStart !== undefined && { onStart }),
  })
}

/** Pushes, and sends the signal when a request comes that is meant; a killed process' request still reaches the store, or not. */
async function pushUntil(key: string, isMeant: (message: IncomingMessage) => boolean, signal: NodeJS.Signals) {
  let pushing: ChildProcess | undefined
  let isSent = false
  const meet = (message: IncomingMessage): boolean => {
    if (!isSent && isMeant(message)) {
      isSent = true
      pushing?.kill(signal)
    }
    return false
  }
  await using relay = await startRelay(engine.endpoint, meet)
  const finished = await push(key, relay.endpoint, (child) => {
    pushing = child
  })
  expect(isSent).toBe(true)
  return finished
}

describe.for(MOMENTS)('a push of three parts that is met at %s', ([name, isMeant]) => {
  test('by SIGTERM leaves a whole object or none, and no parts', async () => {
    const key = `term ${name}.tar`
    const { code, stderr } = await pushUntil(key, isMeant, 'SIGTERM')
    expect([code, stderr]).toEqual([143, 'error: cancelled by SIGTERM\n'])
    expect(await countUploads(engine)).toBe(0)
    expect([undefined, bundle.sha256]).toContain(await digestAt(engine, key))
    expect((await push(key)).code).toBe(0)
    expect(await digestAt(engine, key)).toBe(bundle.sha256)
  })

  test('by SIGKILL leaves a whole object or none, and its parts are gone after the next push', async () => {
    const key = `kill/${name}/{digest}.tar`
    const killed = await pushUntil(key, isMeant, 'SIGKILL')
    expect(killed.code).toBeNull()
    const left = await countUploads(engine)
    const again = await push(key)
    expect(again.code).toBe(0)
    const [, at = ''] = /s3:\/\/web\/(kill\/\S.*\.tar)(?: |\n)/.exec(again.stdout) ?? []
    expect(await digestAt(engine, at)).toBe(bundle.sha256)
    expect(await countUploads(engine)).toBe(0)
    if (left > 0) expect(again.stdout).toContain('removed the parts of an upload to s3://web/kill/')
    const third = await push(key)
    expect(third.stdout).toContain('not uploaded again')
  })
})

test('two runs that push the same bundle at once both end well, with one object and no parts', async () => {
  const key = 'twins/{digest}.tar'
  const twins = await Promise.all([push(key), push(key), push(key)])
  expect(twins.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  expect(await countUploads(engine)).toBe(0)
  const revisions = await slipway(['revisions', 'list', '--application-name', 'web', '--json'], { env: engine.env })
  const listed = JSON.stringify(jsonLines(revisions.stdout))
  expect(listed.match(/twins\//g)).toHaveLength(1)
})

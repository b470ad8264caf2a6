import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SlipwayError } from '@slipway/core/errors'
import { ALARM_NAME_LENGTH, ALARM_STATES, type Alarm } from './codedeploy/index.ts'

/** An endpoint for whoever tests against the engine; it is not part of any service that the engine speaks for. */
export interface ControlEndpoint {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string
  close(): Promise<void>
}

/** What can be asked for over the control endpoint. Each answers what is sent back as JSON. */
export interface Controls {
  /** What `slipway engine inspect --json` prints. */
  readState(): unknown
  /** How often each operation was called. */
  readRequests(): unknown
  /** @throws SlipwayError INPUT_INVALID */
  loadScenario(text: string): Promise<unknown>
  clearScenario(): Promise<unknown>
  readScalingGroups(): unknown
  /** @throws SlipwayError INPUT_INVALID */
  setDesiredCapacities(capacities: readonly (readonly [name: string, count: number])[]): Promise<unknown>
  readAlarms(): unknown
  setAlarms(alarms: readonly Alarm[]): Promise<unknown>
  advanceClock(seconds: number, signal: AbortSignal): Promise<unknown>
}

type Handler = (controls: Controls, body: string, signal: AbortSignal) => unknown

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /state': (controls) => controls.readState(),
  'GET /requests': (controls) => controls.readRequests(),
  'POST /scenario': (controls, body) => controls.loadScenario(body),
  'DELETE /scenario': (controls) => controls.clearScenario(),
  'GET /auto-scaling-groups': (controls) => controls.readScalingGroups(),
  'POST /auto-scaling-groups': (controls, body) => controls.setDesiredCapacities(readCapacities(body)),
  'GET /alarms': (controls) => controls.readAlarms(),
  'POST /alarms': (controls, body) => controls.setAlarms(readAlarms(body)),
  'POST /clock/advance': (controls, body, signal) => controls.advanceClock(readSeconds(body), signal),
}

/** A scenario with ten thousand ids written out is well below it. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024
const LONGEST_ADVANCE_SECONDS = 10 * 366 * 86_400

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Serves the control endpoint on loopback, to programs on this machine and to no page in a browser. */
export async function startControl(controls: Controls): Promise<ControlEndpoint> {
  const closing = new AbortController()
  const server = createServer((request, response) => {
    const gone = new AbortController()
    response.on('close', () => gone.abort(new SlipwayError('CANCELLED', 'the caller has gone')))
    answer(controls, request, AbortSignal.any([gone.signal, closing.signal])).then(
      ({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' })
        response.end(`${JSON.stringify(body)}\n`)
      },
      () => response.destroy(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      closing.abort(new SlipwayError('CANCELLED', 'the engine stops'))
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(controls: Controls, request: IncomingMessage, signal: AbortSignal): Promise<Answer> {
  if (!isFromThisMachine(request)) {
    return refusal(403, 'the control endpoint answers programs on this machine only, and no page in a browser')
  }
  const route = `${request.method} ${request.url}`
  const handler = Object.hasOwn(HANDLERS, route) ? HANDLERS[route] : undefined
  if (handler === undefined) {
    return { status: 501, body: { error: `${route} is not implemented`, known: Object.keys(HANDLERS) } }
  }
  try {
    const body = await readBody(request)
    if (body === undefined) return refusal(413, `the body is larger than ${BODY_LIMIT_BYTES} bytes`)
    return { status: 200, body: await handler(controls, body, signal) }
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'INPUT_INVALID') throw error
    return { status: 400, body: { error: error.message, hint: error.hint } }
  }
}

/** A browser says where a page comes from (Origin) and what name led it here (Host), and no page can change either. */
function isFromThisMachine({ headers }: IncomingMessage): boolean {
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '')
  return isLoopback && headers.origin === undefined
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length
    if (sizeBytes > BODY_LIMIT_BYTES) return undefined
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

function readCapacities(body: string): readonly (readonly [name: string, count: number])[] {
  const capacities = Object.entries(readObject(body)).map(([name, value]) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return [name, value] as const
    throw new SlipwayError('INPUT_INVALID', `group "${name}" is given the size ${JSON.stringify(value)}`, {
      hint: 'the size of a group is a whole number from 0',
    })
  })
  if (capacities.length > 0) return capacities
  throw new SlipwayError('INPUT_INVALID', 'no Auto Scaling group is given', { hint: 'send {"web": 5}' })
}

function readAlarms(body: string): readonly Alarm[] {
  const alarms = Object.entries(readObject(body)).map(([name, value]) => {
    const state = ALARM_STATES.find((word) => word === value)
    if (state !== undefined && name !== '' && name.length <= ALARM_NAME_LENGTH) return { name, state }
    throw new SlipwayError('INPUT_INVALID', `alarm "${name}" is given the state ${JSON.stringify(value)}`, {
      hint: `a name has 1 to ${ALARM_NAME_LENGTH} characters; states are ${ALARM_STATES.join(', ')}`,
    })
  })
  if (alarms.length > 0) return alarms
  throw new SlipwayError('INPUT_INVALID', 'no alarm is given', { hint: 'send {"errors": "ALARM"}' })
}

function readSeconds(body: string): number {
  const { seconds } = readObject(body)
  if (typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST_ADVANCE_SECONDS) return seconds
  throw new SlipwayError('INPUT_INVALID', '"seconds" is not given as a number from 0 to ten years', {
    hint: 'send {"seconds": 60}',
  })
}

function refusal(status: number, error: string): Answer {
  return { status, body: { error } }
}

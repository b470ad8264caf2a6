import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { Isolation } from './agent/instance.ts'
import { layoutOf } from './agent/layout.ts'
import { runAgent } from './agent/run-agent.ts'
import { createCodeDeploy, type FleetKind } from './codedeploy/index.ts'
import { type ControlEndpoint, startControl } from './control.ts'
import { type EngineCredentials, loadCredentials } from './credentials.ts'
import { startServer } from './http/index.ts'
import { describeState } from './inspect.ts'
import { listInstances, recordFleet, requireIsolation, toAgentInstance } from './instances.ts'
import { pathsOf } from './paths.ts'
import { createObjectStore } from './s3/index.ts'
import { S3Error } from './s3/s3-error.ts'
import { openStateStore } from './state/index.ts'

/** A number of instances with an agent each, and an application, a group and a bucket of the same name. */
export interface FleetRequest {
  readonly name: string
  readonly count: number
  /** What CodeDeploy takes the instances for, and finds them by: on-premises tags or EC2 tags. @defaultValue 'on-premises' */
  readonly kind?: FleetKind
}

export interface EngineOptions {
  /** Where everything is kept. @defaultValue a temporary folder that goes when the engine stops */
  readonly dataDir?: string
  /** @defaultValue 0: any free port */
  readonly port?: number
  readonly fleets?: readonly FleetRequest[]
  /** How instances of these fleets are kept apart from this machine. @defaultValue 'directory' */
  readonly isolation?: Isolation
  /** Serve the control endpoint too. @defaultValue false */
  readonly control?: boolean
  /** @defaultValue 'us-east-1' */
  readonly region?: string
  readonly clock?: Clock
  /** The environment of which hook scripts get a few harmless names. @defaultValue the process's */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Takes a line on what the engine does; holds no secret. */
  readonly log?: (line: string) => void
}

export interface EngineInstance {
  readonly name: string
  readonly port: number
  /** The folder that stands for `/` on the instance. */
  readonly root: string
}

/** A running engine. Disposing of it is stopping it. */
export interface Engine extends EngineCredentials, AsyncDisposable {
  /** The one endpoint of every emulated service: `http://127.0.0.1:PORT`. */
  readonly endpoint: string
  readonly region: string
  readonly instances: readonly EngineInstance[]
  readonly controlEndpoint?: string
  /** Ends running scripts, answers what is under way and releases the data directory. */
  stop(): Promise<void>
}

/** Resources are named after an account; the engine has one, and it is nobody's. */
const ACCOUNT_ID = '000000000000'

/**
 * Starts the embedded engine: object store, CodeDeploy API and an agent for each instance, over the state in `dataDir`.
 * Deployments that were under way when an earlier engine ended go on.
 *
 * @throws SlipwayError ENGINE_FAILED when another engine uses the directory, the state is damaged, or the port is taken.
 * @throws SlipwayError INPUT_INVALID when a fleet cannot be made as asked; nothing is changed then.
 *
 * @example await using engine = await startEngine({ fleets: [{ name: 'web', count: 3 }] })
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { clock = systemClock, region = 'us-east-1', log = () => undefined } = options
  const dataDir = await makeDataDir(options.dataDir)
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
  }
  if (options.dataDir === undefined) undo.push(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  try {
    const paths = pathsOf(dataDir)
    const state = await openStateStore(paths.state, { log })
    undo.push(() => state.close())
    const fleets = options.fleets ?? []
    const isolation = options.isolation ?? 'directory'
    for (const { name } of fleets) requireIsolation(state, name, isolation)

    const credentials = await loadCredentials(state)
    const objects = await createObjectStore({ directory: paths.objects, state, clock })
    const codedeploy = createCodeDeploy({ state, clock, region, accountId: ACCOUNT_ID, log })
    undo.push(async () => codedeploy.close())
    for (const { name, count, kind } of fleets) {
      await createBucket(name, () => objects.createBucket(name, region))
      const fleet = await codedeploy.createFleet(name, count, kind)
      await recordFleet(state, name, fleet.instances, isolation)
    }

    const ending = new AbortController()
    const instances = listInstances(state).map((record) => toAgentInstance(record, dataDir))
    // An agent that died before it had noted its command cannot tell of it; the engine, which died with it, can.
    for (const { hostIdentifier } of instances) await codedeploy.hostCommands.reportHostRestart(hostIdentifier)
    const agents = instances.map((instance) =>
      runAgent({
        instance,
        commands: codedeploy.hostCommands,
        objects: objects.reader,
        clock,
        environment: options.environment ?? process.env,
        log,
        signal: ending.signal,
      }),
    )
    undo.push(async () => {
      ending.abort(new SlipwayError('CANCELLED', 'the engine stops'))
      await Promise.all(agents)
    })
    const server = await startServer({
      services: [objects.service],
      jsonServices: [codedeploy.service],
      credentials: (accessKeyId) => (accessKeyId === credentials.accessKeyId ? credentials : undefined),
      clock,
      ...(options.port !== undefined && { port: options.port }),
      onDefect: (error, requestId) => log(`request ${requestId} met a defect: ${stackOf(error)}`),
    })
    undo.push(() => server.close())
    let control: ControlEndpoint | undefined
    if (options.control === true) {
      control = await startControl(() => describeState(state, dataDir))
      undo.push(control.close)
    }
    return {
      ...credentials,
      endpoint: server.endpoint,
      region,
      instances: instances.map((instance) => ({
        name: instance.name,
        port: instance.port,
        root: layoutOf(instance).hostRoot,
      })),
      ...(control !== undefined && { controlEndpoint: control.endpoint }),
      stop,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeDataDir(dataDir: string | undefined): Promise<string> {
  if (dataDir === undefined) return mkdtemp(join(tmpdir(), 'slipway-engine-'))
  try {
    // The state holds the credentials: it is its owner's alone.
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new SlipwayError('ENGINE_FAILED', `data directory "${dataDir}" cannot be made: ${(cause as Error).message}`, {
      cause,
      hint: 'name a folder that you may write to with --data-dir',
    })
  }
  return resolve(dataDir)
}

async function createBucket(name: string, create: () => Promise<void>): Promise<void> {
  try {
    await create()
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    throw new SlipwayError('INPUT_INVALID', `fleet name "${name}" cannot be a bucket's name: ${error.message}`, {
      cause: error,
      hint: 'use 3 to 63 lower-case letters, digits and hyphens',
    })
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

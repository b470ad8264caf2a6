import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { lstat, readlink } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { SlipwayError } from '@slipway/core/errors'
import { isWithin } from '../agent/host-root.ts'
import type { AgentInstance } from '../agent/instance.ts'
import type { RunAgentOptions } from '../agent/run-agent.ts'
import type { BootReport, InstanceCalls } from './calls.ts'
import { Channel, type Wire } from './channel.ts'
import { compareLayer } from './compare-layer.ts'
import type { FileChange, InstanceInspection } from './inspection.ts'
import { imageOf, isReleased } from './layer-image.ts'
import { areaOf } from './mounts.ts'
import { type PrepareOptions, prepareSetUp } from './prepare-set-up.ts'
import { namespaceCommand } from './requirements.ts'
import { searchPath } from './search-path.ts'
import { type ServedAgent, serveAgent } from './serve-agent.ts'
import { type SetUp, setUpScript } from './set-up-script.ts'
import { readRemote } from './streams.ts'
import { supervisorScript } from './supervisor-script.ts'

const BOOT_LIMIT_MS = 60_000
/** Between the wish that an instance ends and its end by force. */
const END_GRACE_MS = 5_000
/** For the last lines of one that has ended, which say why. */
const PRINT_GRACE_MS = 1_000
/** The agent's own tree is nothing that a release has changed. */
const AGENT_TREE = '/opt/codedeploy-agent'

export interface MachineOptions extends PrepareOptions {
  readonly log: (line: string) => void
}

/** An instance with isolation `overlay`: its namespaces, and the process of ours that everything in them depends on. */
export class Machine {
  readonly #instance: AgentInstance
  readonly #setUp: SetUp
  readonly #child: ChildProcess
  readonly #channel: Channel<InstanceCalls>
  readonly #ended: Promise<unknown>
  /** Resolves when all that the instance has printed is taken. */
  readonly #printed: Promise<unknown>
  #relay: Server | undefined
  #agent: ServedAgent | undefined

  /**
   * Boots an instance, and does not give it out before it is proven that nothing that it writes is seen outside.
   *
   * @throws SlipwayError INPUT_INVALID, ENGINE_FAILED when it cannot be had; nothing of a release was run then.
   */
  static async boot(options: MachineOptions): Promise<Machine> {
    const setUp = await prepareSetUp(options)
    const lines: string[] = []
    const machine = new Machine(options, setUp, (line) => {
      lines.push(line)
      options.log(`${options.instance.name}: ${line}`)
    })
    try {
      await machine.#settle()
      return machine
    } catch (error) {
      await machine.end()
      await Promise.race([machine.#printed, wait(PRINT_GRACE_MS)])
      const lacking = lines.find((line) => line.startsWith(LACKS))
      if (lacking !== undefined) throw lacks(lacking.slice(LACKS.length))
      if (error instanceof SlipwayError && error.hint !== undefined) throw error
      const told = lines.length === 0 ? (error as Error).message : lines.slice(-3).join('; ')
      throw new SlipwayError('ENGINE_FAILED', `instance "${options.instance.name}" cannot be set up: ${told}`, {
        cause: error,
        hint: `what it has written earlier may be in the way: remove "${imageOf(setUp.folder)}" to let it begin anew`,
      })
    }
  }

  private constructor({ instance, limits }: MachineOptions, setUp: SetUp, takeLine: (line: string) => void) {
    this.#instance = instance
    this.#setUp = setUp
    const { means, isNetworkOpen } = setUp
    const script = supervisorScript({
      maxProcesses: limits.maxProcesses,
      id: `${process.pid}-${randomBytes(4).toString('hex')}`,
      command: [...namespaceCommand(isNetworkOpen), 'sh', '-c', setUpScript(setUp)],
    })
    const words = ['sh', '-c', script]
    const [program = '', ...parameters] = means === 'sudo' ? ['sudo', '-n', '--', ...words] : words
    // The channel is where sudo leaves it alone. A signal to the engine's own group is not one to its instances.
    this.#child = spawn(program, parameters, {
      env: { PATH: searchPath(process.env.PATH) },
      cwd: '/',
      stdio: ['ipc', 'pipe', 'pipe'],
      serialization: 'advanced',
      detached: true,
    })
    this.#printed = Promise.all([this.#child.stdout, this.#child.stderr].map((stream) => onLines(stream, takeLine)))
    this.#child.on('error', (error) => takeLine(error.message))
    // Not `close`: of a child with a channel it does not always come.
    this.#ended = once(this.#child, 'exit').catch(() => undefined)
    this.#channel = new Channel<InstanceCalls>(
      wireOf(this.#child),
      serveAgent(() => this.#requireAgent()),
      { now: () => this.#agent?.clock.now() ?? Date.now() },
    )
  }

  async #settle(): Promise<void> {
    const { name, port } = this.#instance
    const { areas, isNetworkOpen } = this.#setUp
    const token = randomBytes(8).toString('hex')
    const limit = AbortSignal.timeout(BOOT_LIMIT_MS)
    const report = await this.#channel.call('boot', { name, port, areas, token }, limit)
    await requireUnseen(report, isNetworkOpen)
    await this.#channel.call('settle', undefined, limit)
    if (!isNetworkOpen) this.#relay = await listen(port, name, (socket) => this.#channel.sendSocket(socket))
  }

  /** Runs the instance's agent until its signal ends it. */
  async runAgent(options: RunAgentOptions): Promise<void> {
    const { instance, maxRevisions, killGraceMs, shutdownGraceMs, faults, signal } = options
    this.#agent = options
    const settings = {
      hostIdentifier: instance.hostIdentifier,
      isEventStruck: faults !== undefined,
      ...(maxRevisions !== undefined && { maxRevisions }),
      ...(killGraceMs !== undefined && { killGraceMs }),
      ...(shutdownGraceMs !== undefined && { shutdownGraceMs }),
    }
    try {
      await this.#channel.call('runAgent', settings, signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  async inspect(signal?: AbortSignal): Promise<InstanceInspection> {
    const changes = await this.listChanges(signal)
    return { changes, ...(await this.#channel.call('look', undefined, signal)) }
  }

  async listChanges(signal?: AbortSignal): Promise<readonly FileChange[]> {
    const { areas, hiddenFiles, hiddenFolders, shownFolders, programs } = this.#setUp
    const entries = await this.#channel.call('listLayer', undefined, signal)
    const unseen = new Set([...hiddenFiles, ...hiddenFolders])
    // Where the set-up itself had to make a folder, no release has.
    const isOurs = (path: string): boolean =>
      isWithin(path, AGENT_TREE) || shownFolders.some((shown) => isWithin(shown, path))
    return compareLayer(
      entries.filter(({ path }) => !isOurs(path)),
      (path) => (areaOf(areas, path)?.below === undefined ? undefined : path),
      (path) => unseen.has(path) || Object.hasOwn(programs, path),
    )
  }

  /** All changes as an archive of the kind that tar reads. */
  async export(signal?: AbortSignal): Promise<Readable> {
    const opened = await this.#channel.call('export', await this.listChanges(signal), signal)
    return readRemote(
      opened,
      (stream) => this.#channel.call('read', stream),
      (stream) => this.#channel.call('closeStream', stream),
    )
  }

  /** Ends everything that runs on the instance, and its namespaces. Its files stay where they are kept. */
  async end(): Promise<void> {
    this.#relay?.close()
    const limit = AbortSignal.timeout(END_GRACE_MS)
    await this.#channel.call('shutDown', undefined, limit).catch(() => undefined)
    if (this.#child.connected) this.#child.disconnect()
    await Promise.race([this.#ended, wait(END_GRACE_MS, undefined, { ref: false })])
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && exitCode === null && signalCode === null) {
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        // Gone meanwhile, or of root by sudo, whom nobody else may end.
      }
    }
    if (this.#setUp.layer === 'image') await isReleased(imageOf(this.#setUp.folder))
  }

  #requireAgent(): ServedAgent {
    if (this.#agent !== undefined) return this.#agent
    throw new SlipwayError('ENGINE_FAILED', `the agent of "${this.#instance.name}" is not to run yet`)
  }
}

const LACKS = 'slipway-lacks: '

function lacks(what: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `isolation "overlay" cannot be had: ${what}`, {
    hint: 'run the engine where root may make control groups with the pids controller; or use --isolation directory, with which scripts are not confined',
  })
}

/** @throws SlipwayError ENGINE_FAILED when something that the instance wrote is seen here, or a namespace is ours. */
async function requireUnseen({ probes, namespaces }: BootReport, isNetworkOpen: boolean): Promise<void> {
  const faults: string[] = []
  for (const probe of probes) {
    const isSeen = await lstat(probe).then(
      () => true,
      () => false,
    )
    if (isSeen) faults.push(`"${probe}" was written by the instance and is seen on this machine`)
  }
  for (const [kind, name] of Object.entries(namespaces)) {
    if (kind === 'net' && isNetworkOpen) continue
    if (name === (await readlink(`/proc/self/ns/${kind}`))) faults.push(`its ${kind} namespace is this machine's`)
  }
  if (probes.length === 0) faults.push('it has written nothing to look for')
  if (faults.length === 0) return
  throw new SlipwayError('ENGINE_FAILED', `the instance is not kept apart from this machine: ${faults.join('; ')}`, {
    hint: 'nothing of a release was run in it; report this with the output of "cat /proc/self/mountinfo"',
  })
}

async function listen(port: number, name: string, take: (socket: Socket) => void): Promise<Server> {
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, take)
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new SlipwayError(
      'ENGINE_FAILED',
      `port ${port} of instance "${name}" cannot be used: ${(cause as Error).message}`,
      {
        cause,
        hint: 'end the program that listens on it, or use another data directory',
      },
    )
  }
  return server
}

function wireOf(child: ChildProcess): Wire {
  return {
    send: (message, socket) => {
      if (child.connected) child.send(message as object, socket, () => undefined)
      else socket?.destroy()
    },
    onMessage: (take) => child.on('message', (message) => take(message)),
    onClosed: (take) => {
      child.on('disconnect', take)
      child.on('exit', take)
    },
  }
}

async function onLines(stream: Readable | null, take: (line: string) => void): Promise<void> {
  if (stream === null) return
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
  await once(stream, 'end').catch(() => undefined)
}

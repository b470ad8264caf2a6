import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { loadReader } from '@slipway/core/bundle/io'
import { SlipwayError } from '@slipway/core/errors'
import { runAgent } from '../../agent/run-agent.ts'
import type { BootFacts, EngineCalls, InstanceCalls } from '../calls.ts'
import { Channel, type Handlers } from '../channel.ts'
import { LAYER_VIEW } from '../set-up-script.ts'
import { OpenStreams } from '../streams.ts'
import { listLayer } from './list-layer.ts'
import { listPorts, listProcesses } from './look.ts'
import { relayConnection, USUAL_PORT } from './relay-connection.ts'
import { remoteEngine } from './remote-engine.ts'
import { readNamespaces, removeProbes, requireApart, writeProbes } from './self-check.ts'
import { Services } from './services.ts'
import { Spawner } from './spawner.ts'
import { writeTar } from './write-tar.ts'

/** What processes get between the wish that they end and their end. */
const SHUT_DOWN_GRACE_MS = 1_000
const POLL_MS = 20

/**
 * Is what an instance runs on, for as long as the engine at the other end of the channel lives: carries its agent, its
 * services and its relay. Scripts do not see this process, and its end is the end of all of theirs.
 *
 * @throws SlipwayError INPUT_INVALID when no engine has started this process.
 */
export async function runInstance(): Promise<never> {
  if (process.send === undefined || process.pid !== 1) {
    throw new SlipwayError('INPUT_INVALID', 'this carries an instance, and only an engine starts it', {
      hint: 'start an engine with "slipway engine start --isolation overlay"',
    })
  }
  const spawner = new Spawner()
  const services = new Services(spawner)
  const streams = new OpenStreams()
  let facts: BootFacts | undefined
  let probes: readonly string[] = []
  let offsetMs = 0

  const handlers: Handlers<InstanceCalls> = {
    boot: async (given) => {
      await spawner.ready
      await requireApart()
      facts = given
      probes = await writeProbes(given.areas, given.token)
      return { probes, namespaces: await readNamespaces() }
    },
    settle: async () => {
      await removeProbes(probes)
      await services.listen()
      // What the agent will need is loaded now: scripts may remove the files of this program from their view.
      await Promise.all([loadReader('zip'), loadReader('tar')])
    },
    runAgent: async (settings, signal) => {
      const { hostIdentifier, isEventStruck: _, ...limits } = settings
      const { name, port } = requireBooted(facts)
      await runAgent({
        ...limits,
        ...remoteEngine(engine, () => Date.now() + offsetMs, settings),
        instance: { name, hostIdentifier, port, isolation: 'overlay', folder: '/' },
        environment: process.env,
        startProcess: spawner.startProcess,
        signal,
      })
    },
    listLayer: () => listLayer(requireBooted(facts).areas, (index) => `${LAYER_VIEW}/${index}/upper`),
    look: async () => ({
      processes: await listProcesses(),
      ports: await listPorts(),
      services: await services.list(),
    }),
    export: async (changes) => streams.open(Readable.from(writeTar(changes))),
    read: (stream) => streams.read(stream),
    closeStream: (stream) => streams.close(stream),
    shutDown: () => endAllProcesses(spawner),
  }
  const onSocket = (socket: Socket): void => {
    const { port } = requireBooted(facts)
    relayConnection(socket, [port, USUAL_PORT])
  }
  const engine = new Channel<EngineCalls>(processWire(), handlers, {
    onSocket,
    onTime: (now) => {
      offsetMs = now - Date.now()
    },
  })
  return new Promise<never>(() => undefined)
}

function requireBooted(facts: BootFacts | undefined): BootFacts {
  if (facts === undefined) throw new Error('the instance is not booted yet')
  return facts
}

function processWire(): ConstructorParameters<typeof Channel>[0] {
  return {
    send: (message) => void process.send?.(message),
    onMessage: (take) => process.on('message', (message, socket) => take(message, socket as Socket | undefined)),
    // An engine that is gone, by whatever means, takes its instances with it.
    onClosed: () => process.on('disconnect', () => process.exit(0)),
  }
}

/** As a machine that is shut down: first the wish, and what does not follow it ends with the instance. */
async function endAllProcesses(spawner: Spawner): Promise<void> {
  spawner.signalAll('TERM')
  const deadline = Date.now() + SHUT_DOWN_GRACE_MS
  while (Date.now() < deadline && (await listProcesses()).length > 0) await wait(POLL_MS)
}

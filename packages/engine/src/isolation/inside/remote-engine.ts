import type { RunAgentOptions } from '../../agent/run-agent.ts'
import type { AgentSettings, EngineCalls } from '../calls.ts'
import type { Channel } from '../channel.ts'
import { readRemote } from '../streams.ts'

type Remote = Pick<Channel<EngineCalls>, 'call'>

/** What an agent needs of the engine, asked for over the channel: the network of an instance reaches nobody. */
export function remoteEngine(
  engine: Remote,
  now: () => number,
  { isEventStruck }: AgentSettings,
): Pick<RunAgentOptions, 'commands' | 'objects' | 'clock' | 'pauses' | 'log' | 'openGitHub' | 'faults'> {
  const read = (stream: number): Promise<Uint8Array | undefined> => engine.call('read', stream)
  const close = (stream: number): Promise<void> => engine.call('closeStream', stream)
  return {
    commands: {
      // The engine knows which host it hears.
      poll: (_, signal) => engine.call('poll', undefined, signal),
      getDeploymentSpecification: (executionId) => engine.call('specification', executionId),
      acknowledge: (id, isNoop) => engine.call('acknowledge', { id, isNoop }),
      complete: (id, status, diagnostics) => engine.call('complete', { id, status, diagnostics }),
    },
    objects: {
      async open(bucket, key, version) {
        const opened = await engine.call('openObject', { bucket, key, ...(version !== undefined && { version }) })
        if (opened === undefined) return undefined
        const { stream, ...object } = opened
        return { ...object, body: readRemote({ stream }, read, close) }
      },
    },
    async openGitHub(revision, { token, signal }) {
      const asked = { revision, ...(token !== undefined && { token }) }
      const { stream, sizeBytes } = await engine.call('openGitHub', asked, signal)
      return { body: readRemote({ stream }, read, close), ...(sizeBytes !== undefined && { sizeBytes }) }
    },
    clock: { now, sleep: (ms, signal) => engine.call('sleep', ms, signal) },
    pauses: { now, sleep: (ms, signal) => engine.call('pause', ms, signal) },
    log: (line) => void engine.call('log', line).catch(() => undefined),
    ...(isEventStruck && { faults: { begin: (event, signal) => engine.call('beginEvent', event, signal) } }),
  }
}

import { openGitHubBundle } from '../agent/github-bundle.ts'
import type { RunAgentOptions } from '../agent/run-agent.ts'
import type { EngineCalls } from './calls.ts'
import type { Handlers } from './channel.ts'
import { OpenStreams } from './streams.ts'

/** What the agent of an instance is served with while it runs: all of the world that it has. */
export type ServedAgent = Pick<
  RunAgentOptions,
  'instance' | 'commands' | 'objects' | 'clock' | 'pauses' | 'log' | 'signal' | 'gitHubApiUrl' | 'faults'
>

/**
 * Answers what the agent of one instance asks. It can ask for nothing that is another host's.
 *
 * @param served - throws when no agent is to run now.
 */
export function serveAgent(served: () => ServedAgent): Handlers<EngineCalls> {
  const streams = new OpenStreams()
  return {
    poll: (_, signal) => served().commands.poll(served().instance.hostIdentifier, signal),
    specification: (executionId) =>
      served().commands.getDeploymentSpecification(executionId, served().instance.hostIdentifier),
    acknowledge: ({ id, isNoop }) => served().commands.acknowledge(id, isNoop),
    complete: ({ id, status, diagnostics }) => served().commands.complete(id, status, diagnostics),
    async openObject({ bucket, key, version }) {
      const object = await served().objects.open(bucket, key, version)
      if (object === undefined) return undefined
      return {
        ...streams.open(object.body),
        eTag: object.eTag,
        ...(object.version !== undefined && { version: object.version }),
        ...(object.sizeBytes !== undefined && { sizeBytes: object.sizeBytes }),
      }
    },
    async openGitHub({ revision, token }, signal) {
      const { clock, pauses = clock, log, gitHubApiUrl } = served()
      const { body, sizeBytes } = await openGitHubBundle(revision, {
        ...{ clock: pauses, log, signal },
        ...(gitHubApiUrl !== undefined && { apiUrl: gitHubApiUrl }),
        ...(token !== undefined && { token }),
      })
      return { ...streams.open(body), ...(sizeBytes !== undefined && { sizeBytes }) }
    },
    read: (stream) => streams.read(stream),
    closeStream: (stream) => streams.close(stream),
    sleep: (ms, signal) => served().clock.sleep(ms, signal),
    pause: (ms, signal) => (served().pauses ?? served().clock).sleep(ms, signal),
    beginEvent: async (event, signal) => served().faults?.begin(event, signal),
    log: async (line) => served().log(line),
  }
}

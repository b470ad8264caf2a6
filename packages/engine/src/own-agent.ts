import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadReader } from '@slipway/core/bundle/io'
import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { Isolation } from './agent/instance.ts'
import { layoutOf } from './agent/layout.ts'
import { runAgent } from './agent/run-agent.ts'
import { connectHostCommands } from './host-protocol/client.ts'
import { PLAIN_PROTOCOL, SECURE_PROTOCOL } from './host-protocol/protocol.ts'
import type { SignRequest } from './host-protocol/signed-call.ts'
import { findFreePort } from './instance-ports.ts'
import type { ObjectReader } from './s3/object-reader.ts'

export interface OwnAgentOptions {
  /** Where the control plane is: an engine's endpoint. */
  readonly endpointUrl: string
  /** How the instance names itself: the ARN of its IAM user, session or EC2 instance. */
  readonly hostIdentifier: string
  /** The instance's own folder; nobody else may use it at the same time. */
  readonly folder: string
  /** @defaultValue 'directory' */
  readonly isolation?: Isolation
  /** @defaultValue any port that is free now */
  readonly port?: number
  /** Where GitHub's API is. @defaultValue `https://api.github.com` */
  readonly gitHubApiUrl?: string
  /** Revisions of a group that are kept, the current one included. @defaultValue 5 */
  readonly maxRevisions?: number
  /** Speak the API that policies can be about (`codedeploy-commands-secure`). @defaultValue false */
  readonly enableAuthPolicy?: boolean
  /** Signs what is sent to the control plane. */
  readonly sign: SignRequest
  /** The object store that bundles come from. */
  readonly objects: ObjectReader
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: (line: string) => void
  /** Ends the agent, and the script that it runs. */
  readonly signal: AbortSignal
  readonly clock?: Clock
}

/** An agent that runs. */
export interface OwnAgent {
  readonly name: string
  readonly port: number
  /** The folder that stands for `/` on the instance. */
  readonly root: string
  /** Resolves when the signal has ended it. */
  readonly ended: Promise<void>
}

/**
 * Runs the built-in agent in this process, for a control plane in another one. A command that is cut short by the end of
 * the process is reported as failed by the next agent with the same folder.
 *
 * @throws SlipwayError ENGINE_FAILED when the folder cannot be used.
 */
export async function startOwnAgent(options: OwnAgentOptions): Promise<OwnAgent> {
  const { hostIdentifier, isolation = 'directory', clock = systemClock } = options
  const folder = await makeFolder(options.folder)
  const name = hostIdentifier.slice(hostIdentifier.lastIndexOf('/') + 1)
  const port = options.port ?? (await findFreePort(new Set()))
  const instance = { name, hostIdentifier, isolation, folder, port }
  const protocol = options.enableAuthPolicy === true ? SECURE_PROTOCOL : PLAIN_PROTOCOL
  const commands = connectHostCommands({ ...options, clock, protocol })
  // An agent runs for long: what it will need is loaded now, before an upgrade replaces the files on the disk.
  await Promise.all([loadReader('zip'), loadReader('tar'), import('node-forge')])
  return {
    name,
    port,
    root: layoutOf(instance).hostRoot,
    ended: runAgent({ ...options, instance, commands, clock }),
  }
}

async function makeFolder(given: string): Promise<string> {
  const folder = resolve(given)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch (cause) {
    throw new SlipwayError('ENGINE_FAILED', `the folder "${folder}" cannot be used: ${(cause as Error).message}`, {
      cause,
      hint: 'name a folder that you may write to',
    })
  }
}

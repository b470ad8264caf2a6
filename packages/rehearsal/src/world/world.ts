import { join } from 'node:path'
import type { AwsSettings } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import type { Engine, EngineOptions, ImageFolder, Isolation } from '@slipway/engine'
import { createServiceCalls, type ServiceCalls } from './service-calls.ts'
import { makeWorldFolder } from './world-folder.ts'

/** Where a release is rehearsed: an engine of its own in this process, and a folder that goes with it. */
export interface World extends AsyncDisposable {
  readonly engine: Engine
  readonly isolation: Isolation
  /** The folder of everything that the rehearsal makes. */
  readonly folder: string
  /** How the adapters that deploy for real reach the engine. */
  readonly settings: AwsSettings
  readonly calls: ServiceCalls
  /**
   * Moves the engine's time on; what begins on the way is waited for.
   *
   * @returns whether it was moved all the way: not while something runs for longer than `patienceMs`.
   * @throws the signal's reason.
   */
  advance(seconds: number, patienceMs: number, signal: AbortSignal): Promise<boolean>
  /** Loads a scenario, such as a script that is to fail. */
  play(scenario: unknown, signal: AbortSignal): Promise<void>
}

export interface WorldOptions {
  /** The command that runs handlers of Node runtimes. */
  readonly nodeRuntime: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** How instances of the seed are kept apart from this machine. @defaultValue 'directory' */
  readonly isolation?: Isolation
  /** The command that carries an instance with isolation `overlay`. */
  readonly instanceProgram?: readonly string[]
  readonly images?: readonly ImageFolder[]
  /** Simulated devices of Mender, and what all of them have. */
  readonly menderDevices?: NonNullable<EngineOptions['menderDevices']>
  readonly menderDeviceSettings?: NonNullable<EngineOptions['menderDeviceSettings']>
  /** Simulated core devices of Greengrass. */
  readonly coreDevices?: NonNullable<EngineOptions['coreDevices']>
  /** What is to be there from the beginning, as the file of a seed says it. */
  readonly seed?: unknown
}

/** Opens a world. Disposing of it ends everything that was started in it. */
export async function openWorld({ seed, images = [], ...options }: WorldOptions): Promise<World> {
  const { startEngine } = await import('@slipway/engine')
  const folder = await makeWorldFolder()
  try {
    const seedFile = join(folder.path, 'seed.json')
    if (seed !== undefined) {
      const { writeFile } = await import('node:fs/promises')
      await writeFile(seedFile, JSON.stringify(seed))
    }
    const engine = await startEngine({
      ...options,
      dataDir: join(folder.path, 'engine'),
      control: true,
      images,
      ...(seed !== undefined && { seedFile }),
    })
    const settings: AwsSettings = {
      region: engine.region,
      endpointUrl: engine.endpoint,
      environment: { AWS_ACCESS_KEY_ID: engine.accessKeyId, AWS_SECRET_ACCESS_KEY: engine.secretAccessKey },
    }
    const control = (path: string, body: unknown, signal: AbortSignal): Promise<Response> =>
      fetch(new URL(path, engine.controlEndpoint), { method: 'POST', body: JSON.stringify(body), signal })
    return {
      engine,
      isolation: options.isolation ?? 'directory',
      folder: folder.path,
      settings,
      calls: createServiceCalls(settings),
      advance: async (seconds, patienceMs, signal) => {
        const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
        try {
          return (await control('/clock/advance', { seconds }, over)).ok
        } catch (error) {
          signal.throwIfAborted()
          if (over.aborted) return false
          throw error
        }
      },
      play: async (scenario, signal) => {
        const answer = await control('/scenario', scenario, signal)
        if (!answer.ok)
          throw new SlipwayError('ENGINE_FAILED', `the rehearsal's scenario was refused: ${await answer.text()}`)
      },
      [Symbol.asyncDispose]: async () => {
        await engine.stop()
        await folder[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
}

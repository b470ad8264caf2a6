import { createHash } from 'node:crypto'
import { createS3ArtifactStore, type GreengrassProvider } from '@slipway/aws'
import type { Clock } from '@slipway/core/clock'
import { type ComponentBundle, type PipelineReporter, pushComponent } from '@slipway/core/pipeline'
import type { World } from '../world/world.ts'
import type { RehearsedComponent, StandIn } from './greengrass-plan.ts'
import type { Stage } from './stage.ts'

/** The bucket of the artifacts of a rehearsal. */
export const BUCKET = 'rehearsal'
/** The component that fails behind the release when a failure is forced. */
export const FAILURE = { name: 'rehearsal.ForcedFailure', version: '1.0.0' } as const

const SILENT: PipelineReporter = { report: () => undefined }
/** The engine is in this process: what it has to look at, it has looked at soon. */
const LONGEST_PAUSE_MS = 50

/** Publishes components to the engine of a world, as `push` does. */
export class GreengrassPublisher {
  readonly #parts: { readonly world: World; readonly stage: Stage; readonly service: GreengrassProvider }

  constructor(parts: { readonly world: World; readonly stage: Stage; readonly service: GreengrassProvider }) {
    this.#parts = parts
  }

  /** Publishes components one after the other; resolves with the version of each, by its name. */
  async publish(components: readonly RehearsedComponent[]): Promise<Readonly<Record<string, string>>> {
    const versions: [string, string][] = []
    for (const { bundle } of components) {
      const { name, version } = await this.#push(bundle, this.#parts.stage.reporter)
      versions.push([name, version])
    }
    return Object.fromEntries(versions)
  }

  async publishStandIns(standIns: readonly StandIn[]): Promise<void> {
    for (const { name, version } of standIns) {
      await this.#push(inMemory({ name, version, description: 'stands for a public component in a rehearsal' }), SILENT)
    }
  }

  /** Publishes a component that is started after others, and fails. */
  async publishFailure(versions: Readonly<Record<string, string>>): Promise<void> {
    const dependencies = Object.entries(versions).map(
      ([name, version]) => [name, { VersionRequirement: version }] as const,
    )
    const component = inMemory({
      ...FAILURE,
      description: 'fails, so that a rehearsal sees what devices bring back',
      dependencies: Object.fromEntries(dependencies),
      lifecycle: { Install: 'echo made to fail by the rehearsal; exit 1' },
    })
    await this.#push(component, SILENT)
  }

  #push(component: ComponentBundle, reporter: PipelineReporter) {
    const { world, stage, service } = this.#parts
    const { clock, signal } = stage
    const store = createS3ArtifactStore(world.settings)
    return pushComponent({ component, bucket: BUCKET }, { service, store, reporter, clock: hurried(clock) }, { signal })
  }
}

function hurried(clock: Clock): Clock {
  return {
    ...clock,
    now: () => clock.now(),
    sleep: (ms, signal) => clock.sleep(Math.min(ms, LONGEST_PAUSE_MS), signal),
  }
}

interface InMemory {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly dependencies?: object
  readonly lifecycle?: object
}

function inMemory({ name, version, description, dependencies = {}, lifecycle = {} }: InMemory): ComponentBundle {
  const text = JSON.stringify({
    RecipeFormatVersion: '2020-01-25',
    ComponentName: name,
    ComponentVersion: version,
    ComponentDescription: description,
    ComponentPublisher: 'rehearsal',
    ComponentDependencies: dependencies,
    Manifests: [{ Lifecycle: lifecycle }],
  })
  const contentDigest = createHash('sha256').update(text).digest('hex')
  const recipe = { file: 'recipe.json', format: 'json', text } as const
  return { name, version, recipe, artifacts: [], elsewhere: [], contentDigest, publish: {} }
}

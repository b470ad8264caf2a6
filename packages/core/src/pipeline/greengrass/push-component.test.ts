import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { RECIPE_BYTES } from '../../greengrass/index.ts'
import type { ComponentVersion, GreengrassComponents } from '../../provider.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { StoreInMemory } from '../fixtures/store-in-memory.ts'
import { DIGEST_TAG } from './choose-version.ts'
import type { ComponentBundle } from './component-bundle.ts'
import { componentBucketOf, planComponentPush, pushComponent } from './push-component.ts'

const sha = 'a'.repeat(64)
const artifact = { fileName: 'run.sh', path: '/app/run.sh', sizeBytes: 12, sha256: sha, contentDigest: sha }
const component: ComponentBundle = {
  ...{
    name: 'com.example.App',
    version: '1.0.0',
    artifacts: [artifact],
    elsewhere: [],
    publish: {},
    contentDigest: 'd1',
  },
  recipe: {
    file: 'recipe.yaml',
    format: 'yaml',
    text: 'RecipeFormatVersion: "2020-01-25"\nComponentName: com.example.App\nComponentVersion: 0.0.0\nManifests:\n  - Artifacts:\n      - URI: s3://bucket/run.sh\n',
  },
}

/** A service with some versions, in which a new one passes through these states, one a look. */
class Components implements GreengrassComponents {
  readonly calls: string[] = []
  readonly recipes: string[] = []
  readonly #versions = new Map<string, ComponentVersion>()
  readonly #states: ComponentVersion['state'][]

  constructor(versions: readonly Partial<ComponentVersion>[] = [], states: readonly ComponentVersion['state'][] = []) {
    this.#states = [...states]
    for (const version of versions) this.#add(version)
  }

  #add(given: Partial<ComponentVersion>): void {
    const { version = '1.0.0', state = 'deployable' } = given
    const arn = `arn:${version}`
    const base = { name: component.name, version, arn, state, nativeState: state, errors: {}, tags: {} }
    this.#versions.set(version, { ...base, ...given })
  }

  async listComponentVersions(): Promise<readonly string[]> {
    this.calls.push('list')
    return [...this.#versions.keys()]
  }

  async findComponentVersion(_name: string, version: string): Promise<ComponentVersion | undefined> {
    this.calls.push('find')
    const found = this.#versions.get(version)
    const state = found?.state === 'processing' ? this.#states.shift() : undefined
    if (found !== undefined && state !== undefined) this.#add({ ...found, state })
    return this.#versions.get(version)
  }

  async createComponentVersion({
    version,
    recipe,
    tags = {},
  }: {
    version: string
    recipe: string
    tags?: Readonly<Record<string, string>>
  }): Promise<void> {
    this.calls.push('create')
    this.recipes.push(recipe)
    this.#add({ version, tags, state: this.#states.length > 0 ? 'processing' : 'deployable' })
  }
}

function portsOf(service: Components) {
  const clock = new ManualClock({ isRunning: true })
  return { service, store: new StoreInMemory(), reporter: new Recorder(), clock }
}

test('what is published already is found by one look, and nothing is stored', async () => {
  const ports = portsOf(new Components([{ tags: { [DIGEST_TAG]: 'd1' } }]))
  const pushed = await pushComponent({ component, bucket: 'b' }, ports)
  expect(pushed).toMatchObject({ version: '1.0.0', unchanged: true, arn: 'arn:1.0.0' })
  expect(ports.service.calls).toEqual(['find'])
  expect(ports.reporter.types).toEqual(['component-unchanged'])
})

test('a version that is being looked at is waited for, soon at first', async () => {
  const ports = portsOf(new Components([], ['processing', 'processing', 'deployable']))
  const startedAt = ports.clock.now()
  const pushed = await pushComponent({ component, bucket: 'b', prefix: 'edge/', origin: { actor: 'eva' } }, ports)
  const uri = `s3://b/edge/com.example.App/${sha}/run.sh`
  expect(pushed).toMatchObject({ unchanged: false, arn: 'arn:1.0.0', uris: { 'run.sh': uri } })
  expect(ports.clock.now() - startedAt).toBe(250 + 500)
  expect(ports.service.recipes[0]).toContain(`URI: ${uri}`)
  expect(ports.reporter.types.filter((type) => type !== 'upload-progress')).toEqual(['uploaded', 'component-created'])
})

describe('nothing is uploaded', () => {
  const long = {
    ...component,
    recipe: { ...component.recipe, text: `${component.recipe.text}# ${'x'.repeat(RECIPE_BYTES - 140)}\n` },
  }
  test.for<[string, Parameters<typeof pushComponent>[0], readonly Partial<ComponentVersion>[], object]>([
    [
      'of another content for a version that is there',
      { component, bucket: 'b' },
      [{ tags: { [DIGEST_TAG]: 'd2' } }],
      { code: 'KEY_TAKEN', message: expect.stringContaining("its content is d2, this one's is d1") },
    ],
    [
      'for a version that somebody else has published',
      { component, bucket: 'b' },
      [{}],
      { code: 'KEY_TAKEN', message: expect.stringContaining('it was not published by slipway') },
    ],
    [
      'for a version that has failed, whatever it was',
      { component, bucket: 'b' },
      [{ state: 'failed', message: 'no artifact', tags: { [DIGEST_TAG]: 'd2' } }],
      { code: 'COMPONENT_FAILED', hint: expect.stringContaining('delete-component --arn arn:1.0.0') },
    ],
    [
      'when the recipe is too long with the addresses in it',
      { component: long, bucket: 'b' },
      [],
      { code: 'RECIPE_INVALID', message: expect.stringContaining(`${RECIPE_BYTES} are allowed`) },
    ],
    [
      'when nobody has said where to',
      { component },
      [],
      { code: 'INPUT_INVALID', hint: expect.stringContaining('s3-bucket') },
    ],
  ])('%s, nor planned to be', async ([, request, versions, expected]) => {
    const ports = portsOf(new Components(versions))
    await expect(pushComponent(request, ports)).rejects.toMatchObject(expected)
    await expect(planComponentPush(request, ports)).rejects.toMatchObject(expected)
    expect(ports.reporter.types).toEqual([])
    expect(ports.service.calls).not.toContain('create')
  })
})

test('a component without artifacts needs no bucket', async () => {
  const { artifacts: _, ...rest } = component
  const pushed = await pushComponent({ component: { ...rest, artifacts: [] } }, portsOf(new Components()))
  expect(pushed).toMatchObject({ version: '1.0.0', unchanged: false, uris: {} })
})

test.for([
  [{ bucket: 'parts' }, 'parts-eu-west-1-123456789012'],
  [{ bucket: 'parts', region: 'us-east-1' }, 'parts-eu-west-1-123456789012'],
  [{ region: 'us-east-1' }, undefined],
] as const)('the bucket of the development kit for %o is %s', ([publish, expected]) => {
  expect(componentBucketOf({ publish }, { region: 'eu-west-1', account: '123456789012' })).toBe(expected)
})

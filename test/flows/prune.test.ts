import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CreateApplicationCommand, RegisterApplicationRevisionCommand } from '@aws-sdk/client-codedeploy'
import {
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slipwayHere } from './fixtures/in-process.ts'
import { ENGINE_ACCOUNT, isOptional, readDocumentedPolicy, withoutAction, writeRoles } from './fixtures/policies.ts'
import {
  type EngineProcess,
  type Finished,
  type RunOptions,
  slipway,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import type { Pushed } from './fixtures/steps.ts'

const TIME_SHIFT = fileURLToPath(new URL('./fixtures/time-shift.mjs', import.meta.url))

/** What runs a while ago: the engine and its clients have to agree on when that is. */
const THEN = { NODE_OPTIONS: `--import=${TIME_SHIFT}`, TEST_CLOCK_DAYS: '-90' }

const policy = await readDocumentedPolicy('prune')
const REQUIRED = [
  ...new Set(policy.Statement.filter((statement) => !isOptional(statement)).flatMap(({ Action }) => Action)),
]

let dataDir: string
let roles: ReleaseFolder
let engine: EngineProcess
/** The keys of the releases, the first pushed first. All but the first were deployed. */
const keys: string[] = []

/** Pushes a release that no other one equals, ninety days ago. */
async function pushThen(bundleOf: string, then: EngineProcess): Promise<Pushed> {
  await using folder = await makeFolder({ ...releaseFiles(), mark: randomUUID() })
  const bundle = join(folder.path, '..', `${randomUUID()}.tgz`)
  await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
  const pushed = await slipwayJson<Pushed>(
    ['push', '--bundle', bundle, '--application-name', bundleOf, '--s3-bucket', 'web'],
    { env: { ...then.env, ...THEN } },
  )
  await rm(bundle)
  return pushed
}

function keyOf({ revision }: Pushed): string {
  return (revision as { s3Location: { key: string } }).s3Location.key
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slipway-prune-'))
  const then = await startEngineProcess({ dataDir, args: ['--fleet', 'web=1'], environment: THEN })
  try {
    for (let index = 0; index < 4; index += 1) {
      const pushed = await pushThen('web', then)
      keys.push(keyOf(pushed))
      if (index === 0) continue
      const deploy = ['deploy', '--application-name', 'web', '--deployment-group', 'web', '--wait', '--json']
      const { code, stderr } = await slipway([...deploy, '--revision', JSON.stringify(pushed.revision)], {
        env: { ...then.env, ...THEN },
      })
      expect([code, stderr.includes('error')]).toEqual([0, false])
    }
  } finally {
    await then.end()
  }
  roles = await makeFolder({})
  const policies = Object.fromEntries(
    REQUIRED.map((action) => [`without-${action.replace(':', '.')}`, withoutAction(policy, action)]),
  )
  const args = await writeRoles(roles.path, { prune: policy, ...policies })
  engine = await startEngineProcess({ dataDir, args })
}, 240_000)

afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await roles?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

interface Told {
  readonly isApplied: boolean
  readonly removable?: readonly Revision[]
  readonly removed?: readonly Revision[]
  readonly kept: readonly (Revision & { readonly reason: string })[]
  readonly goneCount: number
}

interface Revision {
  readonly revision: { readonly s3Location: { readonly key: string } }
}

type Run = (args: readonly string[], options: RunOptions) => Promise<Finished>

function prune(run: Run, role: string, ...args: readonly string[]): Promise<Finished> {
  const assumed = ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
  return run(['revisions', 'prune', '--application-name', 'web', ...args, ...assumed], { env: engine.env })
}

async function pruneJson(...args: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await prune(slipway, 'prune', ...args, '--json')
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as Told
}

const keysOf = (revisions: readonly Revision[] = []): readonly string[] =>
  revisions.map(({ revision }) => revision.s3Location.key)

async function storedKeys(): Promise<readonly string[]> {
  using clients = serviceClients(engine)
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: 'web' }))
  return Contents.map(({ Key = '' }) => Key)
}

describe('"slipway revisions prune" with the documented policy', () => {
  test.for(REQUIRED)('without %s nothing is removed', async (action) => {
    const before = await storedKeys()
    const { code, stdout, stderr } = await prune(
      slipwayHere,
      `without-${action.replace(':', '.')}`,
      '--keep',
      '2',
      '--apply',
    )
    expect(`${stdout}${stderr}`).toContain(action === 's3:DeleteObject' ? 'AccessDenied' : `"${action}" is not allowed`)
    expect(code).toBe(action === 's3:GetObject' ? 0 : 1)
    expect(await storedKeys()).toEqual(before)
  })

  test('it tells what would go, and removes nothing until it is told to', async () => {
    const { code, stdout } = await prune(slipway, 'prune', '--keep', '2')
    expect(code).toBe(0)
    expect(stdout).toMatch(/would go {2}s3:\/\/web\/web\/.*: .*, registered \d{4}-\d\d-\d\d, never deployed\n/)
    expect(stdout).toMatch(/stays {5}s3:\/\/web\/web\/.*: runs in "web"\n/)
    expect(stdout).toMatch(/2 bundles, .* together, would be removed, 2 would stay; --apply removes them\n$/)
    expect(await storedKeys()).toHaveLength(4)
  })

  test('what another application has, what is young and what others stored stays; the rest goes', async () => {
    using clients = serviceClients(engine)
    const s3Location = { bucket: 'web', key: keys[1] ?? '', bundleType: 'tgz' } as const
    await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: 'api' }))
    await clients.codedeploy.send(
      new RegisterApplicationRevisionCommand({ applicationName: 'api', revision: { revisionType: 'S3', s3Location } }),
    )
    await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: 'web/by-hand.tgz', Body: 'x' }))
    const told = await pruneJson('--keep', '2')
    expect([told.isApplied, keysOf(told.removable)]).toEqual([false, [keys[0]]])
    const reasons = Object.fromEntries(told.kept.map(({ revision, reason }) => [revision.s3Location.key, reason]))
    expect(reasons).toEqual({
      [keys[1] ?? '']: 'application "api" has it, too',
      [keys[2] ?? '']: '"web" could go back to it',
      [keys[3] ?? '']: 'runs in "web"',
    })
    expect(keysOf((await pruneJson('--keep', '2', '--older-than', '120')).removable)).toEqual([])

    const applied = await pruneJson('--keep', '2', '--apply')
    expect([applied.isApplied, keysOf(applied.removed)]).toEqual([true, [keys[0]]])
    expect(await storedKeys()).toEqual([...keys.slice(1), 'web/by-hand.tgz'].sort())
    expect(await pruneJson('--keep', '2', '--apply')).toMatchObject({ removed: [], goneCount: 1 })

    // The way back is still open.
    const back = ['redeploy', '--application-name', 'web', '--deployment-group', 'web', '--from', 'previous-successful']
    expect((await slipway([...back, '--wait', '--json'], { env: engine.env })).code).toBe(0)
  })

  test('of a bucket that keeps versions the version goes, and no marker comes in its place', async () => {
    using clients = serviceClients(engine)
    const VersioningConfiguration = { Status: 'Enabled' } as const
    await clients.s3.send(new PutBucketVersioningCommand({ Bucket: 'web', VersioningConfiguration }))
    await engine.end()
    const then = await startEngineProcess({ dataDir, environment: THEN })
    let key: string
    try {
      key = keyOf(await pushThen('web', then))
    } finally {
      await then.end()
    }
    const args = await writeRoles(roles.path, { prune: policy })
    engine = await startEngineProcess({ dataDir, args })
    const { removed = [] } = await pruneJson('--keep', '2', '--apply')
    expect(keysOf(removed)).toEqual([key])
    using late = serviceClients(engine)
    const left = await late.s3.send(new ListObjectVersionsCommand({ Bucket: 'web', Prefix: key }))
    expect([left.Versions ?? [], left.DeleteMarkers ?? []]).toEqual([[], []])
  })
})

test.for<readonly [string, string, string]>([
  ['--keep', '1', '--keep is "1"; expected a number from 2'],
  ['--older-than', '0', '--older-than is "0"; expected a number from 1'],
])('%s %s is refused', async ([option, value, message]) => {
  const { code, stderr } = await prune(slipwayHere, 'prune', option, value)
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})

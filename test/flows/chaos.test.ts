import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  GetApplicationRevisionCommand,
  paginateListDeployments,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { type EngineProcess, jsonLines, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { seededRandom } from './fixtures/random.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, pushFolder, release, TO_WEB } from './fixtures/steps.ts'

/** To try longer, or a seed again: `CHAOS_ROUNDS=60 CHAOS_SEED=… npx vitest run --project flows test/flows/chaos.test.ts` */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 5)
const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** A release takes about as long, from its first command to the end of its deployment. */
const LATEST_KILL_MS = 2_500

/** What a command has told its user, and must therefore be there whatever happens to the engine afterwards. */
interface Acknowledged {
  /** Bundles by their place in the bucket. */
  readonly objects: Map<string, Buffer>
  readonly revisions: RevisionLocation[]
  readonly deployments: string[]
}

interface Inspected {
  readonly runningPid?: number
  readonly deployments: readonly { readonly deploymentId: string; readonly status: string }[]
}

function versioned(version: string): Record<string, string> {
  const say = `echo ${version}`
  const files = releaseFiles({ ApplicationStop: say, BeforeInstall: say, ApplicationStart: say, ValidateService: say })
  return { ...files, 'page.html': version }
}

/** Bundles, pushes and deploys, and notes what was told. A command fails when the engine is gone. */
async function runPipeline(engine: EngineProcess, version: string, told: Acknowledged): Promise<void> {
  await using folder = await makeFolder(versioned(version))
  await using scratch = await makeFolder({})
  const bundle = join(scratch.path, 'bundle.zip')
  await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
  const pushed = await slipwayJson<{ revision: RevisionLocation }>(
    ['push', '--bundle', bundle, '--application-name', 'web', '--s3-bucket', 'web'],
    { env: engine.env },
  )
  told.objects.set(pushed.revision.s3Location?.key ?? '', await readFile(bundle))
  told.revisions.push(pushed.revision)
  const { deploymentId } = await slipwayJson<{ deploymentId: string }>(
    ['deploy', ...TO_WEB, '--revision', JSON.stringify(pushed.revision)],
    { env: engine.env },
  )
  told.deployments.push(deploymentId)
}

async function expectNothingLost(engine: EngineProcess, told: Acknowledged): Promise<void> {
  using clients = serviceClients(engine)
  for (const [key, bytes] of told.objects) {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: 'web', Key: key }))
    expect(bytes.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0)), `object ${key}`).toBe(true)
  }
  for (const revision of told.revisions) {
    await clients.codedeploy.send(new GetApplicationRevisionCommand({ applicationName: 'web', revision }))
  }
  const listed: string[] = []
  const asked = { applicationName: 'web', deploymentGroupName: 'web' }
  for await (const page of paginateListDeployments({ client: clients.codedeploy }, asked)) {
    listed.push(...(page.deployments ?? []))
  }
  expect(listed).toEqual(expect.arrayContaining(told.deployments))
  for (const id of listed) {
    const waited = await slipway(['wait', '--deployment-id', id, '--timeout', '30', '--json'], { env: engine.env })
    expect(jsonLines(waited.stdout).at(-1)?.outcome, waited.stdout + waited.stderr).toMatch(/^(succeeded|failed)$/)
  }
}

const title = `an engine that is killed at any moment of a release loses nothing that it told, and goes on (seed ${seed})`
test(title, { timeout: 60_000 + rounds * 20_000 }, async () => {
  const random = seededRandom(seed)
  const told: Acknowledged = { objects: new Map(), revisions: [], deployments: [] }
  let engine = await startEngineProcess({ args: ['--fleet', 'web=3'] })
  const inspect = (): Promise<Inspected> => slipwayJson(['engine', 'inspect', '--data-dir', engine.dataDir])
  try {
    for (let round = 1; round <= rounds; round += 1) {
      // A command that fails because its engine is gone has told nothing more.
      const pipeline = runPipeline(engine, `seed ${seed} round ${round}`, told).catch(() => undefined)
      await pause(random() * LATEST_KILL_MS)
      await engine.end('SIGKILL')
      await pipeline

      const killed = await inspect()
      expect(killed.runningPid).toBeUndefined()
      expect(killed.deployments.map(({ deploymentId }) => deploymentId)).toEqual(
        expect.arrayContaining(told.deployments),
      )
      engine = await startEngineProcess({ dataDir: engine.dataDir })
      expect((await inspect()).runningPid).toBe(engine.child.pid)
      await expectNothingLost(engine, told)
      expect(engine.output()).not.toContain('defect')
    }
    const { result, stderr } = await release(engine, versioned(`seed ${seed} good`))
    expect(result.outcome, stderr).toBe('succeeded')
    for (const { root } of engine.instances) {
      expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe(`seed ${seed} good`)
    }
  } finally {
    await engine[Symbol.asyncDispose]()
  }
})

test('a wait goes on when its engine was killed and started again, and tells what became of the deployment', async () => {
  const engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const { port } = new URL(engine.endpoint)
  let next: Promise<EngineProcess> | undefined
  const body = 'while [ ! -e "$SLIPWAY_INSTANCE_ROOT/../../../release" ]; do sleep 0.05; done'
  await using folder = await makeFolder(releaseFiles({ ApplicationStart: body }))
  const { revision } = await pushFolder(engine, folder.path)
  const { result, stderr, code } = await deployAndWait(engine, revision, [], {
    onStdout: (stdout) => {
      if (next !== undefined || !stdout.includes('"ApplicationStart","state":"in-progress"')) return
      next = engine.end('SIGKILL').then(() => startEngineProcess({ dataDir: engine.dataDir, args: ['--port', port] }))
    },
  })
  await using restarted = await next
  await writeFile(join(engine.dataDir, 'release'), '')
  expect(restarted?.endpoint).toBe(engine.endpoint)
  expect(result).toMatchObject({ outcome: 'failed', status: 'Failed' })
  expect(stderr).toContain('Failing in-progress lifecycle event after an agent restart.')
  expect(code).toBe(1)
})

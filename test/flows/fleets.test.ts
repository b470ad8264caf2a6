import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type EngineProcess, jsonLines, slipway, slipwayJson, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder, release, TO_WEB } from './fixtures/steps.ts'

const ALL_AT_ONCE = 'CodeDeployDefault.AllAtOnce'

/** A release whose start goes on until it is ended from outside. */
const ENDLESS = releaseFiles({ ApplicationStart: 'echo begun >"$SLIPWAY_INSTANCE_ROOT/begun"; exec sleep 300' })

const rootsOf = (engine: EngineProcess): readonly string[] => engine.instances.map(({ root }) => root)

test('a fleet that is started again smaller or larger is deployed to as it is now, and instances keep root and port', async () => {
  const first = await startEngineProcess({ args: ['--fleet', 'web=3'] })
  expect((await release(first, releaseFiles())).result.counts).toMatchObject({ succeeded: 3 })
  await first.end()
  const smaller = await startEngineProcess({ dataDir: first.dataDir, args: ['--fleet', 'web=1'] })
  expect(smaller.instances).toEqual(first.instances.slice(0, 1))
  expect((await release(smaller, releaseFiles())).result.counts).toMatchObject({ succeeded: 1 })
  await smaller.end()
  await using larger = await startEngineProcess({ dataDir: first.dataDir, args: ['--fleet', 'web=5'] })
  expect(larger.instances[0]).toEqual(first.instances[0])
  expect(new Set(larger.instances.map(({ port }) => port)).size).toBe(5)
  expect((await release(larger, releaseFiles())).result).toMatchObject({
    outcome: 'succeeded',
    counts: { succeeded: 5 },
  })
})

test('a fleet that loses an instance in the middle of a deployment does not wait for it', async () => {
  const first = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  await using folder = await makeFolder(ENDLESS)
  const { revision } = await pushFolder(first, folder.path)
  const { deploymentId } = await slipwayJson<{ deploymentId: string }>(
    ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--deployment-config', ALL_AT_ONCE],
    { env: first.env },
  )
  await until(() => rootsOf(first).every((root) => existsSync(join(root, 'begun'))))
  await first.end('SIGTERM')
  await using next = await startEngineProcess({ dataDir: first.dataDir, args: ['--fleet', 'web=1'] })
  const waited = await slipway(['wait', '--deployment-id', deploymentId, '--timeout', '30', '--json'], {
    env: next.env,
  })
  expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ outcome: 'failed', counts: { failed: 2 } })
})

test('a fleet of 30 instances is deployed to all at once', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=30'] })
  const { result, code } = await release(engine, releaseFiles({ ValidateService: 'echo ok' }), [
    ...['--deployment-config', ALL_AT_ONCE],
  ])
  expect(result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 30 } })
  // Of a fleet this large only what failed is listed.
  expect(result.targets).toEqual([])
  expect(code).toBe(0)
  for (const root of rootsOf(engine)) expect(existsSync(join(root, 'srv/page/page.html'))).toBe(true)
})

test('a fleet of EC2 instances is deployed to as well, after a restart in another region too', async () => {
  const first = await startEngineProcess({ args: ['--ec2-fleet', 'web=2'] })
  const { result } = await release(first, releaseFiles())
  expect(result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 2 } })
  expect(result.targets[0].targetId).toMatch(/^i-0[0-9a-f]{16}$/)
  await first.end()
  const args = ['--ec2-fleet', 'web=2', '--region', 'eu-west-1']
  await using moved = await startEngineProcess({ dataDir: first.dataDir, args })
  expect(moved.instances).toEqual(first.instances)
  expect((await release(moved, releaseFiles(), ['--timeout', '30'])).result).toMatchObject({ outcome: 'succeeded' })
})

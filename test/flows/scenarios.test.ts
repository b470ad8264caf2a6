import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, slipway, slipwayJson } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'
import { HEALTH_CONSTRAINTS, REVISION, SCRIPT_FAILED, startScenario, toWeb } from './fixtures/scenarios.ts'
import { deployAndWait, TO_WEB } from './fixtures/steps.ts'

const RUNNING = { atSeconds: 0, status: 'InProgress' }
const SUCCEEDED = { atSeconds: 3, status: 'Succeeded' }
const FAILED = { atSeconds: 3, status: 'Failed', errorInformation: HEALTH_CONSTRAINTS }
const RUN = { startsAtSeconds: 0, takesSeconds: 2 }

test('a deployment of which 47 of 100 targets fail alike is told with its reason, the script and its output', async () => {
  const failing = { targets: '1-47', ...RUN, fails: SCRIPT_FAILED }
  await using scenario = await startScenario(
    toWeb({ statuses: [RUNNING, FAILED], targets: { count: 100, ids: 'i-{n:4}', plans: [failing, RUN] } }),
  )
  const { env } = scenario.engine
  const args = ['deploy', ...TO_WEB, '--revision', JSON.stringify(REVISION), '--wait']
  const { code, stdout, stderr } = await slipway(args, { env })
  const told = stdout + stderr
  expect(code).toBe(1)
  expect(told).toContain('HEALTH_CONSTRAINTS')
  expect(told).toContain('scripts/migrate.sh')
  expect(told).toContain('no such table: orders')
  expect(told).toMatch(/\b47\b/)
})

test('one failed target that the configuration tolerates is told, and the deployment has succeeded', async () => {
  const failing = { targets: '3', ...RUN, fails: SCRIPT_FAILED }
  await using scenario = await startScenario(
    toWeb({ statuses: [RUNNING, SUCCEEDED], targets: { count: 3, ids: 'web-{n}', plans: [failing, RUN] } }),
  )
  const { code, result } = await deployAndWait(scenario.engine, REVISION)
  expect(code).toBe(0)
  expect(result).toMatchObject({ outcome: 'succeeded' })
  const failed = result.targets.filter(({ state }: { readonly state: string }) => state === 'failed')
  expect(failed).toMatchObject([{ targetId: 'web-3' }])
})

test('the rollback of a failed deployment is followed, also when its link comes late', async () => {
  const rollback = { afterSeconds: 0.2, deployment: { statuses: [RUNNING, SUCCEEDED] } }
  await using scenario = await startScenario(toWeb({ statuses: [RUNNING, FAILED], rollback }))
  const { code, result } = await deployAndWait(scenario.engine, REVISION)
  expect(code).toBe(1)
  expect(result).toMatchObject({ outcome: 'rolled-back', status: 'Failed', rollback: { status: 'Succeeded' } })
})

test('throttling, dropped connections, errors and slow answers while waiting change nothing about the outcome', async () => {
  const about = (fault: string, from: number, to: number, more = {}) => ({
    operations: ['GetDeployment'],
    fault,
    calls: { from, to },
    ...more,
  })
  await using scenario = await startScenario({
    // Longer than the client's own pauses between attempts.
    ...toWeb({ statuses: [RUNNING, { ...SUCCEEDED, atSeconds: 12 }] }),
    faults: [
      about('throttle', 2, 3),
      about('drop', 4, 4),
      about('internal-error', 5, 5),
      about('slow', 6, 6, { delayMs: 500 }),
    ],
  })
  const { code, result } = await deployAndWait(scenario.engine, REVISION)
  expect({ code, outcome: result.outcome }).toEqual({ code: 0, outcome: 'succeeded' })
  expect((await scenario.calls()).GetDeployment).toBeGreaterThan(6)
})

test('credentials that expire while waiting leave the outcome unknown, with the way to look again', async () => {
  await using scenario = await startScenario({
    ...toWeb({ statuses: [RUNNING] }),
    faults: [{ operations: ['GetDeployment'], fault: 'expired-token', calls: { from: 3 } }],
  })
  const { code, result, stderr } = await deployAndWait(scenario.engine, REVISION)
  expect(code).toBe(4)
  expect(result).toMatchObject({ outcome: 'unknown', status: 'InProgress', failure: { code: 'CREDENTIALS_EXPIRED' } })
  expect(stderr).toContain(`slipway wait --deployment-id ${result.deploymentId}`)
})

test('a status word that nobody has heard of means that it still runs', async () => {
  await using scenario = await startScenario(
    toWeb({ statuses: [RUNNING, { atSeconds: 1, status: 'Hibernating' }, SUCCEEDED] }),
  )
  const { code, events } = await deployAndWait(scenario.engine, REVISION)
  expect(code).toBe(0)
  expect(JSON.stringify(events)).toContain('Hibernating')
})

test('a deployment that ends a moment before it is to be stopped is reported as it ended', async () => {
  await using scenario = await startScenario(toWeb({ statuses: [RUNNING], stop: { answer: 'AlreadyCompleted' } }))
  const { code, result } = await deployAndWait(scenario.engine, REVISION, ['--timeout', '1', '--on-timeout', 'stop'])
  expect(result).toMatchObject({ outcome: 'succeeded', status: 'Succeeded', actionTaken: 'none' })
  expect(code).toBe(0)
})

test('a deployment that is told to stop while an event runs is reported as timed out, and stops', async () => {
  await using scenario = await startScenario(
    toWeb({ statuses: [RUNNING], stop: { answer: 'Pending', endsAfterSeconds: 60 } }),
  )
  const { env } = scenario.engine
  const { code, result } = await deployAndWait(scenario.engine, REVISION, ['--timeout', '1', '--on-timeout', 'stop'])
  expect(result).toMatchObject({ outcome: 'timed-out', actionTaken: 'stopped' })
  expect(code).toBe(3)
  await scenario.control('POST', '/clock/advance', { seconds: 60 })
  const waited = await slipway(['wait', '--deployment-id', result.deploymentId, '--json'], { env })
  expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ outcome: 'stopped', status: 'Stopped' })
  expect(waited.code).toBe(1)
})

test('ten thousand targets of which thirty fail are told in detail with fewer than 150 calls', async () => {
  const plans = [
    { targets: '1-10000/334', startsAtSeconds: 1, takesSeconds: 1, atOnce: 4, fails: SCRIPT_FAILED },
    { startsAtSeconds: 0, takesSeconds: 2, atOnce: 1_000 },
  ]
  const end = { ...FAILED, atSeconds: 22 }
  await using scenario = await startScenario(
    toWeb({ statuses: [RUNNING, end], targets: { count: 10_000, ids: 'i-{n:5}', plans } }),
  )
  const { code, result } = await deployAndWait(scenario.engine, REVISION, ['--poll-interval', '1'])
  expect(code).toBe(1)
  expect(result.targets).toHaveLength(30)
  const calls = await scenario.calls()
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0)
  expect(total, JSON.stringify(calls)).toBeLessThan(150)
})

test('a scenario that cannot be played ends the start of the engine with everything that is wrong with it', async () => {
  await using folder = await makeFolder({})
  const file = join(folder.path, 'scenario.json')
  await writeFile(file, JSON.stringify({ version: 1, sed: 1, deployments: [{ application: 'web' }] }))
  const dataDir = join(folder.path, 'data')
  const { code, stderr } = await slipway(['engine', 'start', '--data-dir', dataDir, '--scenario', file])
  expect(code).toBe(2)
  for (const told of ['unknown key "sed"', 'deployments[0].group is missing', 'deployments[0].statuses is missing']) {
    expect(stderr).toContain(told)
  }
})

test('a group that no scenario names is deployed to as ever', async () => {
  await using scenario = await startScenario({ version: 1, deployments: [] })
  const { env } = scenario.engine
  await expect(slipwayJson(['deploy', ...TO_WEB, '--revision', JSON.stringify(REVISION)], { env })).rejects.toThrow(
    /application "web" does not exist/,
  )
})

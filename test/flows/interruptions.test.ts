import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { jsonLines, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

async function startHeld(): Promise<{
  engine: Awaited<ReturnType<typeof startEngineProcess>>
  revision: unknown
}> {
  const engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  await using folder = await makeFolder(releaseFiles(HELD_START))
  const { revision } = await pushFolder(engine, folder.path)
  return { engine, revision }
}

async function deployInBackground(
  engine: { env: Readonly<Record<string, string | undefined>> },
  revision: unknown,
): Promise<string> {
  const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(
    ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)],
    { env: engine.env },
  )
  return deploymentId
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  test(`${signal} ends the wait as cancelled, leaves the deployment running and says how to go on`, async () => {
    const { engine, revision } = await startHeld()
    await using _ = engine
    let sent = false
    const finished = await deployAndWait(engine, revision, [], {
      onStdout: (stdout, child) => {
        if (sent || !stdout.includes('"ApplicationStart","state":"in-progress"')) return
        sent = true
        child.kill(signal)
      },
    })
    expect(finished.result).toMatchObject({ type: 'result', outcome: 'cancelled', actionTaken: 'none' })
    expect(finished.stderr).toContain(`slipway wait --deployment-id ${finished.result.deploymentId}`)
    expect(finished.code).toBe(code)
  })
}

test('a timeout is not a failure: it has an exit code of its own, and can stop the deployment', async () => {
  const { engine, revision } = await startHeld()
  await using _ = engine
  const finished = await deployAndWait(engine, revision, ['--timeout', '3', '--on-timeout', 'stop'])
  expect(finished.result).toMatchObject({ outcome: 'timed-out', actionTaken: 'stopped' })
  expect(finished.code).toBe(3)
})

test('a busy group is refused with the reason where it is not waited for, a stop ends what runs, and stopping again is refused', async () => {
  const { engine, revision } = await startHeld()
  await using _ = engine
  const deploymentId = await deployInBackground(engine, revision)
  await untilHeld(engine)
  const second = await slipway(['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--if-busy', 'fail'], {
    env: engine.env,
  })
  expect(second.stderr).toContain(deploymentId)
  expect(second.code).toBe(1)

  const stopped = await slipwayJson<{ status: string }>(['stop', '--deployment-id', deploymentId], { env: engine.env })
  expect(stopped.status).toBe('pending')
  await slipway(['wait', '--deployment-id', deploymentId, '--timeout', '0.5'], { env: engine.env })
  await writeFile(`${engine.dataDir}/release`, '')
  const waited = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: engine.env })
  expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ outcome: 'stopped', status: 'Stopped' })
  expect(waited.code).toBe(1)
  const again = await slipway(['stop', '--deployment-id', deploymentId], { env: engine.env })
  expect(again.stderr).toContain(deploymentId)
  expect(again.code).toBe(1)
})

test('an engine killed in the middle of a deployment goes on at its next start and says what was lost', async () => {
  const { engine, revision } = await startHeld()
  const deploymentId = await deployInBackground(engine, revision)
  await untilHeld(engine)
  await engine.end('SIGKILL')

  await using next = await startEngineProcess({ dataDir: engine.dataDir })
  const waited = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: next.env })
  const result = jsonLines(waited.stdout).at(-1) as { outcome: string; targets: { lifecycleEvents: unknown[] }[] }
  expect(result.outcome).toBe('failed')
  expect(JSON.stringify(result.targets)).toContain('Failing in-progress lifecycle event after an agent restart.')
  await writeFile(`${engine.dataDir}/release`, '')
  const again = await deployAndWait(next, revision)
  expect(again.result.outcome).toBe('succeeded')
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { jsonLines, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder, release, TO_WEB } from './fixtures/steps.ts'

test('a deployment that is stopped with a rollback ends as rolled back, on the revision before it', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  const first = await release(engine, { ...releaseFiles(), 'page.html': 'first' })
  expect(first.result.outcome).toBe('succeeded')

  await using folder = await makeFolder({ ...releaseFiles(HELD_START), 'page.html': 'second' })
  const { revision } = await pushFolder(engine, folder.path)
  const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(
    ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)],
    { env: engine.env },
  )
  const isReleased = new AbortController()
  const waiting = slipway(['wait', '--deployment-id', deploymentId, '--json'], {
    env: engine.env,
    onStdout: async (stdout) => {
      if (isReleased.signal.aborted || !stdout.includes('"ApplicationStart","state":"in-progress"')) return
      isReleased.abort()
      await slipwayJson(['stop', '--deployment-id', deploymentId, '--rollback'], { env: engine.env })
      await writeFile(join(engine.dataDir, 'release'), '')
    },
  })
  const waited = await waiting
  const result = jsonLines(waited.stdout).at(-1) as { rollback: { deploymentId: string; status: string } }
  expect(result).toMatchObject({ outcome: 'rolled-back', status: 'Stopped', rollback: { status: 'Succeeded' } })
  expect(waited.stderr).toContain(`was rolled back`)
  expect(waited.code).toBe(1)
  for (const { root } of engine.instances) {
    expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe('first')
  }
  const rollback = await slipway(['wait', '--deployment-id', result.rollback.deploymentId], { env: engine.env })
  expect(rollback.code).toBe(0)
})

import { access, appendFile, constants, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'
import { deployAndWait, pushFolder } from './fixtures/steps.ts'

test('what init writes is valid, and is deployed as it stands, the first time and the next', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  await using folder = await makeFolder({})
  const release = join(folder.path, 'release')
  const { files } = await slipwayJson<{ files: { path: string; executable: boolean }[] }>([
    ...['init', '--platform', 'ec2', release],
  ])
  expect(files).toContainEqual({ path: join(release, 'scripts/validate.sh'), executable: true, replaced: false })
  await access(join(release, 'scripts/validate.sh'), constants.X_OK)
  const validated = await slipway(['validate', release])
  expect([validated.code, validated.stdout]).toEqual([0, expect.stringContaining('✓ the release is valid')])
  expect(validated.stdout).not.toContain('warning')

  const first = await deployAndWait(engine, (await pushFolder(engine, release)).revision)
  expect(first.result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 2 } })
  // The scripts of ApplicationStop are those of the release before: only now there are some.
  await appendFile(join(release, 'scripts/start.sh'), 'echo "the second release"\n')
  const second = await deployAndWait(engine, (await pushFolder(engine, release)).revision)
  expect(second.result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 2 } })
  for (const { root } of engine.instances) {
    expect(await readFile(join(root, 'srv/app/scripts/start.sh'), 'utf8')).toContain('the second release')
  }
})

test('a second init names what is there and leaves it alone', async () => {
  await using folder = await makeFolder({ 'appspec.yml': 'mine' })
  const { code, stderr } = await slipway(['init', '--platform', 'ec2'], { cwd: folder.path })
  expect(code).toBe(2)
  expect(stderr).toContain('error: "appspec.yml" is there already')
  expect(await readFile(join(folder.path, 'appspec.yml'), 'utf8')).toBe('mine')
})

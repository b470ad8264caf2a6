import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { release } from './fixtures/steps.ts'

/** A release that installs below a real folder of this machine, and notes there what its scripts see. */
function releaseInto(folder: string, files: Readonly<Record<string, string>>, hooks = {}): Record<string, string> {
  const release = releaseFiles(hooks)
  const appSpec = release['appspec.yml']
    ?.replace('source: page.html', 'source: app')
    .replace('/srv/page', join(folder, 'opt/app'))
  const content = Object.entries(files).map(([name, text]) => [`app/${name}`, text])
  return { ...release, ...Object.fromEntries(content), 'appspec.yml': appSpec ?? '' }
}

test('without isolation a release is installed at the real paths, and the next one takes its files away first', async () => {
  await using machine = await makeFolder({ 'opt/app/data.db': 'kept' })
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--isolation', 'none'] })
  const app = join(machine.path, 'opt/app')
  const look = `pwd >${machine.path}/cwd; env >${machine.path}/env; echo before`

  const first = await release(
    engine,
    releaseInto(
      machine.path,
      { 'a.txt': 'one', 'sub/b.txt': 'one' },
      { BeforeInstall: look, AfterInstall: 'echo after' },
    ),
  )
  expect(first.result, first.stderr).toMatchObject({ outcome: 'succeeded' })
  expect(await readFile(join(app, 'sub/b.txt'), 'utf8')).toBe('one')
  expect(await readFile(join(machine.path, 'cwd'), 'utf8')).toBe('/\n')
  const environment = await readFile(join(machine.path, 'env'), 'utf8')
  expect(environment).toContain('LIFECYCLE_EVENT=BeforeInstall\n')
  expect(environment).toContain('SLIPWAY_INSTANCE_NAME=web-1\n')
  expect(environment).toContain(`SLIPWAY_INSTANCE_PORT=${engine.instances[0]?.port}\n`)
  expect(environment).not.toContain('SLIPWAY_INSTANCE_ROOT')
  expect(environment).not.toContain('AWS_')
  expect(engine.output()).toContain('isolation is "none": installed files and hook scripts change this machine')

  // Where the guide says that the log is.
  const deploymentRoot = join(engine.dataDir, 'instances/web-1/deployment-root')
  const [groupId] = (await readdir(deploymentRoot)).filter((name) => !/^(deployment-|ongoing-)/.test(name))
  const scriptsLog = join(deploymentRoot, groupId ?? '', first.result.deploymentId, 'logs/scripts.log')
  expect(await readFile(scriptsLog, 'utf8')).toMatch(
    /LifecycleEvent - BeforeInstall[\s\S]*\[stdout\]before\n[\s\S]*\[stdout\]after/,
  )

  const second = await release(engine, releaseInto(machine.path, { 'a.txt': 'two', 'c.txt': 'two' }))
  expect(second.result, second.stderr).toMatchObject({ outcome: 'succeeded' })
  expect(await readFile(join(app, 'a.txt'), 'utf8')).toBe('two')
  expect(existsSync(join(app, 'sub'))).toBe(false)
  expect((await readdir(app)).toSorted()).toEqual(['a.txt', 'c.txt', 'data.db'])

  const third = await release(engine, releaseInto(machine.path, { 'data.db': 'lost' }))
  expect(third.result).toMatchObject({ outcome: 'failed' })
  expect(third.stderr).toContain(`${app}/data.db`)
  expect(await readFile(join(app, 'data.db'), 'utf8')).toBe('kept')
})

test('with isolation "directory" the same release changes nothing outside of the instance', async () => {
  await using machine = await makeFolder({})
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  const { result } = await release(engine, releaseInto(machine.path, { 'a.txt': 'one' }))
  expect(result).toMatchObject({ outcome: 'succeeded' })
  expect(await readdir(machine.path)).toEqual([])
  for (const { root } of engine.instances) expect(existsSync(join(root, machine.path, 'opt/app/a.txt'))).toBe(true)
})

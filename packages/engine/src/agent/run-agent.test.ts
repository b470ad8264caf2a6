import { readdir, readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agentFixture } from './fixtures/agent-fixture.ts'
import { readTree, type Tree } from './fixtures/temporary-folder.ts'

const IN_PLACE = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
] as const

const APPSPEC = `version: 0.0
os: linux
files:
  - source: /site
    destination: /srv/site
hooks:
  ApplicationStop:
    - location: scripts/stop
  ApplicationStart:
    - location: scripts/start
      timeout: 30
`

function release(name: string): Tree {
  return {
    'appspec.yml': APPSPEC,
    'site/index.html': name,
    'scripts/stop': { script: `#!/bin/sh\necho stop ${name} in $DEPLOYMENT_ID\n` },
    'scripts/start': { script: `#!/bin/sh\necho start ${name}\ncat srv/site/index.html > started\n` },
  }
}

describe('a deployment', () => {
  test.for(['zip', 'tar', 'tgz'] as const)('of a %s bundle installs its files and runs its scripts', async (format) => {
    const fixture = await agentFixture()
    fixture.start()
    const specification = await fixture.push('d-1', release('v1'), format)
    expect(await fixture.runAll(IN_PLACE, specification)).toMatchObject({ status: 'Succeeded' })
    expect(await readFile(join(fixture.root, 'srv/site/index.html'), 'utf8')).toBe('v1')
    expect(await readFile(join(fixture.root, 'started'), 'utf8')).toBe('v1')
    const paths = fixture.pathsOf('d-1')
    expect(await readFile(paths.mostRecentInstall, 'utf8')).toBe(paths.folder)
    await fixture.stop()
    expect(await fixture.ongoing()).toEqual([])
  })

  test('is replaced by the next one, whose ApplicationStop runs the old scripts and logs as its own', async () => {
    const fixture = await agentFixture()
    fixture.start()
    await fixture.runAll(IN_PLACE, await fixture.push('d-1', release('v1')))
    await fixture.runAll(IN_PLACE, await fixture.push('d-2', release('v2')))
    expect(await readFile(join(fixture.root, 'started'), 'utf8')).toBe('v2')
    expect(await readFile(fixture.pathsOf('d-2').scriptsLog, 'utf8')).toContain('[stdout]stop v1 in d-2\n')
  })

  test('may have one directory in its archive around everything', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const tree = Object.fromEntries(
      Object.entries(release('v1')).map(([path, content]) => [`site-1.0/${path}`, content]),
    )
    expect(await fixture.runAll(IN_PLACE, await fixture.push('d-1', tree))).toMatchObject({ status: 'Succeeded' })
    expect(await readFile(join(fixture.pathsOf('d-1').archive, 'site/index.html'), 'utf8')).toBe('v1')
  })

  test('with isolation "none" writes where the AppSpec file says', async () => {
    const fixture = await agentFixture('none')
    fixture.start()
    const target = join(fixture.folder, 'target')
    const appSpec = `version: 0.0\nos: linux\nfiles:\n  - source: x\n    destination: ${target}\nhooks:\n  AfterInstall:\n    - location: run\n`
    const specification = await fixture.push('d-1', {
      'appspec.yml': appSpec,
      x: 'content',
      run: { script: '#!/bin/sh\npwd\nenv\n' },
    })
    await fixture.runAll(['DownloadBundle', 'Install', 'AfterInstall'], specification)
    expect(await readTree(target)).toEqual({ x: 'content' })
    const log = await readFile(join(fixture.folder, 'web-1/deployment-root/group-1/d-1/logs/scripts.log'), 'utf8')
    expect(log).toContain('[stdout]/\n')
    expect(log).not.toContain('SLIPWAY_INSTANCE_ROOT')
  })
})

describe('an agent that runs as root with isolation "none"', () => {
  // Reported as skipped where the tests do not run as root.
  const asRoot = test.skipIf(process.getuid?.() !== 0)

  asRoot('changes owner and group by name', async () => {
    const fixture = await agentFixture('none')
    fixture.start()
    const target = join(fixture.folder, 'target')
    const permissions = `permissions:\n  - object: ${target}\n    owner: daemon\n    group: daemon\n    mode: 640\n`
    const appSpec = `version: 0.0\nos: linux\nfiles:\n  - source: x\n    destination: ${target}\n${permissions}`
    const specification = await fixture.push('d-1', { 'appspec.yml': appSpec, x: '' })
    expect(await fixture.runAll(['DownloadBundle', 'Install'], specification)).toMatchObject({ status: 'Succeeded' })
    const { uid, gid, mode } = await stat(join(target, 'x'))
    expect(uid).not.toBe(0)
    expect(gid).not.toBe(0)
    expect((mode & 0o777).toString(8)).toBe('640')
  })

  asRoot('names a user that does not exist, and runs scripts as another user', async () => {
    const fixture = await agentFixture('none')
    fixture.start()
    const target = join(fixture.folder, 'target')
    const appSpec = `version: 0.0
os: linux
files:
  - source: x
    destination: ${target}
permissions:
  - object: ${target}
    owner: no-such-user
hooks:
  BeforeInstall:
    - location: run
      runas: root
`
    const specification = await fixture.push('d-1', {
      'appspec.yml': appSpec,
      x: '',
      run: { script: '#!/bin/sh\nexit 9\n' },
    })
    await fixture.run('DownloadBundle', specification)
    expect((await fixture.run('Install', specification)).diagnostics).toMatchObject({
      errorCode: 5,
      message: "can't find user for no-such-user",
    })
    expect((await fixture.run('BeforeInstall', specification)).diagnostics).toMatchObject({
      errorCode: 4,
      message: 'Script at specified location: run run as user root failed with exit code 9',
    })
  })
})

describe('the acknowledgement says whether a command is a no-op', () => {
  test('hook events without scripts or without a revision are; DownloadBundle and Install never', async () => {
    const fixture = await agentFixture()
    fixture.start()
    await fixture.runAll(IN_PLACE, await fixture.push('d-1', release('v1')))
    expect(fixture.controlPlane.acknowledged.map(({ isNoop }) => isNoop)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ])
  })

  test('a command that is over by now is not run', async () => {
    const fixture = await agentFixture()
    fixture.controlPlane.acknowledgement = 'Succeeded'
    fixture.start()
    fixture.controlPlane.give('DownloadBundle', await fixture.push('d-1', release('v1')))
    await fixture.controlPlane.until(() => (fixture.controlPlane.polls.length > 1 ? true : undefined))
    expect(fixture.controlPlane.completions).toEqual([])
    await expect(stat(fixture.pathsOf('d-1').folder)).rejects.toThrow('ENOENT')
  })

  test('a no-op that the control plane has given up is completed all the same, another command is not', async () => {
    const fixture = await agentFixture()
    fixture.controlPlane.acknowledgement = 'Failed'
    fixture.start()
    const specification = await fixture.push('d-1', release('v1'))
    fixture.controlPlane.give('DownloadBundle', specification)
    expect(await fixture.run('ApplicationStop', specification)).toMatchObject({
      status: 'Succeeded',
      diagnostics: { errorCode: 0, message: 'Succeeded: CompletedNoopCommand' },
    })
    expect(fixture.controlPlane.completions).toHaveLength(1)
  })
})

describe('a command that cannot be carried out', () => {
  test('an AppSpec file that the agent refuses fails the hook before it is acknowledged, in its words', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const specification = await fixture.push('d-1', { 'appspec.yml': 'version: 0.1\nos: linux\n' })
    await fixture.run('DownloadBundle', specification)
    const { status, diagnostics } = await fixture.run('BeforeInstall', specification)
    expect(status).toBe('Failed')
    expect(diagnostics).toMatchObject({ errorCode: 5, scriptName: '', log: '' })
    expect(diagnostics.message).toContain('an invalid version value (0.1)')
    expect(fixture.controlPlane.acknowledged).toHaveLength(1)
  })

  test('a revision without an AppSpec file fails its first hook, which names the place', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const specification = await fixture.push('d-1', { 'index.html': '' })
    const { diagnostics } = await fixture.runAll(['DownloadBundle', 'BeforeInstall'], specification)
    expect(diagnostics.message).toContain(
      `expected but not found at path "${fixture.pathsOf('d-1').archive}/appspec.yml"`,
    )
  })

  test('an Install finds "appspec.yaml" too, a hook does not', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const specification = await fixture.push('d-1', { 'appspec.yaml': APPSPEC, 'site/x': '' })
    expect(await fixture.runAll(['DownloadBundle', 'Install'], specification)).toMatchObject({ status: 'Succeeded' })
    expect(await fixture.run('AfterInstall', specification)).toMatchObject({ status: 'Failed' })
  })

  test('another object than the registered one is refused by its ETag', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const { revision, ...rest } = await fixture.push('d-1', release('v1'))
    if (revision.type !== 'S3') throw new Error('unexpected')
    const { diagnostics } = await fixture.run('DownloadBundle', { ...rest, revision: { ...revision, eTag: '"0123"' } })
    expect(diagnostics.message).toBe(`Expected deployment artifact bundle etag 0123 but was actually ${revision.eTag}`)
  })

  test('an object that is gone is named', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const specification = await fixture.push('d-1', release('v1'))
    const revision = { type: 'S3', bucket: 'bucket', key: 'gone.zip', bundleType: 'zip' } as const
    const { diagnostics } = await fixture.run('DownloadBundle', { ...specification, revision })
    expect(diagnostics).toMatchObject({ errorCode: 5, message: 'The specified key does not exist.' })
  })

  test('a tar that is declared a tgz does not unpack, a tgz that is declared a tar does', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const tar = await fixture.push('d-1', release('v1'), 'tar')
    const tgz = await fixture.push('d-2', release('v1'), 'tgz')
    if (tar.revision.type !== 'S3' || tgz.revision.type !== 'S3') throw new Error('unexpected')
    expect(
      (await fixture.run('DownloadBundle', { ...tar, revision: { ...tar.revision, bundleType: 'tgz' } })).diagnostics
        .message,
    ).toContain('Error extracting tar archive')
    expect(
      await fixture.run('DownloadBundle', { ...tgz, revision: { ...tgz.revision, bundleType: 'tar' } }),
    ).toMatchObject({ status: 'Succeeded' })
  })

  test('events that belong to the service are not supported', async () => {
    const fixture = await agentFixture()
    fixture.start()
    const { diagnostics } = await fixture.run('BlockTraffic', await fixture.push('d-1', release('v1')))
    expect(diagnostics).toMatchObject({ errorCode: 5, message: 'Unsupported command type: BlockTraffic.' })
  })
})

test('at most five revisions of a group are kept, the last successful one whatever its age', async () => {
  const fixture = await agentFixture()
  fixture.start()
  await fixture.runAll(['DownloadBundle', 'Install'], await fixture.push('d-0', release('v0')))
  const kept = async (): Promise<readonly string[]> => (await readdir(fixture.pathsOf('d-0').groupFolder)).sort()
  for (let number = 1; number <= 7; number += 1) {
    await fixture.run('DownloadBundle', await fixture.push(`d-${number}`, release('x')))
    // The age of a revision is the time of its folder, and these are made within one tick of the file system.
    const at = 1_000_000 + number
    await utimes(fixture.pathsOf(`d-${number}`).folder, at, at)
  }
  expect(await kept()).toEqual(['d-0', 'd-4', 'd-5', 'd-6', 'd-7'])
})

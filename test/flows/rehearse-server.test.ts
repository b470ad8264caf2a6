import { execFileSync } from 'node:child_process'
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/web-server', import.meta.url))

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder({ 'empty/.keep': '' })
  // A repository whose commit is the first release, with the second one checked out over it.
  await cp(join(EXAMPLE, 'v1'), join(folder.path, 'shop/release'), { recursive: true })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: join(folder.path, 'shop'),
    })
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'v1')
  await rm(join(folder.path, 'shop/release'), { recursive: true })
  await cp(join(EXAMPLE, 'v2'), join(folder.path, 'shop/release'), { recursive: true })
})
afterAll(() => folder[Symbol.asyncDispose]())

const rehearse = (...args: readonly string[]) =>
  slipway(['rehearse', ...args], { cwd: join(folder.path, 'shop'), env: { TMPDIR: folder.path } })

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
  // What the scripts have started has the folder in its command line.
  const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  expect(running.split('\n').filter((line) => line.includes(`${folder.path}/slipway-rehearsal-`))).toEqual([])
}

test('a release after the one of a commit: what it brings and leaves, who answers, and that its rollback brings all back', async () => {
  const atOnce = ['--deployment-config', 'CodeDeployDefault.AllAtOnce']
  const args = ['--source', 'release', '--previous', 'main', '--with-rollback', ...atOnce]
  const { code, stdout, stderr } = await rehearse(...args, '--json')
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ verdict: 'passed', platform: 'server', previous: 'main', differences: [] })
  expect(report.instances).toHaveLength(2)
  for (const instance of report.instances) {
    expect(instance.added).toContain('/opt/web-server/public/arrivals.html')
    expect(instance.removed).toEqual(['/opt/web-server/public/coming-soon.html'])
    expect(instance.changed).toContain('/opt/web-server/VERSION')
    expect(instance.processes).toEqual([
      { pid: expect.any(Number), command: expect.stringContaining('/opt/web-server/server.mjs'), isFromBefore: false },
    ])
    expect(instance.ports).toHaveLength(1)
  }
  const [, release] = report.steps
  expect(release.deployment.outcome).toBe('succeeded')
  // Without a load balancer an instance answers nobody between its stop and its start, and everybody else.
  for (const { from, until, lost } of release.outages) {
    expect([from, lost > 0]).toEqual([{ event: 'ApplicationStop', hooks: ['scripts/stop.sh'] }, true])
    // Between two requests that a busy machine has kept apart, the one event or the other may have opened the port.
    expect(['AfterInstall', 'ApplicationStart', 'ValidateService']).toContain(until.event)
  }
  expect(release.outages).toHaveLength(2)
  expect(report.rollback).toMatchObject({ outcome: 'restored', notRestored: [] })
  await expectNothingLeft()
})

test('a first release has nothing to replace; what its hooks leave different on the instances is told', async () => {
  await using release = await makeFolder(
    releaseFiles({
      AfterInstall:
        '[ "$SLIPWAY_INSTANCE_NAME" = rehearsal-1 ] || chmod 600 "$SLIPWAY_INSTANCE_ROOT/srv/page/page.html"',
    }),
  )
  const { code, stdout } = await rehearse('--source', release.path, '--with-rollback', '--fail-on', 'differences')
  expect(code).toBe(1)
  expect(stdout).toContain('✗ /srv/page/page.html has mode 644 on rehearsal-1, and 600 on rehearsal-2')
  expect(stdout).toContain('a forced failure and its rollback: there is no release before to go back to')
  await expectNothingLeft()
})

test.for<[string, readonly string[], string]>([
  ['a folder without an AppSpec', ['--source', '../empty'], 'appspec'],
  ['a folder that is not there', ['--source', 'nowhere'], 'nowhere'],
  ['a policy that is none', ['--fail-on', 'everything'], '--fail-on is "everything"'],
])('%s is wrong input', async ([, args, words]) => {
  const { code, stdout, stderr } = await rehearse(...args)
  expect([code, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining(words)])
  await expectNothingLeft()
})

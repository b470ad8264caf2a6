import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../docs/pages.ts'
import { packageStandIns } from './fixtures/packages.ts'
import { type BlockResult, runPage, sectionOf } from './fixtures/page-commands.ts'
import { type Finished, slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { filesOf, type Tutorial, WEB_PAGE, WORD_PRESS } from './fixtures/tutorials.ts'

const versionsOf = (tutorial: Tutorial, broken: string): Record<string, string> =>
  Object.fromEntries(
    ['first', 'second', 'third'].flatMap((version) =>
      Object.entries(filesOf(tutorial, version, version === 'third' ? broken : undefined)).map(
        ([name, text]): [string, string] => [`${version}/${name}`, text],
      ),
    ),
  )

describe('sample revisions of the user guide, unchanged, with stand-ins for yum, httpd, mysqld and mysql on their instances alone', () => {
  let packages: ReleaseFolder
  let scratch: ReleaseFolder
  beforeAll(async () => {
    packages = await packageStandIns()
    scratch = await makeFolder({})
  })
  afterAll(async () => {
    await packages[Symbol.asyncDispose]()
    await scratch[Symbol.asyncDispose]()
  })

  const rehearse = async (cwd: string, release: string, previous: string, ...args: readonly string[]) => {
    const given = ['--source', release, '--previous', previous, '--isolation', 'overlay', ...args]
    const env = { TMPDIR: scratch.path, PATH: `${packages.path}:${process.env.PATH}` }
    const finished = await slipway(['rehearse', ...given, '--json'], { cwd, env })
    return { ...finished, isRefused: isRefused(finished) }
  }

  test('the web page on Apache: two instances answer on port 80 as the release says, and its rollback brings all back', async (context) => {
    await using folder = await makeFolder(versionsOf(WEB_PAGE, 'start.sh'))
    const args = ['--with-rollback', ...['rollback', 'differences', 'leftovers'].flatMap((name) => ['--fail-on', name])]
    const { code, stdout, stderr, isRefused } = await rehearse(folder.path, 'second', 'first', ...args)
    if (isRefused) return context.skip(stderr)
    expect(code, stderr).toBe(0)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ verdict: 'passed', isolation: 'overlay', differences: [] })
    expect(report.rollback).toMatchObject({ outcome: 'restored', notRestored: [] })
    expect(report.instances).toHaveLength(2)
    for (const instance of report.instances) {
      expect(instance.changed).toEqual(['/var/www/html/index.html'])
      expect(instance.processes).toMatchObject([{ command: expect.stringMatching(/\/usr\/sbin\/httpd$/) }])
      expect(instance.ports).toMatchObject([{ port: 80 }])
      // What a hook has installed is told as the package that it is.
      expect(instance).toMatchObject({ leftBehind: [], packages: [{ name: 'httpd', files: 2 }] })
    }
    const release = report.steps.find(({ name }: { readonly name: string }) => name === 'release')
    const answers = release.stretches.flatMap(({ versions }: { readonly versions: object }) => Object.keys(versions))
    expect(answers).toEqual(expect.arrayContaining(['as before', 'otherwise']))
    expect(release.outages).toHaveLength(2)
    for (const { from } of release.outages)
      expect(from).toEqual({ event: 'ApplicationStop', hooks: ['scripts/stop.sh'] })
  })

  test('WordPress: what is in order passes, and a database script that fails makes it red with what it has printed', async (context) => {
    await using folder = await makeFolder(versionsOf(WORD_PRESS, 'database.sh'))
    const one = ['--instances', '1']
    const good = await rehearse(folder.path, 'second', 'first', ...one)
    if (good.isRefused) return context.skip(good.stderr)
    expect(good.code, good.stderr).toBe(0)
    const [instance] = JSON.parse(good.stdout).instances
    expect(instance.changed).toContain('/var/www/html/WordPress/index.php')
    const commands = instance.processes.map(({ command }: { readonly command: string }) => command.split('/').at(-1))
    expect(commands.toSorted()).toEqual(['httpd', 'mysqld'])

    const bad = await rehearse(folder.path, 'third', 'second', ...one)
    expect(bad.code, bad.stderr).toBe(1)
    const { verdict, findings } = JSON.parse(bad.stdout)
    expect([verdict, findings[0].message]).toEqual(['failed', expect.stringContaining('ApplicationStart failed on')])
    expect(bad.stderr).toContain('no such unit')
  })

  test('nothing is left of them', async () => {
    expect((await readdir(scratch.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
  })
})

/** Whether this machine cannot have the isolation, which is then said once more where a log is read. */
function isRefused({ code, stderr }: Finished): boolean {
  if (code !== 2 || !stderr.includes('isolation "overlay" cannot be had')) return false
  process.stderr.write(`NOT RUN: a sample revision of the user guide on instances of its own: ${stderr}`)
  return true
}

describe('the rehearsals of the examples, by the commands of their pages', () => {
  let folder: string
  let blocks: ReadonlyMap<string, readonly BlockResult[]>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-samples-'))
    const run = async (name: string): Promise<[string, readonly BlockResult[]]> => {
      const page = sectionOf(readPage(`examples/${name}/README.md`), 'Rehearse it in one command')
      return [name, await runPage(page, '/tmp/none', await mkdtemp(join(folder, name)))]
    }
    // Beside each other: they wait for most of their time.
    blocks = new Map(await Promise.all(['web-server', 'lambda', 'ecs-service'].map(run)))
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.for([
    ['web-server', 'templates/index.html uses {{headline}}, which config.json does not set'],
    ['lambda', 'goods and total have to be whole cents'],
    ['ecs-service', 'cents has to be a whole number'],
  ] as const)(
    '%s: the second release passes and loses nothing, the third one fails for its own reason',
    ([name, why]) => {
      const [good, bad, ...more] = blocks.get(name) ?? []
      expect(more).toEqual([])
      expect(good?.code, good?.output).toBe(0)
      expect(good?.output).toMatch(/✓ the rehearsal of .* passed in /)
      expect(good?.output).toMatch(/^The release: succeeded, \d+ requests, 0 lost$/m)
      expect(bad?.code, bad?.output).toBe(1)
      expect(bad?.output).toMatch(/✗ the rehearsal of .* failed in /)
      expect(bad?.output).toMatch(/^The release: (failed|rolled-back), \d+ requests, 0 lost$/m)
      expect(bad?.output).toContain(why)
      expect(bad?.output).not.toContain('slipway redeploy')
    },
  )

  test('the hook of the service judges the new tasks by the test listener', () => {
    const [good] = blocks.get('ecs-service') ?? []
    expect(good?.output).toMatch(/hook CodeDeployHook_check-parcels \(AfterAllowTestTraffic on .*\) succeeded/)
  })

  test('the hooks of the two examples call AWS by the same file, which each of them brings', async () => {
    const text = (name: string): Promise<string> =>
      readFile(fileURLToPath(new URL(`../../examples/${name}/hook/call-aws.mjs`, import.meta.url)), 'utf8')
    expect(await text('ecs-service')).toBe(await text('lambda'))
  })
})

import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Finished, type RunOptions, slipway, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder } from './fixtures/steps.ts'

let home: ReleaseFolder

beforeEach(async () => {
  home = await makeFolder({})
})
afterEach(() => home[Symbol.asyncDispose]())

/** Where `slipway local` keeps its instance when nobody says otherwise. */
const instance = () => join(home.path, '.local/state/slipway/local')
const root = () => join(instance(), 'root')
const page = () => join(root(), 'srv/page/page.html')

function local(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return slipway(['local', ...args], { ...options, env: { HOME: home.path, ...options.env } })
}

/** The folder of the deployment that a run tells of. */
function folderOf({ stdout }: Finished): string {
  const folder = /^Starting to execute deployment from within folder (.+)$/m.exec(stdout)?.[1]
  if (folder === undefined) throw new Error(`nothing was started:\n${stdout}`)
  return folder
}

const NOTE = 'echo "$LIFECYCLE_EVENT $APPLICATION_NAME $DEPLOYMENT_GROUP_NAME $DEPLOYMENT_GROUP_ID"'

test('a folder is deployed from within it, and what is printed is what codedeploy-local prints', async () => {
  await using release = await makeFolder(releaseFiles({ AfterInstall: NOTE, ApplicationStop: NOTE }))
  const finished = await local([], { cwd: release.path })
  const folder = folderOf(finished)
  expect(finished.stdout).toBe(
    [
      `Starting to execute deployment from within folder ${folder}`,
      `See the deployment log at ${folder}/logs/scripts.log for more details`,
      'AppSpec file valid. Local deployment successful',
      '',
    ].join('\n'),
  )
  expect(finished.code).toBe(0)
  expect(finished.stderr).toContain('hook scripts are not confined')
  expect(folder).toMatch(/\/deployment-root\/default-local-deployment-group\/d-[A-Z0-9]{9}-local$/)
  expect(await readFile(page(), 'utf8')).toBe('<h1>hello</h1>\n')
  const log = await readFile(join(folder, 'logs/scripts.log'), 'utf8')
  expect(log).toContain(`[stdout]AfterInstall ${release.path} LocalFleet default-local-deployment-group`)
  expect(log).not.toContain('ApplicationStop')
})

test('the next deployment stops the one before by its own script, and removes what it had installed', async () => {
  await using first = await makeFolder(releaseFiles({ ApplicationStop: 'echo stopping the first' }))
  expect((await local(['-l', first.path])).code).toBe(0)
  await using second = await makeFolder({
    ...releaseFiles(),
    'appspec.yml':
      'version: 0.0\nos: linux\nfiles:\n  - source: new.html\n    destination: /srv/page\nhooks:\n  ApplicationStop: []\n',
    'new.html': 'new',
  })
  const finished = await local(['-l', second.path])
  expect(finished.code).toBe(0)
  expect(await readFile(join(folderOf(finished), 'logs/scripts.log'), 'utf8')).toContain('stopping the first')
  expect(await readdir(join(root(), 'srv/page'))).toEqual(['new.html'])
})

test('a script that fails is named, and so is the end of its log', async () => {
  await using release = await makeFolder(releaseFiles({ ValidateService: 'echo no answer >&2; exit 7' }))
  const finished = await local(['--bundle-location', release.path])
  const folder = folderOf(finished)
  expect(finished.stdout.split('\n').slice(1)).toEqual([
    `Your local deployment failed while trying to execute your script at ${folder}/deployment-archive/scripts/ValidateService.sh`,
    `See the deployment log at ${folder}/logs/scripts.log for more details`,
    '',
  ])
  expect(finished.stderr).toContain(
    'ValidateService failed: Script at specified location: scripts/ValidateService.sh failed with exit code 7',
  )
  expect(finished.stderr).toContain('[stderr]no answer')
  expect(finished.code).toBe(1)
})

test('with --json there is one document on stdout, and the lines go to stderr', async () => {
  await using release = await makeFolder(releaseFiles({ ValidateService: 'exit 7' }))
  const { stdout, stderr, code } = await local(['-l', release.path, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'failed',
    event: 'ValidateService',
    message: 'Script at specified location: scripts/ValidateService.sh failed with exit code 7',
    logFile: expect.stringContaining('/logs/scripts.log'),
  })
  expect(stderr).toContain('Your local deployment failed')
  expect(code).toBe(1)
})

test.for(['zip', 'tar', 'tgz'])('a %s is deployed', async (type) => {
  await using release = await makeFolder({})
  await using files = await makeFolder(releaseFiles({ AfterInstall: 'echo ran' }))
  const archive = join(release.path, `release.${type}`)
  expect((await slipway(['bundle', '--source', files.path, '--output', archive])).code).toBe(0)
  const finished = await local(['-l', archive, '-t', type])
  expect(finished.code).toBe(0)
  expect(await readFile(page(), 'utf8')).toBe('<h1>hello</h1>\n')
})

test('events are run as listed, in the order of codedeploy-local, names of one’s own among them', async () => {
  await using release = await makeFolder({
    ...releaseFiles({ ApplicationStop: 'echo stop', ApplicationStart: 'echo start' }),
    'scripts/health.sh': '#!/bin/sh\necho $LIFECYCLE_EVENT is well\n',
  })
  const spec = join(release.path, 'appspec.yml')
  await writeFile(spec, `${await readFile(spec, 'utf8')}\n  HealthCheck:\n    - location: scripts/health.sh\n`)
  const finished = await local(['-l', release.path, '--events', 'ApplicationStop,HealthCheck'])
  expect(finished).toMatchObject({ code: 0 })
  const log = await readFile(join(folderOf(finished), 'logs/scripts.log'), 'utf8')
  const lines = log.split('\n').map((line) => line.slice('2026-01-01 00:00:00 '.length))
  // The revision is there by then, and so ApplicationStop is its own.
  expect(lines.filter((line) => /^(Life|\[std)/.test(line))).toEqual([
    'LifecycleEvent - ApplicationStop',
    '[stdout]stop',
    'LifecycleEvent - HealthCheck',
    '[stdout]HealthCheck is well',
  ])

  const unlisted = await local(['-l', release.path])
  expect(unlisted.stdout).toContain('ERROR: appspec.yml file contains unknown lifecycle events: ["HealthCheck"]')
  expect(unlisted.code).toBe(1)
  const unwritten = await local(['-l', release.path, '-e', 'HealthCheck,Smoke'])
  expect(unwritten.stdout).toContain("doesn't exist in your appspec.yml file: Smoke")
})

test('what is wrong with a request is told before anything is begun, with exit code 1', async () => {
  await using release = await makeFolder(releaseFiles())
  await using empty = await makeFolder({})
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['-t', 'rar'], 'ERROR: type rar is not a valid type. Must be one of tgz,tar,zip,directory\n'],
    [
      ['-l', join(empty.path, 'gone')],
      `ERROR: location ${empty.path}/gone is specified as a file or directory which does not exist\n`,
    ],
    [
      ['-l', empty.path],
      `ERROR: Expecting appspec file at location ${empty.path}/appspec.yml but it is not found there.`,
    ],
    [
      ['-l', release.path, '-t', 'zip'],
      `ERROR: location ${release.path} is specified as a compressed local file but it is a directory\n`,
    ],
    [['-l', release.path, '-e', 'Install,DownloadBundle'], 'ERROR: The only events that can be specified before'],
    [['-c', '/nowhere.yml'], 'ERROR: configuration file /nowhere.yml does not exist or is not readable\n'],
  ]
  for (const [args, message] of wrong) {
    const { code, stdout } = await local(args, { cwd: release.path })
    expect(stdout.startsWith(message), `${args.join(' ')}: ${stdout}`).toBe(true)
    expect(code).toBe(1)
  }
  expect(existsSync(instance())).toBe(false)
  const { code, stderr } = await local(['--no-such-option'])
  expect(stderr).toContain('unknown option --no-such-option')
  expect(code).toBe(2)
})

test('a file of somebody else’s is in the way, unless the request says what to do, in small letters too', async () => {
  await using release = await makeFolder(releaseFiles())
  await mkdir(join(root(), 'srv/page'), { recursive: true })
  await writeFile(page(), 'theirs')
  const refused = await local(['-l', release.path])
  expect(refused.stdout).toContain(
    `ERROR: The deployment failed because a specified file already exists at this location: ${page()}`,
  )
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Install failed\n  hint: ') })
  expect((await local(['-l', release.path, '-b', 'retain'])).code).toBe(0)
  expect(await readFile(page(), 'utf8')).toBe('theirs')
  expect((await local(['-l', release.path, '-b', 'nonsense'])).stdout).toContain('invalid option was specified')
  expect((await local(['-l', release.path, '-b', 'overwrite'])).code).toBe(0)
  expect(await readFile(page(), 'utf8')).toBe('<h1>hello</h1>\n')
})

test('isolation "none" takes paths as they are, from where the command stands', async () => {
  await using release = await makeFolder({
    ...releaseFiles({ AfterInstall: 'pwd > here; echo "root: $SLIPWAY_INSTANCE_ROOT"' }),
  })
  await using place = await makeFolder({ 'agent.yml': ':root_dir: agent-root\n:max_revisions: 2\n' })
  const spec = join(release.path, 'appspec.yml')
  await writeFile(spec, (await readFile(spec, 'utf8')).replace('/srv/page', `${place.path}/www`))
  const run = () =>
    local(['-l', release.path, '--isolation', 'none', '-c', 'agent.yml', '-g', 'mine'], { cwd: place.path })
  const finished = await run()
  expect(finished).toMatchObject({ code: 0 })
  expect(folderOf(finished)).toMatch(`${place.path}/agent-root/mine/d-`)
  expect(finished.stderr).toContain('change this machine')
  expect(await readFile(join(place.path, 'www/page.html'), 'utf8')).toBe('<h1>hello</h1>\n')
  expect(await readFile(join(place.path, 'here'), 'utf8')).toBe(`${place.path}\n`)
  for (const _ of [2, 3]) expect((await run()).code).toBe(0)
  expect(await readdir(join(place.path, 'agent-root/mine'))).toHaveLength(2)
})

test('a revision in S3 is fetched, by its version and ETag if they are named', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using release = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, release.path)
  const { bucket, key, eTag } = revision.s3Location as Readonly<Record<string, string>>
  const env = engine.env
  const url = `s3://${bucket}/${key}`
  const good = await local(['-l', `${url}?etag=${eTag}`, '-t', 'tgz'], { env })
  expect(good).toMatchObject({ code: 0 })
  expect(await readFile(page(), 'utf8')).toBe('<h1>hello</h1>\n')
  const changed = await local(['-l', `${url}?etag=0000`, '-t', 'tgz'], { env })
  expect(changed.stdout).toContain(`ERROR: Expected deployment artifact bundle etag 0000 but was actually ${eTag}`)
  const gone = await local(['-l', `s3://${bucket}/nothing.tgz`, '-t', 'tgz'], { env })
  expect(gone.stdout).toContain('ERROR: The specified key does not exist.')
  expect(gone.code).toBe(1)
  const folder = await local(['-l', url], { env })
  expect(folder.stdout).toContain('ERROR: BundleType in S3Revision must be tar, tgz or zip')
})

test('a signal ends the script that runs, and the command', async () => {
  await using release = await makeFolder(
    releaseFiles({ ApplicationStart: 'echo begun > "$SLIPWAY_INSTANCE_ROOT/begun"; sleep 60' }),
  )
  const { code, stderr } = await local(['-l', release.path], {
    onStart: async (child) => {
      await until(() => existsSync(join(root(), 'begun')))
      child.kill('SIGTERM')
    },
  })
  expect(stderr).toContain('cancelled by SIGTERM')
  expect(code).toBe(143)
})

test('an instance is not kept in the folder that is deployed', async () => {
  await using release = await makeFolder(releaseFiles())
  const finished = await local(['--instance-dir', 'instance'], { cwd: release.path })
  expect(finished.stdout).toContain('ERROR: cannot copy directory')
  expect(finished.stderr).toContain('keep the instance in another folder than the bundle')
  await rename(join(release.path, 'instance'), join(home.path, 'instance'))
  expect((await local(['--instance-dir', join(home.path, 'instance')], { cwd: release.path })).code).toBe(0)
})

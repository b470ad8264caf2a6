import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PutBucketVersioningCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gzipped, startGitHubArchives } from './fixtures/git-hub-archives.ts'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { ENGINE_ACCOUNT, readDocumentedPolicy, withoutAction, writeRoles } from './fixtures/policies.ts'
import {
  type EngineProcess,
  type Environment,
  type Finished,
  type RunOptions,
  slipway,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'
import { startRelay } from './fixtures/relay.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { type ServiceClients, serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, type Pushed, pushFolder, TO_WEB } from './fixtures/steps.ts'
import { makeTar } from './fixtures/tar.ts'

const FIRST: Readonly<Record<string, string>> = {
  ...releaseFiles({ ApplicationStart: 'echo one' }),
  'old.txt': 'gone soon',
}
const SECOND = {
  ...releaseFiles({ ApplicationStart: 'echo two' }, 90),
  'page.html': '<h1>hello again</h1>\n',
  'new.txt': 'fresh',
}
const POLICY = await readDocumentedPolicy('diff')

let engine: EngineProcess
let clients: ServiceClients
let roles: ReleaseFolder
let first: ReleaseFolder
let second: ReleaseFolder
/** What the group runs. */
let running: Pushed
let runningId = ''

beforeAll(async () => {
  roles = await makeFolder({})
  first = await makeFolder(FIRST)
  second = await makeFolder(SECOND)
  const actions = POLICY.Statement.flatMap(({ Action }) => Action)
  const policies = Object.fromEntries(actions.map((action) => [nameOf(action), withoutAction(POLICY, action)]))
  const args = ['--fleet', 'web=1', ...(await writeRoles(roles.path, { diff: POLICY, ...policies }))]
  engine = await startEngineProcess({ args })
  clients = serviceClients(engine)
  running = await pushFolder(engine, first.path)
  runningId = (await deployAndWait(engine, running.revision)).result.deploymentId
})
afterAll(async () => {
  clients?.[Symbol.dispose]()
  await engine?.[Symbol.asyncDispose]()
  for (const folder of [roles, first, second]) await folder?.[Symbol.asyncDispose]()
})

const nameOf = (action: string): string => `without-${action.replace(':', '.')}`

function diff(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return slipway(['diff', ...args], { ...options, env: { ...engine.env, ...options.env } })
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
async function diffJson(args: readonly string[], options: { readonly env?: Environment } = {}): Promise<any> {
  return slipwayJsonHere(['diff', ...args], { ...options, env: { ...engine.env, ...options.env } })
}

/** Downloads that are still there. */
async function leftovers(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('slipway-'))
}

test('what a group runs is compared to what is about to be deployed', async () => {
  await using scratch = await makeFolder({})
  const { code, stdout, stderr } = await diff(TO_WEB, { cwd: second.path, env: { TMPDIR: scratch.path } })
  expect(code).toBe(0)
  expect(stderr).toMatch(/^fetching s3:\/\/web\/web\/[0-9a-f]{64}\.tgz \(\d+ B\)\n$/)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(new RegExp(`^from {2}deployment ${runningId} \\(Succeeded\\): s3://web/web/`))
  expect(lines[1]).toMatch(/^to {4}\. {2}4 files, /)
  expect(lines.slice(3, 9)).toEqual([
    '~ appspec.yml                  other content of 168 B',
    '+ new.txt                      5 B',
    '- old.txt                      9 B',
    '~ page.html                    15 B → 21 B',
    '~ scripts/ApplicationStart.sh  other content of 19 B  run by ApplicationStart as root',
    '',
  ])
  expect(stdout).toContain('--- appspec.yml\n+++ appspec.yml\n')
  expect(stdout).toContain('\n-      timeout: 60\n+      timeout: 90\n')
  expect(stdout).not.toContain('echo two')
  expect(lines.at(-2)).toBe('! different: 1 added, 1 removed, 3 changed; 1 of them is a script that hosts run')
  expect(await leftovers(scratch.path)).toEqual([])
})

test('the same content is told by its digest, and nothing is fetched', async () => {
  const { code, stdout, stderr } = await diff([...TO_WEB, first.path])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('✓ no difference: both have the same content digest')
  expect(await diffJson([runningId, 'last-successful', ...TO_WEB])).toMatchObject({
    same: true,
    comparedBy: 'revision',
    from: { deploymentId: runningId },
  })
})

test('the exit code tells of a difference only where it is asked to', async () => {
  const sides = [first.path, second.path]
  expect((await diff(sides)).code).toBe(0)
  expect((await diff([...sides, '--exit-code'])).code).toBe(1)
  expect((await diff([first.path, first.path, '--exit-code'])).code).toBe(0)
})

test('folders, bundles, revisions as URL and JSON, and deployments all compare alike', async () => {
  await using scratch = await makeFolder({})
  const bundle = join(scratch.path, 'second.zip')
  await slipwayJson(['bundle', '--source', second.path, '--output', bundle])
  const { s3Location } = running.revision as { readonly s3Location: { bucket: string; key: string } }
  const url = `s3://${s3Location.bucket}/${s3Location.key}`
  const wanted = (await diffJson([first.path, second.path])).changes
  expect(wanted).toHaveLength(5)
  for (const from of [url, JSON.stringify(running.revision), runningId]) {
    expect((await diffJson([from, bundle])).changes).toEqual(wanted)
  }
})

test('lines of scripts and of named files are shown on request, those of a secret never', async () => {
  const env = 'DATABASE_PASSWORD=hunter2\n'
  await using before = await makeFolder({ ...FIRST, '.env': env })
  await using after = await makeFolder({ ...SECOND, '.env': env.replace('2', '3'), 'logo.png': '\0\u0001' })
  const asked = ['--scripts', '--text', 'page.html', '--text', '.env', '--text', 'logo.png', '--text', 'none']
  for (const format of ['text', 'json', 'markdown']) {
    const { code, stdout, stderr } = await diff([before.path, after.path, ...asked, '--format', format])
    expect(code).toBe(0)
    expect(stdout).toContain('echo two')
    expect(stdout).toContain('hello again')
    expect(stdout + stderr).not.toContain('hunter')
  }
  const { texts } = await diffJson([before.path, after.path, ...asked])
  expect(
    texts.flatMap((one: { path: string; notShown?: string }) => (one.notShown ? [[one.path, one.notShown]] : [])),
  ).toEqual([
    ['.env', 'secret'],
    ['logo.png', 'not-text'],
    ['none', 'absent'],
  ])
})

test('a folder is compared as it would be bundled', async () => {
  await using folder = await makeFolder({
    ...FIRST,
    '.deployignore': '*.log\n',
    'a.log': 'x',
    '.hidden': 'x',
    tmp: 'x',
  })
  const options = ['--exclude', 'tmp', '--ignore-hidden-files']
  expect(await diffJson([...TO_WEB, folder.path, ...options])).toMatchObject({ same: true })
})

test('Markdown has what hosts run at the top, and keeps its shape', async () => {
  await using folder = await makeFolder({ ...SECOND, 'odd|name`\n@team.txt': 'x' })
  const { stdout } = await diff([first.path, folder.path, '--format', 'markdown'])
  const rows = stdout.split('\n').filter((line) => line.startsWith('| '))
  expect(rows[2]).toContain('scripts/ApplicationStart.sh')
  expect(rows[2]).toContain('ApplicationStart as root')
  expect(stdout).toContain('```diff\n')
  expect(stdout).not.toContain('@team')
})

test('a bundle that another tool made one folder too high is compared from where the agent sees its root', async () => {
  const entries = Object.entries(FIRST).map(([name, text]) => ({ name: `shop-1/${name}`, text }))
  await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: 'foreign.tar', Body: makeTar(entries) }))
  const found = await diffJson(['s3://web/foreign.tar', first.path])
  expect(found.from.strippedFolder).toBe('shop-1')
  // That tool knew of no executable files.
  expect(found.changes).toMatchObject([{ path: 'scripts/ApplicationStart.sh', differences: ['mode'] }])
})

test('a commit on GitHub is compared; its archive tells of modes only what git knows', async () => {
  const commit = '0123456789abcdef0123456789abcdef01234567'
  const path = `/repos/octo/shop/tarball/${commit}`
  const named = Object.entries(FIRST).map(([name, text]) => ({ name: `octo-shop-0123456/${name}`, text }))
  await using gitHub = await startGitHubArchives({ archives: { [path]: gzipped(makeTar(named)) } })
  const env = { GITHUB_API_URL: gitHub.apiUrl }
  const found = await diffJson([`github:octo/shop@${commit}`, second.path], { env })
  expect(found.changes.map(({ path: changed }: { path: string }) => changed)).toContain('new.txt')
  expect(gitHub.requests.map(({ path: asked }) => asked)).toEqual([path, `files:${path}`])
  const missing = await diff([`github:octo/none@${commit}`, second.path], { env })
  expect([missing.code, missing.stderr]).toEqual([
    1,
    expect.stringContaining('GitHub knows no commit 0123456789ab of "octo/none"'),
  ])
})

/** Stores a release in a bucket that keeps versions, with one page and then with another. */
async function storeVersions() {
  const setVersioning = (Status: 'Enabled' | 'Suspended') =>
    clients.s3.send(new PutBucketVersioningCommand({ Bucket: 'web', VersioningConfiguration: { Status } }))
  const put = async (text: string) => {
    const Body = makeTar([
      { name: 'appspec.yml', text: FIRST['appspec.yml'] ?? '' },
      { name: 'page.html', text },
    ])
    const { VersionId, ETag = '' } = await clients.s3.send(
      new PutObjectCommand({ Bucket: 'web', Key: 'web/versioned.tar', Body }),
    )
    return { url: `s3://web/web/versioned.tar?versionId=${VersionId}`, eTag: ETag.replaceAll('"', '') }
  }
  await setVersioning('Enabled')
  const stored = [await put('one'), await put('two!')] as const
  await setVersioning('Suspended')
  return stored
}

test('each version of an object is compared as itself, and one that was overwritten is told', async () => {
  const [one, two] = await storeVersions()
  expect((await diffJson([one.url, two.url])).changes).toMatchObject([
    { path: 'page.html', before: { sizeBytes: 3 }, after: { sizeBytes: 4 } },
  ])
  const stale = await diff([`s3://web/web/versioned.tar?eTag=${one.eTag}`, first.path])
  expect([stale.code, stale.stderr]).toEqual([1, expect.stringContaining('is another one by now')])
})

test.for<[string, readonly string[], number, string]>([
  ['an object that is not there', ['s3://web/none.zip', '.'], 1, 'there is no object "s3://web/none.zip"'],
  ['a bucket that is not there', ['s3://nowhere/none.zip', '.'], 1, 'nowhere'],
  ['a path that is not there', ['/nonexistent', '.'], 2, '"/nonexistent" does not exist'],
  ['a deployment that is not there', ['d-NONE12345', '.'], 1, 'd-NONE12345'],
  ['a group without its application', ['--deployment-group', 'web'], 2, '--application-name is missing'],
  ['a word that needs a group', ['previous-successful', '.'], 2, 'of which deployment group'],
  ['nothing at all', [], 2, 'there is nothing to compare with'],
  ['a commit that is none', ['commit:xyz', '.', ...TO_WEB], 2, 'names nothing to compare with'],
])('%s is told as what it is', async ([, args, code, message]) => {
  const finished = await diff(args, { cwd: second.path })
  expect([finished.code, finished.stdout]).toEqual([code, ''])
  expect(finished.stderr).toContain(message)
})

test('an object that is no archive is refused by its place, and its download is gone', async () => {
  await using scratch = await makeFolder({})
  await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: 'page.zip', Body: '<html>404 Not Found</html>' }))
  const { code, stderr } = await diff(['s3://web/page.zip', first.path], { env: { TMPDIR: scratch.path } })
  expect([code, stderr]).toEqual([2, expect.stringContaining('archive "s3://web/page.zip" cannot be read')])
  expect(stderr).not.toContain(scratch.path)
  expect(await leftovers(scratch.path)).toEqual([])
})

test.for(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a download within seconds, and nothing of it stays',
  async (signal) => {
    await using scratch = await makeFolder({})
    const Body = Buffer.alloc(8_000_000, 'slipway')
    await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: 'large.tar', Body }))
    // The bytes never end: the signal comes in the middle of them for certain.
    await using relay = await startRelay(
      engine.endpoint,
      () => false,
      () => false,
      ({ method }) => method === 'GET',
    )
    let signalledAt = Number.NaN
    const finished = await diff(['s3://web/large.tar', first.path], {
      env: { TMPDIR: scratch.path, AWS_ENDPOINT_URL: relay.endpoint },
      onStart: (child) => {
        child.stderr?.on('data', (chunk) => {
          if (!String(chunk).includes('fetching')) return
          signalledAt = performance.now()
          child.kill(signal)
        })
      },
    })
    expect([finished.code, finished.stderr]).toEqual([
      signal === 'SIGINT' ? 130 : 143,
      expect.stringContaining(`cancelled by ${signal}`),
    ])
    expect(performance.now() - signalledAt).toBeLessThan(3_000)
    expect(await leftovers(scratch.path)).toEqual([])
  },
)

test('a download that breaks off leaves nothing behind', async () => {
  await using scratch = await makeFolder({})
  await using relay = await startRelay(
    engine.endpoint,
    () => false,
    ({ method }) => method === 'GET',
  )
  const env = { TMPDIR: scratch.path, AWS_ENDPOINT_URL: relay.endpoint, AWS_MAX_ATTEMPTS: '1' }
  const { code } = await diff([...TO_WEB, second.path], { env })
  expect(code).toBe(4)
  expect(await leftovers(scratch.path)).toEqual([])
})

test('a deployment that came after the last success is told', async () => {
  await using broken = await makeFolder(releaseFiles({ ApplicationStart: 'exit 1' }))
  const { revision } = await pushFolder(engine, broken.path)
  const failed = (await deployAndWait(engine, revision)).result.deploymentId
  const { warnings, from } = await diffJson([...TO_WEB, second.path])
  expect(from.deploymentId).toBe(runningId)
  expect(warnings).toEqual([
    expect.stringContaining(`deployment ${failed} came after the last success and ended Failed`),
  ])
  const brought = await diffJson(['last-successful', failed, ...TO_WEB])
  expect(brought.changes).toContainEqual(
    expect.objectContaining({
      path: 'scripts/ApplicationStart.sh',
      hooks: [{ event: 'ApplicationStart', runAs: 'root' }],
    }),
  )
})

function diffAs(role: string, args: readonly string[]): Promise<Finished> {
  return diff([...args, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`])
}

test('the documented policy is enough, and each right of it is needed', async () => {
  const [{ url }] = await storeVersions()
  /** What is compared with rights that some comparisons can do without. */
  const needing: Readonly<Record<string, readonly string[]>> = {
    's3:GetObjectVersion': [url, second.path],
    'codedeploy:BatchGetDeployments': ['previous-successful', second.path, ...TO_WEB],
  }
  expect(await diffAs('diff', [...TO_WEB, second.path])).toMatchObject({ code: 0 })
  for (const action of POLICY.Statement.flatMap(({ Action }) => Action)) {
    // Without it a comparison says less, and does not fail.
    if (action === 'codedeploy:ListDeployments') continue
    const sides = needing[action] ?? [...TO_WEB, second.path]
    const { code, stderr } = await diffAs(nameOf(action), sides)
    expect([action, code, stderr]).toEqual([action, 1, expect.stringContaining(`"${action}"`)])
    expect((await diffAs('diff', sides)).stderr).not.toContain('is not allowed')
  }
})

test('what came after the last success is seen by whoever may list the deployments', async () => {
  const told = 'came after the last success'
  expect((await diffAs('diff', [...TO_WEB, second.path])).stdout).toContain(told)
  const { code, stdout } = await diffAs(nameOf('codedeploy:ListDeployments'), [...TO_WEB, second.path])
  expect([code, stdout]).toEqual([0, expect.not.stringContaining(told)])
})

test('a Lambda AppSpec file is compared as the one text that it is', async () => {
  const text = (version: number): string =>
    `version: 0.0\nResources:\n  - shop:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: shop\n        Alias: live\n        CurrentVersion: "1"\n        TargetVersion: "${version}"\n`
  await using folder = await makeFolder({ 'two.yml': text(2), 'three.yaml': text(3) })
  await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: 'fn', Body: text(2) }))
  const [two, three] = [join(folder.path, 'two.yml'), join(folder.path, 'three.yaml')]
  expect(await diffJson(['s3://web/fn?bundleType=YAML', two])).toMatchObject({ same: true })
  const { texts } = await diffJson(['s3://web/fn?bundleType=YAML', three])
  expect(texts[0].patch).toContain('-        TargetVersion: "2"\n+        TargetVersion: "3"\n')
})

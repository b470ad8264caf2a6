import {
  DeregisterOnPremisesInstanceCommand,
  RegisterApplicationRevisionCommand,
  UpdateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everythingIn } from './fixtures/control.ts'
import { slipwayHere, slipwayJsonHere } from './fixtures/in-process.ts'
import {
  type DocumentedPolicy,
  ENGINE_ACCOUNT,
  readDocumentedPolicy,
  withoutAction,
  writeRoles,
} from './fixtures/policies.ts'
import {
  type EngineProcess,
  type Environment,
  type Finished,
  slipway,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'
import { HELD_START, makeFolder, type ReleaseFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

interface Check {
  readonly area: string
  readonly name: string
  readonly state: string
  readonly message: string
  readonly remedy?: string
  readonly right?: { readonly action: string; readonly resource?: string }
}

interface Report extends Finished {
  readonly ready: boolean
  readonly checks: readonly Check[]
  readonly named: (name: string) => Check | undefined
}

/** All that a role needs for a release and for being checked, as the documentation has it in several files. */
const POLICIES = ['check', 'push-revision', 'deploy', 'redeploy', 'wait-for-status', 'history'] as const
const documents = await Promise.all(POLICIES.map(readDocumentedPolicy))
const WHOLE: DocumentedPolicy = {
  Version: '2012-10-17',
  // A policy names each statement once.
  Statement: documents
    .flatMap(({ Statement }) => Statement)
    .map((statement, place) => ({ ...statement, Sid: `${statement.Sid}${place}` })),
}
/** What only an option or a revision of some kind needs; the check is not told of those and looks for none of these. */
const NOT_LOOKED_FOR: readonly string[] = [
  's3:GetObjectVersion',
  's3:ListBucketMultipartUploads',
  's3:PutObjectAcl',
  's3:PutObjectTagging',
]
const ACTIONS = [...new Set(WHOLE.Statement.flatMap(({ Action }) => Action))]
  .filter((action) => !NOT_LOOKED_FOR.includes(action))
  .sort()
const roleWithout = (action: string): string => `without-${action.replace(':', '.')}`

/** What the check itself reads by, and no step needs: without it something is left open. */
const FOR_THE_CHECK_ALONE = ['codedeploy:ListOnPremisesInstances', 's3:GetBucketVersioning', 's3:ListBucket']
/** A role that lacks one of these cannot push, deploy and wait; one that lacks another can. */
const REQUIRED = [
  'codedeploy:BatchGetDeploymentTargets',
  'codedeploy:CreateDeployment',
  'codedeploy:GetApplicationRevision',
  'codedeploy:GetDeployment',
  'codedeploy:GetDeploymentConfig',
  'codedeploy:ListDeploymentTargets',
  'codedeploy:RegisterApplicationRevision',
  's3:PutObject',
]

let folder: ReleaseFolder
let engine: EngineProcess
let revision: string

beforeAll(async () => {
  folder = await makeFolder({})
  const lacking = ACTIONS.map((action) => [roleWithout(action), withoutAction(WHOLE, action)] as const)
  const roles = await writeRoles(folder.path, { whole: WHOLE, ...Object.fromEntries(lacking) })
  engine = await startEngineProcess({ args: ['--fleet', 'web=3', '--ec2-fleet', 'cloud=2', '--control', ...roles] })
  await using release = await makeFolder(releaseFiles())
  const pushed = await pushFolder(engine, release.path)
  revision = JSON.stringify(pushed.revision)
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

async function check(
  args: readonly string[],
  options: { role?: string; env?: Environment; run?: typeof slipwayHere } = {},
): Promise<Report> {
  const { role, env, run = slipwayHere } = options
  const assumed = role === undefined ? [] : ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
  const finished = await run(['check', ...args, ...assumed, '--json'], { env: { ...engine.env, ...env } })
  if (!finished.stdout.startsWith('{"ready"')) throw new Error(`no report: ${finished.stdout}\n${finished.stderr}`)
  const { ready, checks } = JSON.parse(finished.stdout) as { ready: boolean; checks: readonly Check[] }
  return { ...finished, ready, checks, named: (name) => checks.find((one) => one.name === name) }
}

const WHOLE_CHECK = [...TO_WEB, '--s3-bucket', 'web'] as const

describe('before anything was deployed', () => {
  test('a group is ready, what only a deployment tells is left open, and nothing was changed', async () => {
    const before = await everythingIn(engine)
    const report = await check(WHOLE_CHECK, { run: slipway })
    expect(report.code, report.stderr).toBe(0)
    expect(report.ready).toBe(true)
    const open = report.checks.filter(({ state }) => state === 'unknown').map(({ name }) => name)
    expect(open).toEqual([
      'agents',
      'codedeploy:RegisterApplicationRevision',
      'codedeploy:GetDeployment',
      'codedeploy:BatchGetDeployments',
    ])
    expect(report.named('targets')?.message).toBe('3 instances: web-1, web-2, web-3')
    expect(report.named('rollout')?.message).toBe('1 of 3 at once, in 3 batches; 2 stay healthy')
    expect(report.named('automatic rollback')?.state).toBe('warning')
    expect(await everythingIn(engine)).toEqual(before)
  })

  test('EC2 instances are left open, with the right that would tell of them', async () => {
    const report = await check(['--application-name', 'cloud', '--deployment-group', 'cloud'])
    expect(report.code).toBe(0)
    expect(report.named('targets')).toMatchObject({ state: 'unknown', right: { action: 'ec2:DescribeInstances' } })
    expect(report.checks.some(({ area }) => area === 'bucket')).toBe(false)
  })
})

describe('what is in the way', () => {
  test.for([
    ['application', ['--application-name', 'none', '--deployment-group', 'web']],
    ['deployment group', ['--application-name', 'web', '--deployment-group', 'none']],
    ['bucket', [...TO_WEB, '--s3-bucket', 'there-is-none']],
    ['revision', [...TO_WEB, '--revision', 's3://web/web/none.zip']],
    ['revision', [...TO_WEB, '--revision', 's3://there-is-none/web/none.zip']],
  ] as const)('%s: told, with a remedy and exit code 1', async ([name, args]) => {
    const report = await check(args)
    expect(report.named(name)).toMatchObject({ state: 'failed', remedy: expect.stringMatching(/\w/) })
    expect(report.ready).toBe(false)
    expect(report.code).toBe(1)
  })

  test.for([
    [{ AWS_ACCESS_KEY_ID: 'AKIDNOBODY' }, 'credentials', 'does not accept these credentials'],
    [{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }, 'credentials', 'no AWS credentials were found'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: '' }, 'region', 'no AWS region is set'],
    [
      { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' },
      'CodeDeploy',
      'CodeDeploy cannot be reached at "http://127.0.0.1:9"',
    ],
  ] as const)('%o: nothing else is asked', async ([env, name, message]) => {
    const report = await check(TO_WEB, { env })
    expect(report.named(name)).toMatchObject({ state: 'failed', message: expect.stringContaining(message) })
    expect(report.checks.filter(({ area }) => area === 'rights')).toEqual([])
    expect(report.code).toBe(1)
  })

  test('wrong input is told before anything is asked, with exit code 2', async () => {
    const finished = await slipway(['check', ...TO_WEB, '--revision', 'latest'], { env: engine.env })
    expect(finished.stderr).toContain('revision "latest" is none of')
    expect(finished.code).toBe(2)
  })
})

test('instances that cannot be deployed to are told, and why', async () => {
  await using other = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  using clients = serviceClients(other)
  await clients.codedeploy.send(new DeregisterOnPremisesInstanceCommand({ instanceName: 'web-1' }))
  const gone = await check(TO_WEB, { env: other.env })
  expect(gone.named('targets')).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('deregistered: web-1'),
  })
  expect(gone.code).toBe(1)
  const group = { applicationName: 'web', currentDeploymentGroupName: 'web' }
  await clients.codedeploy.send(new UpdateDeploymentGroupCommand({ ...group, onPremisesInstanceTagFilters: [] }))
  const empty = await check(TO_WEB, { env: other.env })
  expect(empty.named('targets')).toMatchObject({ state: 'failed', message: expect.stringContaining('NO_INSTANCES') })
})

test('the text is one line a check, with the verdict last', async () => {
  const { stdout, stderr, code } = await slipway(['check', ...WHOLE_CHECK], { env: engine.env })
  expect(stderr).toBe('')
  expect(stdout).toContain('\ngroup\n  ✓ application          web\n')
  expect(stdout).toMatch(/\n {2}✓ codedeploy:CreateDeployment {16}allowed\n/)
  expect(stdout).toMatch(/\n✓ ready: \d+ to look at, \d+ not known, \d+ passed\n$/)
  expect(code).toBe(0)
})

describe('once something was deployed', () => {
  beforeAll(async () => {
    const { code, stderr } = await deployAndWait(engine, JSON.parse(revision))
    expect(code, stderr).toBe(0)
  })
  const args = [...WHOLE_CHECK, '--revision', '']

  function withRevision(): readonly string[] {
    return args.map((word) => (word === '' ? revision : word))
  }

  test('the documented policies leave nothing open but what registers', async () => {
    const report = await check(withRevision(), { role: 'whole', run: slipway })
    expect(report.code, report.stderr).toBe(0)
    expect(report.checks.filter(({ state }) => state === 'unknown').map(({ name }) => name)).toEqual([
      'codedeploy:RegisterApplicationRevision',
    ])
    expect(report.named('last deployment')?.message).toMatch(/^d-\w+ of .* UTC: Succeeded$/)
    expect(report.named('agents')?.state).toBe('passed')
  })

  test.for(ACTIONS)('without %s it is named, and nothing is changed', async (action) => {
    const before = await everythingIn(engine)
    const report = await check(withRevision(), { role: roleWithout(action) })
    const naming = report.checks.filter(({ right }) => right?.action === action)
    expect(naming, report.stderr).not.toEqual([])
    expect(report.code, report.stderr).toBe(REQUIRED.includes(action) ? 1 : 0)
    if (!FOR_THE_CHECK_ALONE.includes(action)) {
      const own = report.named(action)
      expect(own).toMatchObject({
        state: REQUIRED.includes(action) ? 'failed' : 'warning',
        remedy: expect.stringContaining(`"Action":["${action}"]`),
      })
      expect(own?.remedy).toMatch(/"Resource":"(\*|arn:aws:[^"]+)"/)
      const others = report.checks.filter(
        ({ area, name, state }) => area === 'rights' && name !== action && (state === 'failed' || state === 'warning'),
      )
      expect(
        others.map(({ name }) => name),
        'no other right is accused',
      ).toEqual([])
    } else {
      expect(naming.map(({ state }) => state)).toEqual(naming.map(() => 'unknown'))
    }
    expect(await everythingIn(engine)).toEqual(before)
  })

  test('a group that is busy is told, and what holds it is left alone', async () => {
    await using held = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using release = await makeFolder(releaseFiles(HELD_START))
    const pushed = await pushFolder(held, release.path)
    const deploy = ['deploy', ...TO_WEB, '--revision', JSON.stringify(pushed.revision)]
    const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(deploy, { env: held.env })
    await untilHeld(held)
    const report = await check(TO_WEB, { env: held.env })
    expect(report.named('busy')).toMatchObject({ state: 'warning', message: expect.stringContaining(deploymentId) })
    expect(report.named('codedeploy:StopDeployment')?.state).toBe('passed')
    expect(report.named('codedeploy:CreateDeployment')?.state).toBe('passed')
    const list = await slipwayJson<{ deployments: readonly unknown[] }>(['deployments', 'list', ...TO_WEB], held)
    expect(list.deployments).toMatchObject([{ deploymentId, status: 'InProgress' }])
  })
})

test('what the probe of registering relies on: a revision without a place is registered by nobody', async () => {
  using clients = serviceClients(engine)
  const command = new RegisterApplicationRevisionCommand({
    applicationName: 'web',
    revision: { revisionType: 'S3', s3Location: {} },
  })
  await expect(clients.codedeploy.send(command)).rejects.toMatchObject({ name: 'InvalidRevisionException' })
})

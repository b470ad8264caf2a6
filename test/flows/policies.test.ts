import { randomBytes, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateDeploymentConfigCommand } from '@aws-sdk/client-codedeploy'
import { PutBucketVersioningCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFakeGitHub } from '../../packages/github/src/fixtures/github-api.ts'
import { slipwayHere, slipwayJsonHere } from './fixtures/in-process.ts'
import {
  type DocumentedPolicy,
  ENGINE_ACCOUNT,
  isOptional,
  readDocumentedPolicy,
  withoutAction,
  writeRoles,
} from './fixtures/policies.ts'
import { pushProofs } from './fixtures/policy-push-proofs.ts'
import {
  type EngineProcess,
  type Environment,
  type Finished,
  jsonLines,
  type RunOptions,
  slipway,
  startEngineProcess,
} from './fixtures/processes.ts'
import { HELD_START, makeFolder, type ReleaseFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { type Pushed, pushFolder, TO_WEB } from './fixtures/steps.ts'

const NAMES = ['push-revision', 'deploy', 'wait-for-status', 'redeploy', 'pipeline', 'history'] as const
const documents = await Promise.all(NAMES.map(async (name) => [name, await readDocumentedPolicy(name)] as const))

const roleWithout = (name: string, action: string): string => `${name}-without-${action.replace(':', '.')}`

/** Each policy as it is documented, what is left of it without its optional statements, and without each of its rights. */
function variants(name: string, policy: DocumentedPolicy): Record<string, DocumentedPolicy> {
  const actions = policy.Statement.flatMap(({ Action }) => Action)
  return {
    [name]: policy,
    [`${name}-required`]: { ...policy, Statement: policy.Statement.filter((statement) => !isOptional(statement)) },
    ...Object.fromEntries(actions.map((action) => [roleWithout(name, action), withoutAction(policy, action)])),
  }
}

let folder: ReleaseFolder
let engine: EngineProcess
/** What every step but the first one starts from. */
let pushed: Pushed
let finishedId = ''

beforeAll(async () => {
  folder = await makeFolder({})
  const policies = Object.assign({}, ...documents.map(([name, policy]) => variants(name, policy)))
  const roles = await writeRoles(folder.path, policies)
  engine = await startEngineProcess({ args: ['--fleet', 'web=1', ...roles] })
  await using release = await makeFolder(releaseFiles())
  pushed = await pushFolder(engine, release.path)
  finishedId = await settle(await deployAs(undefined, pushed.revision))
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

/** Makes a bundle that no other bundle equals. */
async function bundleAnew(files: Readonly<Record<string, string>> = releaseFiles()): Promise<string> {
  await using release = await makeFolder({ ...files, mark: randomUUID() })
  const bundle = join(folder.path, `${randomUUID()}.tgz`)
  await slipwayJsonHere(['bundle', '--source', release.path, '--output', bundle])
  return bundle
}

type Run<Options> = (args: readonly string[], options: Options) => Promise<Finished>

/** What is done by a role, or by the engine's own user, with the command as it is run here. */
function commandsBy<Options extends { readonly env?: Environment }>(run: Run<Options>) {
  /** Runs a command in the session of a role, or as the engine's own user. */
  function as(role: string | undefined, args: readonly string[], options?: Options): Promise<Finished> {
    const assumed = role === undefined ? [] : ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
    return run([...args, ...assumed, '--json'], { ...options, env: { ...engine.env, ...options?.env } } as Options)
  }

  async function pushAs(
    role: string | undefined,
    bundle?: string,
    args: readonly string[] = [],
    options?: Options,
  ): Promise<Finished> {
    const file = bundle ?? (await bundleAnew())
    return as(role, ['push', '--bundle', file, '--application-name', 'web', '--s3-bucket', 'web', ...args], options)
  }

  function deployAs(role: string | undefined, revision: unknown, ...args: readonly string[]): Promise<Finished> {
    const text = typeof revision === 'string' ? revision : JSON.stringify(revision)
    return as(role, ['deploy', ...TO_WEB, '--revision', text, ...args])
  }

  return { as, pushAs, deployAs }
}

/** As users run them, for each step once and for what a signal does. */
const processes = commandsBy<RunOptions>(slipway)
/** What refuses is the engine, however the command is run: for the table of rights. */
const { as, pushAs, deployAs } = commandsBy(slipwayHere)

/** Waits until what a step began is over, so that the group is free for the next one; the deployment's id. */
async function settle(finished: Finished): Promise<string> {
  const id = jsonLines(finished.stdout).at(-1)?.deploymentId
  if (typeof id === 'string') await waitFor(id)
  return String(id)
}

/** Looks often: what is waited for takes a tenth of a second. */
async function waitFor(deploymentId: string): Promise<void> {
  await as(undefined, ['wait', '--deployment-id', deploymentId, '--poll-interval', '0.05'])
}

type Steps = Readonly<Record<(typeof NAMES)[number], (role: string) => Promise<Finished>>>

const stepsBy = ({
  as,
  pushAs,
  deployAs,
}: Pick<ReturnType<typeof commandsBy>, 'as' | 'pushAs' | 'deployAs'>): Steps => ({
  'push-revision': (role) => pushAs(role),
  deploy: async (role) => {
    const finished = await deployAs(role, pushed.revision)
    await settle(finished)
    return finished
  },
  'wait-for-status': (role) => as(role, ['wait', '--deployment-id', finishedId]),
  redeploy: async (role) => {
    const finished = await as(role, ['redeploy', ...TO_WEB, '--from', finishedId])
    await settle(finished)
    return finished
  },
  history: async (role) => {
    const listed = await as(role, ['deployments', 'list', ...TO_WEB])
    if (listed.code !== 0) return listed
    const revisions = await as(role, ['revisions', 'list', '--application-name', 'web'])
    return revisions.code === 0 ? as(role, GET_PUSHED()) : revisions
  },
  pipeline: async (role) => {
    const stored = await pushAs(role)
    if (stored.code !== 0) return stored
    const { revision } = jsonLines(stored.stdout).at(-1) as unknown as Pushed
    const deployed = await deployAs(role, revision, '--wait')
    // What was begun by a role that may not wait goes on.
    const begun = jsonLines(deployed.stdout).find(({ type }) => type === 'deployment-created')
    if (begun !== undefined) await waitFor(String(begun.deploymentId))
    return deployed
  },
})

const GET_PUSHED = (): readonly string[] => [
  ...['revisions', 'get', '--application-name', 'web', '--revision', JSON.stringify(pushed.revision)],
]

const steps = stepsBy({ as, pushAs, deployAs })
const stepsAsProcesses = stepsBy(processes)

/** The success before the last one takes a list of deployments, each of which is described. */
async function expectListNeeded(action: string, role: string, roleWithoutIt: string): Promise<void> {
  const again = (by: string) => as(by, ['redeploy', ...TO_WEB, '--from', 'previous-successful'])
  expectRefusal(await again(roleWithoutIt), action)
  const bundle = await bundleAnew()
  const { revision } = jsonLines((await pushAs(undefined, bundle)).stdout).at(-1) as unknown as Pushed
  await settle(await deployAs(undefined, revision))
  const finished = await again(role)
  await settle(finished)
  expect(finished.code).toBe(0)
}

async function expectMark(role: string, roleWithoutIt: string): Promise<void> {
  const marked = async (by: string) => {
    const { code, stdout } = await as(by, ['deployments', 'list', ...TO_WEB])
    expect(code).toBe(0)
    return jsonLines(stdout).at(-1)?.lastSuccessfulId
  }
  expect(await marked(role)).toMatch(/^d-/)
  expect(await marked(roleWithoutIt)).toBeUndefined()
}

/** Begins a deployment that goes on until it is let go. */
async function beginHeld(): Promise<{ readonly id: string; letGo(): Promise<void> }> {
  const release = join(engine.dataDir, 'release')
  for (const file of [release, join(engine.dataDir, 'held')]) await rm(file, { force: true })
  const bundle = await bundleAnew(releaseFiles(HELD_START))
  const { revision } = jsonLines((await pushAs(undefined, bundle)).stdout).at(-1) as unknown as Pushed
  const id = String(jsonLines((await deployAs(undefined, revision)).stdout).at(-1)?.deploymentId)
  await untilHeld(engine)
  const letGo = async (): Promise<void> => {
    await writeFile(release, '')
    await waitFor(id)
  }
  return { id, letGo }
}

/** Whoever may not look at a group that is busy is told so, and has nothing to wait for. */
async function expectLookNeeded(action: string, role: string, roleWithoutIt: string): Promise<void> {
  const { id, letGo } = await beginHeld()
  try {
    const refused = await deployAs(roleWithoutIt, pushed.revision)
    expect(jsonLines(refused.stdout).at(-1)).toMatchObject({
      error: { code: 'GROUP_BUSY', message: expect.stringContaining(`"${action}" is not allowed`) },
    })
    const queued = await deployAs(role, pushed.revision, '--timeout', '2')
    expect(jsonLines(queued.stdout).at(-1)).toMatchObject({
      outcome: 'timed-out',
      otherDeployment: { deploymentId: id },
    })
  } finally {
    await letGo()
  }
}

async function expectNewestNeeds(action: string, role: string, roleWithoutIt: string): Promise<void> {
  expectRefusal(await as(roleWithoutIt, ['wait', ...TO_WEB]), action)
  const found = jsonLines((await as(role, ['wait', ...TO_WEB])).stdout).at(-1)
  expect(found).toMatchObject({ type: 'result', deploymentId: expect.stringMatching(/^d-/) })
}

/** The order of commits is told to whoever may look, and to nobody else; both may deploy. */
async function expectOrderNeeds(action: string, role: string, roleWithoutIt: string): Promise<void> {
  const [older, newer] = [randomBytes(20).toString('hex'), randomBytes(20).toString('hex')]
  await using gitHub = await startFakeGitHub({ parents: { [older]: undefined, [newer]: older } })
  const env = { GITHUB_API_URL: gitHub.apiUrl, GITHUB_REPOSITORY: 'eva/shop', GITHUB_TOKEN: 'ghp_1' }
  const pushOf = async (commit: string): Promise<string> => {
    const to = ['--application-name', 'web', '--s3-bucket', 'web', '--commit', commit]
    const { stdout } = await as(undefined, ['push', '--bundle', await bundleAnew(), ...to])
    return JSON.stringify((jsonLines(stdout).at(-1) as unknown as Pushed).revision)
  }
  const [first, second] = [await pushOf(older), await pushOf(newer)]
  for (const [by, told] of [
    [role, 'is newer than'],
    [roleWithoutIt, `order not checked: "${action}"`],
  ] as const) {
    await settle(await deployAs(undefined, first))
    const finished = await as(by, ['deploy', ...TO_WEB, '--revision', second], { env })
    await settle(finished)
    expect([finished.code, finished.stderr]).toEqual([0, expect.stringContaining(told)])
  }
}

/** What an optional statement adds to a role, seen from both sides. */
const OPTIONAL: Readonly<Record<string, (role: string, roleWithoutIt: string) => Promise<void>>> = {
  ...pushProofs({
    engine: () => engine,
    bundleAnew,
    push: (role, bundle, args, options) => pushAs(role, bundle, args, options),
    expectRefusal: (finished, action) => expectRefusal(finished, action),
  }),

  async OnlyForRevisionsThatWereNotPushed(role, roleWithoutIt) {
    // Without its ETag the same object is a revision that the application does not know.
    const { s3Location, ...rest } = pushed.revision
    const unknown = { ...rest, s3Location: { ...(s3Location as object), eTag: undefined } }
    expectRefusal(await deployAs(roleWithoutIt, unknown), 'codedeploy:RegisterApplicationRevision')
    const finished = await deployAs(role, unknown)
    await settle(finished)
    expect(finished.code).toBe(0)
  },

  async OnlyForRedeployOfTheLastSuccess(role, roleWithoutIt) {
    const again = (by: string) => as(by, ['redeploy', ...TO_WEB, '--from', 'last-successful'])
    expectRefusal(await again(roleWithoutIt), 'codedeploy:GetDeploymentGroup')
    const finished = await again(role)
    await settle(finished)
    expect(finished.code).toBe(0)
  },

  OnlyToListDeployments: (...roles) => expectListNeeded('codedeploy:ListDeployments', ...roles),
  OnlyToDescribeListedDeployments: (...roles) => expectListNeeded('codedeploy:BatchGetDeployments', ...roles),
  OnlyToMarkTheLastSuccess: expectMark,
  OnlyToReadTheLastSuccess: expectMark,

  async OnlyToSeeThatTheBundleIsThere(role, roleWithoutIt) {
    const bundleOf = async (by: string) => jsonLines((await as(by, GET_PUSHED())).stdout).at(-1)?.bundle
    expect(await bundleOf(role)).toEqual({ state: 'present' })
    expect(await bundleOf(roleWithoutIt)).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('"s3:GetObject" is not allowed'),
    })
    if (!role.startsWith('redeploy')) return
    const unseen = await as(roleWithoutIt, ['redeploy', ...TO_WEB, '--from', finishedId])
    await settle(unseen)
    expect(unseen.stderr).toContain('is still there could not be seen: "s3:GetObject" is not allowed')
    expect(unseen.code).toBe(0)
  },

  async OnlyToSeeTheVersionOfTheBundle(role, roleWithoutIt) {
    using clients = serviceClients(engine)
    const setVersioning = (Status: 'Enabled' | 'Suspended') =>
      clients.s3.send(new PutBucketVersioningCommand({ Bucket: 'web', VersioningConfiguration: { Status } }))
    await setVersioning('Enabled')
    const { revision } = jsonLines((await pushAs(undefined)).stdout).at(-1) as unknown as Pushed
    await setVersioning('Suspended')
    const get = ['revisions', 'get', '--application-name', 'web', '--revision', JSON.stringify(revision)]
    const bundleOf = async (by: string) => jsonLines((await as(by, get)).stdout).at(-1)?.bundle
    expect(await bundleOf(role)).toEqual({ state: 'present' })
    expect(await bundleOf(roleWithoutIt)).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('"s3:GetObjectVersion" is not allowed'),
    })
  },

  OnlyToReadTheCommitOfBundles: (...roles) => expectOrderNeeds('s3:GetObject', ...roles),

  async OnlyForOnCancelOrOnTimeout(role, roleWithoutIt) {
    const { id, letGo } = await beginHeld()
    const wait = ['wait', '--deployment-id', id]

    const refused = await as(roleWithoutIt, [...wait, '--timeout', '1', '--on-timeout', 'stop'])
    expect(jsonLines(refused.stdout).at(-1)).toMatchObject({
      outcome: 'timed-out',
      actionTaken: 'none',
      failure: { message: expect.stringContaining('"codedeploy:StopDeployment" is not allowed') },
    })
    let isTold = false
    const stopped = await processes.as(role, [...wait, '--on-cancel', 'stop'], {
      onStdout: (stdout, child) => {
        if (isTold || !stdout.includes('"ApplicationStart","state":"in-progress"')) return
        isTold = true
        child.kill('SIGINT')
      },
    })
    expect(jsonLines(stopped.stdout).at(-1)).toMatchObject({ outcome: 'cancelled', actionTaken: 'stopped' })
    await letGo()
  },

  OnlyToSeeWhatHoldsTheGroup: (...roles) => expectLookNeeded('codedeploy:ListDeployments', ...roles),
  OnlyToWaitForWhatHoldsTheGroup: (...roles) => expectLookNeeded('codedeploy:GetDeployment', ...roles),
  OnlyToFindTheNewest: (...roles) => expectNewestNeeds('codedeploy:ListDeployments', ...roles),
  OnlyToFindTheLastAttempt: (...roles) => expectNewestNeeds('codedeploy:GetDeploymentGroup', ...roles),

  async OnlyToDeriveTheTimeout(role, roleWithoutIt) {
    using clients = serviceClients(engine)
    const deploymentConfigName = `mine-${randomUUID()}`
    const minimumHealthyHosts = { type: 'HOST_COUNT', value: 0 } as const
    await clients.codedeploy.send(new CreateDeploymentConfigCommand({ deploymentConfigName, minimumHealthyHosts }))
    const id = await settle(await deployAs(undefined, pushed.revision, '--deployment-config', deploymentConfigName))
    const derived = async (by: string) =>
      jsonLines((await as(by, ['wait', '--deployment-id', id])).stdout).find(({ type }) => type === 'timeout-derived')
    expect(await derived(role)).toEqual({ type: 'timeout-derived', timeoutSeconds: 3600, waits: [] })
    expect(await derived(roleWithoutIt)).toMatchObject({
      timeoutSeconds: 3600,
      unknown: expect.stringContaining('"codedeploy:GetDeploymentConfig" is not allowed'),
    })
  },

  async OnlyToSupersede(role, roleWithoutIt) {
    const { id, letGo } = await beginHeld()
    const inPlace = ['--if-busy', 'supersede', '--timeout', '2']
    expectRefusal(await deployAs(roleWithoutIt, pushed.revision, ...inPlace), 'codedeploy:StopDeployment')
    const superseding = await deployAs(role, pushed.revision, ...inPlace)
    expect(jsonLines(superseding.stdout).at(-1)).toMatchObject({ outcome: 'timed-out', superseded: [id] })
    await letGo()
  },

  async OnlyToSeeWhatTheGroupRuns(role, roleWithoutIt) {
    await expectOrderNeeds('codedeploy:GetDeploymentGroup', role, roleWithoutIt)
    await settle(await deployAs(undefined, pushed.revision))
    expectRefusal(await deployAs(roleWithoutIt, pushed.revision, '--skip-if-current'), 'codedeploy:GetDeploymentGroup')
    const skipped = await deployAs(role, pushed.revision, '--skip-if-current')
    expect(jsonLines(skipped.stdout).at(-1)).toMatchObject({ outcome: 'skipped', reason: { code: 'REVISION_CURRENT' } })
  },
}

/** A refusal names the right that is missing, and what it has to be allowed on. */
function expectRefusal(finished: Finished, action: string): void {
  const last = jsonLines(finished.stdout).at(-1)
  expect(last).toMatchObject({
    error: {
      code: 'ACCESS_DENIED',
      message: expect.stringContaining(`"${action}"`),
      hint: expect.stringMatching(new RegExp(`allow "${action}" on "(arn:aws:[^"]+|\\*)" in the policy`)),
    },
  })
  expect(finished.code).toBe(1)
}

describe.for(documents)('docs/policies/%s.json', ([name, { Statement }]) => {
  const step = steps[name]

  test('is enough for its step, also without the statements that are only for something', async () => {
    expect((await stepsAsProcesses[name](name)).code).toBe(0)
    expect((await step(`${name}-required`)).code).toBe(0)
  })

  for (const statement of Statement) {
    if (isOptional(statement)) {
      test(`${statement.Sid}: ${statement.Action.join(', ')}`, async () => {
        const prove = OPTIONAL[statement.Sid]
        if (prove === undefined || statement.Action.length !== 1) throw new Error(`nothing proves ${statement.Sid}`)
        await prove(name, roleWithout(name, statement.Action[0] ?? ''))
      })
      continue
    }
    test.for(statement.Action)(`${statement.Sid}: without %s the step is refused`, async (action) => {
      expectRefusal(await step(roleWithout(name, action)), action)
    })
  }
})

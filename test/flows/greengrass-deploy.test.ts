import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { control } from './fixtures/control.ts'
import { type GreengrassClients, greengrassClients } from './fixtures/greengrass.ts'
import { slipwayHere } from './fixtures/in-process.ts'
import {
  type EngineProcess,
  type Environment,
  type Finished,
  jsonLines,
  type RunOptions,
  slipway,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'

const APP = 'com.example.App'
const OTHER = 'com.example.Other'
const TO = ['--provider', 'greengrass'] as const
const SCENARIO = { version: 1, coreDevices: [{ devices: ['off-*'], isOffline: true }] }

let engine: EngineProcess
let clients: GreengrassClients
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-greengrass-flow-'))
  const scenario = join(folder, 'scenario.json')
  await writeFile(scenario, JSON.stringify(SCENARIO))
  const devices = ['line=3:line', 'off=1:slow', 'press=1', 'spare=2:spare'].flatMap((one) => ['--core-devices', one])
  const looking = ['greengrass:Get*', 'greengrass:List*', 'greengrass:Describe*', 'iot:Describe*', 'iot:List*']
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: looking, Resource: '*' }] }
  await writeFile(join(folder, 'looking.json'), JSON.stringify(policy))
  const role = ['--role', `looking=${join(folder, 'looking.json')}`]
  engine = await startEngineProcess({ args: [...devices, '--scenario', scenario, '--control', ...role] })
  clients = greengrassClients(engine)
  const broken = `if [ "$AWS_IOT_THING_NAME" != line-1 ] && [ ! -e "${folder}/mended" ]; then exit 3; fi`
  await Promise.all([
    clients.component(APP, '1.0.0'),
    clients.component(APP, '2.0.0'),
    clients.component(APP, '3.0.0', broken),
    clients.component(OTHER, '1.0.0'),
    clients.component('com.example.Ring', '1.0.0', 'true', { 'com.example.Back': '^1.0.0' }),
    clients.component('com.example.Back', '1.0.0', 'true', { 'com.example.Ring': '^1.0.0' }),
    clients.component('com.example.Needs', '1.0.0', 'true', { [APP]: '~9.0.0' }),
  ])
})
afterAll(async () => {
  clients?.[Symbol.dispose]()
  await engine?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

type Args = readonly string[]

/** The command as users run it. */
const run = (command: string, args: Args, options: RunOptions = {}): Promise<Finished> =>
  slipway([command, ...TO, ...args], { ...options, env: { ...engine.env, ...options.env } })
/** What leads to a case, and the rows of a table. */
const here = (command: string, args: Args, env: Environment = {}): Promise<Finished> =>
  slipwayHere([command, ...TO, ...args], { env: { ...engine.env, ...env } })

const resultOf = ({ stdout }: Finished): Readonly<Record<string, unknown>> => jsonLines(stdout).at(-1) ?? {}
const codeOf = (finished: Finished): unknown =>
  (resultOf(finished).error as { readonly code?: string } | undefined)?.code
const withVersions = (...versions: Args): Args => versions.flatMap((one) => ['--components', one])

/** Deploys to a group and waits, in this process; the deployment's id. */
async function deployed(group: string, ...args: Args): Promise<string> {
  const finished = await here('deploy', ['--thing-group', group, ...args, '--wait', '--json'])
  expect(finished.code, finished.stderr).toBe(0)
  return String(resultOf(finished).deploymentId)
}

/** Signals a command once it has printed something. */
function once(words: string, act: () => unknown): (stdout: string) => void {
  let isDone = false
  return (stdout) => {
    if (isDone || !stdout.includes(words)) return
    isDone = true
    act()
  }
}

describe('a group of core devices', () => {
  test('has a deployment when every device has it, though the service leaves it active for good', async () => {
    const planned = await run('deploy', ['--thing-group', 'line', ...withVersions(`${APP}@1.0.0`), '--dry-run'])
    expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining(`+ ${APP}  added  1.0.0`)])
    const args = ['--thing-group', 'line', ...withVersions(`${APP}@1.0.0`, `${OTHER}@1.0.0`)]
    const finished = await run('deploy', [...args, '--wait', '--json', '--rollout-rate', '1000'])
    expect(finished.code, finished.stderr).toBe(0)
    const types = jsonLines(finished.stdout).map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['greengrass-deployment-created', 'timeout-derived', 'result']))
    expect(resultOf(finished)).toMatchObject({
      ...{ outcome: 'succeeded', status: 'ACTIVE' },
      counts: { succeeded: 3, failed: 0, pending: 0 },
      revision: { greengrassComponents: { [APP]: '1.0.0', [OTHER]: '1.0.0' } },
    })
  })

  test('keeps what a change does not name, with its configuration', async () => {
    await writeFile(join(folder, 'other.json'), '{"word": "bye"}')
    await deployed(
      'line',
      '--component-config',
      `${OTHER}=${join(folder, 'other.json')}`,
      '--deployment-name',
      'line 3',
    )
    const id = await deployed('line', '--revision', `greengrass:${APP}@2.0.0`)
    expect(await clients.deployment(id)).toMatchObject({
      deploymentName: 'line 3',
      components: {
        [APP]: { componentVersion: '2.0.0' },
        [OTHER]: { componentVersion: '1.0.0', configurationUpdate: { merge: '{"word":"bye"}' } },
      },
    })
    const again = await here('deploy', [
      ...['--thing-group', 'line', '--revision', `greengrass:${APP}@2.0.0`],
      ...['--skip-if-current', '--wait', '--json'],
    ])
    expect([again.code, resultOf(again)]).toEqual([0, expect.objectContaining({ outcome: 'skipped' })])
  })

  test('fails by its devices, with the state, the cause and the codes of each; those alone are tried again', async () => {
    // One may fail, so that the wait is for both.
    const args = ['--thing-group', 'line', ...withVersions(`${APP}@3.0.0`), '--wait', '--max-failures', '1']
    const failed = await run('deploy', args)
    expect(failed.code).toBe(1)
    for (const words of [
      'line-2',
      `Service ${APP} in broken state after deployment. The install script exited with code 3`,
      'the device was rolled back and works as before',
      'COMPONENT_BROKEN',
      'of 3 devices 2 failed; 1 may',
    ]) {
      expect(failed.stdout).toContain(words)
    }
    // Two devices with the same cause are one group of failures.
    expect(failed.stdout.split('The install script exited with code 3').length - 1, failed.stdout).toBeLessThan(4)

    await writeFile(join(folder, 'mended'), '')
    const retry = ['--thing-group', 'line', '--from', 'failed-devices']
    const planned = resultOf(await here('redeploy', [...retry, '--dry-run', '--json']))
    expect(planned).toMatchObject({
      wouldCreate: true,
      retried: ['line-2', 'line-3'],
      target: { name: 'line-retry-4' },
    })
    const retried = await run('redeploy', [...retry, '--wait', '--json'])
    expect(resultOf(retried), retried.stderr).toMatchObject({
      ...{ outcome: 'succeeded', counts: { succeeded: 2 } },
      redeployed: { asked: 'failed-devices' },
    })
    expect(retried.stderr).toContain('trying again on the 2 devices that failed')
    expect(await clients.history('line')).toHaveLength(4)
  })

  test('goes back to its revision before, to one by its number, and nowhere else', async () => {
    const [, before = ''] = await clients.history('line')
    const back = await run('redeploy', ['--thing-group', 'line', '--wait', '--json'])
    expect(resultOf(back), back.stderr).toMatchObject({
      ...{ outcome: 'succeeded', redeployed: { asked: 'previous', deploymentId: before } },
      revision: { greengrassComponents: { [APP]: '2.0.0', [OTHER]: '1.0.0' } },
    })
    const first = await here('redeploy', ['--thing-group', 'line', '--from', '1', '--dry-run', '--json'])
    expect(resultOf(first)).toMatchObject({ revision: { greengrassComponents: { [APP]: '1.0.0' } } })
    const none = await here('redeploy', ['--thing-group', 'line', '--from', '77'])
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('thing group "line" has no revision 77')])
  })

  test('that somebody else has deployed to since is left alone', async () => {
    const [, before = ''] = await clients.history('line')
    const count = (await clients.history('line')).length
    const args = ['--thing-group', 'line', ...withVersions(`${APP}@1.0.0`), '--json']
    const refused = await here('deploy', [...args, '--expect-deployment', before])
    expect([refused.code, codeOf(refused)]).toEqual([1, 'TARGET_CHANGED'])
    expect(refused.stdout).toContain('nothing was created')
    expect(await clients.history('line')).toHaveLength(count)
  })

  test('that somebody else deploys to meanwhile is left alone', async () => {
    const looked = async (): Promise<number> => {
      const { iot } = (await control(engine, 'GET', '/requests')) as Record<string, Record<string, number>>
      return iot?.ListThingsInThingGroup ?? 0
    }
    const slow = { operations: ['iot:ListThingsInThingGroup'], fault: 'slow', delayMs: 1_500, calls: { to: 1 } }
    await control(engine, 'POST', '/scenario', { ...SCENARIO, faults: [slow] })
    const before = await looked()
    const args = ['--thing-group', 'line', ...withVersions(`${APP}@1.0.0`), '--json']
    const slower = here('deploy', args)
    await until(async () => (await looked()) > before)
    const faster = await here('deploy', ['--thing-group', 'line', '--remove-components', OTHER, '--json'])
    const refused = await slower
    expect([faster.code, refused.code, codeOf(refused)]).toEqual([0, 1, 'TARGET_CHANGED'])
    expect((await clients.history('line'))[0]).toBe(resultOf(faster).deploymentId)
  })

  test('without devices is a failure, or a success for whoever says so', async () => {
    await clients.group('empty')
    const args = ['--thing-group', 'empty', ...withVersions(`${APP}@1.0.0`), '--wait', '--json']
    const failed = await here('deploy', args)
    expect([failed.code, resultOf(failed)]).toEqual([
      1,
      expect.objectContaining({ outcome: 'failed', failure: expect.objectContaining({ code: 'GROUP_EMPTY' }) }),
    ])
    const good = await here('deploy', [...args, '--empty-group', 'succeed'])
    expect([good.code, resultOf(good).outcome]).toEqual([0, 'succeeded'])
  })
})

describe('devices that are offline', () => {
  test('are named as never begun when time is up', async () => {
    const args = ['--thing-group', 'slow', ...withVersions(`${APP}@1.0.0`), '--wait', '--timeout', '1']
    const finished = await run('deploy', args)
    expect([finished.code, finished.stdout]).toEqual([3, expect.stringContaining('a device has not begun (off-1)')])
  })

  test('are not missed where enough devices have it, or some may fail', async () => {
    await clients.group('mixed', 'spare-1', 'off-1')
    const args = ['--thing-group', 'mixed', ...withVersions(`${OTHER}@1.0.0`), '--wait', '--json']
    const enough = await here('deploy', [...args, '--wait-for-devices', '50%'])
    expect([enough.code, resultOf(enough)]).toEqual([
      0,
      expect.objectContaining({ outcome: 'reached', reached: expect.objectContaining({ point: 'enough-devices' }) }),
    ])
    await rm(join(folder, 'mended'), { force: true })
    const broken = ['--thing-group', 'spare', ...withVersions(`${APP}@3.0.0`), '--wait', '--json']
    expect(resultOf(await here('deploy', broken))).toMatchObject({ failure: { code: 'DEVICES_FAILED' } })
    const tolerated = await here('deploy', [...broken, '--max-failures', '100%'])
    expect([tolerated.code, resultOf(tolerated)]).toEqual([
      0,
      expect.objectContaining({ outcome: 'succeeded', counts: expect.objectContaining({ failed: 2 }) }),
    ])
  })

  test('let a wait see that a newer deployment has taken the place', async () => {
    const [id = ''] = await clients.history('slow')
    let next: Promise<Finished> | undefined
    const waited = await run('wait', ['--deployment-id', id, '--json'], {
      onStdout: once('deployment-changed', () => {
        next = here('deploy', ['--thing-group', 'slow', ...withVersions(`${APP}@2.0.0`), '--json'])
      }),
    })
    const { deploymentId } = resultOf((await next) ?? { code: 0, stdout: '', stderr: '' })
    expect([waited.code, resultOf(waited)]).toEqual([
      1,
      expect.objectContaining({
        outcome: 'stopped',
        failure: { code: 'SUPERSEDED', message: expect.stringContaining(`it is ${deploymentId}, revision`) },
      }),
    ])
  })

  test.for([
    ['leave', 'none', 'ACTIVE'],
    ['stop', 'stopped', 'CANCELED'],
  ] as const)('keep a wait that a signal ends with on-cancel %s: %s', async ([policy, actionTaken, status]) => {
    const [id = ''] = await clients.history('slow')
    const waited = await run('wait', ['--deployment-id', id, '--json', '--on-cancel', policy], {
      onStart: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    })
    expect([waited.code, resultOf(waited)]).toEqual([
      130,
      expect.objectContaining({ outcome: 'cancelled', actionTaken }),
    ])
    expect((await clients.deployment(id)).deploymentStatus).toBe(status)
  })

  test('never get a deployment that is stopped, and what that does not undo is said', async () => {
    const args = ['--thing-group', 'mixed', ...withVersions(`${APP}@1.0.0`), '--wait', '--json']
    const { deploymentId } = resultOf(await here('deploy', [...args, '--wait-for-devices', '1']))
    const stopped = await run('stop', ['--deployment-id', String(deploymentId)])
    expect([stopped.code, stopped.stdout]).toEqual([
      0,
      expect.stringContaining('devices that have not begun never get it; of the others 1 has it and keeps it'),
    ])
    expect(stopped.stdout).toContain('slipway redeploy --provider greengrass --thing-group mixed --wait')
    const again = await here('stop', ['--deployment-id', String(deploymentId)])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is over already')])
  })
})

describe('what cannot be deployed', () => {
  test.for([
    ['a component that depends on itself', 'com.example.Ring@1.0.0', 'COMPONENT_CIRCULAR_DEPENDENCY_ERROR'],
    ['a dependency that no version meets', 'com.example.Needs@1.0.0', 'NO_AVAILABLE_COMPONENT_VERSION'],
  ] as const)('%s is refused by the device, in its words', async ([, version, code]) => {
    const document = join(folder, 'press.json')
    const [name = '', componentVersion = ''] = version.split('@')
    await writeFile(document, JSON.stringify({ components: { [name]: { componentVersion } } }))
    const finished = await here('deploy', ['--thing', 'press-1', '--deployment-file', document, '--wait', '--json'])
    expect([finished.code, resultOf(finished).outcome], finished.stderr).toEqual([1, 'failed'])
    expect(finished.stdout).toContain(code)
  })

  test('versions that two targets of one device want apart are refused by the device', async () => {
    await clients.group('presses', 'press-1')
    const good = await here('deploy', ['--thing-group', 'presses', ...withVersions(`${APP}@1.0.0`), '--wait', '--json'])
    const document = join(folder, 'press.json')
    await writeFile(document, JSON.stringify({ components: { [APP]: { componentVersion: '2.0.0' } } }))
    const bad = await here('deploy', ['--thing', 'press-1', '--deployment-file', document, '--wait', '--json'])
    expect([good.code, bad.code], bad.stderr).toEqual([0, 1])
    expect(bad.stdout).toContain('COMPONENT_VERSION_REQUIREMENTS_NOT_MET')
  })

  const ID = '6b9c2f1e-1c1a-4c0e-9a51-0123456789ab'
  test.for<[string, string, Args, number, string]>([
    ['no such group', 'deploy', ['--thing-group', 'none', ...withVersions(`${APP}@1.0.0`)], 1, 'GROUP_NOT_FOUND'],
    ['no such thing', 'deploy', ['--thing', 'none', ...withVersions(`${APP}@1.0.0`)], 1, 'DEVICE_NOT_FOUND'],
    ['no such component', 'deploy', ['--thing', 'press-1', ...withVersions('a.b@1.0.0')], 1, 'COMPONENT_NOT_FOUND'],
    ['a component twice', 'deploy', ['--thing', 'press-1', ...withVersions('a@1.0.0', 'a@2.0.0')], 2, 'INPUT_INVALID'],
    ['no target', 'deploy', withVersions(`${APP}@1.0.0`), 2, 'INPUT_INVALID'],
    ['no such deployment to wait for', 'wait', ['--deployment-id', ID], 1, 'DEPLOYMENT_NOT_FOUND'],
    ['no such deployment to stop', 'stop', ['--deployment-id', ID], 1, 'DEPLOYMENT_NOT_FOUND'],
    ['nobody who failed', 'redeploy', ['--thing-group', 'line', '--from', 'failed-devices'], 1, 'NOTHING_TO_REDEPLOY'],
  ])('%s', async ([, command, args, exit, code]) => {
    const finished = await here(command, [...args, '--json'])
    expect([finished.code, codeOf(finished)]).toEqual([exit, code])
  })

  test('a right that is missing is named', async () => {
    const role = ['--role-to-assume', 'arn:aws:iam::000000000000:role/looking']
    const args = ['--thing-group', 'spare', ...withVersions(`${APP}@1.0.0`), '--json', ...role]
    const finished = await here('deploy', args)
    expect([finished.code, codeOf(finished)]).toEqual([1, 'ACCESS_DENIED'])
    expect(finished.stdout).toContain('greengrass:CreateDeployment')
  })

  test('throttling by both services is waited out, and told where it does not end', async () => {
    const throttle = (operations: Args, to?: number) =>
      control(engine, 'POST', '/scenario', {
        ...SCENARIO,
        faults: [{ operations, fault: 'throttle', ...(to !== undefined && { calls: { from: 1, to } }) }],
      })
    const [id = ''] = await clients.history('line')
    await throttle(['greengrass:GetDeployment', 'iot:DescribeJob'], 2)
    const soon = new Date(Date.now() + 600_000).toISOString()
    const waited = await here('wait', ['--deployment-id', id, '--json'], { AWS_CREDENTIAL_EXPIRATION: soon })
    expect([waited.code, resultOf(waited).outcome], waited.stderr).toEqual([0, 'succeeded'])
    expect(waited.stderr).toContain('the timeout is 31 min: a wait that is longer than they last ends as "unknown"')
    await throttle(['greengrass:ListDeployments'])
    const args = ['--thing-group', 'line', ...withVersions(`${APP}@1.0.0`), '--json']
    const finished = await here('deploy', args, { AWS_MAX_ATTEMPTS: '1' })
    expect([finished.code, codeOf(finished)]).toEqual([4, 'SERVICE_UNREACHABLE'])
    await control(engine, 'POST', '/scenario', SCENARIO)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GreengrassClients, greengrassClients } from './fixtures/greengrass.ts'
import { slipwayHere } from './fixtures/in-process.ts'
import {
  type DocumentedPolicy,
  ENGINE_ACCOUNT,
  isOptional,
  readPolicyFor,
  withoutAction,
  writeRoles,
} from './fixtures/policies.ts'
import { type EngineProcess, type Finished, jsonLines, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

const APP = 'com.example.App'
const deploy = await readPolicyFor({ GROUP: 'line' }, 'greengrass-deploy')
const wait = await readPolicyFor({ GROUP: 'line' }, 'greengrass-wait')

const requiredOf = (policy: DocumentedPolicy): DocumentedPolicy => ({
  ...policy,
  Statement: policy.Statement.filter((statement) => !isOptional(statement)),
})
const actionsOf = ({ Statement }: DocumentedPolicy): readonly string[] => Statement.flatMap(({ Action }) => Action)
const without = (name: string, action: string): string => `${name}-without-${action.replace(':', '.')}`
/** A policy, what is left of it without its optional statements, and that without each of its rights. */
const variants = (name: string, policy: DocumentedPolicy): Record<string, DocumentedPolicy> => {
  const required = requiredOf(policy)
  const less = actionsOf(required).map((action) => [without(name, action), withoutAction(required, action)] as const)
  return { [name]: policy, [`${name}-required`]: required, ...Object.fromEntries(less) }
}

const both: DocumentedPolicy = { ...deploy, Statement: [...deploy.Statement, ...wait.Statement] }
const roles = {
  ...variants('deploy', deploy),
  ...variants('wait', wait),
  both,
  [without('both', 'iot:CreateThingGroup')]: withoutAction(both, 'iot:CreateThingGroup'),
  [without('both', 'iot:AddThingToThingGroup')]: withoutAction(both, 'iot:AddThingToThingGroup'),
  [without('deploy', 'greengrass:TagResource')]: withoutAction(deploy, 'greengrass:TagResource'),
  [without('deploy', 'iot:DescribeThing')]: withoutAction(deploy, 'iot:DescribeThing'),
  [without('deploy', 'iot:GetThingShadow')]: withoutAction(deploy, 'iot:GetThingShadow'),
  [without('deploy', 'iot:UpdateThingShadow')]: withoutAction(deploy, 'iot:UpdateThingShadow'),
}

let folder: ReleaseFolder
let engine: EngineProcess
let clients: GreengrassClients
/** Of the group `line`: one that a device has failed, and the one that it has now, which is good. */
let failedId = ''
let goodId = ''

beforeAll(async () => {
  folder = await makeFolder({})
  const devices = ['--core-devices', 'line=2:line', '--core-devices', 'press=1']
  engine = await startEngineProcess({ args: [...devices, ...(await writeRoles(folder.path, roles))] })
  clients = greengrassClients(engine)
  await Promise.all([
    clients.component(APP, '1.0.0'),
    clients.component(APP, '2.0.0'),
    clients.component(APP, '4.0.0'),
    clients.component(APP, '3.0.0', '[ "$AWS_IOT_THING_NAME" = line-1 ] || exit 3'),
  ])
  failedId = idOf(await as(undefined, 'deploy', [...versionTo('3.0.0'), '--wait']))
  goodId = idOf(await as(undefined, 'deploy', [...versionTo('1.0.0'), '--wait']))
})
afterAll(async () => {
  clients?.[Symbol.dispose]()
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

type Args = readonly string[]

/** Runs a command in the session of a role, or as the engine's own user. */
function as(role: string | undefined, command: string, args: Args, run = slipwayHere): Promise<Finished> {
  const assumed = role === undefined ? [] : ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
  return run([command, '--provider', 'greengrass', ...args, ...assumed, '--json'], { env: engine.env })
}

const resultOf = ({ stdout }: Finished): Readonly<Record<string, unknown>> => jsonLines(stdout).at(-1) ?? {}
const idOf = (finished: Finished): string => String(resultOf(finished).deploymentId)
const versionTo = (version: string, ...target: Args): Args => [
  ...(target.length > 0 ? target : ['--thing-group', 'line']),
  ...['--components', `${APP}@${version}`],
]

const turns = ['1.0.0', '2.0.0']
/** Versions by turns, so that each deployment changes something. */
function changeLine(): Args {
  turns.reverse()
  return versionTo(turns[0] ?? '')
}

function expectRefusal(finished: Finished, action: string): void {
  expect([finished.code, resultOf(finished).error], finished.stderr).toEqual([
    1,
    expect.objectContaining({ code: 'ACCESS_DENIED', message: expect.stringContaining(`"${action}"`) }),
  ])
}

describe('deploying to core devices', () => {
  test.for(['deploy', 'deploy-required'])('is allowed by %s', async (role) => {
    const finished = await as(role, 'deploy', changeLine(), slipway)
    expect(finished.code, finished.stderr).toBe(0)
  })

  test.for(actionsOf(requiredOf(deploy)))('without %s is refused', async (action) => {
    expectRefusal(await as(without('deploy', action), 'deploy', versionTo('4.0.0')), action)
  })

  test('counts the devices for whoever may list them', async () => {
    const planned = async (role: string) => resultOf(await as(role, 'deploy', [...changeLine(), '--dry-run'])).devices
    expect([await planned('deploy'), await planned('deploy-required')]).toEqual([2, undefined])
  })

  test('to a single thing takes its shadow', async () => {
    const press = versionTo('1.0.0', '--thing', 'press-1')
    for (const action of ['iot:DescribeThing', 'iot:GetThingShadow', 'iot:UpdateThingShadow']) {
      expectRefusal(await as(without('deploy', action), 'deploy', press), action)
    }
    expect((await as('deploy', 'deploy', press)).code).toBe(0)
  })

  test('with tags takes the right to tag, also for a change that keeps them', async () => {
    const press = versionTo('1.0.0', '--thing', 'press-1')
    const untagged = without('deploy', 'greengrass:TagResource')
    const tagged = [...press, '--deployment-tags', 'team=edge']
    expectRefusal(await as(untagged, 'deploy', tagged), 'greengrass:TagResource')
    expect((await as('deploy', 'deploy', tagged)).code).toBe(0)
    expectRefusal(await as(untagged, 'deploy', press), 'greengrass:TagResource')
  })

  test('once more to failed devices takes a group for them', async () => {
    const broken = idOf(await as(undefined, 'deploy', [...versionTo('3.0.0'), '--wait']))
    const retry = ['--thing-group', 'line', '--from', 'failed-devices']
    for (const action of ['iot:CreateThingGroup', 'iot:AddThingToThingGroup']) {
      expectRefusal(await as(without('both', action), 'redeploy', retry), action)
    }
    const retried = await as('both', 'redeploy', retry)
    expect([retried.code, resultOf(retried).from], retried.stderr).toEqual([0, broken])
  })
})

describe('waiting for core devices', () => {
  test.for(['wait', 'wait-required'])('is allowed by %s', async (role) => {
    goodId = idOf(await as(undefined, 'deploy', changeLine()))
    const finished = await as(role, 'wait', ['--deployment-id', goodId], slipway)
    expect([finished.code, resultOf(finished).outcome], finished.stderr).toEqual([0, 'succeeded'])
  })

  test.for(actionsOf(requiredOf(wait)))('without %s is refused', async (action) => {
    expectRefusal(await as(without('wait', action), 'wait', ['--deployment-id', goodId]), action)
  })

  test('says why a device failed, and what took the place of a deployment, to whoever may look', async () => {
    const told = async (role: string) => (await as(role, 'wait', ['--deployment-id', failedId])).stderr
    const [all, less] = [await told('wait'), await told('wait-required')]
    expect(all).toMatch(/a newer deployment has taken its place; .*; it is [0-9a-f-]{36}/)
    expect(all).toContain('exited with code 3')
    expect(less).toContain('a newer deployment has taken its place')
    for (const words of ['; it is ', 'exited with code 3']) expect(less).not.toContain(words)
  })

  test('without devices that do not answer takes the list of core devices', async () => {
    const args = ['--deployment-id', goodId, '--leave-out-unhealthy']
    expectRefusal(await as('wait-required', 'wait', args), 'greengrass:ListCoreDevices')
    expect((await as('wait', 'wait', args)).code).toBe(0)
  })

  test('for a single thing goes by the service alone where its own word may not be read', async () => {
    const id = idOf(await as(undefined, 'deploy', versionTo('2.0.0', '--thing', 'press-1')))
    for (const role of ['wait', 'wait-required']) {
      expect(resultOf(await as(role, 'wait', ['--deployment-id', id])).outcome).toBe('succeeded')
    }
  })

  test('and stopping are two rights', async () => {
    const args = ['--deployment-id', goodId]
    expectRefusal(await as('wait-required', 'stop', args), 'greengrass:CancelDeployment')
    expect((await as('wait', 'stop', args)).code).toBe(0)
  })
})

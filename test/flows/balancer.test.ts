import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balancedApplication } from './fixtures/balanced-application.ts'
import { Load } from './fixtures/load.ts'
import {
  cleanEnvironment,
  type EngineProcess,
  jsonLines,
  run,
  slipway,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { deployAndWait, pushFolder } from './fixtures/steps.ts'

const hasAwsCli = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!hasAwsCli) process.stderr.write('NOT RUN: blue/green by the AWS CLI, since aws is not on this machine\n')

const GREEN = ['i-0000000a', 'i-0000000b', 'i-0000000c']

/** The replacements of the fleet, and a group that replaces its instances behind the same load balancer. */
const SEED = {
  version: 1,
  ec2Instances: GREEN.map((instanceId) => ({ instanceId, tags: [{ Key: 'colour', Value: 'green' }] })),
  applications: [
    {
      applicationName: 'web',
      deploymentGroups: [
        {
          deploymentGroupName: 'replaced',
          ec2TagFilters: [{ Key: 'fleet', Value: 'web', Type: 'KEY_AND_VALUE' }],
          deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
          loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }] },
          blueGreenDeploymentConfiguration: {
            greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' },
            deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
            terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
          },
        },
      ],
    },
  ],
}

let folder: ReleaseFolder
let engine: EngineProcess
let url: string

/** Bundles and pushes a version; its revision. */
async function push(version: string): Promise<unknown> {
  await using source = await makeFolder(balancedApplication(version))
  return (await pushFolder(engine, source.path)).revision
}

beforeAll(async () => {
  folder = await makeFolder({ 'seed.json': JSON.stringify(SEED) })
  const fleet = ['--ec2-fleet', 'web=3', '--balancer', 'web=0', '--seed', join(folder.path, 'seed.json')]
  engine = await startEngineProcess({ args: fleet })
  const { listeners } = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
  expect(listeners).toMatchObject([{ loadBalancer: 'web', targetGroups: ['web'] }])
  url = listeners[0].url
})

afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

test('a fleet is behind its load balancer once it was deployed to', async () => {
  expect((await fetch(url)).status).toBe(503)
  const { result } = await deployAndWait(engine, await push('one'), [
    '--deployment-config',
    'CodeDeployDefault.AllAtOnce',
  ])
  expect(result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 3 } })
  const answer = await fetch(url)
  expect([answer.status, await answer.text()]).toEqual([200, 'one'])
  expect(engine.output()).toContain(`load balancer web takes requests at ${url}`)
})

test('a deployment in place loses no request', async () => {
  const revision = await push('two')
  const load = new Load(url)
  const { result, events } = await deployAndWait(engine, revision)
  await load.count(50)
  await load.end()
  expect(result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 3 } })
  expect(load.seen).toEqual(new Set(['one', 'two']))
  // Every event of every instance is told of, those of the load balancer too.
  const told = JSON.stringify(events)
  for (const event of ['BeforeBlockTraffic', 'BlockTraffic', 'AllowTraffic', 'AfterAllowTraffic'])
    expect(told).toContain(event)
})

test('a blue/green deployment loses none either, waits to be continued, and ends what it replaces', {
  timeout: 120_000,
}, async () => {
  const original = await readPid(engine.instances.find(({ name }) => !GREEN.includes(name))?.root ?? '')
  const revision = JSON.stringify(await push('three'))
  const load = new Load(url)
  const replaced = ['--application-name', 'web', '--deployment-group', 'replaced', '--revision', revision]
  const config = ['--deployment-config', 'CodeDeployDefault.HalfAtATime']
  // Nobody has named the replacements: a dry run says what the service would.
  for (const dryRun of [['--dry-run'], []]) {
    const { code, stdout, stderr } = await slipway(['deploy', ...replaced, ...config, ...dryRun], { env: engine.env })
    expect([code, `${stdout}${stderr}`]).toEqual([
      2,
      expect.stringMatching(/instances that are there already, and none are named|targetInstances/),
    ])
  }
  const toGreen = ['deploy', ...replaced, ...config, '--target-tags', 'colour=green', '--wait', '--wait-until', 'ready']
  const ready = await told(toGreen)
  expect(ready).toMatchObject({ outcome: 'reached', counts: { ready: 3, pending: 3 } })
  await load.count(20)
  expect(load.seen).toEqual(new Set(['two']))
  const { deploymentId } = ready
  await letTrafficMove(deploymentId)
  const id = ['--deployment-id', deploymentId]
  expect(await told(['wait', ...id, '--wait-until', 'traffic-shifted'])).toMatchObject({ outcome: 'reached' })
  await load.count(50)
  await load.end()
  expect(load.seen).toEqual(new Set(['two', 'three']))
  expect(await ask(20)).toEqual(new Set(['three']))
  const over = await told(['continue', ...id, '--from', 'termination', '--wait'])
  expect(over).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 6 } })
  await until(() => !isRunning(original))
  expect(await ask(5)).toEqual(new Set(['three']))
})

/** The last thing that a command tells. */
async function told(args: readonly string[]) {
  const { stdout, stderr } = await slipway([...args, '--json'], { env: engine.env })
  const last = jsonLines(stdout).at(-1)
  if (last === undefined) throw new Error(`slipway ${args.join(' ')} told nothing: ${stderr}`)
  return last as { readonly deploymentId: string; readonly outcome: string; readonly counts: unknown }
}

/** As somebody does who has looked at the replacements, and has other tools than ours. */
async function letTrafficMove(deploymentId: string): Promise<void> {
  if (hasAwsCli) {
    const args = ['deploy', 'continue-deployment', '--deployment-id', deploymentId]
    const { code, stderr } = await run('aws', [...args, '--deployment-wait-type', 'READY_WAIT'], { env: engine.env })
    expect([code, stderr]).toEqual([0, ''])
  } else expect((await slipway(['continue', '--deployment-id', deploymentId], { env: engine.env })).code).toBe(0)
}

/** The versions that so many requests are answered by. */
async function ask(requests: number): Promise<ReadonlySet<string>> {
  const versions = new Set<string>()
  for (let sent = 0; sent < requests; sent += 1) versions.add(await (await fetch(url)).text())
  return versions
}

async function readPid(root: string): Promise<number> {
  return Number(await readFile(join(root, 'pid'), 'utf8'))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  cleanEnvironment,
  type EngineProcess,
  run,
  slipway,
  slipwayJson,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'
import { HELD_START, releaseFiles } from './fixtures/releases.ts'
import { release, TO_WEB } from './fixtures/steps.ts'

const hasAwsCli = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!hasAwsCli) process.stderr.write('NOT RUN: Auto Scaling by the AWS CLI, since aws is not on this machine\n')

interface Inspected {
  readonly instances: readonly { readonly name: string; readonly root: string }[]
  readonly alarms: Readonly<Record<string, string>>
  readonly autoScalingGroups: readonly {
    readonly name: string
    readonly desiredCapacity: number
    readonly instances: readonly { readonly instanceId: string; readonly lifecycleState: string }[]
  }[]
  readonly deployments: readonly { readonly deploymentId: string; readonly creator: string; readonly status: string }[]
}

const inspect = ({ dataDir }: EngineProcess): Promise<Inspected> =>
  slipwayJson<Inspected>(['engine', 'inspect', '--data-dir', dataDir])

async function inService(engine: EngineProcess): Promise<readonly string[]> {
  const { autoScalingGroups } = await inspect(engine)
  return (autoScalingGroups[0]?.instances ?? [])
    .filter(({ lifecycleState }) => lifecycleState === 'InService')
    .map(({ instanceId }) => instanceId)
}

async function scaleTo(engine: EngineProcess, count: number): Promise<void> {
  const { controlEndpoint } = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
  const body = JSON.stringify({ web: count })
  const answer = await fetch(`${controlEndpoint}/auto-scaling-groups`, { method: 'POST', body })
  expect(answer.status).toBe(200)
}

const start = (options: Parameters<typeof startEngineProcess>[0] = {}): Promise<EngineProcess> =>
  startEngineProcess({ args: ['--auto-scaling-group', 'web=2', '--control'], ...options })

test('an instance that is launched is deployed to before it is in service, and what runs on one that leaves ends', async () => {
  await using engine = await start()
  const files = releaseFiles({
    ApplicationStart: 'sleep 300 >/dev/null 2>/dev/null </dev/null & echo $! >"$SLIPWAY_INSTANCE_ROOT/pid"',
  })
  expect((await release(engine, files)).result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 2 } })
  await scaleTo(engine, 3)
  await until(async () => (await inService(engine)).length === 3)
  const { instances, deployments } = await inspect(engine)
  for (const { root } of instances) expect(existsSync(join(root, 'srv/page/page.html'))).toBe(true)
  const launch = deployments.find(({ creator }) => creator === 'autoscaling')
  expect(launch?.status).toBe('Succeeded')
  const waited = await slipway(['wait', '--deployment-id', launch?.deploymentId ?? ''], { env: engine.env })
  expect(waited.code).toBe(0)
  const listed = await slipway(['deployments', 'list', ...TO_WEB], { env: engine.env })
  expect(listed.stdout).toContain(launch?.deploymentId)
  // The first one is the oldest, of the zone with the most: there is one in each, so it goes.
  const pids = await Promise.all(instances.map(async ({ root }) => Number(await readFile(join(root, 'pid'), 'utf8'))))
  await scaleTo(engine, 0)
  await until(async () => (await inspect(engine)).instances.length === 0)
  for (const pid of pids) await until(() => !isRunning(pid))
  for (const { root } of instances) expect(existsSync(root)).toBe(false)
})

test('an engine that is killed in the middle of a launch abandons it at its next start, and launches another', async () => {
  const first = await start()
  await writeFile(join(first.dataDir, 'release'), '')
  expect((await release(first, releaseFiles(HELD_START))).result.outcome).toBe('succeeded')
  await run('rm', [join(first.dataDir, 'release')])
  await scaleTo(first, 3)
  const held = async () => {
    const { autoScalingGroups, instances } = await inspect(first)
    const waiting = autoScalingGroups[0]?.instances.find(({ lifecycleState }) => lifecycleState === 'Pending:Wait')
    return instances.find(({ name }) => name === waiting?.instanceId)
  }
  await until(async () => {
    const root = (await held())?.root
    return root !== undefined && existsSync(join(root, 'srv/page/page.html'))
  })
  const killed = await held()
  await first.end('SIGKILL')
  await writeFile(join(first.dataDir, 'release'), '')
  await using next = await start({ dataDir: first.dataDir, args: ['--auto-scaling-group', 'web=3', '--control'] })
  expect(next.output()).toContain(`${killed?.name} is terminated, its launch was abandoned`)
  const { controlEndpoint } = JSON.parse(await readFile(join(next.dataDir, 'ready.json'), 'utf8'))
  await fetch(`${controlEndpoint}/clock/advance`, { method: 'POST', body: '{"seconds": 10}' })
  await until(async () => (await inService(next)).length === 3)
  expect(await inService(next)).not.toContain(killed?.name)
  const launches = (await inspect(next)).deployments.filter(({ creator }) => creator === 'autoscaling')
  expect(launches.map(({ status }) => status)).toEqual(['Succeeded', 'Failed'])
})

describe.runIf(hasAwsCli)('the AWS CLI', () => {
  test('makes a group, attaches it, scales it out and in, and completes a hook of its own', {
    timeout: 400_000,
  }, async () => {
    await using engine = await start()
    // biome-ignore lint/suspicious/noExplicitAny: answers of the AWS CLI, which are looked into freely
    const aws = async (...args: readonly string[]): Promise<any> => {
      const { code, stdout, stderr } = await run('aws', [...args, '--output', 'json'], { env: engine.env })
      expect(`${code} ${stderr}`).toBe('0 ')
      return stdout === '' ? undefined : JSON.parse(stdout)
    }
    const scaling = (command: string, ...args: readonly string[]) =>
      aws('autoscaling', command, '--auto-scaling-group-name', 'api', ...args)
    await scaling(
      'create-auto-scaling-group',
      '--min-size',
      '1',
      '--max-size',
      '4',
      '--availability-zones',
      'us-east-1a',
    )
    await aws('deploy', 'create-application', '--application-name', 'api')
    const role = 'arn:aws:iam::000000000000:role/codedeploy'
    const group = ['--application-name', 'api', '--deployment-group-name', 'api']
    await aws('deploy', 'create-deployment-group', ...group, '--service-role-arn', role, '--auto-scaling-groups', 'api')
    const { deploymentGroupInfo } = await aws('deploy', 'get-deployment-group', ...group)
    const { LifecycleHooks } = await scaling('describe-lifecycle-hooks')
    expect(LifecycleHooks[0].LifecycleHookName).toBe(deploymentGroupInfo.autoScalingGroups[0].hook)
    const ours = ['--lifecycle-hook-name', 'ours']
    await scaling('put-lifecycle-hook', ...ours, '--lifecycle-transition', 'autoscaling:EC2_INSTANCE_LAUNCHING')
    await scaling('set-desired-capacity', '--desired-capacity', '2')
    const { AutoScalingInstances } = await aws('autoscaling', 'describe-auto-scaling-instances')
    const waiting = AutoScalingInstances.find(
      (one: { LifecycleState: string }) => one.LifecycleState === 'Pending:Wait',
    )
    const instance = ['--instance-id', waiting.InstanceId]
    await scaling('record-lifecycle-action-heartbeat', ...ours, ...instance)
    await scaling('complete-lifecycle-action', ...ours, ...instance, '--lifecycle-action-result', 'CONTINUE')
    const { AutoScalingGroups } = await aws(
      'autoscaling',
      'describe-auto-scaling-groups',
      '--auto-scaling-group-names',
      'api',
    )
    expect(AutoScalingGroups[0]).toMatchObject({ DesiredCapacity: 2, MinSize: 1, MaxSize: 4 })
    expect(AutoScalingGroups[0].Instances.map((one: { LifecycleState: string }) => one.LifecycleState)).toEqual([
      'InService',
      'InService',
    ])
    const terminated = ['terminate-instance-in-auto-scaling-group', ...instance, '--should-decrement-desired-capacity']
    expect((await aws('autoscaling', ...terminated)).Activity.Description).toBe(
      `Terminating EC2 instance: ${waiting.InstanceId}`,
    )
    const { Activities } = await scaling('describe-scaling-activities')
    expect(Activities.map((one: { StatusCode: string }) => one.StatusCode)).toEqual([
      'Successful',
      'Successful',
      'Successful',
    ])
    await scaling('delete-lifecycle-hook', ...ours)
    await scaling('update-auto-scaling-group', '--min-size', '0', '--desired-capacity', '0')
    await scaling('delete-auto-scaling-group')
    const refused = await run('aws', ['autoscaling', 'attach-instances', '--auto-scaling-group-name', 'api'], {
      env: engine.env,
    })
    expect(refused.stderr).toContain('the operation AttachInstances is not implemented by this engine')
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

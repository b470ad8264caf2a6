import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DeleteServiceCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  StopTaskCommand,
  type Task,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { until } from '../../elbv2/fixtures/start-load-balancing.ts'
import { createMemoryState } from '../../s3/fixtures/memory-state.ts'
import {
  createWeb,
  describeWeb,
  type EcsFixture,
  makeImage,
  PLACE,
  SERVER,
  startEcs,
  untilSteady,
} from '../fixtures/start-ecs.ts'

async function tasksOf({ client }: EcsFixture, desiredStatus: 'RUNNING' | 'STOPPED' = 'RUNNING'): Promise<Task[]> {
  const { taskArns = [] } = await client.send(
    new ListTasksCommand({ serviceName: 'web', desiredStatus, maxResults: 100 }),
  )
  if (taskArns.length === 0) return []
  return (await client.send(new DescribeTasksCommand({ tasks: taskArns }))).tasks ?? []
}

async function ask(url: string): Promise<string> {
  const answer = await fetch(url)
  return `${answer.status} ${await answer.text()}`
}

/** Waits until another task than these runs and is in service. */
async function untilReplaced(fixture: EcsFixture, before: readonly Task[]): Promise<Task> {
  for (;;) {
    const [task] = (await tasksOf(fixture)).filter(({ taskArn }) => before.every((one) => one.taskArn !== taskArn))
    const isSteady = fixture.ecs.deployments.describeService(PLACE)?.taskSets[0]?.stability === 'STEADY_STATE'
    if (task !== undefined && isSteady) return task
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a container is told its ports and its own variables, and its port can be found', async () => {
  await using fixture = await startEcs()
  const { url } = await createWeb(fixture, 1, {
    environment: [
      { name: 'VERSION', value: '7' },
      { name: 'PORT', value: '1' },
    ],
  })
  await untilSteady(fixture)
  const [task] = await tasksOf(fixture)
  const [binding] = task?.containers?.[0]?.networkBindings ?? []
  expect(binding).toMatchObject({ bindIP: '127.0.0.1', containerPort: 8080, protocol: 'tcp' })
  const port = String(binding?.hostPort)
  const environment = JSON.parse((await ask(`${url}/environment`)).slice('200 '.length))
  expect(environment).toMatchObject({
    HOST: '127.0.0.1',
    PORT: port,
    PORT_8080: port,
    VERSION: '7',
    AWS_REGION: 'us-east-1',
  })
  expect(await ask(`http://127.0.0.1:${port}/`)).toBe('200 7')
  const log = join(fixture.directory, 'tasks', task?.taskArn?.split('/').at(-1) ?? '', 'web.log')
  expect(await readFile(log, 'utf8')).toBe('serves 7\n')
})

test('a task whose process is killed is replaced, and what it was is told', async () => {
  await using fixture = await startEcs()
  const { url } = await createWeb(fixture, 1)
  await untilSteady(fixture)
  const before = await tasksOf(fixture)
  await fetch(`${url}/exit`)
  await untilReplaced(fixture, before)
  expect(await ask(url)).toBe('200 1')
  expect(await tasksOf(fixture, 'STOPPED')).toMatchObject([
    {
      taskArn: before[0]?.taskArn,
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [{ name: 'web', exitCode: 3, lastStatus: 'STOPPED' }],
    },
  ])
})

test('what a container prints last is kept, however much that is', async () => {
  const noise = 'x'.repeat(79)
  const start = `#!/bin/sh\ni=0\nwhile [ $i -lt 700 ]; do i=$((i+1)); echo ${noise}; done\necho it was the disk >&2\nexit 4\n`
  await using fixture = await startEcs()
  const folder = await makeImage(fixture.directory, { start })
  await using other = await startEcs({ images: [{ name: 'web', folder }] })
  await createWeb(other, 1)
  await until(async () => (await tasksOf(other, 'STOPPED')).length > 0)
  const [task] = await tasksOf(other, 'STOPPED')
  expect(task?.containers).toMatchObject([{ exitCode: 4 }])
  const log = await readFile(join(other.directory, 'tasks', task?.taskArn?.split('/').at(-1) ?? '', 'web.log'), 'utf8')
  expect(log.split('\n').filter((line) => line === noise)).toHaveLength(700)
  expect(log).toContain('it was the disk\n')
})

test('what no process can be given fails the task, and holds back the next ones', async () => {
  await using fixture = await startEcs()
  await createWeb(fixture, 1, { environment: [{ name: 'KEY', value: 'a\u0000b' }] })
  await until(async () => (await tasksOf(fixture, 'STOPPED')).length > 0)
  expect((await tasksOf(fixture, 'STOPPED'))[0]).toMatchObject({
    stopCode: 'TaskFailedToStart',
    stoppedReason: expect.stringMatching(/^CannotStartContainerError: container web cannot run/),
  })
})

test('a task that is stopped ends within its stop timeout, with all that it has started', async () => {
  const stubborn = `#!${process.execPath}
const { spawn } = require('node:child_process')
const { createServer } = require('node:http')
if (process.argv[2] === 'child') {
  const server = createServer().listen(0, '127.0.0.1', () => console.log(server.address().port))
} else {
  const child = spawn(process.execPath, [__filename, 'child'], { stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.once('data', (port) => {
    createServer((_, response) => response.end(String(port))).listen(process.env.PORT, process.env.HOST)
  })
}
process.on('SIGTERM', () => undefined)
`
  await using fixture = await startEcs()
  const folder = await makeImage(fixture.directory, { start: stubborn })
  await using other = await startEcs({ images: [{ name: 'web', folder }] })
  const { url } = await createWeb(other, 1, { stopTimeout: 1 })
  await untilSteady(other)
  const child = `http://127.0.0.1:${(await ask(url)).slice('200 '.length).trim()}`
  const before = await tasksOf(other)
  await other.client.send(new StopTaskCommand({ task: before[0]?.taskArn, reason: 'a test' }))
  await until(async () => (await tasksOf(other, 'STOPPED'))[0]?.lastStatus === 'STOPPED')
  expect(await tasksOf(other, 'STOPPED')).toMatchObject([
    { stopCode: 'UserInitiated', stoppedReason: 'a test', containers: [{ exitCode: 137 }] },
  ])
  await expect(fetch(child)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
})

test.for([
  [
    'an image of which there is no folder',
    { image: 'other:1' },
    'CannotPullContainerError: no folder stands for the image "other:1"',
  ],
  [
    'a program that is not there',
    { command: ['./absent'] },
    'CannotStartContainerError: container web cannot run "./absent"',
  ],
  [
    'a folder outside of the image',
    { workingDirectory: '../..' },
    'CannotStartContainerError: the working directory "../.."',
  ],
  [
    'secrets',
    { secrets: [{ name: 'KEY', valueFrom: 'arn' }] },
    'ResourceInitializationError: the secrets of container web',
  ],
] as const)('a task with %s does not start, and says why', async ([, container, reason]) => {
  await using fixture = await startEcs()
  await createWeb(fixture, 1, container as object)
  await until(async () => (await tasksOf(fixture, 'STOPPED')).length > 0)
  const [task] = await tasksOf(fixture, 'STOPPED')
  expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
  expect(task?.stoppedReason).toContain(reason)
  expect((await describeWeb(fixture)).taskSets?.[0]?.stabilityStatus).toBe('STABILIZING')
})

test('a service that is deleted drains its tasks, and its name is free', async () => {
  await using fixture = await startEcs()
  const { url } = await createWeb(fixture, 1)
  await untilSteady(fixture)
  await expect(fixture.client.send(new DeleteServiceCommand({ service: 'web' }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
  await fixture.client.send(new DeleteServiceCommand({ service: 'web', force: true }))
  await until(async () => (await describeWeb(fixture)).status === 'INACTIVE')
  expect((await fetch(url)).status).toBe(503)
  expect(await tasksOf(fixture)).toEqual([])
})

test('after a stop of the engine tasks are started anew, behind the same listener', async () => {
  const state = createMemoryState()
  await using base = await startEcs()
  const settings = { state, images: [{ name: 'web', folder: await makeImage(base.directory, { start: SERVER }) }] }
  let url = ''
  let before: Task[] = []
  {
    await using fixture = await startEcs(settings)
    url = (await createWeb(fixture, 1)).url
    await untilSteady(fixture)
    before = await tasksOf(fixture)
  }
  await expect(fetch(url)).rejects.toThrow()
  await using fixture = await startEcs(settings)
  await untilReplaced(fixture, before)
  expect(await ask(url)).toBe('200 1')
  expect(await tasksOf(fixture, 'STOPPED')).toMatchObject([{ stoppedReason: 'The engine was started again' }])
})

test.runIf(process.platform === 'linux')(
  'what a killed engine has left running is ended by the next one, and nothing else',
  async () => {
    const state = createMemoryState()
    await (await startEcs({ state }))[Symbol.asyncDispose]()
    const leftover = (id: string | undefined) => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
        env: { SLIPWAY_ENGINE_ID: id },
        stdio: 'ignore',
      })
      return { child, ended: once(child, 'exit') }
    }
    const own = leftover(state.get<string>('ecs/engine', 'id'))
    const foreign = leftover('another engine')
    await Promise.all([once(own.child, 'spawn'), once(foreign.child, 'spawn')])
    await using _ = await startEcs({ state })
    expect(await own.ended).toEqual([null, 'SIGKILL'])
    expect(foreign.child.exitCode).toBeNull()
    foreign.child.kill('SIGKILL')
    await foreign.ended
  },
)

test('a task that is found unhealthy is replaced', async () => {
  const sick = SERVER.replace(
    "if (message.url === '/exit')",
    "if (message.headers['user-agent'].startsWith('ELB')) response.statusCode = globalThis.sick ? 500 : 200\n  if (message.url === '/sicken') globalThis.sick = true\n  if (message.url === '/exit')",
  )
  // Checks follow each other at once; nothing else waits for longer than that.
  const clock = {
    now: () => Date.now(),
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, ms === 30_000 ? 20 : ms)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(signal.reason)
        })
      }),
  }
  await using base = await startEcs()
  const images = [{ name: 'web', folder: await makeImage(base.directory, { start: sick }) }]
  await using fixture = await startEcs({ images, clock })
  const { url, blue } = await createWeb(fixture, 1)
  await untilSteady(fixture)
  const before = await tasksOf(fixture)
  await ask(`${url}/sicken`)
  await untilReplaced(fixture, before)
  const [stopped] = await tasksOf(fixture, 'STOPPED')
  expect(stopped?.stoppedReason).toBe(`Task failed ELB health checks in (target-group ${blue})`)
  await fixture.client.send(new UpdateServiceCommand({ service: 'web', desiredCount: 0 }))
})

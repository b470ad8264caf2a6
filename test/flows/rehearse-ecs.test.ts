import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

/** A server of one version; `answer` is what it does with a request that is no health check. */
const server = (answer: string): string => `#!${process.execPath}
const { createServer } = require('node:http')
createServer((request, response) => {
  if (request.url === '/health') return response.end('well')
  ${answer}
}).listen(process.env.PORT, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
`

const TASK = {
  family: 'shop',
  containerDefinitions: [
    { name: 'web', image: '<IMAGE1_NAME>', memory: 64, stopTimeout: 2, portMappings: [{ containerPort: 80 }] },
  ],
}
const GROUP = {
  deploymentGroupInfo: {
    deploymentGroupName: 'production',
    computePlatform: 'ECS',
    deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
    ecsServices: [{ serviceName: 'web', clusterName: 'shop' }],
    blueGreenDeploymentConfiguration: {
      deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
    },
  },
}

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder({
    'task.json': JSON.stringify(TASK),
    'group.json': JSON.stringify(GROUP),
    'one/start': server("response.end('one')"),
    'two/start': server("response.end('two')"),
    'bad/start': server("response.writeHead(500).end('bad')"),
  })
  for (const name of ['one', 'two', 'bad']) await chmod(join(folder.path, name, 'start'), 0o755)
})
afterAll(() => folder[Symbol.asyncDispose]())

const file = (name: string): string => join(folder.path, name)
const rehearse = (image: string, ...args: readonly string[]) =>
  slipway(
    [
      ...['rehearse', '--task-definition', file('task.json'), '--image', 'shop:2', '--previous', file('one')],
      ...['--image-folders', `shop=${file(image)}`, '--instances', '1', ...args],
    ],
    { env: { TMPDIR: folder.path } },
  )

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
}

test('a linear deployment with both waits of the group is rehearsed: it is let go on, at each step its share is measured', async () => {
  const { code, stdout, stderr } = await rehearse(
    'two',
    '--group',
    file('group.json'),
    '--requests',
    '10',
    '--fail-on',
    'lost-requests',
    '--json',
  )
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ verdict: 'passed', platform: 'ecs', groupSource: 'file', findings: [] })
  const release = report.steps.find(({ name }: { readonly name: string }) => name === 'release')
  const shares = new Set(release.stretches.map(({ newPercent }: { readonly newPercent?: number }) => newPercent))
  expect([...shares]).toEqual(expect.arrayContaining([10, 50, 90]))
  expect(release.deployment).toMatchObject({ outcome: 'succeeded', targets: [{ targetId: 'shop:web' }] })
  expect(release.stretches.at(-1).versions.otherwise).toBeGreaterThanOrEqual(10)
  await expectNothingLeft()
})

test('a version that answers with errors is told by the share that it loses, and its rollback brings the tasks from before', async () => {
  const path = ['--request-path', '/page', '--health-check-path', '/health']
  const { code, stdout } = await rehearse(
    'bad',
    ...path,
    '--requests',
    '20',
    '--with-rollback',
    '--fail-on',
    'lost-requests',
  )
  expect(code, stdout).toBe(1)
  expect(stdout).toMatch(/✗ the release: \d+ of \d+ requests lost .*: status 500/)
  expect(stdout).toContain('✓ the service runs shop:1, as before the release')
  await expectNothingLeft()
})

test.for<[string, readonly string[], string]>([
  ['an image without a folder', ['--image', 'other:1'], 'no folder stands for the image "other:1"'],
  [
    'a task definition of the account',
    ['--task-definition', 'shop:7'],
    '--task-definition is "shop:7", which is no file',
  ],
  [
    'a group of another platform',
    ['--group', 'GROUP'],
    'the deployment group is for Lambda, and the release is for ECS',
  ],
])('%s is wrong input', async ([, args, words]) => {
  await using other = await makeFolder({
    GROUP: JSON.stringify({ deploymentGroupName: 'x', computePlatform: 'Lambda' }),
  })
  const given = new Map([
    ['--task-definition', file('task.json')],
    ['--image', 'shop:2'],
    ['--image-folders', `shop=${file('two')}`],
    ['--previous', file('one')],
    [args[0] ?? '', args[1] === 'GROUP' ? join(other.path, 'GROUP') : (args[1] ?? '')],
  ])
  const { code, stderr } = await slipway(['rehearse', ...[...given].flat()], { env: { TMPDIR: folder.path } })
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  await expectNothingLeft()
})

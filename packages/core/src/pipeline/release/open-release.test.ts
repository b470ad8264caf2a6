import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { TaskDefinition } from '../../provider.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { FunctionsInMemory, type MemoryFunction } from '../fixtures/functions-in-memory.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { openRelease } from './open-release.ts'
import type { CloudReleaseRequest, ReleasePorts } from './request.ts'

const LAMBDA_FILE = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: \${NAME}
        Alias: live   # what clients call
        CurrentVersion: <CURRENT_VERSION>
        TargetVersion: <TARGET_VERSION>
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check
`
const ECS_FILE = JSON.stringify({
  version: 0,
  Resources: [
    {
      TargetService: {
        Type: 'AWS::ECS::Service',
        Properties: {
          TaskDefinition: '<TASK_DEFINITION>',
          LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 8080 },
        },
      },
    },
  ],
})
const BAD_FILE = ECS_FILE.replace('8080}', '99999}')
const OTHER_NAME_FILE = ECS_FILE.replace('"web"', '"app"')
const OTHER_PORT_FILE = ECS_FILE.replace('8080}', '80}')
const TASK_FILE = JSON.stringify({
  family: 'shop',
  taskRoleArn: null,
  revision: 7,
  status: 'ACTIVE',
  containerDefinitions: [
    { name: 'web', image: '<IMAGE1_NAME>', portMappings: [{ containerPort: 8080 }], environment: null },
    { name: 'log', image: 'fluent-bit:3' },
  ],
})
const ARN = 'arn:aws:ecs:eu-central-1:111122223333:task-definition/shop'

function sha(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function prepare(lambda: Partial<MemoryFunction> = {}) {
  const functions = new FunctionsInMemory({
    orders: {
      latest: sha('two'),
      versions: [sha('one'), sha('two')],
      aliases: {
        live: { version: '1', weights: {} },
        split: { version: '1', weights: { 2: 0.1 } },
        77: { version: '1', weights: {} },
      },
      ...lambda,
    },
  })
  const registered: TaskDefinition[] = []
  const reporter = new Recorder()
  const ports: ReleasePorts = {
    files: new FilesInMemory({
      files: {
        'appspec.yml': LAMBDA_FILE,
        'ecs.json': ECS_FILE,
        'bad.json': BAD_FILE,
        'name.json': OTHER_NAME_FILE,
        'port.json': OTHER_PORT_FILE,
        'task.json': TASK_FILE,
        'logged.json': TASK_FILE.replace('<IMAGE1_NAME>', 'shop:1'),
        'server.yml': 'os: linux\n',
      },
    }),
    functions,
    code: {
      readCode: async (path) => ({ type: 'zip', bytes: new TextEncoder().encode(path), sha256: sha(path) }),
    },
    taskDefinitions: {
      describe: async (name) => {
        const [, revision = 7 + registered.length] = /^shop(?::(\d+))?$/.exec(name) ?? []
        if (!name.startsWith('shop')) {
          throw new SlipwayError('TASK_DEFINITION_NOT_FOUND', `"${name}" is not registered`)
        }
        const definition = registered[Number(revision) - 8] ?? JSON.parse(TASK_FILE)
        return { arn: `${ARN}:${revision}`, definition: { ...definition, registeredAt: new Date(0) } }
      },
      register: async (definition) => {
        registered.push(definition)
        return `${ARN}:${7 + registered.length}`
      },
    },
    reporter,
    clock: new ManualClock({ isRunning: true }),
  }
  return { ports, functions, registered, reporter }
}

/** What is deployed, and what had to be asked and made for it. */
async function deployed(request: CloudReleaseRequest, lambda: Partial<MemoryFunction> = {}) {
  const around = prepare(lambda)
  const release = await openRelease(request, around.ports)
  const prepared = await release.prepare({})
  const text = prepared.kind === 'ready' ? (prepared.revision.content ?? '') : prepared.reason
  return { ...around, release, prepared, text }
}

const VARIABLES = new Map([['NAME', 'orders']])
const ORDERS = { functionName: 'orders', alias: 'live' }

test('an AppSpec file is filled with the version that is published and the one that the alias stands for', async () => {
  const { text, functions, prepared, reporter } = await deployed({
    appSpecFile: 'appspec.yml',
    variables: VARIABLES,
    lambda: { code: { type: 'path', path: 'three' } },
    description: 'run 7',
  })
  expect(text).toBe(
    LAMBDA_FILE.replace('${NAME}', 'orders').replace('<CURRENT_VERSION>', '"1"').replace('<TARGET_VERSION>', '"3"'),
  )
  expect(prepared).toMatchObject({
    revision: { type: 'content', sha256: createHash('sha256').update(text).digest('hex') },
    warnings: [],
  })
  expect(functions.asked.filter((call) => /^(update|publish)/.test(call))).toEqual([
    'update orders',
    'publish orders (run 7)',
  ])
  expect(reporter.types).toEqual(['code-updated', 'version-published'])
})

test('nothing is changed before it is to be deployed, and what would be is told', async () => {
  const { ports, functions } = prepare()
  const { draft } = await openRelease(
    { appSpecFile: 'appspec.yml', variables: VARIABLES, lambda: { code: { type: 'path', path: 'three' } } },
    ports,
  )
  expect(draft.appSpec).toContain('TargetVersion: "<TARGET_VERSION>"')
  expect(draft.appSpec).toContain('CurrentVersion: "1"')
  expect(draft.steps).toEqual([
    'update the code of function "orders" from three',
    'publish a version of function "orders"',
  ])
  expect(functions.asked.filter((call) => /^(update|publish)/.test(call))).toEqual([])
})

test('code that the function has is not sent again', async () => {
  const { functions, text } = await deployed({ lambda: { ...ORDERS, code: { type: 'path', path: 'two' } } })
  expect(functions.asked).not.toContain('update orders')
  expect(text).toContain('TargetVersion: "2"')
})

test('an alias that stands for the version already is left alone', async () => {
  const { prepared } = await deployed(
    { lambda: { ...ORDERS, code: { type: 'path', path: 'two' } } },
    { aliases: { live: { version: '2', weights: {} } } },
  )
  expect(prepared).toEqual({
    kind: 'current',
    reason: 'alias "live" of function "orders" stands for version 2 already',
  })
})

test('what is published is published once, and the alias is read at each time', async () => {
  const aliases = { live: { version: '1', weights: {} } }
  const { release, functions, text } = await deployed(
    { lambda: { ...ORDERS, code: { type: 'path', path: 'three' } } },
    { aliases },
  )
  expect(text).toContain('CurrentVersion: "1"')
  aliases.live = { version: '2', weights: {} }
  expect(await release.prepare({})).toMatchObject({
    revision: { content: expect.stringContaining('CurrentVersion: "2"') },
  })
  expect(functions.asked.filter((call) => call.startsWith('publish'))).toHaveLength(1)
})

test.for<[string, CloudReleaseRequest, string]>([
  ['a version that there is', { lambda: { ...ORDERS, targetVersion: '2' } }, 'TargetVersion: "2"'],
  ['$LATEST as it is', { lambda: { ...ORDERS, targetVersion: '$LATEST' } }, 'TargetVersion: "2"'],
  ['an object', { lambda: { ...ORDERS, code: { type: 's3', bucket: 'b', key: 'k.zip' } } }, 'TargetVersion: "3"'],
  ['an image', { image: 'registry/orders:9', lambda: ORDERS }, 'TargetVersion: "3"'],
  [
    'a hook',
    { lambda: { ...ORDERS, targetVersion: '2' }, hooks: [{ event: 'AfterAllowTraffic', functionName: 'check' }] },
    'Hooks:\n  - AfterAllowTraffic: "check"\n',
  ],
])('an AppSpec is made of function, alias and %s', async ([, request, part]) => {
  const { text } = await deployed(request)
  expect(text).toContain('Type: AWS::Lambda::Function\n')
  expect(text).toContain(part)
})

test.for(['BeforeAllowTrafic', 'AfterAllowTestTraffic'])(
  'a hook of %s, which Lambda does not call, is refused',
  async (event) => {
    const hooks = [{ event, functionName: 'check' }]
    const refused = deployed({ lambda: { ...ORDERS, targetVersion: '2' }, hooks })
    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining(event) })
  },
)

test('a split that a stopped deployment has left is told with the deployment', async () => {
  const { prepared } = await deployed({ lambda: { functionName: 'orders', alias: 'split', targetVersion: '2' } })
  expect(prepared).toMatchObject({ kind: 'ready', warnings: [expect.stringContaining('10 % to version 2')] })
})

test.for<[string, Partial<MemoryFunction>, string]>([
  ['fails', { looks: [{ update: 'in-progress' }, { update: 'failed', reason: 'no such role' }] }, 'no such role'],
  [
    'never ends',
    { looks: Array.from({ length: 500 }, () => ({ update: 'in-progress' as const })) },
    'after 10 minutes',
  ],
])('an update that %s ends the deployment before it begins', async ([, lambda, message]) => {
  await expect(
    deployed(
      { lambda: { ...ORDERS, code: { type: 'path', path: 'three' } } },
      {
        versions: [],
        ...lambda,
        // The draft looks once, and once more is looked before the update.
        looks: [{}, {}, ...(lambda.looks ?? [])],
      },
    ),
  ).rejects.toMatchObject({ code: 'FUNCTION_FAILED', message: expect.stringContaining(message) })
})

test('an update that failed before is made anew, also of the same code', async () => {
  const failed = { update: 'failed', reason: 'no such image' } as const
  const { functions, text } = await deployed(
    { lambda: { ...ORDERS, code: { type: 'path', path: 'two' } } },
    { looks: [failed, failed] },
  )
  expect(functions.asked).toContain('update orders')
  expect(text).toContain('TargetVersion: "2"')
})

test('code that somebody else sends meanwhile is not published for ours, and what was done is told', async () => {
  const { ports, functions, reporter } = prepare()
  const release = await openRelease({ lambda: { ...ORDERS, code: { type: 'path', path: 'three' } } }, ports)
  const update = functions.updateCode.bind(functions)
  functions.updateCode = async (name, code) => {
    const sent = await update(name, code)
    await update(name, { type: 's3', bucket: 'theirs', key: 'other.zip' })
    return sent
  }
  await expect(release.prepare({})).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  expect(reporter.of('warning')).toMatchObject([
    { message: 'function "orders" was sent other code, of which no version was published; nothing was deployed' },
  ])
})

test('a wait for a function ends with the signal', async () => {
  const { ports } = prepare({ looks: Array.from({ length: 500 }, () => ({ update: 'in-progress' as const })) })
  const release = await openRelease({ lambda: { ...ORDERS, targetVersion: '$LATEST' } }, ports)
  await expect(release.prepare({ signal: AbortSignal.abort('SIGTERM') })).rejects.toBe('SIGTERM')
})

test('an AppSpec file for ECS gets the revision that is registered, in the place of what stands there', async () => {
  const { text, registered, reporter } = await deployed({
    appSpecFile: 'ecs.json',
    image: 'registry/shop:9',
    ecs: { taskDefinition: 'task.json' },
  })
  expect(text).toBe(ECS_FILE.replace('<TASK_DEFINITION>', `${ARN}:8`))
  expect(registered).toEqual([
    {
      family: 'shop',
      containerDefinitions: [
        { name: 'web', image: 'registry/shop:9', portMappings: [{ containerPort: 8080 }] },
        { name: 'log', image: 'fluent-bit:3' },
      ],
    },
  ])
  expect(reporter.events).toEqual([{ type: 'task-definition-registered', taskDefinition: `${ARN}:8` }])
})

test.for(['task.json', 'shop', 'shop:7'])(
  'what is made of %s is registered once: the same image again says the same as the newest revision',
  async (taskDefinition) => {
    const { ports, registered, reporter } = prepare()
    const deployImage = async (image: string): Promise<string> => {
      const { draft, prepare } = await openRelease({ image, ecs: { taskDefinition, containerName: 'web' } }, ports)
      const { revision } = (await prepare({})) as { revision: { content: string } }
      return [...draft.steps, /task-definition\/(shop:\d+)/.exec(revision.content)?.[1]].join(': ')
    }
    expect(await deployImage('registry/shop:9')).toMatch(/^register a revision of task definition "shop" .*: shop:8$/)
    expect(await deployImage('registry/shop:9')).toBe('shop:8')
    expect(await deployImage('registry/shop:10')).toMatch(/: shop:9$/)
    expect(registered).toHaveLength(2)
    const type = 'task-definition-registered'
    expect(reporter.types).toEqual([type, 'task-definition-unchanged', type])
  },
)

test('whoever may not see what is registered registers a revision each time, and is told so', async () => {
  const { ports, registered } = prepare()
  const denied = async () =>
    Promise.reject(new SlipwayError('ACCESS_DENIED', '"ecs:DescribeTaskDefinition" is not allowed'))
  const request = { image: 'registry/shop:9', ecs: { taskDefinition: 'task.json' } }
  const release = await openRelease(request, {
    ...ports,
    taskDefinitions: { ...ports.taskDefinitions, describe: denied },
  })
  expect(await release.prepare({})).toMatchObject({
    warnings: [expect.stringContaining('"ecs:DescribeTaskDefinition" is not allowed')],
  })
  expect(registered).toHaveLength(1)
})

test('an AppSpec is made of a task definition with all that an ECS service can be told', async () => {
  const { text } = await deployed({
    image: 'registry/shop:9',
    ecs: {
      taskDefinition: 'shop',
      platformVersion: '1.4.0',
      network: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: false },
      capacityProviders: [{ capacityProvider: 'FARGATE_SPOT', weight: 2, base: 0 }],
    },
  })
  expect(text).toBe(`version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: "${ARN}:8"
        LoadBalancerInfo:
          ContainerName: "web"
          ContainerPort: 8080
        PlatformVersion: "1.4.0"
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: ["subnet-1", "subnet-2"]
            SecurityGroups: ["sg-1"]
            AssignPublicIp: DISABLED
        CapacityProviderStrategy:
          - CapacityProvider: "FARGATE_SPOT"
            Base: 0
            Weight: 2
`)
})

test.for<[string, CloudReleaseRequest, object]>([
  [
    'a file that is not there',
    { appSpecFile: 'no.yml' },
    { code: 'SOURCE_INVALID', message: '"no.yml" does not exist' },
  ],
  [
    'a file for instances',
    { appSpecFile: 'server.yml' },
    { code: 'INPUT_INVALID', message: expect.stringContaining('EC2/on-premises') },
  ],
  [
    'options of the other platform',
    { appSpecFile: 'ecs.json', lambda: ORDERS },
    { code: 'INPUT_INVALID', message: expect.stringContaining('is for Amazon ECS') },
  ],
  ['a variable that is not given', { appSpecFile: 'appspec.yml', variables: new Map() }, { code: 'APPSPEC_INVALID' }],
  ['a placeholder that nothing fills', { appSpecFile: 'ecs.json' }, { code: 'APPSPEC_INVALID' }],
  [
    'a version that nobody says',
    { appSpecFile: 'appspec.yml', variables: VARIABLES },
    { code: 'APPSPEC_INVALID', message: expect.stringContaining('has an error') },
  ],
  [
    'a function that is not there',
    { lambda: { ...ORDERS, functionName: 'shop', targetVersion: '2' } },
    { code: 'FUNCTION_NOT_FOUND' },
  ],
  ['a version that is not there', { lambda: { ...ORDERS, targetVersion: '9' } }, { code: 'FUNCTION_NOT_FOUND' }],
  ['a family that is not there', { ecs: { taskDefinition: 'forum' } }, { code: 'TASK_DEFINITION_NOT_FOUND' }],
  ['a path where nothing is', { ecs: { taskDefinition: 'infra/task.json' } }, { code: 'SOURCE_INVALID' }],
  [
    'a container that is not there',
    { image: 'i', ecs: { taskDefinition: 'task.json', containerName: 'app' } },
    { code: 'INPUT_INVALID', message: 'container-name is "app", and "task.json" has no such container' },
  ],
  [
    'an image that is left open',
    { ecs: { taskDefinition: 'task.json' } },
    { code: 'INPUT_INVALID', message: expect.stringContaining('<IMAGE1_NAME>') },
  ],
  [
    'a container of a file that the task definition has not',
    { appSpecFile: 'name.json', ecs: { taskDefinition: 'logged.json' } },
    {
      code: 'APPSPEC_INVALID',
      message: `name.json:1:${OTHER_NAME_FILE.indexOf('"app"') + 1}: ContainerName is "app", and the task definition has no such container`,
      hint: 'it is one of "web", "log"',
    },
  ],
  [
    'a port of a file that its container has not',
    { appSpecFile: 'port.json', image: 'i', ecs: { taskDefinition: 'task.json' } },
    {
      code: 'APPSPEC_INVALID',
      message: expect.stringContaining(
        'ContainerPort is 80, and container "web" of the task definition has no such port',
      ),
      hint: 'its portMappings have 8080',
    },
  ],
  [
    'a port that is said and that its container has not',
    { image: 'i', ecs: { taskDefinition: 'shop', containerPort: 9090 } },
    { code: 'INPUT_INVALID', message: expect.stringContaining('container-port is 9090') },
  ],
  [
    'a container without any port',
    { image: 'i', ecs: { taskDefinition: 'shop', containerName: 'log', containerPort: 80 } },
    { code: 'INPUT_INVALID', hint: 'add it to the portMappings of that container' },
  ],
  [
    'a container that no task definition tells',
    { ecs: { taskDefinition: `${ARN}:7` } },
    {
      code: 'INPUT_INVALID',
      message: expect.stringMatching(/^container-name is missing.*\ncontainer-port is missing/),
    },
  ],
  [
    'an alias that is none',
    { lambda: { functionName: 'orders', alias: '77', targetVersion: '2' } },
    { code: 'INPUT_INVALID', message: expect.stringContaining('"Alias"') },
  ],
])('%s is refused before anything is made', async ([, request, error]) => {
  const { ports, functions, registered } = prepare()
  await expect(openRelease(request, ports)).rejects.toMatchObject(error)
  expect(functions.asked.filter((call) => /^(update|publish)/.test(call))).toEqual([])
  expect(registered).toEqual([])
})

test('what is wrong is told at its place in the file that somebody wrote, however long what was filled in is', async () => {
  const { ports, reporter } = prepare()
  const request = { appSpecFile: 'bad.json', image: 'registry/shop:9', ecs: { taskDefinition: 'task.json' } }
  await expect(openRelease(request, ports)).rejects.toMatchObject({ code: 'APPSPEC_INVALID' })
  expect(reporter.of('diagnostic')).toMatchObject([
    {
      diagnostic: {
        file: 'bad.json',
        code: 'appspec/container-port',
        span: { start: { line: 1, column: BAD_FILE.indexOf('99999') + 1 } },
      },
    },
  ])
})

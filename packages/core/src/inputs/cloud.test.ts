import { expect, test } from 'vitest'
import { cloudOptions, cloudProblems, hasCloudOptions, readCloudOptions } from './cloud.ts'
import { readInputs } from './spec.ts'

function read(given: Readonly<Record<string, string | readonly string[]>>) {
  return readInputs(
    cloudOptions,
    (name) => [given[name] ?? []].flat(),
    (name) => name,
  )
}

const LAMBDA = { 'function-name': 'orders', alias: 'live' }

test('what is said of a function is read', () => {
  const { values, problems } = read({
    ...LAMBDA,
    code: 's3://b/k.zip?versionId=v%2F1',
    hooks: ['BeforeAllowTraffic=check', 'AfterAllowTraffic=arn:aws:lambda:eu-central-1:1:function:f'],
  })
  expect(problems).toEqual([])
  expect(readCloudOptions(values)).toEqual({
    lambda: {
      functionName: 'orders',
      alias: 'live',
      code: { type: 's3', bucket: 'b', key: 'k.zip', version: 'v/1' },
    },
    hooks: [
      { event: 'BeforeAllowTraffic', functionName: 'check' },
      { event: 'AfterAllowTraffic', functionName: 'arn:aws:lambda:eu-central-1:1:function:f' },
    ],
  })
})

test('what is said of an ECS service is read', () => {
  const { values } = read({
    'task-definition': 'task.json',
    image: 'registry/web:9',
    'container-name': 'web',
    'container-port': '8080',
    'platform-version': '1.4.0',
    subnets: ['subnet-1', 'subnet-2'],
    'security-groups': 'sg-1',
    'assign-public-ip': 'ENABLED',
    'capacity-providers': ['FARGATE=1,2', 'FARGATE_SPOT=3'],
  })
  expect(readCloudOptions(values)).toEqual({
    image: 'registry/web:9',
    ecs: {
      taskDefinition: 'task.json',
      containerName: 'web',
      containerPort: 8080,
      platformVersion: '1.4.0',
      network: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: true },
      capacityProviders: [
        { capacityProvider: 'FARGATE', weight: 1, base: 2 },
        { capacityProvider: 'FARGATE_SPOT', weight: 3, base: 0 },
      ],
    },
  })
})

test.for([
  'web',
  'shop/web:1.2_rc-1',
  'localhost:5000/web',
  '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web__two:9',
  `web:1@sha256:${'0a'.repeat(32)}`,
])('%s is an image', (image) => {
  expect(read({ image })).toMatchObject({ problems: [], values: { image } })
})

test('nothing said is nothing read', () => {
  const { values } = read({})
  expect([hasCloudOptions(values), readCloudOptions(values)]).toEqual([false, {}])
})

test.for([
  ['target-version', '$latest', 'is "$latest"; expected the number of a published version, or $LATEST'],
  ['target-version', '0', 'expected the number of a published version'],
  ['container-port', '99999', 'expected a number from 1 to 65535'],
  ['code', 's3://bucket', 'expected s3://bucket/key'],
  ['hooks', 'BeforeAllowTraffic', 'expected EVENT=FUNCTION'],
  ['image', 'bad image', 'is "bad image"; expected an image, such as registry.example/shop/web:1.2'],
  ['image', 'Shop:1', 'expected an image'],
  ['image', 'shop:', 'expected an image'],
  ['image', 'shop@sha256:abc', 'expected an image'],
  ['image', '<IMAGE1_NAME>', 'expected an image'],
  ['capacity-providers', 'FARGATE', 'expected NAME=WEIGHT'],
] as const)('%s takes no %s', ([name, value, problem]) => {
  expect(read({ [name]: value }).problems).toEqual([expect.stringContaining(problem)])
})

test.for<[string, Readonly<Record<string, string | readonly string[]>>, boolean, readonly string[]]>([
  ['a whole function', { ...LAMBDA, code: 'dist' }, false, []],
  ['an image of a function', { ...LAMBDA, image: 'i' }, false, []],
  ['what a file lacks of a function', { code: 'dist' }, true, []],
  ['an image for a file of either platform', { image: 'i' }, true, []],
  ['a whole service', { 'task-definition': 'task.json' }, false, []],
  [
    'both platforms',
    { alias: 'live', 'container-name': 'web' },
    true,
    ['alias for AWS Lambda and container-name for Amazon ECS are both given'],
  ],
  ['two codes', { ...LAMBDA, code: 'dist', 'target-version': '3' }, false, ['target-version, code are all given']],
  ['hooks beside a file', { hooks: 'A=f', 'target-version': '3' }, true, ['hooks would not be heeded']],
  ['a function without anything to deploy', LAMBDA, false, ['code is missing: what is deployed']],
  ['code of nobody', { code: 'dist' }, false, ['function-name is missing', 'alias is missing']],
  ['an image of nobody', { image: 'i' }, false, ['function-name or task-definition is missing']],
  ['a container of nobody', { 'container-name': 'web' }, false, ['task-definition is missing']],
  ['half a network', { 'task-definition': 't', subnets: 's' }, false, ['subnets alone cannot be set']],
])('%s', ([, given, isFile, problems]) => {
  const { values } = read(given)
  expect(cloudProblems(values, isFile, (name) => name)).toEqual(problems.map((part) => expect.stringContaining(part)))
})

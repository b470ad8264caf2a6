import { readFileSync } from 'node:fs'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import * as greengrass from '@aws-sdk/client-greengrassv2'
import * as iot from '@aws-sdk/client-iot'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { AUTO_SCALING_OPERATIONS, UNBUILT_AUTO_SCALING_OPERATIONS } from './autoscaling/index.ts'
import { OPERATIONS, UNBUILT_OPERATIONS } from './codedeploy/operations/table.ts'
import { ECS_OPERATIONS, UNBUILT_ECS_OPERATIONS } from './ecs/index.ts'
import { ELB_OPERATIONS, UNBUILT_ELB_OPERATIONS } from './elbv2/index.ts'
import { GREENGRASS_OPERATIONS } from './greengrass/index.ts'
import { IOT_OPERATIONS } from './iot/index.ts'
import { LAMBDA_OPERATIONS } from './lambda/index.ts'
import { LOGS_OPERATIONS } from './logs/index.ts'
import { MENDER_ROUTES, UNBUILT_MENDER_ROUTES } from './mender/index.ts'
import type { Route } from './mender/operations.ts'
import { routeOperation, S3_OPERATIONS } from './s3/routes.ts'
import { S3Error } from './s3/s3-error.ts'
import { STS_OPERATIONS, UNBUILT_STS_OPERATIONS } from './sts/sts.ts'

const PAGE = '../../../docs/reference/engine-operations.md'

/** The operations that an SDK client has. */
function operationsOf(sdk: object): readonly string[] {
  return Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? [])
}

/** What the router of the object store makes of the request that the SDK sends for an operation. */
async function routeOf(operation: string): Promise<string> {
  let route = 'not sent'
  const client = new s3.S3Client({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' },
    requestHandler: {
      async handle({ method, path, query, headers }: SentRequest) {
        const parameters = new URLSearchParams(
          Object.entries(query).map(([key, value]): [string, string] => [key, value ?? '']),
        )
        const [, bucket = '', key = ''] = path.split('/')
        route = routed(method, { bucket, key }, parameters, 'x-amz-copy-source' in headers)
        throw new Error('it is not sent any further')
      },
    },
    maxAttempts: 1,
  })
  const Command = (s3 as unknown as Readonly<Record<string, new (input: object) => never>>)[`${operation}Command`]
  if (Command === undefined) throw new Error(`the SDK has no ${operation}`)
  await client.send(new Command(INPUT)).catch(() => undefined)
  return route
}

interface SentRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | null>>
  readonly headers: Readonly<Record<string, string>>
}

/** Enough for the SDK to make a request of any operation. */
const INPUT = {
  Bucket: 'bucket',
  Key: 'key',
  UploadId: 'upload',
  PartNumber: 1,
  Id: 'id',
  CopySource: 'bucket/other',
  RenameSource: 'other',
  Tagging: { TagSet: [] },
  RequestRoute: 'route',
  RequestToken: 'token',
  AnnotationName: 'note',
}

function routed(...request: Parameters<typeof routeOperation>): string {
  try {
    return routeOperation(...request).name
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NotImplemented') return 'not implemented'
    throw error
  }
}

test("every operation of the SDK's S3 client is either carried out under its name or refused as not implemented", async () => {
  const operations = operationsOf(s3)
  expect(operations.length).toBeGreaterThan(100)
  const routes = await Promise.all(operations.map(async (name) => [name, await routeOf(name)] as const))
  const expected = operations.map((name) => [name, S3_OPERATIONS.has(name) ? name : 'not implemented'] as const)
  expect(routes).toEqual(expected)
})

test("every operation of the SDK's CodeDeploy client is known", () => {
  const known = [...Object.keys(OPERATIONS), ...Object.keys(UNBUILT_OPERATIONS)]
  expect(known.sort()).toEqual([...operationsOf(codedeploy)].sort())
})

test.for([
  ['ECS', operationsOf(ecs), ECS_OPERATIONS, UNBUILT_ECS_OPERATIONS],
  ['Elastic Load Balancing', operationsOf(elb), ELB_OPERATIONS, UNBUILT_ELB_OPERATIONS],
] as const)("every operation of the SDK's client of %s is known", ([, ofSdk, built, unbuilt]) => {
  expect([...Object.keys(built), ...unbuilt].sort()).toEqual([...ofSdk].sort())
})

test("what is carried out of Greengrass and IoT are operations of the SDK's clients", () => {
  expect(operationsOf(greengrass)).toEqual(expect.arrayContaining([...GREENGRASS_OPERATIONS]))
  expect(operationsOf(iot)).toEqual(expect.arrayContaining([...IOT_OPERATIONS]))
})

test('the page on operations says of each what the engine does with it', async () => {
  const s3Operations = operationsOf(s3)
  const page = [
    '# What the engine answers to',
    '',
    'Every operation of the public models of CodeDeploy, Lambda, CloudWatch Logs, ECS, Elastic Load Balancing, Greengrass V2, IoT, S3, STS and Auto Scaling, and whether the embedded engine carries it out. One that it does',
    'not is refused as not implemented (`NotImplementedException`, `NotImplemented`; HTTP 501), and so is a field or a value that',
    'an operation would have to act on and cannot: what these are, and how each operation behaves, is told in',
    '[CodeDeploy](../../packages/engine/src/codedeploy/BEHAVIOR.md), [Lambda](../../packages/engine/src/lambda/BEHAVIOR.md), [S3](../../packages/engine/src/s3/BEHAVIOR.md),',
    '[ECS](../../packages/engine/src/ecs/BEHAVIOR.md), [Elastic Load Balancing](../../packages/engine/src/elbv2/BEHAVIOR.md),',
    '[Greengrass V2](../../packages/engine/src/greengrass/BEHAVIOR.md), [IoT](../../packages/engine/src/iot/BEHAVIOR.md),',
    '[CloudWatch Logs](../../packages/engine/src/logs/BEHAVIOR.md), [STS](../../packages/engine/src/sts/BEHAVIOR.md) and [Auto Scaling](../../packages/engine/src/autoscaling/BEHAVIOR.md). This page is made by a test from the operations of the AWS SDK and the tables that the engine',
    'answers by.',
    '',
    ...section('CodeDeploy', operationsOf(codedeploy), (name) => UNBUILT_OPERATIONS[name]),
    ...section('Lambda', operationsOf(lambda), (name) => (LAMBDA_OPERATIONS.has(name) ? undefined : '')),
    ...section('CloudWatch Logs', operationsOf(logs), (name) => (LOGS_OPERATIONS.has(name) ? undefined : '')),
    ...section('ECS', operationsOf(ecs), (name) => (Object.hasOwn(ECS_OPERATIONS, name) ? undefined : '')),
    ...section('Elastic Load Balancing', operationsOf(elb), (name) =>
      Object.hasOwn(ELB_OPERATIONS, name) ? undefined : '',
    ),
    ...section('Greengrass V2', operationsOf(greengrass), (name) => (GREENGRASS_OPERATIONS.has(name) ? undefined : '')),
    ...section('IoT', operationsOf(iot), (name) => (IOT_OPERATIONS.has(name) ? undefined : '')),
    ...section('S3', s3Operations, (name) => (S3_OPERATIONS.has(name) ? undefined : '')),
    ...section('STS', [...STS_OPERATIONS, ...UNBUILT_STS_OPERATIONS], (name) =>
      STS_OPERATIONS.has(name) ? undefined : '',
    ),
    ...section('Auto Scaling', [...Object.keys(AUTO_SCALING_OPERATIONS), ...UNBUILT_AUTO_SCALING_OPERATIONS], (name) =>
      Object.hasOwn(AUTO_SCALING_OPERATIONS, name) ? undefined : '',
    ),
    ...menderSection(),
  ].join('\n')
  await expect(page).toMatchFileSnapshot(PAGE)
  expect(readFileSync(new URL('../../../docs/guides/rehearse-with-the-engine.md', import.meta.url), 'utf8')).toContain(
    '(../reference/engine-operations.md)',
  )
})

/** Mender's calls have paths; the names are ours, and faults of scenarios go by them. */
function menderSection(): readonly string[] {
  const row = (answer: string) => {
    return ([name, [method, path, , plan]]: readonly [string, Route]): string =>
      `| \`${name}\` | \`${method} ${path}\` | ${answer}${plan === undefined ? '' : ', with `--mender-plan enterprise`'} |`
  }
  return [
    '## Mender',
    '',
    'Calls of the Management API and the Device API. How they behave is told in [Mender](../../packages/engine/src/mender/BEHAVIOR.md); the names are ours, for faults of scenarios.',
    '',
    '| name | call | the engine |',
    '| --- | --- | --- |',
    ...Object.entries(MENDER_ROUTES).map(row('carried out')),
    ...Object.entries(UNBUILT_MENDER_ROUTES).map(row('not implemented')),
    '',
  ]
}

/** @param whyNot - `undefined` for what is carried out; otherwise the reason, which may be empty. */
function section(
  service: string,
  operations: readonly string[],
  whyNot: (name: string) => string | undefined,
): readonly string[] {
  const rows = [...operations].sort().map((name) => {
    const reason = whyNot(name)
    const answer = reason === undefined ? 'carried out' : `not implemented${reason === '' ? '' : `: ${reason}`}`
    return `| \`${name}\` | ${answer} |`
  })
  const done = operations.filter((name) => whyNot(name) === undefined).length
  const count = `${done} of ${operations.length} operations.`
  return [`## ${service}`, '', count, '', '| operation | the engine |', '| --- | --- |', ...rows, '']
}

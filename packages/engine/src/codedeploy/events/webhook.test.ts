import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import { expect, test } from 'vitest'
import { startEngine } from '../../engine.ts'
import { EVENT_BUS } from './notification.ts'
import { readSubscriptions } from './subscriptions.ts'

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:deployments'

interface Received {
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Readonly<Record<string, unknown>>
}

/** A subscriber that answers its first request with an error and takes what follows. */
async function listen() {
  const received: Received[] = []
  let isFirst = true
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.statusCode = isFirst ? 500 : 204
    isFirst = false
    response.end()
    const body = JSON.parse(Buffer.concat(chunks).toString())
    if (response.statusCode === 204) received.push({ path: request.url, headers: request.headers, body })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

test('an engine posts what triggers and the event bus are told to the URLs that stand for them', async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  await using subscriber = await listen()
  await using engine = await startEngine({
    topics: [{ arn: TOPIC, url: `${subscriber.url}/topic` }],
    eventBusUrl: `${subscriber.url}/bus`,
  })
  const { endpoint, region, accessKeyId, secretAccessKey } = engine
  const client = new codedeploy.CodeDeployClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } })
  const names = { applicationName: 'web', deploymentGroupName: 'web' }
  const triggers = [{ triggerName: 'failures', triggerTargetArn: TOPIC, triggerEvents: ['DeploymentFailure'] }] as const
  await client.send(new codedeploy.CreateApplicationCommand({ applicationName: 'web' }))
  await client.send(
    new codedeploy.CreateDeploymentGroupCommand({
      ...names,
      serviceRoleArn: 'arn:aws:iam::000000000000:role/codedeploy',
      triggerConfigurations: triggers.map((trigger) => ({ ...trigger, triggerEvents: [...trigger.triggerEvents] })),
    }),
  )
  const { deploymentGroupInfo } = await client.send(new codedeploy.GetDeploymentGroupCommand(names))
  expect(deploymentGroupInfo?.triggerConfigurations).toEqual(triggers)
  // It has no instances, so it fails at once.
  const { deploymentId } = await client.send(
    new codedeploy.CreateDeploymentCommand({
      ...names,
      revision: { revisionType: 'S3', s3Location: { bucket: 'web', key: 'v1.zip', bundleType: 'zip' } },
    }),
  )
  client.destroy()
  await expect.poll(() => subscriber.received.length, { timeout: 60_000 }).toBe(4)
  const to = (path: string) => subscriber.received.filter((one) => one.path === path)
  const [tested, failed] = to('/topic')
  expect(tested?.body).toMatchObject({ eventTriggerName: 'failures' })
  expect(failed?.body).toMatchObject({
    deploymentId,
    status: 'Failed',
    errorInformation: { ErrorCode: 'NO_INSTANCES' },
  })
  expect(failed?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-amz-sns-topic-arn': TOPIC,
    'x-amz-sns-message-type': 'Notification',
    'x-amz-sns-rawdelivery': 'true',
  })
  expect(to('/bus').map(({ body }) => body.detail)).toMatchObject([{ state: 'START' }, { state: 'FAILURE' }])
})

test.for([
  [[{ arn: TOPIC, url: 'ftp://secret@example.org' }], undefined, `topic "${TOPIC}"`],
  [[{ arn: TOPIC, url: 'here' }], undefined, `topic "${TOPIC}"`],
  [[], 'secret', 'the event bus'],
  [
    [
      { arn: TOPIC, url: 'http://127.0.0.1/' },
      { arn: TOPIC, url: 'http://127.0.0.1/secret' },
    ],
    undefined,
    'more than one URL',
  ],
] as const)('%j and %j are refused, and no URL is repeated', ([topics, eventBus, message]) => {
  const read = () => readSubscriptions(topics, eventBus)
  expect(read).toThrow(message)
  expect(read).not.toThrow('secret')
})

test('topics and the event bus are told of by their URLs', () => {
  const urls = readSubscriptions([{ arn: TOPIC, url: 'http://127.0.0.1/a' }], 'https://example.org/b')
  expect([...urls]).toEqual([
    [TOPIC, 'http://127.0.0.1/a'],
    [EVENT_BUS, 'https://example.org/b'],
  ])
})

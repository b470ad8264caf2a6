import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  type FilteredLogEvent,
  FilterLogEventsCommand,
  type FilterLogEventsCommandInput,
  GetLogEventsCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AccessDenied } from '../iam/authorizer.ts'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { type LogsFixture, type LogsFixtureOptions, NOW, startLogs } from './fixtures/start-logs.ts'

const group = { logGroupName: '/aws/lambda/check' }
const stream = { ...group, logStreamName: 'one' }

async function start(options: LogsFixtureOptions = {}): Promise<LogsFixture> {
  const fixture = await startLogs(options)
  onTestFinished(() => fixture[Symbol.asyncDispose]())
  return fixture
}

/** A service with the stream `one` and these messages in it, a second apart. */
async function startWith(messages: readonly string[], options: LogsFixtureOptions = {}): Promise<LogsFixture> {
  const fixture = await start(options)
  await fixture.client.send(new CreateLogGroupCommand(group))
  await fixture.client.send(new CreateLogStreamCommand(stream))
  if (messages.length > 0) await put(fixture.client, messages)
  return fixture
}

function put(client: CloudWatchLogsClient, messages: readonly string[], logStreamName = 'one') {
  const logEvents = messages.map((message, index) => ({ timestamp: NOW + index * 1_000, message }))
  return client.send(new PutLogEventsCommand({ ...group, logStreamName, logEvents }))
}

async function filter(client: CloudWatchLogsClient, more: Partial<FilterLogEventsCommandInput> = {}) {
  const events: FilteredLogEvent[] = []
  let pages = 0
  let nextToken: string | undefined
  do {
    const page = await client.send(
      new FilterLogEventsCommand({ ...group, ...more, ...(nextToken !== undefined && { nextToken }) }),
    )
    events.push(...(page.events ?? []))
    nextToken = page.nextToken
    pages += 1
  } while (nextToken !== undefined)
  return { events, pages, messages: events.map(({ message }) => message) }
}

describe('groups and streams', () => {
  test('are made, described in the shape of the service model, and deleted with what is in them', async () => {
    const { client, directory } = await startWith(['hello'])
    const { logGroups } = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/' }))
    expect(logGroups).toEqual([
      {
        logGroupName: '/aws/lambda/check',
        creationTime: NOW,
        metricFilterCount: 0,
        arn: 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/check:*',
        logGroupArn: 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/check',
        storedBytes: expect.any(Number),
        logGroupClass: 'STANDARD',
      },
    ])
    const { logStreams } = await client.send(new DescribeLogStreamsCommand(group))
    expect(logStreams).toEqual([
      {
        logStreamName: 'one',
        creationTime: NOW,
        firstEventTimestamp: NOW,
        lastEventTimestamp: NOW,
        lastIngestionTime: NOW,
        arn: 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/check:log-stream:one',
        storedBytes: 0,
      },
    ])
    await client.send(new DeleteLogGroupCommand(group))
    expect((await client.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([])
    expect(await readdir(directory)).toEqual([])
  })

  test('are listed page by page, streams by their name or by their last event', async () => {
    const { client } = await startWith([])
    for (const logStreamName of ['two', 'three']) {
      await client.send(new CreateLogStreamCommand({ ...group, logStreamName }))
    }
    await put(client, ['a', 'b'], 'two')
    await put(client, ['a'], 'three')
    const names = async (more: object): Promise<(string | undefined)[]> => {
      const found: (string | undefined)[] = []
      let nextToken: string | undefined
      do {
        const page = await client.send(
          new DescribeLogStreamsCommand({ ...group, limit: 2, ...more, ...(nextToken && { nextToken }) }),
        )
        found.push(...(page.logStreams ?? []).map(({ logStreamName }) => logStreamName))
        nextToken = page.nextToken
      } while (nextToken !== undefined)
      return found
    }
    expect(await names({})).toEqual(['one', 'three', 'two'])
    expect(await names({ orderBy: 'LastEventTime', descending: true })).toEqual(['two', 'three', 'one'])
    expect(await names({ logStreamNamePrefix: 't' })).toEqual(['three', 'two'])
    await client.send(new DeleteLogStreamCommand({ ...group, logStreamName: 'two' }))
    expect(await names({})).toEqual(['one', 'three'])
  })

  test.for([
    ['a group twice', new CreateLogGroupCommand(group), 'ResourceAlreadyExistsException'],
    ['a stream twice', new CreateLogStreamCommand(stream), 'ResourceAlreadyExistsException'],
    [
      'a stream of no group',
      new CreateLogStreamCommand({ ...stream, logGroupName: 'none' }),
      'ResourceNotFoundException',
    ],
    ['a group that is not there', new FilterLogEventsCommand({ logGroupName: 'none' }), 'ResourceNotFoundException'],
    [
      'a stream that is not there',
      new GetLogEventsCommand({ ...group, logStreamName: 'none' }),
      'ResourceNotFoundException',
    ],
    ['a name with a space', new CreateLogGroupCommand({ logGroupName: 'a b' }), 'InvalidParameterException'],
    [
      'a stream’s name with a colon',
      new CreateLogStreamCommand({ ...stream, logStreamName: 'a:b' }),
      'InvalidParameterException',
    ],
    ['a token of nobody', new FilterLogEventsCommand({ ...group, nextToken: 'x' }), 'InvalidParameterException'],
    ['a key', new CreateLogGroupCommand({ logGroupName: 'k', kmsKeyId: 'key' }), 'NotImplementedException'],
    [
      'a pattern over JSON',
      new FilterLogEventsCommand({ ...group, filterPattern: '{ $.a = 1 }' }),
      'NotImplementedException',
    ],
    ['a retention', new PutRetentionPolicyCommand({ ...group, retentionInDays: 7 }), 'NotImplementedException'],
  ] as const)('%s is refused by its name', async ([, command, name]) => {
    const { client } = await startWith([])
    await expect(client.send(command as never)).rejects.toMatchObject({ name })
  })
})

describe('events', () => {
  test.for([
    [[], 'empty'],
    [[{ timestamp: NOW, message: '' }], 'a timestamp and a message'],
    [
      [
        { timestamp: NOW, message: 'b' },
        { timestamp: NOW - 1, message: 'a' },
      ],
      'chronological order',
    ],
    [
      [
        { timestamp: NOW - 90_000_000, message: 'a' },
        { timestamp: NOW, message: 'b' },
      ],
      'more than 24 hours',
    ],
    [[{ timestamp: NOW, message: 'x'.repeat(1_048_576) }], 'Upload too large'],
  ] as const)('a batch of %j is refused: %s', async ([logEvents, message]) => {
    const { client } = await startWith([])
    const command = new PutLogEventsCommand({ ...stream, logEvents: [...logEvents] })
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    })
  })

  test('too old and too new ones are left out, and it is said which', async () => {
    const { client } = await startWith([])
    const send = (...times: readonly number[]) =>
      client.send(
        new PutLogEventsCommand({
          ...stream,
          logEvents: times.map((timestamp) => ({ timestamp, message: String(timestamp - NOW) })),
        }),
      )
    const hour = 3_600_000
    const old = await send(NOW - 15 * 24 * hour, NOW - 14 * 24 * hour)
    expect(old.rejectedLogEventsInfo).toEqual({ tooOldLogEventEndIndex: 1 })
    const future = await send(NOW, NOW + 2 * hour, NOW + 2 * hour + 1)
    expect(future.rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 2 })
    expect((await filter(client)).messages).toEqual([String(-14 * 24 * hour), '0', String(2 * hour)])
  })

  test('are read forwards and backwards, and the end is told by the token that was given', async () => {
    const { client } = await startWith(['a', 'b', 'c', 'd', 'e'])
    const read = async (more: object) => {
      const { events, nextForwardToken, nextBackwardToken } = await client.send(
        new GetLogEventsCommand({ ...stream, limit: 2, ...more }),
      )
      return { messages: events?.map(({ message }) => message).join(''), nextForwardToken, nextBackwardToken }
    }
    const last = await read({})
    expect(last.messages).toBe('de')
    const before = await read({ nextToken: last.nextBackwardToken })
    expect(before.messages).toBe('bc')
    expect((await read({ nextToken: before.nextForwardToken })).messages).toBe('de')
    const end = await read({ nextToken: last.nextForwardToken })
    expect(end).toMatchObject({ messages: '', nextForwardToken: last.nextForwardToken })
    expect((await read({ startFromHead: true })).messages).toBe('ab')
    // The end of the time does not belong to it.
    const times = { startTime: NOW + 1_000, endTime: NOW + 3_000, limit: 10 }
    expect((await read(times)).messages).toBe('bc')
  })

  test('of several streams are one list in order of time, page by page', async () => {
    const { client } = await startWith([])
    await client.send(new CreateLogStreamCommand({ ...group, logStreamName: 'two' }))
    const many = Array.from({ length: 400 }, (_, index) => `line ${index}`)
    await put(client, many)
    await put(client, many, 'two')
    const { messages, pages, events } = await filter(client)
    expect(pages).toBe(2)
    expect(messages).toEqual(many.flatMap((line) => [line, line]))
    expect(new Set(events.map(({ logStreamName, eventId }) => `${logStreamName} ${eventId}`)).size).toBe(800)
    expect((await filter(client, { logStreamNames: ['two'] })).events).toHaveLength(400)
    expect((await filter(client, { limit: 7, logStreamNamePrefix: 't' })).events).toHaveLength(400)
    // Both ends of the time belong to it.
    const times = { startTime: NOW + 10_000, endTime: NOW + 12_000, logStreamNames: ['one'] }
    expect((await filter(client, times)).messages).toEqual(['line 10', 'line 11', 'line 12'])
  })

  test.for([
    ['', ['ERROR no answer', 'WARN slow answer', 'INFO done']],
    ['ERROR', ['ERROR no answer']],
    ['error', []],
    ['slow answer', ['WARN slow answer']],
    ['"no answer"', ['ERROR no answer']],
    ['?ERROR ?WARN', ['ERROR no answer', 'WARN slow answer']],
    ['answer -slow', ['ERROR no answer']],
  ] as const)('with the pattern %j', async ([filterPattern, expected]) => {
    const { client } = await startWith(['ERROR no answer', 'WARN slow answer', 'INFO done'])
    expect((await filter(client, { filterPattern })).messages).toEqual(expected)
  })

  test('a group is also known by its ARN', async () => {
    const { client } = await startWith(['hello'])
    const logGroupIdentifier = 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/check'
    const { events } = await client.send(new FilterLogEventsCommand({ logGroupIdentifier }))
    expect(events?.map(({ message }) => message)).toEqual(['hello'])
  })
})

describe('what is kept', () => {
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'slipway-logs-'))
    onTestFinished(() => rm(path, { recursive: true, force: true }))
    return path
  }

  test('is there after a restart, but for a line that a kill has cut in half and files that belong to nothing', async () => {
    const [state, directory] = [createMemoryState(), await folder()]
    const first = await startWith(['a', 'b'], { state, directory })
    await first.logs.close()
    const [file = ''] = await readdir(directory)
    await writeFile(join(directory, file), '[2,1778', { flag: 'a' })
    await writeFile(join(directory, 'nobody.jsonl'), 'left over')
    const { client } = await start({ state, directory })
    expect(await readdir(directory)).toEqual([file])
    await put(client, ['c'])
    expect((await filter(client)).messages).toEqual(['a', 'c', 'b'])
    const { logStreams } = await client.send(new DescribeLogStreamsCommand(group))
    expect(logStreams).toMatchObject([{ firstEventTimestamp: NOW, lastEventTimestamp: NOW + 1_000 }])
  })

  test('of one stream is bounded: the older half goes', async () => {
    const limits = { streamBytes: 2_000, totalBytes: 100_000, streamsOfGroup: 10 }
    const { client, directory } = await startWith([], { limits })
    for (let index = 0; index < 100; index += 1) await put(client, [`line ${index}`])
    const { messages } = await filter(client)
    expect(messages.at(-1)).toBe('line 99')
    expect(messages.length).toBeGreaterThan(10)
    const [file = ''] = await readdir(directory)
    expect((await stat(join(directory, file))).size).toBeLessThanOrEqual(2_000)
  })

  test.for([
    ['streams', { streamBytes: 1_000, totalBytes: 100_000, streamsOfGroup: 3 }],
    ['bytes', { streamBytes: 1_000, totalBytes: 1_500, streamsOfGroup: 100 }],
  ] as const)('of all streams is bounded by %s: the oldest goes whole', async ([, limits]) => {
    let now = NOW
    const clock = { now: () => now, sleep: () => Promise.resolve() }
    const { client } = await startWith(['first'], { limits, clock })
    for (const logStreamName of ['s1', 's2', 's3', 's4']) {
      now += 1
      await client.send(new CreateLogStreamCommand({ ...group, logStreamName }))
      await put(client, ['x'.repeat(400)], logStreamName)
    }
    const { logStreams = [] } = await client.send(new DescribeLogStreamsCommand(group))
    expect(logStreams.map(({ logStreamName }) => logStreamName)).toEqual(['s2', 's3', 's4'])
    expect((await filter(client)).events).toHaveLength(3)
  })
})

test('each operation asks for the right of its name on the group, or on the stream that it names', async () => {
  const asked: string[] = []
  const authorizer: LogsFixtureOptions['authorizer'] = {
    require: (_, [access]) => {
      asked.push(`${access?.action} ${access?.resource}`)
      if (access?.action === 'logs:PutLogEvents') throw new AccessDenied('arn:user', access, 'not-allowed')
    },
  }
  const { client } = await startWith([], { ...(authorizer !== undefined && { authorizer }) })
  await filter(client)
  await client.send(new DescribeLogGroupsCommand({}))
  await expect(put(client, ['a'])).rejects.toMatchObject({ name: 'AccessDeniedException' })
  const place = 'arn:aws:logs:us-east-1:000000000000:log-group:'
  expect(asked).toEqual([
    `logs:CreateLogGroup ${place}/aws/lambda/check:log-stream:`,
    `logs:CreateLogStream ${place}/aws/lambda/check:log-stream:one`,
    `logs:FilterLogEvents ${place}/aws/lambda/check:log-stream:`,
    `logs:DescribeLogGroups ${place}:log-stream:`,
    `logs:PutLogEvents ${place}/aws/lambda/check:log-stream:one`,
  ])
})

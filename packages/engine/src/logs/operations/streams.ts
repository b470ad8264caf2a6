import type { DescribedStream } from '../log-state.ts'
import { invalid, LogsError } from '../logs-error.ts'
import { readPage } from '../paging.ts'
import { readFlag, readNumber, readText, requireGroupName, requireStreamName } from '../request.ts'
import { groupArn, type Operation, requireGroup, requireStream } from './operation.ts'

const DEFAULT_LIMIT = 50

export const createLogStream: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  const name = requireStreamName(body)
  requireGroup(context, groupName)
  if (context.state.findStream(groupName, name) !== undefined) {
    throw new LogsError('ResourceAlreadyExistsException', 'The specified log stream already exists')
  }
  await context.state.createStream(groupName, name, context.nowMs)
  return {}
}

export const deleteLogStream: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  const name = requireStreamName(body)
  requireStream(context, groupName, name)
  await context.state.deleteStream(groupName, name)
  return {}
}

export const describeLogStreams: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  requireGroup(context, groupName)
  const prefix = readText(body, 'logStreamNamePrefix')
  const orderBy = readText(body, 'orderBy') ?? 'LogStreamName'
  if (orderBy !== 'LogStreamName' && orderBy !== 'LastEventTime') throw invalid(`there is no order by "${orderBy}"`)
  if (orderBy === 'LastEventTime' && prefix !== undefined) {
    throw invalid('Cannot order by LastEventTime with a logStreamNamePrefix.')
  }
  const limit = readNumber(body, 'limit', 1, DEFAULT_LIMIT) ?? DEFAULT_LIMIT
  const streams = context.state.streamsOf(groupName).filter(({ name }) => name.startsWith(prefix ?? ''))
  const sorted = orderBy === 'LastEventTime' ? [...streams].sort(byLastEvent) : streams
  const ordered = readFlag(body, 'descending') === true ? sorted.toReversed() : sorted
  const { items, nextToken } = readPage(ordered, ({ name }) => name, limit, readText(body, 'nextToken'))
  const arn = groupArn(context, groupName)
  return {
    logStreams: items.map((stream) => describeStream(stream, arn)),
    ...(nextToken !== undefined && { nextToken }),
  }
}

function describeStream(
  { name, createdAt, firstEventAt, lastEventAt, lastIngestedAt }: DescribedStream,
  arn: string,
): Readonly<Record<string, unknown>> {
  return {
    logStreamName: name,
    creationTime: createdAt,
    ...(firstEventAt !== undefined && { firstEventTimestamp: firstEventAt }),
    ...(lastEventAt !== undefined && { lastEventTimestamp: lastEventAt }),
    ...(lastIngestedAt !== undefined && { lastIngestionTime: lastIngestedAt }),
    arn: `${arn}:log-stream:${name}`,
    // The service counts no bytes of streams any more, and says so with a zero.
    storedBytes: 0,
  }
}

function byLastEvent(one: DescribedStream, other: DescribedStream): number {
  return (one.lastEventAt ?? 0) - (other.lastEventAt ?? 0) || (one.name < other.name ? -1 : 1)
}

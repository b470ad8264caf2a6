import { readFilterPattern } from '../filter-pattern.ts'
import type { LogEvent } from '../log-file.ts'
import { invalid, notImplemented } from '../logs-error.ts'
import { decodeToken, encodeToken } from '../paging.ts'
import { type Body, readFlag, readNumber, readText, readTime, requireGroupName } from '../request.ts'
import { type Operation, requireGroup } from './operation.ts'

const MOST_EVENTS = 10_000
/** Fewer than the service gives at once, so that clients meet pages. */
const PAGE_EVENTS = 500

interface FoundEvent extends LogEvent {
  readonly streamName: string
}

export const filterLogEvents: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  const from = readTime(body, 'startTime') ?? 0
  const until = readTime(body, 'endTime') ?? Number.POSITIVE_INFINITY
  const limit = readNumber(body, 'limit', 1, MOST_EVENTS) ?? PAGE_EVENTS
  const isMatch = readFilterPattern(readText(body, 'filterPattern') ?? '')
  if (readFlag(body, 'startFromHead') === false) throw notImplemented('startFromHead false of FilterLogEvents')
  const isWanted = readStreams(body)
  const token = readText(body, 'nextToken')
  requireGroup(context, groupName)
  const streams = context.state.streamsOf(groupName).filter(({ name }) => isWanted(name))
  const found: FoundEvent[] = []
  for (const { name, lastEventAt = 0, firstEventAt = 0 } of streams) {
    if (lastEventAt < from || firstEventAt > until) continue
    const events = await context.state.read(groupName, name)
    for (const event of events) {
      if (event.timestamp >= from && event.timestamp <= until && isMatch(event.message)) {
        found.push({ ...event, streamName: name })
      }
    }
  }
  found.sort((one, other) => compare(one, other))
  const after = token === undefined ? undefined : readToken(token)
  const rest = after === undefined ? found : found.filter((event) => compare(event, after) > 0)
  const page = rest.slice(0, Math.min(limit, PAGE_EVENTS))
  const last = page.at(-1)
  return {
    events: page.map((event) => ({
      logStreamName: event.streamName,
      timestamp: event.timestamp,
      message: event.message,
      ingestionTime: event.ingestedAt,
      eventId: eventIdOf(event),
    })),
    searchedLogStreams: [],
    ...(page.length < rest.length &&
      last !== undefined && {
        nextToken: encodeToken(JSON.stringify([last.timestamp, last.streamName, last.number])),
      }),
  }
}

type Position = Pick<FoundEvent, 'timestamp' | 'streamName' | 'number'>

function compare(one: Position, other: Position): number {
  if (one.timestamp !== other.timestamp) return one.timestamp - other.timestamp
  if (one.streamName !== other.streamName) return one.streamName < other.streamName ? -1 : 1
  return one.number - other.number
}

function readToken(token: string): Position {
  try {
    const [timestamp, streamName, number] = JSON.parse(decodeToken(token)) as [number, string, number]
    if (typeof timestamp === 'number' && typeof streamName === 'string' && typeof number === 'number') {
      return { timestamp, streamName, number }
    }
  } catch {
    // Whatever it is, it is not one of ours.
  }
  throw invalid('The specified nextToken is invalid.')
}

/** Fifty-six digits, as the service's, which rise with time. */
function eventIdOf({ timestamp, number }: FoundEvent): string {
  return `3${String(timestamp).padStart(20, '0')}${String(number).padStart(35, '0')}`
}

function readStreams(body: Body): (name: string) => boolean {
  const names = body.logStreamNames
  const prefix = readText(body, 'logStreamNamePrefix')
  if (names !== undefined && prefix !== undefined) {
    throw invalid('only one of logStreamNames and logStreamNamePrefix can be given')
  }
  if (names === undefined || names === null) return (name) => name.startsWith(prefix ?? '')
  if (!Array.isArray(names) || names.length === 0 || names.length > 100)
    throw invalid('logStreamNames has 1 to 100 names')
  const wanted = new Set(names)
  return (name) => wanted.has(name)
}

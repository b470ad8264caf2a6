import type { LogEvent } from '../log-file.ts'
import { invalid } from '../logs-error.ts'
import { readFlag, readNumber, readText, readTime, requireGroupName, requireStreamName } from '../request.ts'
import { type Operation, requireStream } from './operation.ts'

const MOST_EVENTS = 10_000

/** A place between two events of a stream, and which way a reader goes from there. */
interface Place {
  readonly isForward: boolean
  readonly timestamp: number
  readonly number: number
}

export const getLogEvents: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  const name = requireStreamName(body)
  const from = readTime(body, 'startTime') ?? 0
  // Unlike in FilterLogEvents the end itself does not belong to it (service model, GetLogEventsRequest).
  const until = readTime(body, 'endTime') ?? Number.POSITIVE_INFINITY
  const limit = readNumber(body, 'limit', 1, MOST_EVENTS) ?? MOST_EVENTS
  const token = readText(body, 'nextToken')
  const place = token === undefined ? undefined : readPlace(token)
  requireStream(context, groupName, name)
  const all = await context.state.read(groupName, name)
  const events = all.filter((event) => event.timestamp >= from && event.timestamp < until && isBeyond(event, place))
  const isForward = place?.isForward ?? readFlag(body, 'startFromHead') ?? false
  const page = isForward ? events.slice(0, limit) : events.slice(-limit)
  const [first, last] = [page[0], page.at(-1)]
  return {
    events: page.map(({ timestamp, message, ingestedAt }) => ({ timestamp, message, ingestionTime: ingestedAt })),
    // Who has come to the end gets the token back that he gave.
    nextForwardToken: last === undefined ? tokenOf('f', place) : tokenOf('f', last),
    nextBackwardToken: first === undefined ? tokenOf('b', place) : tokenOf('b', first),
  }
}

function isBeyond({ timestamp, number }: LogEvent, place: Place | undefined): boolean {
  if (place === undefined) return true
  const way = timestamp - place.timestamp || number - place.number
  return place.isForward ? way > 0 : way < 0
}

function tokenOf(way: 'f' | 'b', at: Pick<Place, 'timestamp' | 'number'> | undefined): string {
  return `${way}/${at?.timestamp ?? 0}-${at?.number ?? -1}/s`
}

function readPlace(token: string): Place {
  const [, way, timestamp, number] = /^([fb])\/(\d+)-(-?\d+)\/s$/.exec(token) ?? []
  if (way === undefined) throw invalid('The specified nextToken is invalid.')
  return { isForward: way === 'f', timestamp: Number(timestamp), number: Number(number) }
}

import type { LogEvent } from '../log-file.ts'
import { invalid } from '../logs-error.ts'
import { type Body, readNumber, readText, refuseMembers, requireGroupName, requireStreamName } from '../request.ts'
import { type Operation, requireStream } from './operation.ts'

/** CloudWatch Logs API, PutLogEvents: what a batch may hold, and how far its events may be from now. */
const MOST_EVENTS = 10_000
const MOST_BYTES = 1_048_576
const EVENT_BYTES = 26
const LONGEST_SPAN_MS = 24 * 3_600_000
const OLDEST_MS = 14 * 24 * 3_600_000
const NEWEST_MS = 2 * 3_600_000

export const putLogEvents: Operation = async (body, context) => {
  const groupName = requireGroupName(body)
  const name = requireStreamName(body)
  refuseMembers(body, 'PutLogEvents', ['entity'])
  const events = readEvents(body)
  requireStream(context, groupName, name)
  const { nowMs } = context
  const isOld = (timestamp: number): boolean => timestamp < nowMs - OLDEST_MS
  const isNew = (timestamp: number): boolean => timestamp > nowMs + NEWEST_MS
  const kept = events.filter(({ timestamp }) => !isOld(timestamp) && !isNew(timestamp))
  await context.state.append(
    groupName,
    name,
    kept.map((event) => ({ ...event, ingestedAt: nowMs })),
  )
  const firstNew = events.findIndex(({ timestamp }) => isNew(timestamp))
  const lastOld = events.findLastIndex(({ timestamp }) => isOld(timestamp))
  const rejected = {
    ...(firstNew >= 0 && { tooNewLogEventStartIndex: firstNew }),
    ...(lastOld >= 0 && { tooOldLogEventEndIndex: lastOld + 1 }),
  }
  return {
    // Nobody has to give it back any more.
    nextSequenceToken: '0'.repeat(56),
    ...(kept.length < events.length && { rejectedLogEventsInfo: rejected }),
  }
}

function readEvents(body: Body): readonly Pick<LogEvent, 'timestamp' | 'message'>[] {
  const given = body.logEvents
  if (!Array.isArray(given) || given.length === 0) throw invalid('logEvents is empty')
  if (given.length > MOST_EVENTS) throw invalid(`logEvents has more than ${MOST_EVENTS} events`)
  const events = given.map((event: Body) => {
    const timestamp = readNumber(event, 'timestamp', 0, Number.MAX_SAFE_INTEGER)
    const message = readText(event, 'message')
    if (timestamp === undefined || message === undefined || message === '') {
      throw invalid('every log event has a timestamp and a message')
    }
    return { timestamp, message }
  })
  if (events.some(({ timestamp }, index) => timestamp < (events[index - 1]?.timestamp ?? 0))) {
    throw invalid('Log events in a single PutLogEvents request must be in chronological order.')
  }
  if ((events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0) > LONGEST_SPAN_MS) {
    throw invalid('The batch of log events in a single PutLogEvents request cannot span more than 24 hours.')
  }
  const sizeBytes = events.reduce((sum, { message }) => sum + Buffer.byteLength(message) + EVENT_BYTES, 0)
  if (sizeBytes > MOST_BYTES) throw invalid(`Upload too large: ${sizeBytes} bytes exceeds limit of ${MOST_BYTES}`)
  return events
}

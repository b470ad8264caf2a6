import type { FilteredLogEvent } from '@aws-sdk/client-cloudwatch-logs'
import type { FunctionLogRequest, FunctionLogs } from '@slipway/core/provider'
import { call, once } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'

/** As much as CodeDeploy keeps of a script's output. */
const TAIL_CHARACTERS = 4_096
/** Pages that are read of a log: what a function prints in the time of one event is less, unless it prints without an end. */
const MOST_PAGES = 20

/**
 * Reads what functions printed from CloudWatch Logs, or from an engine that speaks its protocol. The SDK is loaded at the first
 * function.
 */
export function createFunctionLogs(settings: AwsSettings): FunctionLogs {
  const open = once(() => openClient(settings))
  return {
    async tail(request, options = {}) {
      const lines: string[] = []
      let room = TAIL_CHARACTERS
      for (const { message = '' } of (await readEvents(await open(), request, options.signal)).reverse()) {
        const line = message.replace(/\n$/, '')
        room -= line.length + 1
        if (room < 0) {
          // One line that is longer than all of it: its end says most.
          if (lines.length === 0) lines.push(line.slice(-TAIL_CHARACTERS))
          break
        }
        lines.push(line)
      }
      return lines.reverse()
    },
  }
}

async function openClient(settings: AwsSettings) {
  const configuration = await toClientSettings(settings, 'CLOUDWATCH_LOGS')
  const { CloudWatchLogsClient } = await import('@aws-sdk/client-cloudwatch-logs')
  const client = new CloudWatchLogsClient(configuration)
  await requireRegion(client)
  return client
}

/** What is in the function's log group between the two times, the oldest first; nothing where there is no such group. */
async function readEvents(
  client: Awaited<ReturnType<typeof openClient>>,
  { functionName, fromMs, toMs }: FunctionLogRequest,
  signal: AbortSignal | undefined,
): Promise<FilteredLogEvent[]> {
  const { FilterLogEventsCommand, ResourceNotFoundException } = await import('@aws-sdk/client-cloudwatch-logs')
  const logGroup = `/aws/lambda/${functionName}`
  const events: FilteredLogEvent[] = []
  let nextToken: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const command = new FilterLogEventsCommand({
      logGroupName: logGroup,
      startTime: fromMs,
      endTime: toMs,
      ...(nextToken !== undefined && { nextToken }),
    })
    const answer = await call(client, 'logs:FilterLogEvents', { logGroup }, signal, async (sending) => {
      try {
        return await client.send(command, sending)
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return { events: [], nextToken: undefined }
        throw error
      }
    })
    events.push(...(answer.events ?? []))
    nextToken = answer.nextToken
    if (!nextToken) break
  }
  // Of several streams the pages come one stream after the other.
  return events.sort((one, other) => (one.timestamp ?? 0) - (other.timestamp ?? 0))
}

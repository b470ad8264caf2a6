import type { Clock } from '@slipway/core/clock'
import type { JsonReply, JsonService } from '../http/service.ts'
import { AccessDenied, type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { FunctionOutput } from '../lambda/index.ts'
import type { StateStore } from '../state/store.ts'
import { keepFunctionOutput } from './function-output.ts'
import { type LogLimits, LogState } from './log-state.ts'
import { LogsError, notImplemented } from './logs-error.ts'
import { filterLogEvents } from './operations/filter-log-events.ts'
import { getLogEvents } from './operations/get-log-events.ts'
import { createLogGroup, deleteLogGroup, describeLogGroups } from './operations/groups.ts'
import { accessOf, type Operation } from './operations/operation.ts'
import { putLogEvents } from './operations/put-log-events.ts'
import { createLogStream, deleteLogStream, describeLogStreams } from './operations/streams.ts'

const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateLogGroup: createLogGroup,
  CreateLogStream: createLogStream,
  DeleteLogGroup: deleteLogGroup,
  DeleteLogStream: deleteLogStream,
  DescribeLogGroups: describeLogGroups,
  DescribeLogStreams: describeLogStreams,
  FilterLogEvents: filterLogEvents,
  GetLogEvents: getLogEvents,
  PutLogEvents: putLogEvents,
}

/** The operations that are carried out. */
export const LOGS_OPERATIONS: ReadonlySet<string> = new Set(Object.keys(OPERATIONS))

export interface LogsOptions {
  readonly state: StateStore
  /** Folder that belongs to the service alone; it keeps events there. */
  readonly directory: string
  /** The engine's: events are told by the same time as deployments. */
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  readonly limits?: LogLimits
  readonly log?: (line: string) => void
}

/** The CloudWatch Logs service, as its callers and the engine see it. */
export interface Logs {
  readonly service: JsonService
  /** Where functions print. */
  readonly output: FunctionOutput
  /** Keeps what functions have printed until now; resolves when nothing is being written any more. */
  close(): Promise<void>
}

/** Starts CloudWatch Logs over a state and a folder. */
export async function createLogs(options: LogsOptions): Promise<Logs> {
  const { clock, region, accountId, authorizer = UNRESTRICTED, log = () => undefined } = options
  const state = await LogState.open(options.state, options.directory, options.limits)
  const output = keepFunctionOutput({ state, clock, log })
  return {
    output,
    async close() {
      await output.close()
      await state.idle()
    },
    service: {
      signingName: 'logs',
      targetPrefix: 'Logs_20140328',
      async call(name, body, caller): Promise<JsonReply> {
        try {
          const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
          if (operation === undefined) throw notImplemented(`the operation ${name}`)
          authorizer.require(caller, [accessOf(name, body, { region, accountId })])
          return { status: 200, body: await operation(body, { state, nowMs: clock.now(), region, accountId }) }
        } catch (error) {
          if (error instanceof LogsError) return error.toReply()
          if (error instanceof AccessDenied) {
            return new LogsError('AccessDeniedException', error.message).toReply()
          }
          throw error
        }
      },
    },
  }
}

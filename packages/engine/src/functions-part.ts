import type { Clock } from '@slipway/core/clock'
import type { Functions } from './codedeploy/index.ts'
import type { HttpService, JsonService } from './http/service.ts'
import type { Authorizer } from './iam/authorizer.ts'
import { createLambda } from './lambda/index.ts'
import { createLogs } from './logs/index.ts'
import type { ObjectReader } from './s3/object-reader.ts'
import { tracked, trackedJson } from './scenario/at-work.ts'
import type { EngineClock } from './scenario/engine-clock.ts'
import { withFaults } from './scenario/faulty-service.ts'
import type { Stage } from './scenario/stage.ts'
import type { StateStore } from './state/index.ts'

export interface FunctionsPartOptions {
  readonly state: StateStore
  /** The code of functions is kept in it. */
  readonly directory: string
  /** What functions print is kept there. */
  readonly logDirectory: string
  readonly objects: ObjectReader
  /** What functions print is told by the same time as the deployments that call them. */
  readonly clock: EngineClock
  /** Functions take as long as they take, however fast the engine's time goes by. */
  readonly wall: Clock
  readonly region: string
  readonly accountId: string
  readonly authorizer: Authorizer
  readonly nodeRuntime: readonly string[] | undefined
  readonly environment: () => Readonly<Record<string, string>>
  readonly stage: Pick<Stage, 'meet'>
  readonly log: (line: string) => void
}

/** Lambda, and CloudWatch Logs with what its functions print. */
export interface FunctionsPart {
  readonly services: readonly HttpService[]
  readonly jsonServices: readonly JsonService[]
  /** As deployments meet them. */
  readonly deployed: Functions
  /** Ends the functions that run, then keeps what they have printed. */
  close(): Promise<void>
}

/** Starts both services over one state. */
export async function createFunctionsPart(options: FunctionsPartOptions): Promise<FunctionsPart> {
  const { directory, logDirectory, clock, wall, stage, ...given } = options
  const logs = await createLogs({ ...given, directory: logDirectory, clock })
  try {
    const lambda = await createLambda({
      ...{ ...given, directory, clock: wall, output: logs.output },
      meet: stage.meet('lambda'),
    })
    return {
      services: [tracked(lambda.service, clock.activity)],
      jsonServices: [trackedJson(withFaults(logs.service, stage.meet('logs')), clock.activity)],
      deployed: lambda.functions,
      async close() {
        lambda.close()
        await logs.close()
      },
    }
  } catch (error) {
    await logs.close()
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { Functions } from '../codedeploy/index.ts'
import { type MeetFault, NO_FAULTS } from '../http/fault.ts'
import type { HttpService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import type { StateStore } from '../state/store.ts'
import { CodeFolders } from './code-folders.ts'
import { deployedFunctions } from './deployed-functions.ts'
import { LambdaState } from './lambda-state.ts'
import { Environments } from './runtime/environments.ts'
import type { FunctionOutput } from './runtime/function-output.ts'
import { createFunctionProcesses } from './runtime/function-process.ts'
import { serveLambda } from './service.ts'

export interface LambdaOptions {
  readonly state: StateStore
  /** Folder that belongs to the service alone; it keeps the code of functions there. */
  readonly directory: string
  /** Where code in a bucket is read from. */
  readonly objects: ObjectReader
  /** Of the wall: functions take as long as they take. */
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  /** What runs the handlers of Node runtimes; without it they are refused. */
  readonly nodeRuntime: readonly string[] | undefined
  /** What a function has in its environment beside its own and Lambda's names; asked for when one is started. */
  readonly environment: () => Readonly<Record<string, string>>
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** What callers meet. @defaultValue every answer is a good one */
  readonly meet?: MeetFault
  /** Where what functions print is kept. @defaultValue nowhere */
  readonly output?: FunctionOutput
  /** From 0 to less than 1: which of the two versions of an alias a call goes to. @defaultValue Math.random */
  readonly random?: () => number
  readonly log?: (line: string) => void
}

/** The Lambda service, as its callers and the engine see it. */
export interface Lambda {
  readonly service: HttpService
  /** For deployments, which send the calls of aliases elsewhere and call hooks. */
  readonly functions: Functions
  /** Ends everything that runs. */
  close(): void
}

/** Starts the Lambda service over a state. */
export async function createLambda(options: LambdaOptions): Promise<Lambda> {
  const { clock, objects, accountId, authorizer = UNRESTRICTED, meet = NO_FAULTS } = options
  const { random = Math.random, log = () => undefined } = options
  const state = new LambdaState(options.state)
  const codes = await CodeFolders.open(options.directory, state.codes())
  const environments = new Environments(clock, options.output)
  const closing = new AbortController()
  const { nodeRuntime, region, environment } = options
  const folderOf = (code: string): string => codes.folderOf(code)
  const processes = createFunctionProcesses({ folderOf, nodeRuntime, region, environment })
  const caller = { environments, processes, random, log, signal: closing.signal }
  const context = { state, codes, objects, caller, clock, newId: randomUUID, region: options.region, accountId }
  return {
    service: serveLambda(context, authorizer, meet),
    functions: deployedFunctions(context),
    close() {
      closing.abort(new Error('the engine stops'))
      environments.close()
    },
  }
}

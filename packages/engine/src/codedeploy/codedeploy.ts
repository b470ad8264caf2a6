import { randomInt, randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { JsonReply, JsonService } from '../http/service.ts'
import { AccessDenied, type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import { codeDeployAccess } from '../iam/codedeploy-access.ts'
import type { ScriptedDeployment } from '../scenario/scenario.ts'
import { ScriptBook } from '../scenario/script-book.ts'
import type { StateStore } from '../state/store.ts'
import { notImplemented, ServiceException } from './exception.ts'
import { createFleets, createScriptedGroup, type Fleets } from './fleet.ts'
import { lookupIn } from './lookup.ts'
import { CodeDeployState } from './model/codedeploy-state.ts'
import type { OperationContext } from './operations/operation.ts'
import { OPERATIONS, UNBUILT_OPERATIONS } from './operations/table.ts'
import { createHostCommands, type EngineHostCommands } from './rollout/create-host-commands.ts'
import { Rollout } from './rollout/driver.ts'
import { settleRuns } from './rollout/scripted.ts'

export interface CodeDeployOptions {
  readonly state: StateStore
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** Told in one line what deployments do. */
  readonly log?: (message: string) => void
  /**
   * How many items a list operation gives at once: few, so that whoever forgets to page finds out here.
   *
   * @defaultValue 10
   */
  readonly pageSize?: number
}

/** The CodeDeploy service, as its callers, its hosts and the engine see it. */
export interface CodeDeploy extends Fleets {
  readonly service: JsonService
  readonly hostCommands: EngineHostCommands
  /**
   * From now on deployments to these groups follow scripts; no host works on them. Applications and groups that are not
   * there are made.
   *
   * @throws SlipwayError `INPUT_INVALID` when one cannot be made.
   */
  play(deployments: readonly ScriptedDeployment[]): Promise<void>
  /** Keeps what follows from scripts that have come to their end meanwhile. */
  settle(): Promise<void>
  /** Stops watching the time. Deployments under way go on with the next start. */
  close(): void
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Starts the CodeDeploy service over a state, and goes on with the deployments that were under way in it. */
export function createCodeDeploy(options: CodeDeployOptions): CodeDeploy {
  const { clock, region, accountId, authorizer = UNRESTRICTED, log = () => undefined, pageSize = 10 } = options
  let readAtMs = clock.now()
  const state = new CodeDeployState(options.state, () => readAtMs)
  const scripts = new ScriptBook()
  const newDeploymentId = (): string => {
    for (;;) {
      const id = `d-${Array.from({ length: 9 }, () => ID_CHARACTERS[randomInt(ID_CHARACTERS.length)]).join('')}`
      if (state.deployment(id) === undefined) return id
    }
  }
  const context = (): OperationContext => ({
    state,
    nowMs: clock.now(),
    region,
    accountId,
    scripts,
    pageSize,
    newId: randomUUID,
    newDeploymentId,
  })
  const rollout = new Rollout({ state, clock, newId: randomUUID, newDeploymentId, log })
  rollout.resume()
  /** One moment for the whole of a request: nothing ends while it is being answered. */
  const begin = (): void => {
    readAtMs = clock.now()
    settleRuns({ state, newDeploymentId, nowMs: readAtMs, log })
  }
  return {
    service: createService(state, rollout, context, begin, authorizer),
    hostCommands: createHostCommands(state, rollout, accountId),
    ...createFleets(state, context),
    async play(deployments) {
      begin()
      for (const { application, group } of deployments) await createScriptedGroup(state, context(), application, group)
      scripts.open(deployments, state.deployments())
    },
    async settle() {
      begin()
      await state.commit([])
    },
    close: () => rollout.close(),
  }
}

function createService(
  state: CodeDeployState,
  rollout: Rollout,
  context: () => OperationContext,
  begin: () => void,
  authorizer: Authorizer,
): JsonService {
  return {
    signingName: 'codedeploy',
    targetPrefix: 'CodeDeploy_20141006',
    async call(name, body, caller): Promise<JsonReply> {
      try {
        const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
        if (operation === undefined) throw unknownOperation(name)
        begin()
        const now = context()
        authorizer.require(caller, codeDeployAccess(name, body, lookupIn(now)))
        const operated = operation(now, body)
        const committed = state.commit(operated.changes ?? [])
        for (const deploymentId of operated.deploymentIds ?? []) rollout.advance(deploymentId)
        await committed
        if (operated.refusal !== undefined) throw operated.refusal
        return { status: 200, body: operated.body }
      } catch (error) {
        if (error instanceof ServiceException) return error.toReply()
        if (error instanceof AccessDenied) {
          return { status: 400, type: 'AccessDeniedException', message: error.message }
        }
        throw error
      }
    },
  }
}

function unknownOperation(name: string): ServiceException {
  if (UNBUILT_OPERATIONS.has(name)) return notImplemented(`the operation ${name}`)
  return new ServiceException('UnknownOperationException', `CodeDeploy has no operation ${name}`)
}

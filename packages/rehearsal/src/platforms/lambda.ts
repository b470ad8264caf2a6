import { createLambdaFunctions } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import type { FunctionSource, NamedValue } from '@slipway/core/inputs'
import type { CloudReleaseRequest } from '@slipway/core/pipeline'
import type { ReleaseTexts } from '@slipway/runtime/cloud-release'
import { createFunctionCode } from '@slipway/runtime/function-code'
import { askFunction } from '../client/ask-function.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import { functionVariables } from '../world/function-variables.ts'
import { makeAlias, makeFunction } from '../world/make-function.ts'
import { makeGroup } from '../world/make-group.ts'
import { openWorld, type World } from '../world/world.ts'
import { CloudPlayer } from './cloud-player.ts'
import type { Found, Stage } from './stage.ts'

/** A release of a function, with all that it needs to be deployed. */
export interface LambdaPlan {
  readonly functionName: string
  readonly alias: string
  readonly handler: string | undefined
  /** The code that the alias stands for before. */
  readonly previousCode: string
  readonly request: CloudReleaseRequest
  readonly texts: ReleaseTexts
  /** The function of each lifecycle event. */
  readonly hooks: ReadonlyMap<string, string>
  /** Functions that are there beside the one that is released. */
  readonly functions: readonly FunctionSource[]
  readonly functionEnv: readonly NamedValue[]
  readonly allowSecrets: readonly string[]
  /** What clients call the function with. */
  readonly payload: string
  readonly group: PlannedGroup
}

/** The version that a new function gets when it is published. */
const FIRST_VERSION = '1'

/** Rehearses a release of a function: clients call its alias before, during and after the deployment. */
export async function rehearseLambda(plan: LambdaPlan, stage: Stage, found: Found): Promise<void> {
  const { environment, nodeRuntime, signal, withRollback } = stage
  const { functionName, alias } = plan
  await using world = await openWorld({ environment, nodeRuntime })
  await furnish(world, plan, stage)
  const player = new CloudPlayer({ ...plan, world, ask: askFunction(world.calls, plan) }, stage, found)
  await player.before()
  const released = await player.deploy('release', plan.request)
  if (!withRollback) return
  await player.rollBack(released, {
    before: FIRST_VERSION,
    request: (targetVersion) => ({ lambda: { functionName, alias, targetVersion } }),
    atOnce: 'CodeDeployDefault.LambdaAllAtOnce',
    look: async () => {
      const functions = createLambdaFunctions(world.settings)
      const { version, weights } = await functions.describeAlias(functionName, alias, { signal })
      const isAlone = Object.keys(weights).length === 0
      return {
        version,
        isAlone,
        words: `alias "${alias}" stands for version ${version}${isAlone ? ' alone' : ' and others'}`,
      }
    },
  })
}

async function furnish({ calls }: World, plan: LambdaPlan, { signal, reporter }: Stage): Promise<void> {
  const { functionName, alias, handler, previousCode, allowSecrets, functions, group } = plan
  const code = createFunctionCode(allowSecrets, (message) => reporter.report({ type: 'warning', message }))
  const released = { name: functionName, path: previousCode, ...(handler !== undefined && { handler }) }
  const variables = functionVariables(plan.functionEnv)
  await makeFunction(calls, released, code, { publish: true, signal, variables })
  await makeAlias(calls, { functionName, alias, version: FIRST_VERSION }, signal)
  for (const one of functions) await makeFunction(calls, one, code, { publish: false, signal, variables })
  await makeGroup(calls, 'Lambda', group, {}, signal)
}

/** @throws SlipwayError INPUT_INVALID naming each function that the AppSpec calls and nobody has given. */
export function requireHooks(hooks: ReadonlyMap<string, string>, functions: readonly FunctionSource[]): void {
  const missing = [...hooks].filter(([, name]) => !functions.some((one) => one.name === plainName(name)))
  if (missing.length === 0) return
  const lines = missing.map(([event, name]) => `the code of "${plainName(name)}", which ${event} calls, is not given`)
  throw new SlipwayError('INPUT_INVALID', lines.join('\n'), {
    hint: 'name its folder or zip with functions: NAME=PATH',
  })
}

/** A hook can be named by an ARN. */
function plainName(name: string): string {
  const [, plain = name] = /^(?:.*:)?function:([^:]+)/.exec(name) ?? []
  return plain
}

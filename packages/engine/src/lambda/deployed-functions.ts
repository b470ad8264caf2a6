import { randomUUID } from 'node:crypto'
import type { AliasRoute, DeployedFunction, Functions, HookCall } from '../codedeploy/index.ts'
import { functionArn, readFunctionName } from './function-name.ts'
import { LambdaError } from './lambda-error.ts'
import { findVersion } from './model.ts'
import { callFunction } from './operations/invoke.ts'
import type { OperationContext } from './operations/operation.ts'

/** The functions of the service as deployments see them: aliases whose calls they send elsewhere, and hooks that they call. */
export function deployedFunctions(context: OperationContext): Functions {
  const { state, caller } = context
  return {
    find(functionName): DeployedFunction | undefined {
      const found = state.find(functionName)
      return (
        found && {
          arn: functionArn(context, functionName),
          hasVersion: (version) => findVersion(found, version) !== undefined,
          routeOf: (alias) => routeOf(found.aliases.find(({ name }) => name === alias)),
        }
      )
    },

    reroute(functionName, alias, { version, split }) {
      const found = state.find(functionName)
      if (found === undefined) return []
      const aliases = found.aliases.map((one) => {
        if (one.name !== alias) return one
        const { additional: _, ...rest } = one
        const revisionId = randomUUID()
        return { ...rest, functionVersion: version, ...(split !== undefined && { additional: split }), revisionId }
      })
      return [state.changeOf({ ...found, aliases })]
    },

    async call(functionName, payload): Promise<HookCall> {
      try {
        const { isError, logTail } = await callFunction(context, readFunctionName(functionName), Buffer.from(payload))
        return { kind: 'called', isError, logTail }
      } catch (error) {
        // What the end of the engine cuts off has come to nothing yet.
        if (!(error instanceof LambdaError) || caller.signal.aborted) throw error
        return { kind: 'not-called', message: error.message }
      }
    },
  }
}

function routeOf(
  alias: { readonly functionVersion: string; readonly additional?: NonNullable<AliasRoute['split']> } | undefined,
): AliasRoute | undefined {
  if (alias === undefined) return undefined
  const { functionVersion: version, additional: split } = alias
  return { version, ...(split !== undefined && { split }) }
}

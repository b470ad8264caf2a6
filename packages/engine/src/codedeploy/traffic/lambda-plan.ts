import { readCloudAppSpec } from '@slipway/core/appspec'
import { LAMBDA_HOOKS } from '@slipway/core/deployment'
import type { TrafficRouting } from '../model/configuration.ts'
import type { LambdaShift, LambdaTarget } from '../model/lambda-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { ALIAS_MISMATCH, invalidConfiguration, invalidFunction } from './errors.ts'
import type { Functions } from './ports.ts'

/** What an AppSpec file for Lambda asks for, or why that cannot be done. */
export type LambdaPlan =
  | { readonly shift: LambdaShift; readonly hooks: LambdaTarget['hooks'] }
  | { readonly outcome: Outcome }

/** Reads the AppSpec file of a deployment by the rules that `slipway validate` applies too. */
export function readLambdaPlan(text: string, isAtOnce: boolean): LambdaPlan {
  const { spec, diagnostics } = readCloudAppSpec(text, { file: 'AppSpec', platform: 'lambda' })
  if (spec?.platform !== 'lambda') {
    const [problem] = diagnostics.filter(({ severity }) => severity === 'error')
    return { outcome: invalidConfiguration(problem && `${problem.message}.`) }
  }
  const shift: LambdaShift = {
    functionName: nameIn(spec.name.value),
    alias: spec.alias.value,
    currentVersion: spec.currentVersion.value,
    targetVersion: spec.targetVersion.value,
  }
  // The service gives no reason (terraform-aws-lambda, issue 82).
  if (shift.currentVersion === shift.targetVersion && !isAtOnce) return { outcome: invalidConfiguration() }
  const hooks = Object.fromEntries(
    LAMBDA_HOOKS.flatMap((event) => {
      const hook = spec.hooks.find((one) => one.event.value === event)
      return hook === undefined ? [] : [[event, hook.functionName.value]]
    }),
  )
  return { shift, hooks }
}

/** The name of a function that is given by its ARN, or by its name. */
function nameIn(text: string): string {
  return /(?:^|:)function:([^:]+)/.exec(text)?.[1] ?? text
}

export function isAllAtOnce({ type }: TrafficRouting): boolean {
  return type === 'AllAtOnce'
}

/** Where a deployment stands: before its shift begins the alias has to be as the AppSpec file says, later as the shift has left it. */
export type ShiftMoment = 'before' | 'during'

/**
 * Why the traffic of an alias cannot be moved; `undefined` when it can. An alias that stands for other versions than the two has
 * been changed by somebody else.
 */
export function obstacleTo(
  { functionName, alias, currentVersion, targetVersion }: LambdaShift,
  moment: ShiftMoment,
  functions: Functions,
): Outcome | undefined {
  const found = functions.find(functionName)
  if (found === undefined) return invalidFunction(`The Lambda function ${functionName} does not exist.`)
  const route = found.routeOf(alias)
  if (route === undefined) return invalidFunction(`The Lambda function ${functionName} has no alias ${alias}.`)
  const missing = [currentVersion, targetVersion].find((version) => !found.hasVersion(version))
  if (missing !== undefined) {
    return invalidFunction(`The Lambda function ${functionName} has no version ${missing}.`)
  }
  if (moment === 'before' && route.split !== undefined) {
    return invalidConfiguration(
      `The alias ${alias} sends its calls to two versions, ${route.version} and ${route.split.version}.`,
    )
  }
  const versions = [route.version, ...(route.split === undefined ? [] : [route.split.version])]
  const expected = moment === 'before' ? [currentVersion] : [currentVersion, targetVersion]
  return versions.every((version) => expected.includes(version)) ? undefined : invalidConfiguration(ALIAS_MISMATCH)
}

import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { isFinal, isOfServer, type TrafficDeployment } from '../model/deployment.ts'
import type { LambdaShift, LambdaTarget } from '../model/lambda-target.ts'
import { contentOf, describeRevision } from '../model/revision.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { failure } from '../rollout/errors.ts'
import { invalidConfiguration, revisionMissing } from './errors.ts'
import { isAllAtOnce, obstacleTo, readLambdaPlan } from './lambda-plan.ts'
import type { Functions, ReadAppSpecFile } from './ports.ts'
import { newLambdaTarget } from './target-progress.ts'

/** The AppSpec file of a deployment, where it has to be fetched as a promise; or why there is none. */
export type AppSpecText = { readonly text: string } | { readonly outcome: Outcome }

/** Gets the AppSpec file of a deployment from where its revision is. */
export function appSpecOf(
  state: CodeDeployState,
  { applicationId, revision }: TrafficDeployment,
  readFile: ReadAppSpecFile,
): AppSpecText | Promise<AppSpecText> {
  if (revision.revisionType === 'S3') {
    const where = describeRevision(revision)
    return readFile(revision.s3Location).then(
      (read) => ('text' in read ? read : { outcome: revisionMissing(TROUBLES[read.trouble](where)) }),
      (error: Error) => ({ outcome: revisionMissing(`The AppSpec file ${where} could not be read: ${error.message}`) }),
    )
  }
  const location = state.findRevision(applicationId, revision)?.location ?? revision
  if (location.revisionType === 'GitHub' || location.revisionType === 'S3') return { outcome: invalidConfiguration() }
  const { content } = contentOf(location)
  return content === undefined
    ? { outcome: revisionMissing(`The ${describeRevision(location)} is not there.`) }
    : { text: content }
}

const TROUBLES = {
  missing: (where: string) => `The AppSpec file ${where} does not exist.`,
  changed: (where: string) => `The AppSpec file ${where} has another ETag now.`,
  'too-large': (where: string) => `The AppSpec file ${where} is larger than 1 MiB.`,
} as const

/** The target of a deployment that can begin; or why it cannot. */
export function prepareTarget(
  state: CodeDeployState,
  deployment: TrafficDeployment,
  appSpec: AppSpecText | undefined,
  functions: Functions,
  nowMs: number,
): LambdaTarget | { readonly outcome: Outcome } {
  const { deploymentId, takesBack, trafficRouting } = deployment
  if (state.group(deployment.groupId) === undefined) return { outcome: failure('group-missing') }
  if (takesBack !== undefined) {
    const outcome = obstacleTo(takesBack, 'during', functions)
    return outcome === undefined ? targetOf(takesBack, {}) : { outcome }
  }
  if (appSpec === undefined || 'outcome' in appSpec) return appSpec ?? { outcome: invalidConfiguration() }
  const plan = readLambdaPlan(appSpec.text, isAllAtOnce(trafficRouting))
  if ('outcome' in plan) return plan
  const outcome = obstacleTo(plan.shift, 'before', functions) ?? otherDeployment(state, deploymentId, plan.shift)
  return outcome === undefined ? targetOf(plan.shift, plan.hooks) : { outcome }

  function targetOf(shift: LambdaShift, hooks: LambdaTarget['hooks']): LambdaTarget {
    const { arn = '' } = functions.find(shift.functionName) ?? {}
    return newLambdaTarget(deploymentId, arn, shift, hooks, nowMs)
  }
}

/** Two groups can name the same alias; only one of their deployments can move its traffic. */
function otherDeployment(
  state: CodeDeployState,
  deploymentId: string,
  { functionName, alias }: LambdaShift,
): Outcome | undefined {
  const other = state.deployments().find((one) => {
    if (one.deploymentId === deploymentId || isFinal(one.status) || isOfServer(one)) return false
    const shift = state.trafficTarget(one.deploymentId)?.shift
    return shift?.functionName === functionName && shift.alias === alias
  })
  if (other === undefined) return undefined
  return invalidConfiguration(`Deployment ${other.deploymentId} is moving the traffic of ${functionName}:${alias}.`)
}

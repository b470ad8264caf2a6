import { SlipwayError } from '../../errors.ts'
import type { DeploymentRequest, GroupSettings } from '../../provider.ts'
import type { PlanProblem, PlanUnknown } from './deployment-plan.ts'
import type { Fleet } from './find-fleet.ts'
import type { PlannedRollout } from './plan-rollout.ts'

/** What a plan had to leave open. */
export class Gaps {
  readonly all: PlanUnknown[] = []

  add({ message, right }: SlipwayError): void {
    if (this.all.some((known) => known.message === message)) return
    this.all.push({ message, ...(right !== undefined && { right }) })
  }

  async unlessDenied<T>(looking: Promise<T>): Promise<T | undefined> {
    try {
      return await looking
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
      this.add(error)
      return undefined
    }
  }
}

/** What would end the deployment once it is created. */
export function findFailures(
  { deploymentGroupName }: DeploymentRequest,
  fleet: Fleet,
  rollout: PlannedRollout,
): readonly PlanProblem[] {
  if (fleet.isCertain && fleet.count === 0) {
    const isEmpty = fleet.source === 'group'
    return [
      {
        kind: 'would-fail',
        code: 'NO_INSTANCES',
        message: isEmpty
          ? `deployment group "${deploymentGroupName}" names no tags and no Auto Scaling group: it selects no target`
          : `no registered on-premises instance has the tags of deployment group "${deploymentGroupName}"`,
        hint: isEmpty
          ? 'give the group tags or an Auto Scaling group: aws deploy update-deployment-group'
          : 'keys and values are case-sensitive: aws deploy list-on-premises-instances lists the instances that are registered',
      },
    ]
  }
  if (rollout.kind !== 'unattainable') return []
  const { minimumHealthy, total } = rollout
  return [
    {
      kind: 'would-fail',
      code: 'HEALTH_CONSTRAINTS_INVALID',
      message: `the configuration keeps ${minimumHealthy} of ${total} instances healthy: none is left to work on`,
      hint: 'deploy with another configuration (deployment-config), or to more instances; a percentage is rounded up',
    },
  ]
}

/** What keeps a blue/green deployment from being created: nobody has named its replacements, or somebody has and they are copied. */
export function findMisnamedReplacements(
  { targetInstances, deploymentGroupName }: DeploymentRequest,
  { replacements }: Pick<GroupSettings, 'replacements'>,
): readonly PlanProblem[] {
  const isNamed = targetInstances !== undefined
  if (replacements === undefined || isNamed === (replacements === 'named')) return []
  const group = `deployment group "${deploymentGroupName}"`
  return [
    {
      kind: 'refused',
      code: 'INPUT_INVALID',
      message: isNamed
        ? `${group} has its Auto Scaling group copied: replacement instances cannot be named`
        : `${group} deploys to replacement instances that are there already, and none are named`,
      hint: isNamed
        ? 'leave out target-tags and target-auto-scaling-groups'
        : 'name them with target-tags or target-auto-scaling-groups',
    },
  ]
}

/** What keeps a deployment from being created, where a check finds it. @throws what makes any plan impossible. */
export async function problemOf(checking: Promise<void>): Promise<readonly PlanProblem[]> {
  try {
    await checking
    return []
  } catch (error) {
    return [toProblem(error)]
  }
}

/** What the same call without a dry run would have ended with. Whoever cannot be reached tells nothing of that. */
export function toProblem(error: unknown): PlanProblem {
  if (!(error instanceof SlipwayError) || UNPLANNABLE.has(error.code)) throw error
  const { code, message, hint } = error
  return { kind: 'refused', code, message, ...(hint !== undefined && { hint }) }
}

const UNPLANNABLE: ReadonlySet<string> = new Set([
  'CREDENTIALS_MISSING',
  'CREDENTIALS_INVALID',
  'CREDENTIALS_EXPIRED',
  'SERVICE_UNREACHABLE',
  'CANCELLED',
])

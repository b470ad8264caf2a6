import { SlipwayError } from '@slipway/core/errors'
import type { Change, StateStore } from '../state/store.ts'
import { type BalancingPlace, planBalancing } from './plan-balancing.ts'

/**
 * What puts a fleet behind a load balancer: a target group of its name, and a listener on a port of this machine. What is there by its name
 * stays as it is. Health is looked at every five seconds, as often as a load balancer does.
 *
 * @throws SlipwayError `INPUT_INVALID` when it cannot be made; nothing is changed then.
 */
export async function planFleetBalancer(
  name: string,
  port: number,
  store: StateStore,
  place: BalancingPlace,
): Promise<readonly Change[]> {
  const HealthCheck = { HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 2, HealthyThresholdCount: 2 }
  const { changes, problems } = await planBalancing(
    {
      targetGroups: [{ Name: name, ...HealthCheck }],
      loadBalancers: [{ Name: name, Listeners: [{ Port: port, TargetGroupName: name }] }],
    },
    store,
    place,
  )
  const [problem] = problems
  if (problem === undefined) return changes
  throw new SlipwayError('INPUT_INVALID', `the load balancer of fleet "${name}" ${problem.text}`, {
    hint: 'choose another port, or 0 for any free one',
  })
}

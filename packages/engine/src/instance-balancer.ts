import type { InstanceBalancer } from './codedeploy/index.ts'
import type { LoadBalancing } from './elbv2/index.ts'

/** The load balancers before instances, over the target groups of the engine's own load balancing. */
export function balancerOfInstances(balancing: LoadBalancing): InstanceBalancer {
  return {
    kindOf(name) {
      const group = balancing.findTargetGroup(name)
      if (group === undefined) return 'missing'
      return group.targetType === 'instance' ? 'instance' : 'ip'
    },
    async register(name, instanceId) {
      const group = balancing.findTargetGroup(name)
      if (group === undefined) throw new Error(`The target group ${name} does not exist.`)
      const known = group.targets.some(({ id, drainingUntilMs }) => id === instanceId && drainingUntilMs === undefined)
      if (!known) await balancing.register(group.arn, { id: instanceId, port: group.port })
    },
    async deregister(name, instanceId) {
      const group = balancing.findTargetGroup(name)
      if (group === undefined) return
      // As it is registered, with whatever port.
      const known = group.targets.filter(({ id }) => id === instanceId)
      await Promise.all(known.map((address) => balancing.drain(group.arn, address)))
    },
    health(name, instanceId) {
      const group = balancing.findTargetGroup(name)
      if (group === undefined) {
        return { isHealthy: false, state: 'unused', description: 'the target group does not exist' }
      }
      const known = group.targets.filter(({ id }) => id === instanceId)
      const active = known.find(({ drainingUntilMs }) => drainingUntilMs === undefined)
      const address = active ?? known[0] ?? { id: instanceId, port: group.port }
      const { state, description = '' } = balancing.health(group.arn, address)
      // Without health checks there is nothing to wait for.
      if (state === 'healthy' || state === 'unavailable') return { isHealthy: true }
      return { isHealthy: false, state, description }
    },
    watch(watcher) {
      let isWatching = true
      balancing.watch(() => {
        if (isWatching) watcher()
      })
      return () => {
        isWatching = false
      }
    },
  }
}

import { afterEach, expect, test } from 'vitest'
import { BalancedService, blueGreen, ec2Id } from '../fixtures/balanced-service.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { TestBalancer } from '../fixtures/test-balancer.ts'

const services: BalancedService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})

function start(...args: ConstructorParameters<typeof BalancedService>): BalancedService {
  const service = new BalancedService(...args)
  services.push(service)
  return service
}

/** A load balancer as it was when the engine was killed: it keeps its own. */
function copyOf(balancer: TestBalancer, upTo: number): TestBalancer {
  const copy = new TestBalancer(['web'])
  for (const instance of [ec2Id('blue', 1), ec2Id('blue', 2)]) copy.registered.get('web')?.add(instance)
  for (const line of balancer.log.slice(0, upTo)) {
    const [does, , instance = ''] = line.split(' ')
    if (does === 'register') copy.registered.get('web')?.add(instance)
    else copy.registered.get('web')?.delete(instance)
  }
  return copy
}

/** The deployment once it has ended, its wait included. */
async function finish({ service, clock }: BalancedService, id: string) {
  for (let minute = 0; minute < 60; minute += 1) {
    const { status } = await service.deployment(id)
    if (['Succeeded', 'Failed', 'Stopped'].includes(status)) break
    await clock.advance(60_000)
  }
  return service.ended(id)
}

const CONFIGURATION = {
  terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 10 },
}

test.for(['Succeeded', 'Failed'] as const)(
  'a deployment that is %s goes on to one of its ends, whichever change was the last to be saved',
  async (wanted) => {
    const store = new MemoryStore()
    const before = start(store)
    const autoRollbackConfiguration = { enabled: true, events: ['DEPLOYMENT_FAILURE'] }
    const group = { ...blueGreen(CONFIGURATION), autoRollbackConfiguration }
    const answer: BalancedService['answer'] = (host, { commandName }) =>
      wanted === 'Failed' && commandName === 'AfterBlockTraffic' && host === ec2Id('blue', 2) ? 'fail' : 'succeed'
    before.answer = answer
    const hosts = [...(await before.addGroup('blue', 2, group)), ...(await before.addEc2('green', 2))]
    const created = store.history.length
    // What the load balancer had done by each change.
    const done: number[] = []
    const commit = store.commit.bind(store)
    store.commit = (changes) => {
      const committed = commit(changes)
      done[store.history.length] = before.balancer.log.length
      return committed
    }
    const id = await before.replaceWith('green')
    const ended = await finish(before, id)
    expect(ended.status).toBe(wanted)
    const { rollbackDeploymentId } = ended.rollbackInfo ?? {}
    if (rollbackDeploymentId !== undefined) await before.service.ended(rollbackDeploymentId)
    for (let commits = created + 1; commits <= store.history.length; commits += 1) {
      const after = start(store.afterCommits(commits), before.clock, copyOf(before.balancer, done[commits] ?? 0))
      after.answer = answer
      for (const { identifier } of hosts) {
        await after.service.codedeploy.hostCommands.reportHostRestart(identifier)
      }
      after.run(hosts)
      const again = await finish(after, id)
      const rollback = again.rollbackInfo?.rollbackDeploymentId
      if (rollback !== undefined) await after.service.ended(rollback)
      // An instance whose event a kill has cut off has failed; all others are where their last event has put them.
      const last = await after.targets(rollback ?? id)
      const incoming = again.status === 'Succeeded' ? 'green' : 'blue'
      const behind = after.balancer.in('web')
      for (const number of [1, 2]) {
        const instance = ec2Id(incoming, number)
        const isUntouched = rollback === undefined && incoming === 'blue'
        if (isUntouched || last[instance] === 'Succeeded') expect(behind).toContain(instance)
      }
      if (again.status === 'Succeeded') {
        for (const number of [1, 2]) expect(behind).not.toContain(ec2Id('blue', number))
      }
      const there = after.service.codedeploy.registeredHosts().map(({ name }) => name)
      expect(there).toHaveLength(again.status === 'Succeeded' ? 2 : 4)
      const { deploymentGroupInfo } = await after.service.call('GetDeploymentGroup', {
        applicationName: 'shop',
        deploymentGroupName: 'web',
      })
      expect(deploymentGroupInfo.ec2TagFilters).toMatchObject([{ Value: incoming }])
      after.stop()
    }
  },
)

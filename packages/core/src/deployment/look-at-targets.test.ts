import { expect, test } from 'vitest'
import { event, instance, snapshot } from './fixtures/samples.ts'
import { ScriptedProvider } from './fixtures/scripted-provider.ts'
import { type KnownTargets, lookAtTargets } from './look-at-targets.ts'
import type { Deployment, DeploymentSnapshot, Target } from './model.ts'

const events = [event('AllowTraffic', 'in-progress')]
const onInstances: Target = instance('web-1', 'in-progress', events)
const weighted: Target = { ...onInstances, type: 'lambda', traffic: [{ name: 'version 2', percent: 10, isNew: true }] }

/** How often a target is described that is looked at every second for so long, an hour after the wait began. */
async function describedIn(seconds: number, target: Target, now: Partial<Deployment> = {}): Promise<number> {
  const look: DeploymentSnapshot = snapshot('in-progress', [target])
  const provider = new ScriptedProvider({ looks: { 'd-1': [look] } })
  await provider.getDeployment('d-1')
  let known: KnownTargets = { targets: [] }
  for (let second = 0; second <= seconds; second += 1) {
    const options = { nowMs: 3_600_000 + second * 1_000, startedAt: 0, isFullDetail: false }
    const deployment = second === 0 ? look.deployment : { ...look.deployment, ...now }
    known = await lookAtTargets(provider, deployment, known, options)
  }
  return provider.count('list') + provider.count('describe')
}

test('what runs on instances is described each minute of a long deployment', async () => {
  expect(await describedIn(119, onInstances)).toBe(2)
})

test('what has traffic that moves is described every 20 seconds', async () => {
  expect(await describedIn(119, weighted)).toBe(6)
})

test.for([{ state: 'ready', nativeStatus: 'Ready' }, { isTerminationWaitStarted: true }] as const)(
  'a deployment that comes to a point is described at once, and once: %j',
  async (now) => {
    expect(await describedIn(1, onInstances, now)).toBe(2)
    expect(await describedIn(30, onInstances, now)).toBe(2)
  },
)

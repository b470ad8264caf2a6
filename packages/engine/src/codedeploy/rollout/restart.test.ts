import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openStateStore } from '../../state/open-state-store.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { SUCCESS, TestService } from '../fixtures/start-service.ts'

const services: TestService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})

function start(...args: ConstructorParameters<typeof TestService>): TestService {
  const service = new TestService(...args)
  services.push(service)
  return service
}

describe('an engine that starts on the state of one that was killed', () => {
  test('goes on with its deployments to the end, whichever change was the last to be saved', async () => {
    const store = new MemoryStore()
    const before = start(store)
    const hosts = await before.addFleet(5, { deploymentConfigName: 'CodeDeployDefault.HalfAtATime' })
    const created = store.history.length
    before.run(hosts)
    const id = await before.deploy('v1')
    await before.ended(id)
    for (let commits = created + 1; commits <= store.history.length; commits += 1) {
      const after = start(store.afterCommits(commits), before.clock)
      for (const { identifier } of hosts) await after.codedeploy.hostCommands.reportHostRestart(identifier)
      after.run(hosts)
      const { status, deploymentOverview } = await after.ended(id)
      const failed = Object.values(await after.targets(id)).filter((one) => one === 'Failed').length
      // At most the two hosts in work had an event running that nobody can tell the result of.
      expect(deploymentOverview.Failed).toBe(failed)
      expect(failed).toBeLessThanOrEqual(2)
      expect(status).toBe(deploymentOverview.Succeeded >= 3 ? 'Succeeded' : 'Failed')
      expect(after.commands.filter(({ commandName }) => commandName === 'Install').length).toBeLessThanOrEqual(5)
      after.stop()
    }
  })

  test('offers again what no host had begun, and the old offer counts no more', async () => {
    const store = new MemoryStore()
    const before = start(store)
    const [host] = await before.addFleet(1)
    await before.deploy('v1')
    const signal = new AbortController().signal
    const old = await before.codedeploy.hostCommands.poll(host?.identifier ?? '', signal)
    const after = start(store.afterCommits(store.history.length), before.clock)
    const { hostCommands } = after.codedeploy
    const again = await hostCommands.poll(host?.identifier ?? '', signal)
    expect(again.commandName).toBe('ApplicationStop')
    expect(await hostCommands.acknowledge(old.hostCommandIdentifier, false)).toBe('Failed')
    expect(await hostCommands.acknowledge(again.hostCommandIdentifier, false)).toBe('InProgress')
  })

  test('takes the result of an event that a host ran meanwhile', async () => {
    const store = new MemoryStore()
    const before = start(store)
    const [host] = await before.addFleet(1)
    const id = await before.deploy('v1')
    const { hostCommandIdentifier } = await before.codedeploy.hostCommands.poll(
      host?.identifier ?? '',
      new AbortController().signal,
    )
    await before.codedeploy.hostCommands.acknowledge(hostCommandIdentifier, false)
    const after = start(store.afterCommits(store.history.length), before.clock)
    await after.codedeploy.hostCommands.complete(hostCommandIdentifier, 'Succeeded', SUCCESS)
    expect((await after.events(id, 'host-1')).ApplicationStop.status).toBe('Succeeded')
  })

  test('fails at once what became overdue while it was down', async () => {
    const store = new MemoryStore()
    const before = start(store)
    await before.addFleet(1)
    const id = await before.deploy('v1')
    before.stop()
    await before.clock.advance(600_000)
    const after = start(store.afterCommits(store.history.length), before.clock)
    expect((await after.deployment(id)).status).toBe('Failed')
  })

  test('finds on disk everything that a caller was answered', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-codedeploy-'))
    try {
      const first = await openStateStore(directory)
      const before = start(first)
      before.run(await before.addFleet(3))
      const id = await before.deploy('v1')
      const answered = await before.ended(id)
      await first.close()
      const second = await openStateStore(directory)
      const after = start(second, before.clock)
      expect(await after.deployment(id)).toEqual(answered)
      await second.close()
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestService } from '../codedeploy/fixtures/start-service.ts'

let service: TestService

beforeEach(() => {
  service = new TestService()
})
afterEach(() => service.stop())

interface Rolled {
  readonly status: string
  /** The service's code of a failure. */
  readonly error: string | undefined
  /** The most hosts that were at work at once. */
  readonly peak: number
  /** Hosts that any command reached. */
  readonly touched: number
  readonly succeeded: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Deploys to a fleet that has run a revision before, so that every host is healthy to begin with. Hosts named in `failing`
 * fail at the second revision, by their place in the order of work.
 */
async function roll(hostCount: number, configuration: string, failing: readonly number[] = []): Promise<Rolled> {
  const hosts = await service.addFleet(hostCount, { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' })
  let isSecond = false
  const order: string[] = []
  service.run(hosts, (host, { commandName }) => {
    if (!isSecond) return 'succeed'
    if (!order.includes(host)) order.push(host)
    const place = order.indexOf(host) + 1
    return commandName === 'AfterInstall' && failing.includes(place) ? 'fail' : 'succeed'
  })
  expect((await service.ended(await service.deploy('v1'))).status).toBe('Succeeded')
  isSecond = true
  service.peak = 0
  const id = await service.deploy('v2', { deploymentConfigName: configuration })
  const { status, errorInformation, deploymentOverview } = await service.ended(id)
  return {
    status,
    error: errorInformation?.code,
    peak: service.peak,
    touched: order.length,
    succeeded: deploymentOverview.Succeeded,
    failed: deploymentOverview.Failed,
    skipped: deploymentOverview.Skipped,
  }
}

async function configure(type: 'HOST_COUNT' | 'FLEET_PERCENT', value: number): Promise<string> {
  await service.call('CreateDeploymentConfig', {
    deploymentConfigName: 'ours',
    minimumHealthyHosts: { type, value },
  })
  return 'ours'
}

describe('ten instances (guide:10714-10851)', () => {
  test('95 % is rounded up to ten: the deployment fails at once, and no instance is touched', async () => {
    expect(await roll(10, await configure('FLEET_PERCENT', 95))).toMatchObject({
      status: 'Failed',
      error: 'HEALTH_CONSTRAINTS_INVALID',
      touched: 0,
    })
  })

  test('9 must stay healthy: one at a time', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 9))).toMatchObject({
      status: 'Succeeded',
      peak: 1,
      succeeded: 10,
    })
  })

  test('9 must stay healthy: the first failure ends it', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 9), [1])).toMatchObject({
      status: 'Failed',
      error: 'HEALTH_CONSTRAINTS',
      touched: 1,
      failed: 1,
      skipped: 9,
    })
  })

  test('9 must stay healthy: the last instance may fail', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 9), [10])).toMatchObject({
      status: 'Succeeded',
      succeeded: 9,
      failed: 1,
    })
  })

  test('8 must stay healthy: two at a time', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 8))).toMatchObject({ status: 'Succeeded', peak: 2 })
  })

  test('8 must stay healthy: one failure is borne, the second ends it', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 8), [1])).toMatchObject({ status: 'Succeeded', failed: 1 })
  })

  test('8 must stay healthy: the second failure ends it while instances are left', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 8), [1, 5])).toMatchObject({
      status: 'Failed',
      error: 'HEALTH_CONSTRAINTS',
      failed: 2,
      touched: 5,
      skipped: 5,
    })
  })

  test('8 must stay healthy: the second failure is borne when it is the last instance', async () => {
    expect(await roll(10, await configure('HOST_COUNT', 8), [1, 10])).toMatchObject({
      status: 'Succeeded',
      succeeded: 8,
      failed: 2,
    })
  })

  test('0 must stay healthy: all at once, and one success is enough', async () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    expect(await roll(10, await configure('HOST_COUNT', 0), nine)).toMatchObject({
      status: 'Succeeded',
      peak: 10,
      succeeded: 1,
      failed: 9,
    })
  })

  test('0 must stay healthy: without a single success it fails', async () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(await roll(10, await configure('HOST_COUNT', 0), all)).toMatchObject({ status: 'Failed', failed: 10 })
  })

  test('85 % is nine: a single failure ends it (guide:10716)', async () => {
    expect(await roll(10, await configure('FLEET_PERCENT', 85), [1])).toMatchObject({
      status: 'Failed',
      touched: 1,
    })
  })
})

describe('nine instances under each predefined configuration (guide:10925-10944, 10778-10783)', () => {
  test.for([
    ['AllAtOnce', 'works on all at once', [], { status: 'Succeeded', peak: 9, succeeded: 9 }],
    ['AllAtOnce', 'succeeds with one instance', [1, 2, 3, 4, 5, 6, 7, 8], { status: 'Succeeded', failed: 8 }],
    ['AllAtOnce', 'fails without any', [1, 2, 3, 4, 5, 6, 7, 8, 9], { status: 'Failed', failed: 9 }],
    ['HalfAtATime', 'works on four at once: half, rounded down', [], { status: 'Succeeded', peak: 4 }],
    ['HalfAtATime', 'succeeds with five: half, rounded up', [1, 2, 3, 9], { status: 'Succeeded', succeeded: 5 }],
    ['HalfAtATime', 'fails when five can no more be reached', [1, 2, 3, 4], { status: 'Failed', skipped: 5 }],
    ['OneAtATime', 'works on one at a time', [], { status: 'Succeeded', peak: 1, succeeded: 9 }],
    ['OneAtATime', 'fails at the first failure', [1], { status: 'Failed', failed: 1, skipped: 8 }],
    ['OneAtATime', 'fails at the last but one', [8], { status: 'Failed', succeeded: 7, failed: 1, skipped: 1 }],
    ['OneAtATime', 'bears a failure of the last', [9], { status: 'Succeeded', succeeded: 8, failed: 1 }],
  ] as const)('CodeDeployDefault.%s %s', async ([name, , failing, expected]) => {
    expect(await roll(9, `CodeDeployDefault.${name}`, failing)).toMatchObject(expected)
  })

  test('where the guide’s table (10781: value 1) and its text differ: OneAtATime is a concurrency, not one healthy instance', async () => {
    const { deploymentConfigInfo } = await service.call('GetDeploymentConfig', {
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
    })
    expect(deploymentConfigInfo.minimumHealthyHosts).toEqual({ type: 'MOST_CONCURRENCY', value: 1 })
  })

  test('OneAtATime with a single instance has to succeed on it (guide:10944)', async () => {
    expect(await roll(1, 'CodeDeployDefault.OneAtATime', [1])).toMatchObject({ status: 'Failed', failed: 1 })
  })
})

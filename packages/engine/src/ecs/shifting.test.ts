import { UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { until } from '../elbv2/fixtures/start-load-balancing.ts'
import { behind, createWeb, type EcsFixture, PLACE, register, startEcs, untilSteady } from './fixtures/start-ecs.ts'

/** Clients in a loop, each with the next request as soon as the last one is answered; what they were answered since. */
class Load {
  readonly #stop = new AbortController()
  readonly #clients: Promise<void>[]
  #answers: string[] = []
  /** All that was ever answered. */
  readonly seen = new Set<string>()

  constructor(url: string, clients = 4) {
    this.#clients = Array.from({ length: clients }, (_, index) => this.#run(`${url}/${index % 2 === 0 ? 'slow' : ''}`))
  }

  /** What the next requests are answered, by how often. */
  async count(requests: number): Promise<Record<string, number>> {
    this.#answers = []
    await until(() => this.#answers.length >= requests)
    const counts: Record<string, number> = {}
    for (const answer of this.#answers) counts[answer] = (counts[answer] ?? 0) + 1
    return counts
  }

  async end(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#clients)
  }

  async #run(url: string): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const answer = await fetch(url, { method: 'POST', body: 'a body' }).then(
        async (reply) => `${reply.status} ${await reply.text()}`,
        (error: Error) => `lost: ${error.cause ?? error.message}`,
      )
      this.seen.add(answer)
      this.#answers.push(answer)
      // The programs under test have to start on the same processors.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}

async function shift({ ecs }: EcsFixture, web: { listenerArn: string; blue: string; green: string }, green: number) {
  await ecs.deployments.setForward(web.listenerArn, [
    { targetGroupArn: web.blue, weight: 100 - green },
    { targetGroupArn: web.green, weight: green },
  ])
}

test('traffic goes over to a new task set step by step, and no request is lost on the way', {
  timeout: 120_000,
}, async () => {
  let draw = 0
  // Evenly spread: of any hundred draws in a row ten are among the last ten percent.
  await using fixture = await startEcs({ random: () => ((draw++ * 37) % 100) / 100 })
  const web = await createWeb(fixture)
  await untilSteady(fixture)
  const load = new Load(web.url)
  expect(Object.keys(await load.count(50))).toEqual(['200 1'])

  const { deployments } = fixture.ecs
  const request = { taskDefinition: await register(fixture, '2'), loadBalancer: behind(web.green), externalId: 'd-1' }
  const set = await deployments.createTaskSet(PLACE, request)
  expect((await deployments.createTaskSet(PLACE, request)).id).toBe(set.id)
  await untilSteady(fixture)
  expect(Object.keys(await load.count(20))).toEqual(['200 1'])

  await shift(fixture, web, 10)
  const split = await load.count(300)
  const requests = Object.values(split).reduce((sum, count) => sum + count, 0)
  // What four clients had under way at either end of the count, and the hundred that is not full.
  expect(Math.abs((split['200 2'] ?? 0) - requests * 0.1)).toBeLessThan(15)

  await shift(fixture, web, 100)
  expect(deployments.describeListener(web.listenerArn)).toEqual({
    loadBalancerType: 'application',
    forward: [
      { targetGroupArn: web.blue, weight: 0 },
      { targetGroupArn: web.green, weight: 100 },
    ],
  })
  await deployments.promote(PLACE, set.id)
  const original = deployments.describeService(PLACE)?.taskSets.find(({ status }) => status === 'ACTIVE')
  await deployments.removeTaskSet(PLACE, original?.id ?? '')
  await until(() => deployments.describeService(PLACE)?.taskSets.length === 1)
  // Some were under way to the old tasks when they were drained; all that begin now go to the new ones.
  await load.count(10)
  expect(Object.keys(await load.count(50))).toEqual(['200 2'])
  await load.end()
  expect([...load.seen].sort()).toEqual(['200 1', '200 2'])
  expect(deployments.describeService(PLACE)?.taskSets).toMatchObject([{ id: set.id, status: 'PRIMARY' }])
})

test('tasks come and go with the desired count, and no request is lost', async () => {
  await using fixture = await startEcs()
  const web = await createWeb(fixture, 1)
  await untilSteady(fixture)
  const load = new Load(web.url)
  for (const desiredCount of [3, 1]) {
    await fixture.client.send(new UpdateServiceCommand({ service: 'web', desiredCount }))
    await untilSteady(fixture)
    await until(
      async () =>
        fixture.elb.balancing
          .targetGroup(web.blue)
          ?.targets.filter(({ drainingUntilMs }) => drainingUntilMs === undefined).length === desiredCount,
    )
    await load.count(30)
  }
  await load.end()
  expect([...load.seen]).toEqual(['200 1'])
})

import { afterEach, expect, test } from 'vitest'
import { BALANCED, BalancedService } from '../codedeploy/fixtures/balanced-service.ts'
import { blueGreen, TestEcs } from '../codedeploy/fixtures/test-services.ts'
import { CodeDeployState } from '../codedeploy/model/codedeploy-state.ts'
import { describeDeployment } from './describe-deployment.ts'
import type { PageDeployment } from './page-model.ts'

const MINUTE = 60_000

let stop: () => unknown = () => undefined
afterEach(() => stop())

function startEcs(): { readonly ecs: TestEcs; readonly look: (id: string) => PageDeployment | undefined } {
  const ecs = new TestEcs()
  ecs.connect()
  stop = () => ecs.stop()
  const state = new CodeDeployState(ecs.store, () => ecs.clock.now())
  return { ecs, look: (id) => describeDeployment(state, id, undefined) }
}

test('a deployment that can be continued says from which wait, and where its traffic goes', async () => {
  const { ecs, look } = startEcs()
  await ecs.addService({ blueGreenDeploymentConfiguration: blueGreen(30, 60) })
  const id = await ecs.deployTo()
  await ecs.until(async () => look(id)?.status === 'Ready')
  const before = [
    { name: 'replacement (green)', percent: 0 },
    { name: 'original (blue)', percent: 100 },
  ]
  expect(look(id)).toMatchObject({ platform: 'ECS', isFinal: false, wait: 'READY_WAIT', traffic: before })
  await ecs.call('ContinueDeployment', { deploymentId: id, deploymentWaitType: 'READY_WAIT' })
  await ecs.until(async () => look(id)?.wait === 'TERMINATION_WAIT')
  expect(look(id)).toMatchObject({ status: 'InProgress', traffic: [{ percent: 100 }, { percent: 0 }] })
  await ecs.clock.advance(60 * MINUTE)
  await ecs.ended(id)
  expect(look(id)).toMatchObject({ status: 'Succeeded', isFinal: true })
  expect(look(id)?.wait).toBe(undefined)
})

test('of a target that is asked for there is all, and of what failed what it printed', async () => {
  const fixture = new BalancedService()
  stop = () => fixture.stop()
  await fixture.addGroup('blue', 2, BALANCED)
  fixture.answer = (_host, { commandName }) => (commandName === 'AfterInstall' ? 'fail' : 'succeed')
  const id = await fixture.service.deploy('v1')
  await fixture.service.ended(id)
  const state = new CodeDeployState(fixture.store, () => fixture.clock.now())
  const [first] = describeDeployment(state, id, undefined)?.targets ?? []
  expect(first).toMatchObject({ status: 'Failed' })
  const { target } = describeDeployment(state, id, first?.id) ?? {}
  expect(target?.events.find(({ name }) => name === 'AfterInstall')).toMatchObject({
    status: 'Failed',
    error: { code: 'ScriptFailed', script: 'scripts/check.sh', log: '[stderr]no\n' },
  })
  expect(describeDeployment(state, id, 'web-99')?.target).toBe(undefined)
  expect(describeDeployment(state, 'd-AAAAAAAAA', undefined)).toBe(undefined)
})

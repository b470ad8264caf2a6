import { describe, expect, test } from 'vitest'
import { event, instance, snapshot } from '../deployment/fixtures/samples.ts'
import { type Look, ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../errors.ts'
import type { ServicePause } from '../provider.ts'
import { continueDeployment } from './continue.ts'

const ready = snapshot('ready', [instance('web', 'ready', [event('AllowTraffic', 'pending')])])
const shifting = snapshot('in-progress', [instance('web', 'in-progress', [event('AllowTraffic', 'in-progress')])])
const installing = snapshot('in-progress', [instance('web', 'in-progress', [event('Install', 'in-progress')])])
const keeping = snapshot('in-progress', [], { isTerminationWaitStarted: true })
const notReady = new SlipwayError('NOT_WAITING', 'deployment "d-1" does not wait for that')

function go(from: ServicePause, looks: readonly Look[], continued?: Error) {
  const provider = new ScriptedProvider({ looks: { 'd-1': looks }, ...(continued !== undefined && { continued }) })
  return { provider, answer: continueDeployment({ deploymentId: 'd-1', from }, provider) }
}

describe('a deployment that waits goes on', () => {
  test.for([
    ['ready', ready, 'Ready'],
    ['termination', keeping, 'InProgress'],
  ] as const)('from %s', async ([from, look, status]) => {
    const { provider, answer } = go(from, [look])
    expect(await answer).toEqual({ kind: 'continued', deploymentId: 'd-1', from, status })
    expect(provider.asked).toEqual(['get d-1', `continue d-1 from ${from}`])
  })
})

describe('one that has gone on before is left as it is', () => {
  test.for([
    ['ready', shifting],
    ['ready', keeping],
    ['ready', snapshot('succeeded')],
    ['termination', snapshot('succeeded')],
  ] as const)('from %s', async ([from, look]) => {
    const { provider, answer } = go(from, [look])
    expect(await answer).toMatchObject({ kind: 'already', from })
    expect(provider.count('continue')).toBe(0)
  })

  test('also while what is old is being removed', async () => {
    const { answer } = go('termination', [keeping], notReady)
    expect(await answer).toMatchObject({ kind: 'already', from: 'termination' })
  })

  test('also when somebody was faster by a moment', async () => {
    const { answer } = go('ready', [ready, shifting], notReady)
    expect(await answer).toMatchObject({ kind: 'already' })
  })
})

describe('one that does not wait is refused, and nothing is asked for', () => {
  test.for([
    ['ready', installing, 'deployment "d-1" is InProgress and does not wait for traffic to be let move', 'ready'],
    ['termination', shifting, 'traffic has not moved yet', 'traffic-shifted'],
    ['termination', ready, 'traffic has not moved yet', 'traffic-shifted'],
  ] as const)('from %s', async ([from, look, message, until]) => {
    const { provider, answer } = go(from, [look])
    const error = await answer.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'NOT_WAITING', message: expect.stringContaining(message) })
    expect(error).toMatchObject({
      hint: expect.stringContaining(`slipway wait --deployment-id d-1 --wait-until ${until}`),
    })
    expect(provider.count('continue')).toBe(0)
  })

  test.for(['failed', 'stopped'] as const)('and one that has %s never goes on', async (state) => {
    const { answer } = go('ready', [snapshot(state)])
    await expect(answer).rejects.toMatchObject({ code: 'ALREADY_COMPLETED' })
  })

  test('the refusal of the service stands where the deployment still is where it was', async () => {
    await expect(go('ready', [ready], notReady).answer).rejects.toBe(notReady)
  })
})

test('any other refusal is told as it is', async () => {
  const denied = new SlipwayError('ACCESS_DENIED', '"codedeploy:ContinueDeployment" is not allowed')
  await expect(go('ready', [ready], denied).answer).rejects.toBe(denied)
})

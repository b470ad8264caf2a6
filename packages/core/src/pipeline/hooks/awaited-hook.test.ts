import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, event, instance } from '../../deployment/fixtures/samples.ts'
import type { LifecycleEvent, Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import { findAwaitedHook } from './awaited-hook.ts'

const APPSPEC = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties: { Name: orders, Alias: live, CurrentVersion: "1", TargetVersion: "2" }
Hooks:
  - BeforeAllowTraffic: check-orders
`
const running = (name: LifecycleEvent['name']): LifecycleEvent => event(name, 'in-progress')

test.for<[string, Target['type'], LifecycleEvent, () => Promise<string | undefined>, object | undefined]>([
  [
    'a hook that was called',
    'lambda',
    running('BeforeAllowTraffic'),
    async () => APPSPEC,
    { functionName: 'check-orders', event: 'BeforeAllowTraffic' },
  ],
  ['an event without a hook', 'lambda', running('AllowTraffic'), async () => APPSPEC, undefined],
  ['a hook that has answered', 'lambda', event('BeforeAllowTraffic', 'succeeded'), async () => APPSPEC, undefined],
  ['a script of an instance', 'instance', running('BeforeAllowTraffic'), async () => APPSPEC, undefined],
  ['an AppSpec file that is gone', 'lambda', running('BeforeAllowTraffic'), async () => undefined, undefined],
  [
    'an AppSpec file that may not be read',
    'lambda',
    running('BeforeAllowTraffic'),
    () => Promise.reject(new SlipwayError('ACCESS_DENIED', 'not allowed')),
    undefined,
  ],
  [
    'an AppSpec file that never comes',
    'lambda',
    running('BeforeAllowTraffic'),
    () => new Promise<never>(() => undefined),
    undefined,
  ],
])('of %s the function is told where it is known', async ([, type, what, readAppSpec, awaited]) => {
  const targets: readonly Target[] = [{ ...instance('orders', 'in-progress', [what]), type }]
  const of = {
    deployment: deployment('in-progress', { revision: { type: 'content', sha256: 'a'.repeat(64) } }),
    targets,
  }
  // Loading the reader takes time by the wall, of which a clock that runs by itself knows nothing.
  await import('../../appspec/index.ts')
  const clock = new ManualClock({ isRunning: true })
  expect(await findAwaitedHook(of, { readAppSpec }, clock, new AbortController().signal)).toEqual(awaited)
})

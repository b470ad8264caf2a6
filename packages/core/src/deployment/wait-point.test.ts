import { describe, expect, test } from 'vitest'
import { event, instance, snapshot } from './fixtures/samples.ts'
import type { DeploymentSnapshot, LifecycleEvent, Target, TrafficShare } from './model.ts'
import { hasTrafficBegun, pointOf, reachedPoint, type WaitPoint, type WaitUntil } from './wait-point.ts'

function lambda(events: readonly LifecycleEvent[], newPercent?: number): Target {
  const traffic: readonly TrafficShare[] = [
    { name: 'version 2', percent: newPercent ?? 0, isNew: true },
    { name: 'version 1', percent: 100 - (newPercent ?? 0) },
  ]
  return {
    ...instance('orders', 'in-progress', events),
    type: 'lambda',
    ...(newPercent !== undefined && { traffic }),
  }
}

const before = event('BeforeAllowTraffic', 'succeeded')
const shifting = event('AllowTraffic', 'in-progress')
const shifted = event('AllowTraffic', 'succeeded')
const at = (target: Target): DeploymentSnapshot => snapshot('in-progress', [target])

describe('where a deployment is', () => {
  test.for([
    ['a service that waits to be continued', snapshot('ready', [instance('web', 'ready')]), 'ready'],
    [
      'a service that keeps what is old',
      snapshot('in-progress', [], { isTerminationWaitStarted: true }),
      'traffic-shifted',
    ],
    ['a service that says both', snapshot('ready', [], { isTerminationWaitStarted: true }), 'traffic-shifted'],
    ['a function whose traffic moves', at(lambda([before, shifting], 10)), undefined],
    ['a function with all traffic and no hook after it', at(lambda([before, shifted], 100)), 'traffic-shifted'],
    ['a function that tells no weights', at(lambda([before, shifted])), 'traffic-shifted'],
    ['a function whose event is ahead of its weights', at(lambda([before, shifted], 90)), undefined],
    [
      'a function whose last hook still judges',
      at(lambda([before, shifted, event('AfterAllowTraffic', 'in-progress')], 100)),
      undefined,
    ],
    [
      'a function whose last hook has not begun',
      at(lambda([before, shifted, event('AfterAllowTraffic', 'pending')], 100)),
      undefined,
    ],
    [
      'a function whose last hook has refused it',
      at(lambda([before, shifted, event('AfterAllowTraffic', 'failed')], 100)),
      undefined,
    ],
    [
      'a function whose last hook is skipped',
      at(lambda([before, shifted, event('AfterAllowTraffic', 'skipped')], 100)),
      'traffic-shifted',
    ],
    // Instances get their traffic one by one, and only the service knows which are old.
    ['instances in place', at(instance('web-1', 'in-progress', [shifted])), undefined],
    ['nothing yet', snapshot('in-progress'), undefined],
    ['a success', snapshot('succeeded', [lambda([before, shifted], 100)]), undefined],
    ['a failure', snapshot('failed', [], { isTerminationWaitStarted: true }), undefined],
  ] as const)('%s', ([, look, point]) => {
    expect(pointOf(look)).toBe(point)
  })
})

test.for([
  ['succeeded', snapshot('ready'), undefined],
  ['ready', snapshot('ready'), 'ready'],
  ['traffic-shifted', snapshot('ready'), undefined],
  ['traffic-shifted', snapshot('in-progress', [], { isTerminationWaitStarted: true }), 'traffic-shifted'],
  ['ready', snapshot('in-progress', [], { isTerminationWaitStarted: true }), 'traffic-shifted'],
  ['ready', snapshot('in-progress'), undefined],
] as const satisfies readonly (readonly [WaitUntil, DeploymentSnapshot, WaitPoint | undefined])[])(
  'a wait for %s is over at that point or past it',
  ([until, look, point]) => {
    expect(reachedPoint(look, until)).toBe(point)
  },
)

test.for([
  [[event('Install', 'succeeded'), event('AllowTraffic', 'pending')], false],
  [[event('BeforeAllowTraffic', 'skipped'), event('AllowTraffic', 'pending')], false],
  [[event('BeforeAllowTraffic', 'in-progress')], true],
  [[shifting], true],
] as const)('traffic has begun to move: %j', ([events, isBegun]) => {
  expect(hasTrafficBegun(instance('web', 'in-progress', events))).toBe(isBegun)
})

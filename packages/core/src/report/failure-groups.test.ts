import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentResult, EventDiagnostics, LifecycleEvent, Target } from '../deployment/index.ts'
import { failedWithoutEvent } from './failed-events.ts'
import { type FailureGroup, groupFailures } from './failure-groups.ts'

function resultOf(targets: readonly Target[]): DeploymentResult {
  const { deployment } = snapshot('failed', targets)
  const failure = { code: 'HEALTH_CONSTRAINTS', message: 'too few healthy instances' }
  return {
    outcome: 'failed',
    deploymentId: 'd-1',
    status: 'Failed',
    targets,
    deployment,
    failure,
    actionTaken: 'none',
    elapsedMs: 1,
  }
}

function broken(id: string, diagnostics: EventDiagnostics, name = 'ApplicationStart'): Target {
  return instance(id, 'failed', [event('Install', 'succeeded'), event(name, 'failed', { diagnostics })])
}

function sizesOf(groups: readonly FailureGroup[]): number[] {
  return groups.map(({ targets }) => targets.length)
}

const unknown = (message: string): EventDiagnostics => ({ errorCode: 'UnknownError', message })
const root = '/opt/codedeploy-agent/deployment-root'

test.for<[what: string, one: EventDiagnostics, other: EventDiagnostics]>([
  ['the same words', scriptFailed('a.sh'), scriptFailed('a.sh')],
  ['different outputs', scriptFailed('a.sh', { logTail: 'one' }), scriptFailed('a.sh', { logTail: 'two' })],
  [
    'their folder on the host',
    unknown(`no file ${root}/8a41-77/d-A1B2C3D4E/deployment-archive/x`),
    unknown(`no file ${root}/8a41-78/d-X9Y8Z7W6V/deployment-archive/x`),
  ],
  ['another file on the host', unknown('already exists: /srv/a.html'), unknown('already exists: /srv/b/c.css')],
  ['another drive', unknown('cannot write C:\\shop\\a.dll'), unknown('cannot write D:\\shop\\b.dll')],
  ['their own name', unknown('web-one is full'), unknown('web-two is full')],
  ['an id', unknown('lost i-0abc123 for 3 s'), unknown('lost i-0def456 for 17 s')],
  ['an address', unknown('no answer from 10.0.0.7:80'), unknown('no answer from 10.0.1.19:80')],
])('targets whose failures differ in no more than %s are told as one', ([, one, other]) => {
  const groups = groupFailures(resultOf([broken('web-one', one), broken('web-two', other)]))
  expect(sizesOf(groups)).toEqual([2])
  expect(groups[0]).toMatchObject({ event: { targetId: 'web-one' }, isAlike: one.message === other.message })
})

test.for<[what: string, one: Target, other: Target]>([
  ['script', broken('a', scriptFailed('a.sh')), broken('b', scriptFailed('b.sh'))],
  ['lifecycle event', broken('a', scriptFailed('a.sh')), broken('b', scriptFailed('a.sh'), 'AfterInstall')],
  ['code', broken('a', scriptFailed('a.sh')), broken('b', scriptFailed('a.sh', { errorCode: 'ScriptTimedOut' }))],
  [
    'exit code',
    broken('a', scriptFailed('a.sh', { message: 'a.sh failed with exit code 1' })),
    broken('b', scriptFailed('a.sh', { message: 'a.sh failed with exit code 2' })),
  ],
  ['wording', broken('a', unknown('Access Denied')), broken('b', unknown('The specified key does not exist.'))],
])('failures of a different %s are different failures', ([, one, other]) => {
  expect(sizesOf(groupFailures(resultOf([one, other])))).toEqual([1, 1])
})

test('the most frequent failure comes first, and among equals the first', () => {
  const targets = [
    broken('a', scriptFailed('rare.sh')),
    broken('b', scriptFailed('frequent.sh')),
    broken('c', scriptFailed('frequent.sh')),
    broken('d', scriptFailed('other.sh')),
  ]
  const groups = groupFailures(resultOf(targets))
  expect(groups.map((group) => group.kind === 'event' && group.event.targetId)).toEqual(['b', 'a', 'd'])
})

test('instances that never answered are one failure, told before others of its size', () => {
  const targets = [broken('a', scriptFailed('a.sh')), instance('b', 'failed', [event('ApplicationStop', 'skipped')])]
  expect(groupFailures(resultOf(targets)).map(({ kind }) => kind)).toEqual(['never-answered', 'event'])
})

test('for any fleet, each target that failed is in one group or has nothing that says why', () => {
  const text = fc.constantFrom(
    '',
    'a.sh',
    'failed with exit code 1',
    'failed with exit code 2',
    '/srv/1',
    'x',
    '1',
    '\n',
  )
  const diagnostics = fc.record({
    errorCode: text,
    scriptName: text,
    message: fc.array(text).map((parts) => parts.join(' ')),
  })
  const anyEvent: fc.Arbitrary<LifecycleEvent> = fc.oneof(
    fc.constantFrom('pending', 'skipped', 'succeeded', 'failed').map((state) => event('Install', state as 'failed')),
    diagnostics.map((why) => event('AfterInstall', 'failed', { diagnostics: why })),
  )
  const anyTarget = fc
    .tuple(text, fc.constantFrom('failed', 'succeeded', 'skipped'), fc.array(anyEvent, { maxLength: 4 }))
    .map(([id, state, events]) => instance(id, state as 'failed', events))
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 40 }), (targets) => {
      const result = resultOf(targets)
      const grouped = groupFailures(result).flatMap((group) => group.targets)
      expect(new Set(grouped).size).toBe(grouped.length)
      const failed = targets.filter(({ state }) => state === 'failed')
      const unexplained = failedWithoutEvent(targets).filter((target) => !grouped.includes(target))
      expect(grouped.filter(({ state }) => state === 'failed').length + unexplained.length).toBe(failed.length)
      expect(sizesOf(groupFailures(result))).toEqual(sizesOf(groupFailures(result)).toSorted((a, b) => b - a))
    }),
  )
})

test('ten thousand targets are grouped at once', () => {
  const targets = Array.from({ length: 10_000 }, (_, index) =>
    broken(`i-${index}`, unknown(`lost ${index} at /srv/${index}`)),
  )
  const result = {
    ...resultOf([]),
    targets,
    deployment: { ...snapshot('failed').deployment, counts: countsOf({ failed: 10_000 }) },
  }
  // Processor time: what else the machine does stays out of it.
  const before = process.cpuUsage()
  expect(sizesOf(groupFailures(result))).toEqual([10_000])
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
})

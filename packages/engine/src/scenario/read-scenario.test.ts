import { readFileSync } from 'node:fs'
import { SlipwayError } from '@slipway/core/errors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPERATIONS } from '../operations.ts'
import { FAILING, read } from './fixtures/samples.ts'
import { SCENARIO } from './format.ts'
import { readScenario } from './read-scenario.ts'
import { toJsonSchema } from './shape.ts'

const options = { source: 'test', operations: OPERATIONS }
const one = (change: object): unknown => ({ version: 1, deployments: [{ ...FAILING, ...change }] })
const plan = (change: object): unknown => one({ targets: { count: 5, plans: [change] } })

test('a scenario is read as it is written', () => {
  const scenario = { version: 1, seed: 7, clock: { speed: 60 }, deployments: [FAILING] }
  expect(read(scenario)).toEqual(scenario)
})

test.for<readonly [string, unknown, string]>([
  ['no document', null, 'the document is null; expected an object'],
  ['another version', { version: 2 }, 'version is 2; expected a whole number from 1 to 1'],
  ['no version', {}, 'version is missing'],
  ['an unknown key', { version: 1, deploys: [] }, 'the document has the unknown key "deploys"'],
  ['a key of the prototype', JSON.parse('{"version":1,"__proto__":{"seed":1}}'), 'unknown key "__proto__"'],
  ['an unknown key inside', one({ grup: 'web' }), 'deployments[0] has the unknown key "grup"'],
  ['a text for a number', { version: 1, seed: '7' }, 'seed is "7"; expected a whole number from 0'],
  ['an operation that does not exist', fault({ operations: ['GetIt'] }), 'faults[0].operations[0] is "GetIt"'],
  ['a slow answer without a time', fault({ fault: 'slow' }), 'faults[0].delayMs is missing'],
  ['a time for what is not slow', fault({ delayMs: 5 }), 'faults[0].delayMs is for the fault slow'],
  ['calls that end before they begin', fault({ calls: { from: 3, to: 2 } }), 'faults[0].calls ends (2) before'],
  ['a fault of no kind', fault({ fault: 'flood' }), 'faults[0].fault is "flood"; expected one of throttle'],
  ['a host fault without its event', host({ event: undefined }), 'hosts[0].event is missing'],
  [
    'a script of the service',
    host({ fault: 'script-fails', event: 'AllowTraffic' }),
    'BeforeAllowTraffic, AfterAllowTraffic',
  ],
  ['a full disk at a hook', host({ event: 'AfterInstall' }), 'disk-full strikes at DownloadBundle, Install'],
  ['an event for what has none', host({ fault: 'cut-off' }), 'hosts[0].event is for faults of an event; cut-off'],
  [
    'a setting of another fault',
    host({ exitCode: 3 }),
    'hosts[0].exitCode is for script-fails; this fault is disk-full',
  ],
  ['a clock that is off by nothing', host({ fault: 'clock-off', event: undefined }), 'hosts[0].bySeconds is missing'],
  [
    'a jump before the one above it',
    {
      version: 1,
      clock: {
        speed: 1,
        jumps: [
          { atSeconds: 9, bySeconds: 1 },
          { atSeconds: 3, bySeconds: 1 },
        ],
      },
    },
    'clock.jumps[1].atSeconds is 3, before the step above it (9)',
  ],
  ['no status at all', one({ statuses: [] }), 'deployments[0].statuses has 0 items'],
  [
    'a step back in time',
    one({
      statuses: [
        { atSeconds: 5, status: 'InProgress' },
        { atSeconds: 4, status: 'Failed' },
      ],
    }),
    'deployments[0].statuses[1].atSeconds is 4, before the step above it (5)',
  ],
  [
    'a status after the end',
    one({
      statuses: [
        { atSeconds: 1, status: 'Failed' },
        { atSeconds: 4, status: 'InProgress' },
      ],
    }),
    'deployments[0].statuses[1] comes after Failed, which is final',
  ],
  [
    'an alarm twice',
    {
      version: 1,
      alarms: Array(2).fill({ name: 'errors', states: [{ atSeconds: 0, state: 'OK' }] }),
    },
    'alarms[1].name is "errors", which an earlier alarm is named already',
  ],
  [
    'an alarm that steps back in time',
    {
      version: 1,
      alarms: [
        {
          name: 'errors',
          states: [
            { atSeconds: 2, state: 'ALARM' },
            { atSeconds: 1, state: 'OK' },
          ],
        },
      ],
    },
    'alarms[0].states[1].atSeconds is 1, before the step above it (2)',
  ],
  ['targets without a number', one({ targets: { ids: 'a-{n}' } }), 'deployments[0].targets.count is missing'],
  ['one id for all', one({ targets: { ids: 'a', count: 2 } }), 'targets.ids gives several targets the same id'],
  ['too many targets', one({ targets: { count: 10_001 } }), 'targets.count is 10001'],
  ['a target that is not there', plan({ targets: '4-6', steps: [] }), 'plans[0].targets names target 6; there are 5'],
  ['an id that is not there', plan({ targets: ['x'], steps: [] }), 'plans[0].targets[0] is "x", which is no target'],
  ['numbers that are none', plan({ targets: '3-1', steps: [] }), 'plans[0].targets is not of the form'],
  ['steps and a run', plan({ steps: [], takesSeconds: 4 }), 'plans[0].takesSeconds is of a run'],
  ['neither steps nor a run', plan({}), 'plans[0].startsAtSeconds is missing'],
  [
    'an event that is not run',
    plan({ startsAtSeconds: 1, takesSeconds: 1, fails: { event: 'AfterInstal' } }),
    'plans[0].fails.event is "AfterInstal"; the events of this plan are ApplicationStop',
  ],
  [
    'a log that the service would cut',
    plan({ startsAtSeconds: 1, takesSeconds: 1, fails: { event: 'Install', logTail: 'é'.repeat(4_000) } }),
    'plans[0].fails.logTail has 8000 bytes',
  ],
  [
    'a script that is never reached',
    { version: 1, deployments: [FAILING, FAILING] },
    'deployments[1] is never reached: an earlier script is for every deployment to "shop/web"',
  ],
  [
    'a mistake in the rollback',
    one({ rollback: { deployment: { statuses: [], rollback: {} } } }),
    'deployments[0].rollback.deployment has the unknown key "rollback"',
  ],
])('%s is told with its place', ([, document, message]) => {
  expect(() => read(document)).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(message) }),
  )
})

function host(change: object): unknown {
  const planned = { hosts: ['web-1'], fault: 'disk-full', event: 'Install', ...change }
  return { version: 1, hosts: [JSON.parse(JSON.stringify(planned))] }
}

function fault(change: object): unknown {
  return { version: 1, faults: [{ operations: ['*'], fault: 'throttle', ...change }] }
}

test('every problem is told at once', () => {
  const document = { version: 1, seed: -1, faults: [{ operations: [], fault: 'x' }], deployments: [{ group: '' }] }
  const message = messageOf(() => read(document))
  for (const place of [
    'seed',
    'operations',
    'fault is',
    'application is missing',
    'group has 0',
    'statuses is missing',
  ]) {
    expect(message).toContain(place)
  }
})

test('of a document that is wrong throughout, the first problems are told', () => {
  const document = { version: 1, ...Object.fromEntries(Array.from({ length: 5_000 }, (_, key) => [`k${key}`, 1])) }
  expect(messageOf(() => read(document)).split('\n')).toHaveLength(52)
})

test('what is not JSON is told as that', () => {
  expect(() => readScenario('{"version": 1,', options)).toThrow(/is not JSON/)
})

/** A document that is near to being a scenario, with anything in any place. */
const nearly = fc
  .record({ path: fc.array(fc.nat(), { maxLength: 8 }), value: fc.jsonValue() })
  .map(({ path, value }) => replaceAt({ version: 1, faults: [], deployments: [FAILING] }, path, value))

test.for([
  ['any text', fc.string()],
  ['any JSON', fc.json()],
  ['a scenario with anything in one place', nearly.map((value) => JSON.stringify(value))],
] as const)('%s is a scenario or is refused, and never a defect', ([, texts]) => {
  fc.assert(
    fc.property(texts, (text) => {
      try {
        readScenario(text, options)
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError)
      }
    }),
    { numRuns: 500 },
  )
})

test('the published schema is that of the check', async () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Slipway scenario',
    ...toJsonSchema(SCENARIO),
  }
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/reference/scenario.schema.json',
  )
})

test('the page on scenarios names every key, and its examples can be played', () => {
  const page = readFileSync(new URL('../../../../docs/reference/scenarios.md', import.meta.url), 'utf8')
  const keys = JSON.stringify(toJsonSchema(SCENARIO)).matchAll(/"(\w+)":\{"description"/g)
  const untold = [...keys].filter(([, key]) => !page.includes(`\`${key}\``))
  expect(untold).toEqual([])
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  expect(examples.length).toBeGreaterThan(2)
  for (const text of examples) expect(() => readScenario(text, options)).not.toThrow()
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('it is no mistake')
}

function replaceAt(document: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof document !== 'object' || document === null) return value
  const keys = Object.keys(document)
  const key = keys[step % Math.max(keys.length, 1)]
  if (key === undefined) return value
  const inside = replaceAt((document as Record<string, unknown>)[key], rest, value)
  if (Array.isArray(document)) return document.map((item, index) => (String(index) === key ? inside : item))
  return { ...document, [key]: inside }
}

import { SlipwayError } from '@slipway/core/errors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { type Answer, serveInTest } from './fixtures/scripted-server.ts'
import { createMenderProvider, type MenderProvider } from './provider.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'

async function drain(pages: AsyncIterable<readonly unknown[]>): Promise<void> {
  for await (const page of pages) expect(Array.isArray(page)).toBe(true)
}

const CALLS: readonly ((provider: MenderProvider) => Promise<unknown>)[] = [
  (provider) => provider.getDeployment(ID),
  (provider) => drain(provider.listTargets(ID)),
  (provider) => provider.describeTargets(ID, ['a', '__proto__']),
  (provider) => drain(provider.listMenderDeployments({ name: 'ci' })),
  (provider) => provider.targetedDevices(ID),
  (provider) => provider.findRelease('app'),
  (provider) => provider.findStorage(),
  (provider) => drain(provider.listDevices({ type: 'devices', devices: ['a'] })),
  (provider) => drain(provider.listDevices({ type: 'all-devices' })),
  (provider) => provider.createDeployment({ name: 'n', artifactName: 'a', target: { type: 'all-devices' } }),
  (provider) => provider.stopDeployment(ID, { rollback: false }),
]

/** Objects that look like what is expected, with anything in their fields. */
const field = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('a', 'success', 'failure', 'finished', ID, '2026-07-06T10:00:00Z'),
)
const likely = fc.record(
  Object.fromEntries(
    [
      'id',
      'name',
      'status',
      'artifact_name',
      'artifacts',
      'groups',
      'phases',
      'statistics',
      'max_devices',
      'dynamic',
      'filter',
      'log',
      'started',
      'finished',
      'deleted',
      'substate',
      'updates',
      'attributes',
      'device_types_compatible',
      'artifact_depends',
      'limit',
    ].map((name) => [name, field]),
  ),
  { requiredKeys: [] },
)
const body = fc.oneof(
  fc.jsonValue(),
  likely,
  fc.array(likely, { maxLength: 30 }),
  fc.record({ artifacts: fc.array(likely) }),
)
const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 400, 404, 409, 422),
  headers: fc.constantFrom({}, { link: '<x>; rel="last"' }, { location: `/x/${ID}` }, { location: '/../../x' }),
  body: body.map((value) => JSON.stringify(value)),
})

test('whatever a server answers is read or refused, and never breaks anything else', async () => {
  let next: Answer = {}
  const server = await serveInTest(() => (next.status === 204 ? { status: 204 } : next))
  const clock = new ManualClock({ isRunning: true })
  await fc.assert(
    fc.asyncProperty(answer, fc.constantFrom(...CALLS), async (given, call) => {
      next = given
      const provider = createMenderProvider({ serverUrl: server.endpoint, token: 't', clock })
      try {
        await call(provider)
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError)
      }
    }),
    { numRuns: 300 },
  )
})

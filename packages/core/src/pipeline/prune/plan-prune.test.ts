import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type { BucketRevision } from '../../provider.ts'
import { bundle, deployed, keptApplication, registered } from './fixtures/kept-application.ts'
import { type PrunePlan, type PruneRequest, planPrune } from './plan-prune.ts'

const REQUEST: PruneRequest = { applicationName: 'shop', keep: 2, olderThanDays: 30 }

const nameOf = ({ key }: BucketRevision): string => key.replace(/^shop\/|\.tgz$/g, '')
const goes = (plan: PrunePlan): readonly string[] => plan.removals.map(({ revision }) => nameOf(revision))
const stays = (plan: PrunePlan): Readonly<Record<string, string>> =>
  Object.fromEntries(plan.kept.map(({ revision, reason }) => [nameOf(revision), reason]))

describe('what a group needs stays', () => {
  test('what it runs, what it could go back to, what it deploys and what it tried last', async () => {
    const old = ['live', 'before', 'older', 'trying', 'tried', 'waste'].map((name) => registered(bundle(name), 90, 60))
    const ports = keptApplication({
      revisions: old,
      groups: {
        web: {
          successes: ['live', 'live', 'before', 'older'].map((name) => deployed(bundle(name))),
          active: [deployed(bundle('trying'), { id: 'd-TRYING', state: 'in-progress' })],
          newest: deployed(bundle('tried'), { state: 'failed' }),
        },
      },
    })
    const plan = await planPrune(REQUEST, ports)
    expect(goes(plan)).toEqual(['older', 'waste'])
    expect(stays(plan)).toEqual({
      live: 'runs in "web"',
      before: '"web" could go back to it',
      trying: 'd-TRYING deploys it to "web" now',
      tried: 'was the last that was deployed to "web"',
    })
  })

  test('of each group for itself, as many different revisions as asked for', async () => {
    const names = ['a', 'b', 'c', 'd']
    const ports = keptApplication({
      revisions: names.map((name) => registered(bundle(name), 90, 60)),
      groups: {
        one: { successes: ['a', 'b', 'c', 'd'].map((name) => deployed(bundle(name))) },
        two: { successes: ['d', 'a'].map((name) => deployed(bundle(name))) },
      },
    })
    expect(goes(await planPrune({ ...REQUEST, keep: 2 }, ports))).toEqual(['c'])
    expect(goes(await planPrune({ ...REQUEST, keep: 3 }, ports))).toEqual([])
  })

  test('what the service itself calls current, also where its deployments are forgotten', async () => {
    const ports = keptApplication({ revisions: [registered(bundle('live'), 900, 800, ['web'])] })
    expect(stays(await planPrune(REQUEST, ports))).toEqual({ live: 'runs in "web"' })
  })

  test('the same object under another description of it, and not another version of it', async () => {
    const ports = keptApplication({
      revisions: [
        registered(bundle('same', { eTag: 'other', bundleType: 'zip' }), 90),
        registered(bundle('versioned', { version: 'v1' }), 90),
        registered(bundle('unversioned', { version: 'v1' }), 90),
      ],
      groups: {
        web: {
          successes: [
            deployed(bundle('same')),
            deployed(bundle('versioned', { version: 'v2' })),
            deployed(bundle('unversioned')),
          ],
        },
      },
      bundles: { 'shop/versioned.tgz': { kind: 'ours', sizeBytes: 5, version: 'v1' } },
    })
    const plan = await planPrune({ ...REQUEST, keep: 3 }, ports)
    expect(plan.removals.map(({ object }) => object)).toEqual([
      { bucket: 'releases', key: 'shop/versioned.tgz', version: 'v1' },
    ])
  })
})

describe('what is young stays', () => {
  test.for([
    ['registered 29 days ago', 29, undefined, 'was registered 29 days ago'],
    ['registered today', 0, undefined, 'was registered less than a day ago'],
    ['deployed yesterday', 400, 1, 'was deployed a day ago'],
    ['registered 30 days ago', 30, undefined, undefined],
    ['registered and deployed long ago', 400, 31, undefined],
  ] as const)('%s', async ([, registeredDays, usedDays, reason]) => {
    const ports = keptApplication({ revisions: [registered(bundle('one'), registeredDays, usedDays)] })
    expect(stays(await planPrune(REQUEST, ports)).one).toBe(reason)
  })

  test('and so does what has no date', async () => {
    const ports = keptApplication({ revisions: [{ revision: bundle('one'), currentInGroups: [] }] })
    expect(stays(await planPrune(REQUEST, ports))).toEqual({
      one: 'the service does not tell when it was registered',
    })
  })
})

describe('what is not ours stays', () => {
  test('what another application has too, in whatever version', async () => {
    const ports = keptApplication({
      revisions: [registered(bundle('shared', { version: 'v1' }), 90), registered(bundle('own'), 90)],
      others: { api: [bundle('shared')], job: [bundle('own', { bucket: 'elsewhere' })] },
    })
    const plan = await planPrune(REQUEST, ports)
    expect(goes(plan)).toEqual(['own'])
    expect(stays(plan)).toEqual({ shared: 'application "api" has it, too' })
  })

  test('what slipway did not store, what changed and what may not be seen; what is gone is counted', async () => {
    const ports = keptApplication({
      revisions: ['foreign', 'changed', 'denied', 'gone'].map((name) => registered(bundle(name), 90)),
      bundles: {
        'shop/foreign.tgz': { kind: 'foreign' },
        'shop/changed.tgz': { kind: 'changed' },
        'shop/gone.tgz': { kind: 'gone' },
        'shop/denied.tgz': new SlipwayError('ACCESS_DENIED', '"s3:GetObject" is not allowed'),
      },
    })
    const plan = await planPrune(REQUEST, ports)
    expect([goes(plan), plan.goneCount]).toEqual([[], 1])
    expect(stays(plan)).toEqual({
      foreign: 'was not stored by slipway',
      changed: 'something else is under its key by now',
      denied: 'could not be seen: "s3:GetObject" is not allowed',
    })
  })

  test('what is in other buckets than the one asked for is not looked at', async () => {
    const ports = keptApplication({
      revisions: [registered(bundle('here'), 90), registered(bundle('there', { bucket: 'other' }), 90)],
    })
    const plan = await planPrune({ ...REQUEST, bucket: 'releases' }, ports)
    expect([goes(plan), stays(plan)]).toEqual([['here'], {}])
  })
})

test('a bundle that is registered twice goes once, the first registered first', async () => {
  const ports = keptApplication({
    revisions: [registered(bundle('late'), 40), registered(bundle('early'), 90), registered(bundle('late'), 50)],
  })
  expect(goes(await planPrune(REQUEST, ports))).toEqual(['early', 'late'])
})

test('where it may not be looked who needs a bundle, nothing is planned', async () => {
  const ports = keptApplication({ revisions: [registered(bundle('one'), 90)] })
  const denied = new SlipwayError('ACCESS_DENIED', 'not allowed')
  // biome-ignore lint/correctness/useYield: it fails before there is a page
  const listApplications = async function* (): AsyncGenerator<readonly string[]> {
    throw denied
  }
  await expect(planPrune(REQUEST, { ...ports, provider: { ...ports.provider, listApplications } })).rejects.toBe(denied)
})

test('whatever the history, nothing that a group runs or could go back to is ever planned', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const history = fc.array(fc.constantFrom(...names), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(history, history, fc.integer({ min: 2, max: 4 }), async (web, canary, keep) => {
      const ports = keptApplication({
        revisions: names.map((name) => registered(bundle(name), 90, 60)),
        groups: {
          web: { successes: web.map((name) => deployed(bundle(name))) },
          canary: { successes: canary.map((name) => deployed(bundle(name))) },
        },
      })
      const needed = [web, canary].flatMap((group) => [...new Set(group)].slice(0, keep))
      const plan = await planPrune({ ...REQUEST, keep }, ports)
      expect([...goes(plan)].sort()).toEqual(names.filter((name) => !needed.includes(name)))
    }),
  )
})

import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { planPrune, pruneRevisions } from '../pipeline/index.ts'
import { bundle, keptApplication, registered } from '../pipeline/prune/fixtures/kept-application.ts'
import { pruneJson, renderPrune } from './prune.ts'

const REQUEST = { applicationName: 'shop', keep: 2, olderThanDays: 30 }

const ports = () =>
  keptApplication({
    revisions: [registered(bundle('one'), 90, 45), registered(bundle('two'), 60), registered(bundle('new'), 1)],
    removals: [[{ object: { bucket: 'releases', key: 'shop/two.tgz' }, reason: 'Access Denied (AccessDenied)' }]],
    bundles: { 'shop/two.tgz': { kind: 'ours', sizeBytes: 2_000_000 } },
  })

test('a plan tells what would go, what stays and why, and how to go on', async () => {
  expect(renderPrune(await planPrune(REQUEST, ports()))).toEqual([
    '  would go  s3://releases/shop/one.tgz?eTag=e-one: 1.0 kB, registered 2026-03-03, last deployed 2026-04-17',
    '  would go  s3://releases/shop/two.tgz?eTag=e-two: 2.0 MB, registered 2026-04-02, never deployed',
    '  stays     s3://releases/shop/new.tgz?eTag=e-new: was registered a day ago',
    '2 bundles, 2.0 MB together, would be removed, 1 would stay; --apply removes them',
  ])
})

test('a result tells what is gone, what could not be removed, and that its registration stays', async () => {
  const given = ports()
  const plan = await planPrune(REQUEST, given)
  const result = await pruneRevisions(plan, 'shop', given)
  expect(renderPrune(plan, result)).toEqual([
    '  removed s3://releases/shop/one.tgz?eTag=e-one: 1.0 kB, registered 2026-03-03, last deployed 2026-04-17',
    '  stays   s3://releases/shop/new.tgz?eTag=e-new: was registered a day ago',
    '  failed  s3://releases/shop/two.tgz?eTag=e-two: Access Denied (AccessDenied)',
    '1 bundle of 1.0 kB is removed, 2 left',
    'CodeDeploy keeps the registration of a revision whose bundle is gone: it has no operation that removes one.',
  ])
  expect(pruneJson(plan, result)).toMatchObject({
    isApplied: true,
    bytes: 1_000,
    removed: [{ revision: { revisionType: 'S3' }, registeredAt: '2026-03-03T00:00:00.000Z' }],
    failed: [{ reason: 'Access Denied (AccessDenied)' }],
    kept: [{ reason: 'was registered a day ago' }],
  })
})

test('nothing to remove is said in one line', async () => {
  const nothing = keptApplication({ revisions: [], bundles: {} })
  expect(renderPrune(await planPrune(REQUEST, nothing))).toEqual(['nothing would be removed; 0 bundles stay'])
})

test('what had no answer is told as perhaps gone', async () => {
  const given = keptApplication({
    revisions: [registered(bundle('one'), 90)],
    removals: [new SlipwayError('SERVICE_UNREACHABLE', 'no answer')],
  })
  const plan = await planPrune(REQUEST, given)
  const lines = renderPrune(plan, await pruneRevisions(plan, 'shop', given))
  expect(lines[0]).toBe('  perhaps s3://releases/shop/one.tgz?eTag=e-one: there was no answer')
})

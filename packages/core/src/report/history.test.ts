import { expect, test } from 'vitest'
import { deployment } from '../deployment/fixtures/samples.ts'
import type { RegisteredRevision } from '../provider.ts'
import type { RevisionLocation } from '../revision/index.ts'
import { deploymentJson, renderDeployments, renderRevision, renderRevisions, revisionJson } from './history.ts'

const NIGHT = Date.UTC(2026, 10, 21, 2, 5, 9)
const revision: RevisionLocation = {
  type: 's3',
  bucket: 'releases',
  key: `shop/${'1a2b3c4d'.repeat(8)}.tgz`,
  bundleType: 'tgz',
  eTag: 'e1',
}
const bad = deployment('succeeded', {
  id: 'd-2',
  createdAt: NIGHT,
  startedAt: NIGHT + 1_000,
  completedAt: NIGHT + 66_000,
  creator: 'user',
  origin: 'user',
  revision,
  description: `acme/shop@1a2b3c4 \u001b[31m${'x'.repeat(80)}`,
})
const rollback = deployment('in-progress', {
  id: 'd-3',
  createdAt: NIGHT,
  origin: 'rollback',
  rollsBackDeploymentId: 'd-2',
})

test('deployments are a table with a star at the last success, safe to show and without tails of blanks', () => {
  const [head, ...rows] = renderDeployments([rollback, bad], 'd-2')
  expect(head?.split(/ {2,}/)).toEqual([
    '',
    'deployment',
    'status',
    'created (UTC)',
    'took',
    'by',
    'revision',
    'description',
  ])
  expect(rows).toEqual([
    '  d-3         InProgress  2026-11-21 02:05:09              rollback of d-2',
    `* d-2         Succeeded   2026-11-21 02:05:09  1 min 05 s  user             s3://releases/shop/1a2b3c4d1a….tgz  acme/shop@1a2b3c4 ${'x'.repeat(41)}…`,
    '* the last one that succeeded',
  ])
})

test('a star that is not on the page is not explained', () => {
  expect(renderDeployments([bad], 'd-0').join('\n')).not.toContain('*')
})

test('a machine gets all of a deployment, times in ISO 8601', () => {
  expect(deploymentJson(bad)).toEqual({
    deploymentId: 'd-2',
    state: 'succeeded',
    status: 'Succeeded',
    creator: 'user',
    origin: 'user',
    description: bad.description,
    createdAt: '2026-11-21T02:05:09.000Z',
    startedAt: '2026-11-21T02:05:10.000Z',
    completedAt: '2026-11-21T02:06:15.000Z',
    revision: {
      revisionType: 'S3',
      s3Location: { bucket: 'releases', key: `shop/${'1a2b3c4d'.repeat(8)}.tgz`, bundleType: 'tgz', eTag: 'e1' },
    },
  })
})

const github: RevisionLocation = { type: 'github', repository: 'acme/shop', commitId: 'c'.repeat(40) }
const used: RegisteredRevision = {
  revision: github,
  description: 'release 7',
  registeredAt: NIGHT,
  firstUsedAt: NIGHT,
  lastUsedAt: NIGHT + 1_000,
  currentInGroups: ['web', 'canary'],
}

test('revisions are a table, each written so that it can be deployed', () => {
  const never: RegisteredRevision = { revision, registeredAt: NIGHT, currentInGroups: [] }
  expect(renderRevisions([used, never])).toEqual([
    'registered (UTC)     last used (UTC)      current in   description  revision',
    `2026-11-21 02:05:09  2026-11-21 02:05:10  web, canary  release 7    github:acme/shop@${'c'.repeat(40)}`,
    `2026-11-21 02:05:09  never                                          s3://releases/shop/${'1a2b3c4d'.repeat(8)}.tgz?eTag=e1`,
  ])
})

test('one revision is told a line each', () => {
  expect(renderRevision(used)).toEqual([
    `revision     github:acme/shop@${'c'.repeat(40)}`,
    'description  release 7',
    'registered   2026-11-21 02:05:09 UTC',
    'first used   2026-11-21 02:05:09 UTC',
    'last used    2026-11-21 02:05:10 UTC',
    'current in   web, canary',
  ])
  expect(renderRevision({ revision: github, currentInGroups: [] }, 'still there').slice(-2)).toEqual([
    'current in  no deployment group',
    'bundle      still there',
  ])
})

test('a machine gets all of a revision', () => {
  expect(revisionJson(used)).toEqual({
    revision: { revisionType: 'GitHub', gitHubLocation: { repository: 'acme/shop', commitId: 'c'.repeat(40) } },
    description: 'release 7',
    registeredAt: '2026-11-21T02:05:09.000Z',
    firstUsedAt: '2026-11-21T02:05:09.000Z',
    lastUsedAt: '2026-11-21T02:05:10.000Z',
    currentInGroups: ['web', 'canary'],
  })
})

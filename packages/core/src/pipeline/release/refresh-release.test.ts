import { expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { FunctionsInMemory } from '../fixtures/functions-in-memory.ts'
import { refreshRelease } from './refresh-release.ts'
import { toContentRevision } from './to-content-revision.ts'

const CONTENT = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties: {Name: orders, Alias: live, CurrentVersion: 1, TargetVersion: 2}
`
const revision = toContentRevision(CONTENT)

async function prepare(version: string, weights: Record<string, number> = {}) {
  const aliases = { live: { version, weights } }
  const functions = new FunctionsInMemory({ orders: { latest: 'c', versions: ['a', 'b', 'c'], aliases } })
  return (await refreshRelease(revision, { functions }))?.prepare({})
}

test('an AppSpec of then goes to its version from where the alias is now', async () => {
  const text = CONTENT.replace('CurrentVersion: 1', 'CurrentVersion: "3"')
  expect(await prepare('3')).toEqual({ kind: 'ready', revision: toContentRevision(text), warnings: [] })
})

test('one that is still right is deployed as it is', async () => {
  expect(await prepare('1')).toEqual({ kind: 'ready', revision, warnings: [] })
})

test('an alias that stands for its version already is left alone, unless it is split', async () => {
  expect(await prepare('2')).toMatchObject({ kind: 'current', reason: expect.stringContaining('version 2 already') })
  expect(await prepare('2', { 3: 0.1 })).toMatchObject({
    kind: 'ready',
    warnings: [expect.stringContaining('10 % to version 3')],
  })
})

test('whoever may not look deploys it as it is, and is told', async () => {
  const functions = {
    describeAlias: async () => {
      throw new SlipwayError('ACCESS_DENIED', '"lambda:GetAlias" is not allowed')
    },
  }
  const refreshed = await refreshRelease(revision, { functions })
  expect(await refreshed?.prepare({})).toEqual({
    kind: 'ready',
    revision,
    warnings: [expect.stringContaining('"lambda:GetAlias" is not allowed')],
  })
})

test.for<[string, RevisionLocation]>([
  ['a bundle', { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip' }],
  ['an AppSpec of which only the digest is told', { type: 'content', sha256: 'd' }],
  [
    'an AppSpec for ECS',
    toContentRevision('{"version":0,"Resources":[{"w":{"Type":"AWS::ECS::Service","Properties":{}}}]}'),
  ],
])('%s is deployed as it is', async ([, other]) => {
  expect(await refreshRelease(other, { functions: new FunctionsInMemory({}) })).toBeUndefined()
})

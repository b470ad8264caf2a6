import { expect, test } from 'vitest'
import { deployment } from '../../deployment/fixtures/samples.ts'
import { ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../../errors.ts'
import type { RegisteredRevision } from '../../provider.ts'
import { findDeployments, findRevisions } from './history.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'web' }
const history = [5, 4, 3, 2, 1].map((nth) => deployment('succeeded', { id: `d-${nth}`, createdAt: nth }))

test('the newest deployments come first, no more than asked for, and no page further', async () => {
  const provider = new ScriptedProvider({ history, ...(history[1] && { lastSuccessful: history[1] }) })
  const found = await findDeployments({ ...group, limit: 3 }, provider)
  expect(found.deployments.map(({ id }) => id)).toEqual(['d-5', 'd-4', 'd-3'])
  expect(found.lastSuccessfulId).toBe('d-4')
  expect(provider.count('deployments')).toBe(2)
})

test('times decide the order of what was read, not the pages', async () => {
  const [five, four, three, two, one] = history
  const mixed = [two, five, one, three, four].flatMap((item) => item ?? [])
  const found = await findDeployments({ ...group, limit: 10 }, new ScriptedProvider({ history: mixed }))
  expect(found.deployments.map(({ createdAt }) => createdAt)).toEqual([5, 4, 3, 2, 1])
  expect(found).not.toHaveProperty('lastSuccessfulId')
})

test('the list is told without the last success when that may not be looked up', async () => {
  const provider = Object.assign(new ScriptedProvider({ history }), {
    lastSuccessfulDeployment: () => Promise.reject(new SlipwayError('ACCESS_DENIED', 'not allowed')),
  })
  expect((await findDeployments({ ...group, limit: 5 }, provider)).deployments).toHaveLength(5)
})

const revisions: readonly RegisteredRevision[] = ['a', 'b', 'c', 'd', 'e'].map((key) => ({
  revision: { type: 's3', bucket: 'b', key: `${key}.zip`, bundleType: 'zip' },
  currentInGroups: key === 'd' ? ['web', 'canary'] : [],
}))

test('revisions are listed up to the limit, or as far as the one that is current in a group', async () => {
  const provider = new ScriptedProvider({ revisions })
  expect(await findRevisions({ applicationName: 'shop', limit: 3 }, provider)).toEqual(revisions.slice(0, 3))
  const current = await findRevisions({ ...group, limit: 1 }, provider)
  expect(current).toEqual([revisions[3]])
  expect(provider.count('revisions')).toBe(4)
})

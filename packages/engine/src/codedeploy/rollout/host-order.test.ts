import { expect, test } from 'vitest'
import { orderHosts } from './host-order.ts'

test('unhealthy and new hosts go first, then unknown, old and current ones; equals in the order of their numbers', () => {
  const health = {
    'web-1': { isHealthy: true, revisionKey: 'current' },
    'web-2': { isHealthy: true, revisionKey: 'old' },
    'web-3': { isHealthy: true },
    'web-4': { isHealthy: false },
    'web-10': { isHealthy: true, revisionKey: 'old' },
  } as const
  const hosts = ['web-1', 'web-10', 'web-2', 'web-3', 'web-4', 'web-5'].map((id) => ({ id }))
  const ordered = orderHosts(hosts, (id) => health[id as keyof typeof health], 'current')
  expect(ordered.map(({ id }) => id)).toEqual(['web-4', 'web-5', 'web-3', 'web-2', 'web-10', 'web-1'])
})

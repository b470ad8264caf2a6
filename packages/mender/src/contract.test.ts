import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { type ContractWorld, describeProviderContract } from '../../core/src/deployment/fixtures/provider-contract.ts'
import { type Answer, pageOf, type ReceivedRequest, refused, serveInTest } from './fixtures/scripted-server.ts'
import { createMenderProvider } from './provider.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const BASE = `/api/management/v1/deployments/deployments/${ID}`

const STATUS = {
  'in-progress': 'inprogress',
  succeeded: 'finished',
  failed: 'finished',
  stopped: 'finished',
  'unheard-of': 'Simmering',
} as const
const DEVICE = { pending: 'pending', succeeded: 'success', failed: 'failure', 'unheard-of': 'Simmering' } as const
/** What a server counts of a deployment that has come to an end in a way. */
const COUNTERS = {
  succeeded: { success: 9 },
  failed: { success: 8, failure: 1 },
  stopped: { success: 8, aborted: 1 },
} as const

function countersOf({ deployment, targets }: ContractWorld): Readonly<Record<string, number>> {
  if (deployment !== 'in-progress' && deployment !== 'unheard-of') return COUNTERS[deployment]
  // The policy of these tests lets nothing fail: what failed is left out of the counters of what goes on.
  const words = targets.map(({ state }) => DEVICE[state]).filter((word) => word !== 'failure')
  return Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((one) => one === word).length]))
}

function answer(world: ContractWorld, request: ReceivedRequest): Answer {
  const { path, query, method } = request
  if (path === BASE) {
    const counters = countersOf(world)
    const max_devices = Object.values(counters).reduce((sum, count) => sum + count, 0)
    return {
      body: {
        id: ID,
        name: 'ci',
        artifact_name: 'app-1',
        status: STATUS[world.deployment],
        max_devices,
        statistics: { status: counters },
      },
    }
  }
  if (path === `${BASE}/status` && method === 'PUT') return { status: 204 }
  // Only devices that have asked have a record.
  const asked = world.targets.filter(({ state }) => state !== 'pending')
  if (path === `${BASE}/devices/list`) {
    const records = asked.map(({ id, state }) => ({ id, status: DEVICE[state], log: false }))
    return pageOf(
      records.filter(({ status }) => query.get('status') === null || status === query.get('status')),
      request,
    )
  }
  if (path === `${BASE}/device_list`) return { body: world.targets.map(({ id }) => id) }
  return refused(404, 'Resource not found')
}

describeProviderContract('mender', async (world) => {
  const server = await serveInTest((request, nth) => {
    if (world.manner === 'denied') return refused(403)
    if (world.manner === 'throttled') return refused(429)
    if (world.manner === 'foreign') return { status: 404, body: '<html>not here</html>' }
    if (world.manner === 'hangs') return 'hang'
    if (world.manner === 'drops-once' && nth === 1) return 'drop'
    return answer(world, request)
  })
  const clock = new ManualClock({ isRunning: true })
  const provider = createMenderProvider({ serverUrl: server.endpoint, token: 'token-1', clock })
  return {
    provider,
    id: ID,
    unknownId: UNKNOWN,
    endpoint: server.endpoint,
    requests: () => server.requests.length,
    close: () => server.close(),
  }
})

import {
  type ContractWorld,
  describeProviderContract,
} from '../../../core/src/deployment/fixtures/provider-contract.ts'
import { type Answer, ENVIRONMENT, type ReceivedRequest, serveInTest } from '../fixtures/scripted-server.ts'
import { createGreengrassProvider } from './provider.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const JOB = 'b5a1c2d3-0d3e-4b7a-9c11-2a6f5e8d7b91'
const ARN = 'arn:aws:iot:eu-central-1:123456789012'
/** A device of the group that the job has not told yet: the deployment goes on. */
const LATE = 'target-late'

const STATUS = {
  'in-progress': 'ACTIVE',
  succeeded: 'ACTIVE',
  failed: 'FAILED',
  stopped: 'CANCELED',
  'unheard-of': 'Simmering',
} as const
const DEVICE = { pending: 'QUEUED', succeeded: 'SUCCEEDED', failed: 'FAILED', 'unheard-of': 'Simmering' } as const

function refused(name: string, status: number): Answer {
  return { status, headers: { 'x-amzn-errortype': name, 'content-type': 'application/json' }, body: { message: 'no' } }
}

function answer(world: ContractWorld, { target, method }: ReceivedRequest): Answer {
  const { pathname, searchParams } = new URL(target, 'http://greengrass')
  if (pathname.startsWith('/greengrass/v2/deployments/')) {
    if (!pathname.includes(ID)) return refused('ResourceNotFoundException', 404)
    if (method === 'POST') {
      return world.deployment === 'in-progress' ? { body: { message: 'ok' } } : refused('ConflictException', 409)
    }
    return {
      body: {
        ...{ deploymentId: ID, targetArn: `${ARN}:thinggroup/edge`, revisionId: '7', iotJobId: JOB },
        ...{ deploymentStatus: STATUS[world.deployment], isLatestForTarget: true },
        ...{ deploymentName: null, components: { 'com.example.App': { componentVersion: '1.0.0', runWith: null } } },
      },
    }
  }
  const isOpen = world.deployment !== 'succeeded' && world.targets.every(({ state }) => state !== 'pending')
  if (pathname === '/thing-groups/edge/things') {
    const names = [...world.targets.map(({ id }) => id), ...(isOpen ? [LATE] : [])]
    return pageOf('things', names, searchParams)
  }
  if (pathname === `/jobs/${JOB}`) {
    const count = (word: string): number => world.targets.filter(({ state }) => DEVICE[state] === word).length
    const jobProcessDetails = {
      numberOfQueuedThings: count('QUEUED'),
      numberOfSucceededThings: count('SUCCEEDED'),
      numberOfFailedThings: count('FAILED'),
    }
    return { body: { job: { jobId: JOB, status: 'IN_PROGRESS', jobProcessDetails } } }
  }
  if (pathname === `/jobs/${JOB}/things`) {
    const status = searchParams.get('status')
    const listed = world.targets.filter(({ state }) => status === null || DEVICE[state] === status)
    const executions = listed.map(({ id, state }) => ({
      thingArn: `${ARN}:thing/${id}`,
      jobExecutionSummary: { status: DEVICE[state], executionNumber: 1 },
    }))
    return pageOf('executionSummaries', executions, searchParams)
  }
  if (pathname.startsWith('/things/')) {
    const detailsMap = { 'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE' }
    return { body: { execution: { status: 'FAILED', statusDetails: { detailsMap } } } }
  }
  return refused('ResourceNotFoundException', 404)
}

function pageOf(field: string, items: readonly unknown[], query: URLSearchParams): Answer {
  const start = Number(query.get('nextToken') ?? 0)
  const end = start + Number(query.get('maxResults') ?? 50)
  return { body: { [field]: items.slice(start, end), nextToken: end < items.length ? String(end) : null } }
}

describeProviderContract('greengrass', async (world) => {
  const server = await serveInTest((request, nth) => {
    if (world.manner === 'denied') return refused('AccessDeniedException', 403)
    if (world.manner === 'throttled') return refused('ThrottlingException', 429)
    if (world.manner === 'foreign') return { status: 404, body: '<html>not here</html>' }
    if (world.manner === 'hangs') return new Promise(() => undefined)
    if (world.manner === 'drops-once' && nth === 1) return 'drop'
    return answer(world, request)
  })
  const settings = { endpointUrl: server.endpoint, environment: { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '2' } }
  return {
    // The fleet of these tests has failures in each of its states.
    provider: createGreengrassProvider(settings, { policy: { maxFailures: { percent: 100 } } }),
    id: ID,
    unknownId: '00000000-0000-4000-8000-000000000000',
    endpoint: server.endpoint,
    requests: () => server.requests.length,
    close: () => server.close(),
  }
})

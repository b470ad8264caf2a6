import {
  type ContractWorld,
  describeProviderContract,
} from '../../../core/src/deployment/fixtures/provider-contract.ts'
import { type Answer, ENVIRONMENT, jsonError, type ReceivedRequest, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

const ID = 'd-CONTRACT1'
const UNKNOWN = 'd-UNKNOWN99'
const PAGE = 100

const STATUS = {
  'in-progress': 'InProgress',
  succeeded: 'Succeeded',
  failed: 'Failed',
  stopped: 'Stopped',
  'unheard-of': 'Simmering',
} as const
const TARGET = { pending: 'Pending', succeeded: 'Succeeded', failed: 'Failed', 'unheard-of': 'Simmering' } as const

function answer({ deployment, targets }: ContractWorld, { operation, json }: ReceivedRequest): Answer {
  if (json.deploymentId === UNKNOWN) return jsonError('DeploymentDoesNotExistException')
  if (json.deploymentId !== ID) return jsonError('InvalidDeploymentIdException')
  switch (operation) {
    case 'GetDeployment': {
      const count = (state: string): number => targets.filter((one) => TARGET[one.state] === state).length
      const overview = {
        Pending: count('Pending'),
        InProgress: 0,
        Succeeded: count('Succeeded'),
        Failed: count('Failed'),
      }
      return {
        body: {
          deploymentInfo: {
            deploymentId: ID,
            status: STATUS[deployment],
            deploymentOverview: { ...overview, Skipped: 0, Ready: 0 },
          },
        },
      }
    }
    case 'StopDeployment':
      return deployment === 'in-progress'
        ? { body: { status: 'Pending' } }
        : jsonError('DeploymentAlreadyCompletedException')
    case 'ListDeploymentTargets': {
      const { TargetStatus: wanted } = (json.targetFilters ?? {}) as { readonly TargetStatus?: readonly string[] }
      const ids = targets.filter(({ state }) => wanted?.includes(TARGET[state]) ?? true).map(({ id }) => id)
      const start = Number(json.nextToken ?? 0)
      const next = start + PAGE < ids.length ? { nextToken: String(start + PAGE) } : {}
      return { body: { targetIds: ids.slice(start, start + PAGE), ...next } }
    }
    case 'BatchGetDeploymentTargets': {
      const asked = new Set(json.targetIds as readonly string[])
      const deploymentTargets = targets
        .filter(({ id }) => asked.has(id))
        .map(({ id, state }) => ({
          deploymentTargetType: 'InstanceTarget',
          instanceTarget: { deploymentId: ID, targetId: id, status: TARGET[state] },
        }))
      return { body: { deploymentTargets } }
    }
    default:
      return jsonError('NotImplementedException', 501)
  }
}

describeProviderContract('codedeploy', async (world) => {
  const server = await serveInTest((request, nth) => {
    if (world.manner === 'denied') return jsonError('AccessDeniedException')
    if (world.manner === 'throttled') return jsonError('ThrottlingException')
    if (world.manner === 'foreign') return { status: 404, body: '<html>not here</html>' }
    if (world.manner === 'hangs') return new Promise(() => undefined)
    if (world.manner === 'drops-once' && nth === 1) return 'drop'
    return answer(world, request)
  })
  const environment = { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '2' }
  return {
    provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment }),
    id: ID,
    unknownId: UNKNOWN,
    endpoint: server.endpoint,
    requests: () => server.requests.length,
    close: () => server.close(),
  }
})

import { setTimeout } from 'node:timers/promises'
import type { TaskDefinition } from '@slipway/core/provider'
import type { Ask } from '../client/ask.ts'
import { make, makeListener } from './make-balancer.ts'
import type { ServiceCalls } from './service-calls.ts'

export interface ServiceRequest {
  readonly clusterName: string
  readonly serviceName: string
  readonly taskDefinition: string
  readonly containerName: string
  readonly containerPort: number
  readonly desiredCount: number
  readonly hasTestListener: boolean
  /** What the task definition asks of the place where its tasks run. */
  readonly definition: TaskDefinition
  /** What the load balancer asks for to see whether a task is healthy. */
  readonly healthCheckPath: string
}

/** A service behind a load balancer, and what a deployment group has to know of the two. */
export interface MadeService {
  readonly url: URL
  readonly testUrl: URL | undefined
  readonly deployedTo: Readonly<Record<string, unknown>>
}

const TARGET_GROUPS = ['rehearsal-blue', 'rehearsal-green'] as const
/** How long the tasks from before may take until they answer. */
const PATIENCE_MS = 60_000

/** Makes the cluster, the load balancer with its listeners and target groups, and the service with the tasks from before. */
export async function makeService(
  calls: ServiceCalls,
  request: ServiceRequest,
  signal: AbortSignal,
): Promise<MadeService> {
  const { clusterName, serviceName, taskDefinition, containerName, containerPort, desiredCount } = request
  await calls.json('ecs', 'CreateCluster', { clusterName }, signal)
  const balancer = await make(
    calls,
    'LoadBalancer',
    { Name: 'rehearsal', 'Subnets.member.1': 'a', 'Subnets.member.2': 'b' },
    signal,
  )
  const [blue = ''] = await Promise.all(
    TARGET_GROUPS.map((Name) =>
      make(
        calls,
        'TargetGroup',
        { Name, Protocol: 'HTTP', Port: '80', TargetType: 'ip', HealthCheckPath: request.healthCheckPath },
        signal,
      ),
    ),
  )
  const listener = await makeListener(calls, balancer, blue, signal)
  const test = request.hasTestListener ? await makeListener(calls, balancer, blue, signal) : undefined
  const service = {
    cluster: clusterName,
    serviceName,
    taskDefinition,
    desiredCount,
    ...placementOf(request.definition),
    deploymentController: { type: 'CODE_DEPLOY' },
    loadBalancers: [{ targetGroupArn: blue, containerName, containerPort }],
  }
  await calls.json('ecs', 'CreateService', service, signal)
  const pair = {
    targetGroups: TARGET_GROUPS.map((name) => ({ name })),
    prodTrafficRoute: { listenerArns: [listener.arn] },
    ...(test !== undefined && { testTrafficRoute: { listenerArns: [test.arn] } }),
  }
  return {
    url: listener.url,
    testUrl: test?.url,
    deployedTo: {
      ecsServices: [{ serviceName, clusterName }],
      loadBalancerInfo: { targetGroupPairInfoList: [pair] },
    },
  }
}

/** A service has to say where its tasks run, if their definition asks for it; here that is this machine in any case. */
function placementOf({ networkMode, requiresCompatibilities }: TaskDefinition): Readonly<Record<string, unknown>> {
  const isFargate = Array.isArray(requiresCompatibilities) && requiresCompatibilities.includes('FARGATE')
  const awsvpcConfiguration = { subnets: ['subnet-rehearsal'], securityGroups: ['sg-rehearsal'] }
  return {
    ...(isFargate && { launchType: 'FARGATE' }),
    ...(networkMode === 'awsvpc' && { networkConfiguration: { awsvpcConfiguration } }),
  }
}

/** Waits until somebody answers; resolves with whether anybody did. @throws the signal's reason. */
export async function untilServed(ask: Ask, signal: AbortSignal): Promise<boolean> {
  const endMs = Date.now() + PATIENCE_MS
  while (Date.now() < endMs) {
    if ((await ask(signal)).isServed) return true
    await setTimeout(100, undefined, { signal })
  }
  return false
}

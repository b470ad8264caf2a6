import { createEcsTaskDefinitions } from '@slipway/aws'
import type { FunctionSource, ImageSource, NamedValue } from '@slipway/core/inputs'
import type { CloudReleaseRequest } from '@slipway/core/pipeline'
import type { TaskDefinition } from '@slipway/core/provider'
import type { ReleaseTexts } from '@slipway/runtime/cloud-release'
import { createFunctionCode } from '@slipway/runtime/function-code'
import { askHttp } from '../client/ask-http.ts'
import { hasNewAnswers, nameAnswers } from '../client/name-answers.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import { functionVariables } from '../world/function-variables.ts'
import { makeFunction } from '../world/make-function.ts'
import { makeGroup } from '../world/make-group.ts'
import { type MadeService, makeService, untilServed } from '../world/make-service.ts'
import { openWorld, type World } from '../world/world.ts'
import { CloudPlayer } from './cloud-player.ts'
import type { Found, Stage } from './stage.ts'

/** A release of a service, with all that it needs to be deployed. */
export interface EcsPlan {
  readonly request: CloudReleaseRequest
  readonly texts: ReleaseTexts
  readonly hooks: ReadonlyMap<string, string>
  readonly functions: readonly FunctionSource[]
  readonly functionEnv: readonly NamedValue[]
  readonly allowSecrets: readonly string[]
  readonly before: TaskDefinition
  readonly images: readonly ImageSource[]
  readonly containerName: string
  readonly containerPort: number
  readonly desiredCount: number
  readonly requestPath: string
  readonly healthCheckPath: string
  readonly group: PlannedGroup
}

/** Rehearses a release of a service: clients ask its load balancer before, during and after the deployment. */
export async function rehearseEcs(plan: EcsPlan, stage: Stage, found: Found): Promise<void> {
  const { environment, nodeRuntime, signal } = stage
  await using world = await openWorld({ environment, nodeRuntime, images: plan.images })
  const { service, definition } = await furnish(world, plan, stage)
  const ask = askHttp(new URL(plan.requestPath, service.url))
  if (!(await untilServed(ask, signal))) {
    found.notes.push(`the tasks from before have not answered at ${plan.requestPath} within a minute`)
  }
  const { version = '' } = await askHttp(new URL(plan.healthCheckPath, service.url))(signal)
  if (!version.startsWith('200')) {
    const answer = version === '' ? 'nothing' : `status ${version.slice(0, 3)}`
    found.notes.push(
      `at ${plan.healthCheckPath}, where the load balancer looks whether tasks are healthy, those from before answer ${answer}: name another path with health-check-path`,
    )
  }
  const player = new CloudPlayer({ ...plan, world, ask }, stage, found)
  try {
    await player.before()
    const released = await player.deploy('release', plan.request)
    if (released.result?.outcome !== 'succeeded') found.notes.push(...(await readEvents(world, plan, signal)))
    if (stage.withRollback) {
      const { containerName, containerPort } = plan
      await player.rollBack(released, {
        before: definition,
        request: (taskDefinition) => ({ ecs: { taskDefinition, containerName, containerPort } }),
        atOnce: 'CodeDeployDefault.ECSAllAtOnce',
        look: () => lookAtService(world, plan, signal),
      })
    }
  } finally {
    found.steps.splice(0, Number.POSITIVE_INFINITY, ...nameAnswers(found.steps))
  }
  if (!hasNewAnswers(found.steps)) {
    found.notes.push(
      `no answer at ${plan.requestPath} was another one than before the release: nothing tells the two apart there`,
    )
  }
}

async function furnish(
  { calls, settings }: World,
  plan: EcsPlan,
  { signal, reporter }: Stage,
): Promise<{ readonly service: MadeService; readonly definition: string }> {
  const { containerName, containerPort, desiredCount, healthCheckPath, group, allowSecrets, functions } = plan
  const definition = await createEcsTaskDefinitions(settings).register(plan.before, { signal })
  const service = await makeService(
    calls,
    {
      ...group.service,
      taskDefinition: definition,
      definition: plan.before,
      ...{ containerName, containerPort, desiredCount },
      hasTestListener: group.hasTestListener || plan.hooks.has('AfterAllowTestTraffic'),
      healthCheckPath: healthCheckPath.split('?', 1)[0] ?? '/',
    },
    signal,
  )
  const code = createFunctionCode(allowSecrets, (message) => reporter.report({ type: 'warning', message }))
  const variables = functionVariables(plan.functionEnv, service)
  for (const one of functions) await makeFunction(calls, one, code, { publish: false, signal, variables })
  await makeGroup(calls, 'ECS', group, service.deployedTo, signal)
  return { service, definition }
}

/** How many of the last events of a service are told. */
const TOLD_EVENTS = 3

/** What the service says of its tasks: why they did not become what they should. */
async function readEvents({ calls }: World, { group }: EcsPlan, signal: AbortSignal): Promise<string[]> {
  const { clusterName, serviceName } = group.service
  const { services } = await calls.json<{
    readonly services: readonly { readonly events?: readonly { readonly message?: string }[] }[]
  }>('ecs', 'DescribeServices', { cluster: clusterName, services: [serviceName] }, signal)
  const messages = (services[0]?.events ?? []).flatMap(({ message }) => message ?? [])
  return [...new Set(messages)].slice(0, TOLD_EVENTS).map((message) => `the service says: ${message}`)
}

/** What the service runs: the task definition of its primary task set. */
async function lookAtService({ calls }: World, { group }: EcsPlan, signal: AbortSignal) {
  const { clusterName, serviceName } = group.service
  const { services } = await calls.json<{ readonly services: readonly { readonly taskDefinition?: string }[] }>(
    'ecs',
    'DescribeServices',
    { cluster: clusterName, services: [serviceName] },
    signal,
  )
  const version = services[0]?.taskDefinition ?? ''
  return { version, isAlone: true, words: `the service runs ${version.split('/').at(-1)}` }
}

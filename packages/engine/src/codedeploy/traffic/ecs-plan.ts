import { type EcsAppSpec, readCloudAppSpec } from '@slipway/core/appspec'
import { ECS_HOOKS } from '@slipway/core/deployment'
import type { EcsTarget, Replacement } from '../model/ecs-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { invalidRevision } from './ecs-errors.ts'

/** What an AppSpec file for ECS asks for, without the target group, which the deployment has to find; or why it cannot be done. */
export type EcsPlan =
  | {
      readonly container: { readonly containerName: string; readonly containerPort: number }
      readonly replacement: Omit<Replacement, 'loadBalancer'>
      readonly hooks: EcsTarget['hooks']
    }
  | { readonly outcome: Outcome }

/** Reads the AppSpec file of a deployment by the rules that `slipway validate` applies too. */
export function readEcsPlan(text: string): EcsPlan {
  const { spec, diagnostics } = readCloudAppSpec(text, { file: 'AppSpec', platform: 'ecs' })
  if (spec?.platform !== 'ecs') {
    return { outcome: invalidRevision(diagnostics.find(({ severity }) => severity === 'error')?.message) }
  }
  const hooks = ECS_HOOKS.flatMap((event) => {
    const hook = spec.hooks.find((one) => one.event.value === event)
    return hook === undefined ? [] : [[event, hook.functionName.value] as const]
  })
  return {
    container: { containerName: spec.containerName.value, containerPort: spec.containerPort.value },
    replacement: { taskDefinition: spec.taskDefinition.value, ...placementOf(spec) },
    hooks: Object.fromEntries(hooks),
  }
}

/** What is not said is that of the service (user guide, "AppSpec 'resources' section for Amazon ECS deployments"). */
function placementOf({ platformVersion, network, capacityProviders }: EcsAppSpec): Partial<Replacement> {
  const { subnets = [], securityGroups, assignPublicIp } = network ?? {}
  const awsvpcConfiguration = { subnets, securityGroups, assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED' }
  return {
    ...(platformVersion !== undefined && { platformVersion: platformVersion.value }),
    ...(subnets.length > 0 && { networkConfiguration: { awsvpcConfiguration } }),
    ...(capacityProviders.length > 0 && { capacityProviderStrategy: capacityProviders.map((one) => ({ ...one })) }),
  }
}

import { targetOfArn } from '../../iot/index.ts'
import type { Deployment } from '../model.ts'
import type { DeviceContent, DeviceTarget } from './model.ts'
import type { RootRequirement } from './resolve.ts'

/** What was installed on the device itself, without the cloud. */
export const LOCAL_TARGET = 'LOCAL_DEPLOYMENT'

/** What a device knows the target of a deployment by; a subdeployment is in the place of its parent. */
export function targetKey({ targetArn, parentTargetArn }: Pick<Deployment, 'targetArn' | 'parentTargetArn'>): string {
  const target = targetOfArn(parentTargetArn ?? targetArn)
  return target === undefined ? targetArn : `${target.kind}/${target.name}`
}

/** What the targets of a device want after a deployment; groups that it has left want nothing any more. */
export function targetsAfter(
  { targets }: DeviceContent,
  deployment: Deployment,
  groups: ReadonlySet<string>,
): DeviceContent['targets'] {
  const kept = Object.entries(targets).filter(
    ([key]) => !key.startsWith('thinggroup/') || groups.has(key.slice('thinggroup/'.length)),
  )
  const { id, createdAtMs, components } = deployment
  const target: DeviceTarget = { createdAtMs, deploymentId: id, components }
  return { ...Object.fromEntries(kept), [targetKey(deployment)]: target }
}

/** The components that the targets name, with the versions that they want. */
export function rootsOf(targets: DeviceContent['targets']): readonly RootRequirement[] {
  // In the order of their deployments; what is on the device without one is there first.
  const ordered = Object.entries(targets).sort(([, a], [, b]) => a.createdAtMs - b.createdAtMs)
  return ordered.flatMap(([target, { components }]) =>
    Object.entries(components).map(([componentName, { componentVersion }]) => ({
      target,
      componentName,
      version: componentVersion,
    })),
  )
}

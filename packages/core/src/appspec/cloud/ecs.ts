import type { EcsAppSpec } from '../document.ts'
import { fault, type Report, warn } from '../finding.ts'
import { describe } from '../rules/lookup.ts'
import type { YamlMap, YamlScalar } from '../yaml/nodes.ts'
import { readCapacityProviders } from './capacity-providers.ts'
import { findDeep, isBlank } from './lookup.ts'
import { readNetwork } from './network.ts'
import { placeholderIn } from './placeholder.ts'
import { isStandInFor } from './placeholders.ts'

type Properties = Omit<EcsAppSpec, 'platform' | 'file' | 'resource' | 'hooks'>

/** Reads what is deployed to Amazon ECS (user guide, "AppSpec 'resources' section for Amazon ECS deployments"). */
export function readEcs(properties: YamlMap, report: Report): Properties | undefined {
  const taskDefinition = scalarAt(properties, 'TaskDefinition')
  if (taskDefinition !== undefined) checkTaskDefinition(taskDefinition, report)
  const containerName = scalarAt(properties, 'LoadBalancerInfo', 'ContainerName')
  const port = scalarAt(properties, 'LoadBalancerInfo', 'ContainerPort')
  const containerPort = port === undefined ? undefined : readPort(port, report)
  const platformVersion = scalarAt(properties, 'PlatformVersion')
  if (platformVersion !== undefined) checkPlatformVersion(platformVersion, report)
  const network = readNetwork(properties, report)
  const capacityProviders = readCapacityProviders(properties, report)
  if (!(taskDefinition && containerName && port) || containerPort === undefined) return undefined
  return {
    taskDefinition: { value: taskDefinition.text, span: taskDefinition.span },
    containerName: { value: containerName.text, span: containerName.span },
    containerPort: { value: containerPort, span: port.span },
    ...(platformVersion && { platformVersion: { value: platformVersion.text, span: platformVersion.span } }),
    ...(network && { network }),
    capacityProviders,
  }
}

function scalarAt(properties: YamlMap, ...path: readonly string[]): YamlScalar | undefined {
  const value = findDeep(properties, ...path)
  return value?.kind === 'scalar' && !isBlank(value) ? value : undefined
}

const TASK_DEFINITION_ARN = /^arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}(?::\d+)?$/

/** The guide knows ARNs only; ECS itself would take `family:revision` as well. */
function checkTaskDefinition(node: YamlScalar, report: Report): void {
  const { text, span } = node
  if (placeholderIn(node) !== undefined || TASK_DEFINITION_ARN.test(text)) return
  if (isStandInFor(node, 'TaskDefinition', report)) return
  const hint = 'write arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION; the revision may be left out'
  const message = `"TaskDefinition" is ${describe(node)}; expected the ARN of a task definition`
  // The account and the revision are often starred out where a tool sets the whole value before it deploys.
  const isName = /^[\w-]{1,255}(?::\d+)?$/.test(text) || /:\*(?::|$)/.test(text)
  report((isName ? warn : fault)('appspec/task-definition', message, { span, hint }))
}

function readPort(node: YamlScalar, report: Report): number | undefined {
  const port = /^\d{1,5}$/.test(node.text) ? Number(node.text) : 0
  if (port >= 1 && port <= 65535) return port
  if (placeholderIn(node) !== undefined || isStandInFor(node, 'ContainerPort', report)) return undefined
  const message = `"ContainerPort" is ${describe(node)}; expected a port, a whole number from 1 to 65535`
  const hint = node.text.includes(':') ? 'give the port of the container alone' : undefined
  report(fault('appspec/container-port', message, { span: node.span, hint }))
  return undefined
}

function checkPlatformVersion(node: YamlScalar, report: Report): void {
  if (placeholderIn(node) !== undefined || /^(?:LATEST|\d+\.\d+\.\d+)$/.test(node.text)) return
  if (isStandInFor(node, 'PlatformVersion', report)) return
  const message = `"PlatformVersion" is ${describe(node)}; expected LATEST or a version such as 1.4.0`
  const hint = /^latest$/i.test(node.text) ? 'write LATEST' : 'leave it out for LATEST'
  report(warn('appspec/platform-version', message, { span: node.span, hint }))
}

import { SlipwayError } from '../../errors.ts'
import type { AppSpecSource, PropertyValues } from './app-spec-source.ts'
import type { TaskContainer } from './prepare-task-definition.ts'
import type { EcsRelease } from './request.ts'
import { type Said, saidOf } from './said.ts'

/**
 * What an AppSpec is to say of the container and port that get the traffic: what was said of them; where the AppSpec is made and one container
 * alone has one port, that. What stands in a file is held against the task definition all the same, and stays.
 *
 * @param containers those of the task definition; empty where that was not read
 * @throws SlipwayError INPUT_INVALID or APPSPEC_INVALID when the task definition has no such container, or that no such port; INPUT_INVALID
 * when nothing tells which.
 */
export function loadBalancerValues(
  ecs: EcsRelease,
  source: AppSpecSource,
  containers: readonly TaskContainer[],
): PropertyValues {
  const isMade = source.file === undefined
  const { containerName: name, containerPort: port } = isMade ? foundOut(ecs, containers) : ecs
  if (isMade) requireBoth(name, port)
  requireFit(saidOf(name, 'ContainerName', source), saidOf(port, 'ContainerPort', source), containers)
  return new Map([
    ...(name === undefined ? [] : [['ContainerName', name] as const]),
    ...(port === undefined ? [] : [['ContainerPort', String(port)] as const]),
  ])
}

/** A load balancer needs a container with a port: where there is one alone, nobody has to say which. */
function foundOut({ containerName, containerPort }: EcsRelease, containers: readonly TaskContainer[]): EcsRelease {
  const reachable = containers.filter(({ ports, name }) =>
    containerName === undefined ? ports.length > 0 : name === containerName,
  )
  const only = reachable.length === 1 ? reachable[0] : undefined
  const name = containerName ?? only?.name
  const port = containerPort ?? (only?.ports.length === 1 ? only.ports[0] : undefined)
  return { ...(name !== undefined && { containerName: name }), ...(port !== undefined && { containerPort: port }) }
}

function requireBoth(name: string | undefined, port: number | undefined): void {
  const missing = [...(name === undefined ? ['container-name'] : []), ...(port === undefined ? ['container-port'] : [])]
  if (missing.length === 0) return
  throw new SlipwayError(
    'INPUT_INVALID',
    missing.map((option) => `${option} is missing: where the load balancer sends traffic`).join('\n'),
    { hint: 'it is found out only from a task definition of which one container has one port' },
  )
}

/** Amazon ECS makes no tasks whose load balancer names what the task definition has not: the deployment would fail when it begins. */
function requireFit(name: Said | undefined, port: Said | undefined, containers: readonly TaskContainer[]): void {
  if (name === undefined || containers.length === 0) return
  const container = containers.find((one) => one.name === name.text)
  if (container === undefined) {
    const names = containers.map((one) => `"${one.name}"`).join(', ')
    throw misfit(
      name,
      `${name.where} is "${name.text}", and the task definition has no such container`,
      `it is one of ${names}`,
    )
  }
  if (port === undefined || container.hasPortRange || !isPort(port.text)) return
  if (container.ports.includes(Number(port.text))) return
  const ports = container.ports.join(', ')
  throw misfit(
    port,
    `${port.where} is ${port.text}, and container "${container.name}" of the task definition has no such port`,
    ports === '' ? 'add it to the portMappings of that container' : `its portMappings have ${ports}`,
  )
}

/** What is none, the validator tells. */
function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
}

function misfit({ isOption }: Said, message: string, hint: string): SlipwayError {
  return new SlipwayError(isOption ? 'INPUT_INVALID' : 'APPSPEC_INVALID', message, { hint })
}

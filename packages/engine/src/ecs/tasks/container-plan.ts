import { join } from 'node:path'
import { findImage, folderIn, type ImageFolder, isProgram } from '../images.ts'
import type { ContainerDefinition, TaskContainer } from '../model.ts'

/** What is started for a container. */
export interface ContainerPlan {
  readonly name: string
  readonly isEssential: boolean
  readonly folder: string
  /** Program and parameters; a program with a slash is one of the folder's. */
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Between SIGTERM and SIGKILL. */
  readonly stopTimeoutMs: number
}

/** A container that cannot be started: why, in the form that `stoppedReason` has. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

export interface PlanSettings {
  readonly images: readonly ImageFolder[]
  /** What every container has in its environment beside its own. */
  readonly environment: Readonly<Record<string, string>>
}

/** Amazon ECS developer guide, "Task definition parameters": in seconds, when nothing is said. */
const STOP_TIMEOUT_SECONDS = 30

/** Says what to start for a task, in the order of it. @throws CannotStart */
export async function planContainers(
  definitions: readonly ContainerDefinition[],
  containers: readonly TaskContainer[],
  settings: PlanSettings,
): Promise<readonly ContainerPlan[]> {
  return Promise.all(
    inOrder(definitions).map((definition) => {
      const container = containers.find(({ name }) => name === definition.name)
      if (container === undefined) throw new Error(`the task has no container ${definition.name}`)
      return planContainer(definition, container, settings)
    }),
  )
}

async function planContainer(
  definition: ContainerDefinition,
  { ports }: TaskContainer,
  { images, environment }: PlanSettings,
): Promise<ContainerPlan> {
  const {
    name,
    image,
    entryPoint = [],
    command = [],
    workingDirectory,
    stopTimeout,
    secrets,
    environmentFiles,
  } = definition
  // They would be missing where the program looks for them: better it does not run at all.
  if ((secrets ?? []).length > 0) throw cannotInitialize(name, 'secrets')
  if ((environmentFiles ?? []).length > 0) throw cannotInitialize(name, 'environmentFiles')
  const root = findImage(images, image)
  if (root === undefined) {
    throw new CannotStart(
      `CannotPullContainerError: no folder stands for the image "${image}" of container ${name}: start the engine with --image ${image}=FOLDER`,
    )
  }
  const folder = workingDirectory === undefined ? root : folderIn(root, workingDirectory)
  if (folder === undefined) {
    throw new CannotStart(
      `CannotStartContainerError: the working directory "${workingDirectory}" of container ${name} is not in the folder of its image`,
    )
  }
  const own = [...entryPoint, ...command]
  const start = join(root, 'start')
  if (own.length === 0 && !(await isProgram(start))) {
    throw new CannotStart(
      `CannotStartContainerError: container ${name} says no entryPoint and no command, and there is no program "${start}"`,
    )
  }
  return {
    name,
    isEssential: definition.essential,
    folder,
    command: own.length === 0 ? [start] : own,
    environment: {
      ...environment,
      ...Object.fromEntries(definition.environment.map(({ name: key, value }) => [key, value])),
      ...portVariables(ports),
    },
    stopTimeoutMs: (stopTimeout ?? STOP_TIMEOUT_SECONDS) * 1_000,
  }
}

/** All containers of this machine share one address, so each program is told which port its own port is. */
export function portVariables(ports: TaskContainer['ports']): Readonly<Record<string, string>> {
  const [first] = ports
  if (first === undefined) return {}
  return {
    HOST: '127.0.0.1',
    PORT: String(first.hostPort),
    ...Object.fromEntries(ports.map(({ containerPort, hostPort }) => [`PORT_${containerPort}`, String(hostPort)])),
  }
}

/** Those first that others depend on. Only that a container has been started can be waited for. @throws CannotStart */
export function inOrder(definitions: readonly ContainerDefinition[]): readonly ContainerDefinition[] {
  const ordered: ContainerDefinition[] = []
  const add = (definition: ContainerDefinition, waiting: readonly string[]): void => {
    if (ordered.includes(definition)) return
    if (waiting.includes(definition.name)) {
      throw new CannotStart(`CannotStartContainerError: the containers ${waiting.join(', ')} depend on each other`)
    }
    for (const { containerName, condition } of definition.dependsOn ?? []) {
      if (condition !== 'START') {
        throw new CannotStart(
          `CannotStartContainerError: the condition ${condition} of container ${definition.name} on ${containerName} is not implemented by this engine`,
        )
      }
      const other = definitions.find(({ name }) => name === containerName)
      if (other !== undefined) add(other, [...waiting, definition.name])
    }
    ordered.push(definition)
  }
  for (const definition of definitions) add(definition, [])
  return ordered
}

function cannotInitialize(name: string, field: string): CannotStart {
  return new CannotStart(
    `ResourceInitializationError: the ${field} of container ${name} are not implemented by this engine`,
  )
}

import type { DocumentReader } from '../state/documents.ts'
import type { Change } from '../state/store.ts'
import { type Cluster, type Service, serviceKey, type Task, type TaskDefinition } from './model.ts'

const CLUSTERS = 'ecs/clusters'
const FAMILIES = 'ecs/families'
const DEFINITIONS_PREFIX = 'ecs/task-definitions/'
const SERVICES = 'ecs/services'
const TASKS = 'ecs/tasks'
const ENGINE = 'ecs/engine'
const definitionsOf = (family: string): string => `${DEFINITIONS_PREFIX}${family}`
const placeOf = (revision: number): string => String(revision).padStart(9, '0')

const put = (collection: string, key: string, value: unknown): Change => ({ op: 'put', collection, key, value })

/** Changes to the documents of ECS; nothing happens until they are committed. */
export const ecsChange = {
  putCluster: (value: Cluster): Change => put(CLUSTERS, value.name, value),
  /** With the highest revision that the family ever had: no number is used again. */
  putTaskDefinition: (value: TaskDefinition, highestRevision: number): readonly Change[] => [
    put(FAMILIES, value.family, { highestRevision }),
    put(definitionsOf(value.family), placeOf(value.revision), value),
  ],
  putService: (value: Service): Change => put(SERVICES, serviceKey(value), value),
  putTask: (value: Task): Change => put(TASKS, value.id, value),
  deleteTask: ({ id }: Task): Change => ({ op: 'delete', collection: TASKS, key: id }),
  putEngineId: (id: string): Change => put(ENGINE, 'id', id),
} as const

/** What the ECS service knows, read in its own terms. */
export class EcsState {
  readonly #documents: DocumentReader

  constructor(documents: DocumentReader) {
    this.#documents = documents
  }

  /** Tells the tasks of this data directory from those of others. */
  get engineId(): string | undefined {
    return this.#documents.get<string>(ENGINE, 'id')
  }

  clusters(): readonly Cluster[] {
    return this.#all<Cluster>(CLUSTERS)
  }

  cluster(name: string): Cluster | undefined {
    return this.#documents.get<Cluster>(CLUSTERS, name)
  }

  /** In order of their names. */
  families(): readonly string[] {
    return [...this.#documents.list(FAMILIES)].map(([name]) => name)
  }

  highestRevision(family: string): number {
    return this.#documents.get<{ highestRevision: number }>(FAMILIES, family)?.highestRevision ?? 0
  }

  /** In order of their revisions. */
  taskDefinitions(family: string): readonly TaskDefinition[] {
    return this.#all<TaskDefinition>(definitionsOf(family))
  }

  taskDefinition(family: string, revision: number): TaskDefinition | undefined {
    return this.#documents.get<TaskDefinition>(definitionsOf(family), placeOf(revision))
  }

  services(): readonly Service[] {
    return this.#all<Service>(SERVICES)
  }

  /** @param key - as `serviceKey` makes it. */
  service(key: string): Service | undefined {
    return this.#documents.get<Service>(SERVICES, key)
  }

  /** The oldest first. */
  tasks(): readonly Task[] {
    return [...this.#all<Task>(TASKS)].sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1))
  }

  task(id: string): Task | undefined {
    return this.#documents.get<Task>(TASKS, id)
  }

  tasksOf({ clusterName, name }: Pick<Service, 'clusterName' | 'name'>): readonly Task[] {
    return this.tasks().filter((task) => task.clusterName === clusterName && task.serviceName === name)
  }

  #all<T>(collection: string): T[] {
    return [...this.#documents.list<T>(collection)].map(([, value]) => value)
  }
}

import type { Change, StateStore } from '../state/store.ts'
import type { Execution, Job, Thing, ThingGroup } from './model.ts'

const THINGS = 'iot/things'
const GROUPS = 'iot/thing-groups'
const MEMBERS = 'iot/group-members/'
const JOBS = 'iot/jobs'
const EXECUTIONS = 'iot/job-executions/'

/** The changes of the registry and of jobs, for whoever makes several at once. */
export const iotChange = {
  putThing: (value: Thing): Change => ({ op: 'put', collection: THINGS, key: value.name, value }),
  deleteThing: (name: string): Change => ({ op: 'delete', collection: THINGS, key: name }),
  putGroup: (value: ThingGroup): Change => ({ op: 'put', collection: GROUPS, key: value.name, value }),
  deleteGroup: (name: string): Change => ({ op: 'delete', collection: GROUPS, key: name }),
  addMember: (group: string, thing: string): Change => ({
    op: 'put',
    collection: `${MEMBERS}${group}`,
    key: thing,
    value: {},
  }),
  removeMember: (group: string, thing: string): Change => ({
    op: 'delete',
    collection: `${MEMBERS}${group}`,
    key: thing,
  }),
  putJob: (value: Job): Change => ({ op: 'put', collection: JOBS, key: value.id, value }),
  putExecution: (jobId: string, value: Execution): Change => ({
    op: 'put',
    collection: `${EXECUTIONS}${jobId}`,
    key: value.thingName,
    value,
  }),
}

/** What AWS IoT knows: things, groups and jobs. */
export class IotState {
  readonly #store: StateStore

  constructor(store: StateStore) {
    this.#store = store
  }

  /** Applies the changes now; resolves once they, and all before them, are kept. */
  commit(changes: readonly Change[]): Promise<void> {
    return this.#store.commit(changes)
  }

  thing(name: string): Thing | undefined {
    return this.#store.get<Thing>(THINGS, name)
  }

  /** In order of their names. */
  things(): readonly Thing[] {
    return values(this.#store.list<Thing>(THINGS))
  }

  group(name: string): ThingGroup | undefined {
    return this.#store.get<ThingGroup>(GROUPS, name)
  }

  groups(): readonly ThingGroup[] {
    return values(this.#store.list<ThingGroup>(GROUPS))
  }

  isMember(group: string, thing: string): boolean {
    return this.#store.get(`${MEMBERS}${group}`, thing) !== undefined
  }

  /** Names of the things of a group; with `recursive` those of the groups below it too. */
  members(group: string, recursive: boolean): readonly string[] {
    const own = [...this.#store.list(`${MEMBERS}${group}`)].map(([name]) => name)
    if (!recursive) return own
    const below = this.groups().filter(({ parentName }) => parentName === group)
    if (below.length === 0) return own
    return [...new Set([...own, ...below.flatMap(({ name }) => this.members(name, true))])].sort()
  }

  /** The groups that a thing is in by itself, in order of their names. */
  groupsOf(thing: string): readonly ThingGroup[] {
    return this.groups().filter(({ name }) => this.isMember(name, thing))
  }

  /** The names of these groups and of all above them. */
  reachOf(thing: string): ReadonlySet<string> {
    const names = new Set<string>()
    for (const group of this.groupsOf(thing)) {
      for (let one: ThingGroup | undefined = group; one !== undefined && !names.has(one.name); ) {
        names.add(one.name)
        one = one.parentName === undefined ? undefined : this.group(one.parentName)
      }
    }
    return names
  }

  job(id: string): Job | undefined {
    return this.#store.get<Job>(JOBS, id)
  }

  /** The newest first. */
  jobs(): readonly Job[] {
    return [...values(this.#store.list<Job>(JOBS))].sort((a, b) => b.createdAtMs - a.createdAtMs)
  }

  execution(jobId: string, thing: string): Execution | undefined {
    return this.#store.get<Execution>(`${EXECUTIONS}${jobId}`, thing)
  }

  /** In order of the names of the things. */
  executions(jobId: string): readonly Execution[] {
    return values(this.#store.list<Execution>(`${EXECUTIONS}${jobId}`))
  }
}

function values<T>(entries: Iterable<readonly [key: string, value: T]>): readonly T[] {
  return [...entries].map(([, value]) => value)
}

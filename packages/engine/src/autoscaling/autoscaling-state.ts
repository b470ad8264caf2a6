import type { DocumentReader } from '../state/documents.ts'
import type { Change } from '../state/store.ts'
import type { Activity, AutoScalingGroup, Member } from './model.ts'

const GROUPS = 'autoscaling/groups'
const MEMBERS_PREFIX = 'autoscaling/members/'
const membersOf = (groupName: string): string => `${MEMBERS_PREFIX}${groupName}`
const activitiesOf = (groupName: string): string => `autoscaling/activities/${groupName}`

/** Keys of activities in the order in which they began. */
const placeOf = (sequence: number): string => String(sequence).padStart(9, '0')

const put = (collection: string, key: string, value: unknown): Change => ({ op: 'put', collection, key, value })
const drop = (collection: string, key: string): Change => ({ op: 'delete', collection, key })

/** Changes to the documents of Auto Scaling; nothing happens until they are committed. */
export const scalingChange = {
  putGroup: (value: AutoScalingGroup): Change => put(GROUPS, value.name, value),
  deleteGroup: (name: string): Change => drop(GROUPS, name),
  putMember: (value: Member): Change => put(membersOf(value.groupName), value.instanceId, value),
  deleteMember: ({ groupName, instanceId }: Member): Change => drop(membersOf(groupName), instanceId),
  putActivity: (value: Activity): Change => put(activitiesOf(value.groupName), placeOf(value.sequence), value),
  deleteActivity: (value: Activity): Change => drop(activitiesOf(value.groupName), placeOf(value.sequence)),
} as const

/** What is known of Auto Scaling groups and their instances, read in their own terms. */
export class AutoScalingState {
  readonly #documents: DocumentReader

  constructor(documents: DocumentReader) {
    this.#documents = documents
  }

  /** In order of their names. */
  groups(): readonly AutoScalingGroup[] {
    return this.#all<AutoScalingGroup>(GROUPS)
  }

  group(name: string): AutoScalingGroup | undefined {
    return this.#documents.get<AutoScalingGroup>(GROUPS, name)
  }

  /** In order of their launches. */
  members(groupName: string): readonly Member[] {
    return this.#all<Member>(membersOf(groupName)).sort((a, b) => a.number - b.number)
  }

  member(groupName: string, instanceId: string): Member | undefined {
    return this.#documents.get<Member>(membersOf(groupName), instanceId)
  }

  /** Every instance of every group. */
  allMembers(): readonly Member[] {
    return this.groups().flatMap(({ name }) => this.members(name))
  }

  findMember(instanceId: string): Member | undefined {
    for (const { name } of this.groups()) {
      const member = this.member(name, instanceId)
      if (member !== undefined) return member
    }
    return undefined
  }

  /** The oldest first. */
  activities(groupName: string): readonly Activity[] {
    return this.#all<Activity>(activitiesOf(groupName))
  }

  #all<T>(collection: string): T[] {
    return [...this.#documents.list<T>(collection)].map(([, value]) => value)
  }
}

import { nameIn } from './arns.ts'
import { clientError } from './ecs-exception.ts'
import type { EcsState } from './ecs-state.ts'
import type { TaskDefinition } from './model.ts'

/** A task definition by `family`, which is its newest active revision, by `family:revision`, or by the ARN of either. */
export function findTaskDefinition(state: EcsState, name: string): TaskDefinition | undefined {
  const [family = '', revision] = nameIn('task-definition', name).split(':')
  if (revision !== undefined)
    return /^\d{1,9}$/.test(revision) ? state.taskDefinition(family, Number(revision)) : undefined
  return state.taskDefinitions(family).findLast(({ status }) => status === 'ACTIVE')
}

/** One that new tasks may be started from. @throws EcsException `ClientException` */
export function requireActiveDefinition(state: EcsState, name: string): TaskDefinition {
  const found = findTaskDefinition(state, name)
  if (found === undefined) throw clientError('TaskDefinition not found.')
  if (found.status !== 'ACTIVE') throw clientError('TaskDefinition is inactive')
  return found
}

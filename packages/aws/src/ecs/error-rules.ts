import { describeSubject, type Failure, placeOf, serviceOf } from '../failure.ts'
import { each, type Rule, said, type Telling } from '../telling.ts'

/** What the errors of Amazon ECS mean; names are those of its service model. */
export const ECS_RULES: readonly (readonly [string, Rule])[] = each(
  ['ClientException', 'InvalidParameterException'],
  refusedDefinition,
)

/** One name stands for all that a client can do wrong; what was asked for tells which. */
function refusedDefinition(failure: Failure): Telling {
  const { taskDefinition } = failure.subject
  if (failure.action === 'ecs:DescribeTaskDefinition') {
    return {
      code: 'TASK_DEFINITION_NOT_FOUND',
      message: `task definition "${taskDefinition}" is not registered ${placeOf(failure)}`,
      hint: `a file has to be named by its path; to see the families: aws ecs list-task-definition-families${said(failure)}`,
    }
  }
  return {
    code: 'INPUT_INVALID',
    // Other services have one of these names, too.
    message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
    hint: said(failure).replace(/^; /, '') || 'no reason was given',
  }
}

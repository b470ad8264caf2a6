import type { CallOptions } from './provider.ts'

/** A task definition by the names that the ECS API has for its fields. */
export type TaskDefinition = Readonly<Record<string, unknown>>

/** A task definition as the service keeps it. */
export interface RegisteredTaskDefinition {
  readonly arn: string
  readonly definition: TaskDefinition
}

/** Where task definitions are registered, such as Amazon ECS. */
export interface TaskDefinitionRegistry {
  /**
   * @param name a family, of which the newest active revision is meant, `family:revision`, or an ARN
   * @throws SlipwayError TASK_DEFINITION_NOT_FOUND.
   */
  describe(name: string, options?: CallOptions): Promise<RegisteredTaskDefinition>
  /** Makes the next revision of its family and resolves with its ARN. @throws SlipwayError INPUT_INVALID when the service refuses it. */
  register(definition: TaskDefinition, options?: CallOptions): Promise<string>
}

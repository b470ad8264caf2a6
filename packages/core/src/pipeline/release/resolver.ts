import type { CallOptions } from '../../provider.ts'
import type { PropertyValues } from './app-spec-source.ts'

/** What an AppSpec is filled with when it is deployed. */
export interface Resolution {
  readonly values: PropertyValues
  /** Why there is nothing to deploy, if so. */
  readonly nothing?: string
  readonly warnings: readonly string[]
}

/** The same before anything is changed. */
export interface DraftResolution extends Resolution {
  /** What would be done first. */
  readonly steps: readonly string[]
}

/** Finds out what an AppSpec is to say of one platform. */
export interface Resolver {
  /** Changes nothing; what is not known yet is a name in angle brackets. */
  draft(options: CallOptions): Promise<DraftResolution>
  /**
   * Publishes and registers what is asked for, once however often it is called, and looks each time at what changes by itself.
   */
  resolve(options: CallOptions): Promise<Resolution>
}

/** What stands for a value that is known only when something was made. */
export const PENDING = {
  TargetVersion: '<TARGET_VERSION>',
  TaskDefinition: '<TASK_DEFINITION>',
} as const

/** A value that the validator takes in the place of one that is not known yet. */
export const STAND_INS: Readonly<Record<keyof typeof PENDING, string>> = {
  TargetVersion: '999999999',
  TaskDefinition: 'arn:aws:ecs:us-east-1:000000000000:task-definition/pending:1',
}

import type { Clock } from '@slipway/core/clock'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { Host } from '@slipway/runtime/host'
import type { RehearsalReport, Step } from '../report/model.ts'

/** What every rehearsal is given of its surroundings. */
export interface Stage {
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly environment: Host['environment']
  /** Aborts when the rehearsal is to end. */
  readonly signal: AbortSignal
  /** The command that runs handlers of Node runtimes. */
  readonly nodeRuntime: readonly string[]
  /** The command itself: it carries instances that are kept apart. */
  readonly program: readonly string[]
  /** Requests at each step of the traffic, at least. */
  readonly requests: number
  readonly withRollback: boolean
}

/** What was found out so far: told also of a rehearsal that does not come to its end. */
export type Found = {
  -readonly [Name in
    | 'steps'
    | 'instances'
    | 'differences'
    | 'rollback'
    | 'canRollBack'
    | 'coreDevices'
    | 'notes'
    | 'notTold']?: RehearsalReport[Name]
} & { readonly steps: Step[]; readonly notes: string[]; readonly notTold: { what: string; why: string }[] }

export function nothingFound(): Found {
  return { steps: [], notes: [], notTold: [] }
}

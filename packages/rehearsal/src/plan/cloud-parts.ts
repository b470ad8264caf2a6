import type { AwsSettings } from '@slipway/aws'
import type { CloudReleaseRequest, PipelineReporter } from '@slipway/core/pipeline'
import type { Host } from '@slipway/runtime/host'
import type { Found, Stage } from '../platforms/stage.ts'
import type { RehearsalValues } from '../rehearse.ts'
import type { PlannedGroup } from './find-group.ts'
import type { ExportCommit, PreviousFiles } from './find-previous.ts'
import type { AppSpecNeeds } from './read-app-spec.ts'

/** What planning needs of its surroundings. */
export interface PlanPorts {
  /** How to reach the account whose group is deployed to. */
  readonly settings: AwsSettings
  readonly environment: Host['environment']
  readonly reporter: PipelineReporter
  readonly exportCommit: ExportCommit
  /** How a reader knows an option: `--code` on a command line, `code` in a workflow. */
  readonly written: (name: string) => string
  readonly signal: AbortSignal
}

/** What is known of a release to AWS Lambda or Amazon ECS when its rehearsal is planned. */
export interface CloudParts {
  readonly values: RehearsalValues
  readonly request: CloudReleaseRequest
  readonly needs: AppSpecNeeds
  readonly before: PreviousFiles
  readonly group: PlannedGroup
  readonly ports: PlanPorts
}

/** A rehearsal that can be run. */
export interface PlannedRun {
  /** What is rehearsed, in the user's own words. */
  readonly release: string
  /** How instances are kept apart from this machine. */
  readonly isolation?: 'directory' | 'overlay'
  run(stage: Stage, found: Found): Promise<void>
}

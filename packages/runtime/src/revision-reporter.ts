import type { RevisionReporter } from '@slipway/core/pipeline'
import { describeRevisionStep } from './describe-revision-step.ts'
import { createStepReporter, type TextReporterOptions } from './step-reporter.ts'

/**
 * Tells a person what happens on the way to a revision, as the text reporter would. It knows no words for deployments: they are
 * several times as much as everything that bundling or pushing loads.
 */
export function createRevisionReporter(options: TextReporterOptions): RevisionReporter {
  return createStepReporter(options, describeRevisionStep)
}

import { awsOptions, providerOption, rehearseOptions } from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'

const inputs: typeof providerOption & typeof rehearseOptions & typeof awsOptions = {
  ...providerOption,
  ...rehearseOptions,
  ...awsOptions,
}

type Output =
  | 'verdict'
  | 'outcome'
  | 'requests'
  | 'lost-requests'
  | 'findings'
  | 'rollback'
  | 'elapsed-seconds'
  | 'result-file'
  | 'report'

/** `actions/rehearse`: a release is deployed on the runner before it is deployed anywhere else. */
export const rehearseAction: ActionDefinition<typeof inputs, Output> = {
  name: 'rehearse',
  summary:
    'deploy a release on the runner, after the one before, while clients keep asking, and say what would have happened',
  inputs,
  outputs: {
    verdict: '`passed`, `failed`, or `timed-out`; empty when wrong input ended the step',
    outcome: "how the release's own deployment ended, in the words of `wait-for-status`; empty when it did not begin",
    requests: 'how many requests clients made while the release was deployed, and right after',
    'lost-requests': 'how many of them were not served',
    findings: 'what was found, as JSON: a list of `kind`, `message` and `isFatal`',
    rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when none was forced',
    'elapsed-seconds': 'how long all of it took',
    'result-file': 'file with everything that was found out, as JSON',
    report: 'path of the HTML report, when one was asked for',
  },
}

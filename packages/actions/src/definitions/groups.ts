import { flag, type OptionSpec, text } from '@slipway/core/inputs'

/** What is told to GitHub beside the log, only where it is asked for. */
export const githubOptions: Readonly<
  Record<'github-token' | 'github-environment' | 'environment-url', OptionSpec<string | undefined>>
> & { readonly comment: OptionSpec<boolean> } = {
  'github-token': {
    ...text(
      'TOKEN',
      'token for what GitHub is asked and told: the order of commits, a tag, the deployment record, the comment; needed for neither log nor summary',
      "the job's own",
    ),
    runnerDefault: 'github.token',
  },
  'github-environment': text(
    'NAME',
    'environment under which a GitHub deployment record is kept; leave it out where the job has an `environment:`, which keeps one itself',
    'no record',
  ),
  'environment-url': text('URL', 'address of what was deployed, for the deployment record'),
  comment: flag("tell the result in one comment on the run's pull request, updated at each run"),
}

/** Where what failed on a host is written in the repository. */
export const appSpecOption: { readonly appspec: OptionSpec<string | undefined> } = {
  appspec: text(
    'FILE',
    'AppSpec file of the revision in the workspace, such as the output of the `bundle` step: a script that fails is annotated at its line',
  ),
}

/** What is known of a deployment once a step is done with it. */
export const resultOutputs = {
  'deployment-id': 'id of the deployment',
  outcome:
    '`succeeded`, `reached`, `failed`, `stopped`, `rolled-back`, `timed-out`, `cancelled`, `skipped` or `unknown`; empty with `wait: false`, and when wrong input ended the step',
  reached:
    'with `outcome` `reached`: the point at which the wait was over while the deployment goes on, `ready` or `traffic-shifted`; of Mender and Greengrass, `enough-devices`',
  status: "the service's own last word",
  'action-taken': 'what was done to a deployment that was not waited for: `none`, `stopped` or `rollback-started`',
  'rollback-deployment-id': 'id of the deployment that undoes this one, when there is one',
  'failure-code': "the service's error code, when there is one",
  'failed-targets': 'how many targets failed',
  'elapsed-seconds': 'how long the wait was',
  'console-url': "the deployment's page in the AWS console; empty when the endpoint is not AWS's own",
  'result-file': 'file with everything that is known of the deployment and its targets, as JSON',
  report: 'path of the HTML report, when one was asked for and could be written',
} as const

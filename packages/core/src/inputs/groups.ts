import type { WaitUntil } from '../deployment/wait-point.ts'
import type { FailOn } from '../pipeline/wait/failed-targets.ts'
import type { OnInterrupt } from '../pipeline/wait/interruption.ts'
import { choice, type OptionSpec, optionalSeconds, required, text } from './spec.ts'

/** How to reach AWS, or the engine in its place. Credentials come from the environment alone. */
export const awsOptions: Readonly<
  Record<
    'region' | 'endpoint-url' | 'role-to-assume' | 'role-session-name' | 'role-external-id',
    OptionSpec<string | undefined>
  >
> = {
  region: text('REGION', 'AWS region', "AWS_REGION, or the profile's"),
  'endpoint-url': text('URL', 'endpoint of the engine or of another AWS-compatible service', 'AWS_ENDPOINT_URL'),
  'role-to-assume': text('ARN', 'role to assume on top of the credentials of the environment'),
  'role-session-name': text('NAME', 'name of the session of the assumed role', 'slipway'),
  'role-external-id': text('ID', "external id that the role's trust policy asks for"),
}

/** Whose deployment it is. */
export const targetOptions: Readonly<Record<'application-name' | 'deployment-group', OptionSpec<string>>> = {
  'application-name': required('NAME', 'CodeDeploy application'),
  'deployment-group': required('NAME', 'CodeDeploy deployment group'),
}

/** What applies where nobody says how long to wait. */
export const TIMEOUT_DEFAULT = 'an hour, and what the deployment group itself waits for'

/** The same for what starts a deployment, and may wait for its turn before. */
export const queueTimeoutOption: { readonly timeout: OptionSpec<number | undefined> } = {
  timeout: optionalSeconds(
    'how long to wait for the end, the wait for a busy group included',
    `${TIMEOUT_DEFAULT}; before that, a busy group is waited for as long`,
  ),
}

/** How to wait for a deployment's end. */
export const waitOptions: {
  readonly 'wait-until': OptionSpec<WaitUntil>
  readonly timeout: OptionSpec<number | undefined>
  readonly 'poll-interval': OptionSpec<number | undefined>
  readonly 'on-timeout': OptionSpec<OnInterrupt>
  readonly 'on-cancel': OptionSpec<OnInterrupt>
  readonly 'fail-on': OptionSpec<FailOn>
  readonly report: OptionSpec<string | undefined>
} = {
  'wait-until': choice(
    ['succeeded', 'traffic-shifted', 'ready'],
    'what to wait for: the end, that all traffic goes to what is new and its hooks have passed there, or that what is new stands ready and traffic waits to be let move; a deployment that ends first is told by its end',
    'succeeded',
  ),
  timeout: optionalSeconds('how long to wait for the end', TIMEOUT_DEFAULT),
  'poll-interval': optionalSeconds(
    'shortest pause between two looks; looks are rarer while nothing can be over',
    '3.3, or 0.25 when the endpoint is on this machine',
  ),
  'on-timeout': choice(
    ['leave', 'stop', 'rollback'],
    'what to do with the deployment when the timeout ends the wait',
    'leave',
  ),
  'on-cancel': choice(
    ['leave', 'stop', 'rollback'],
    'what to do with the deployment when a signal ends the wait',
    'leave',
  ),
  'fail-on': choice(
    ['deployment', 'any-target'],
    'what makes a failure: that the deployment failed, or also that a target failed which the configuration tolerates',
    'deployment',
  ),
  report: text('FILE', 'write the result as one HTML file, with a timeline of every target'),
}

import type { OnInterrupt } from '../../pipeline/wait/interruption.ts'
import { choice, type OptionSpec, optionalSeconds, text, ValueProblem } from '../spec.ts'
import { count } from './deployment.ts'

/** How many devices may fail before the deployment counts as failed. */
export type MenderTolerance = { readonly count: number } | { readonly percent: number }

/** How to wait for the end of a deployment to devices. */
export const menderWaitOptions: {
  readonly timeout: OptionSpec<number | undefined>
  readonly 'poll-interval': OptionSpec<number | undefined>
  readonly 'on-timeout': OptionSpec<Exclude<OnInterrupt, 'rollback'>>
  readonly 'on-cancel': OptionSpec<Exclude<OnInterrupt, 'rollback'>>
  readonly 'on-failure': OptionSpec<'leave' | 'stop'>
  readonly 'max-failures': OptionSpec<MenderTolerance | undefined>
  readonly 'wait-for-devices': OptionSpec<number | undefined>
  readonly 'no-artifact': OptionSpec<'fail' | 'ignore'>
  readonly report: OptionSpec<string | undefined>
} = {
  timeout: optionalSeconds(
    'how long to wait for the end',
    'an hour and a half, from when the last phase begins: devices ask for updates every 30 minutes unless told otherwise',
  ),
  'poll-interval': optionalSeconds(
    'shortest pause between two looks',
    '10, or 0.25 when the server is on this machine',
  ),
  'on-timeout': choice(['leave', 'stop'], 'what to do with the deployment when the timeout ends the wait', 'leave'),
  'on-cancel': choice(['leave', 'stop'], 'what to do with the deployment when a signal ends the wait', 'leave'),
  'on-failure': choice(
    ['leave', 'stop'],
    'what to do with the deployment when more devices have failed than may, while others have still to ask for it',
    'leave',
  ),
  'max-failures': {
    ...text(
      'COUNT|PERCENT%',
      'how many devices may fail, or which part of them, while the deployment still counts as good',
      '0',
    ),
    read: readTolerance,
  },
  'wait-for-devices': count(
    'of a deployment that has no end of its own (to a `filter`): how many devices have to have it',
    { from: 1, to: 10_000_000 },
    'its max-devices, else the devices that fitted the filter when it was created',
  ),
  'no-artifact': choice(
    ['fail', 'ignore'],
    'what a deployment is in which no device found an Artifact for its type: failed, or succeeded',
    'fail',
  ),
  report: text('FILE', 'write the result as one HTML file, with a timeline of every device'),
}

function readTolerance([value]: readonly string[]): MenderTolerance | undefined {
  if (value === undefined || value === '') return undefined
  const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? []
  const number = digits === '' ? Number.NaN : Number(digits)
  if (sign === '' && number >= 0) return { count: number }
  if (sign === '%' && number <= 100) return { percent: number }
  throw new ValueProblem(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 5%`)
}

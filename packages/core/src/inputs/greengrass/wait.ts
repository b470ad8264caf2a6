import { type MenderTolerance, menderWaitOptions } from '../mender/wait.ts'
import { choice, flag, type OptionSpec, optionalSeconds, text, ValueProblem } from '../spec.ts'

/** How to wait for the devices of a deployment, which the service itself leaves open for good. */
export const greengrassWaitOptions: {
  readonly timeout: OptionSpec<number | undefined>
  readonly 'wait-for-devices': OptionSpec<MenderTolerance | undefined>
  readonly 'on-failure': OptionSpec<'leave' | 'stop'>
  readonly 'empty-group': OptionSpec<'fail' | 'succeed'>
  readonly 'leave-out-unhealthy': OptionSpec<boolean>
  readonly 'leave-out-silent': OptionSpec<number | undefined>
} & Pick<typeof menderWaitOptions, 'poll-interval' | 'on-timeout' | 'on-cancel' | 'max-failures' | 'report'> = {
  timeout: optionalSeconds(
    'how long to wait for the devices',
    'half an hour, and the time that the rates of its roll-out and its device-timeout take: devices that are offline wait for ever',
  ),
  'poll-interval': menderWaitOptions['poll-interval'],
  'on-timeout': menderWaitOptions['on-timeout'],
  'on-cancel': menderWaitOptions['on-cancel'],
  'on-failure': choice(
    ['leave', 'stop'],
    'what to do with the deployment when more devices have failed than may, while others have not ended',
    'leave',
  ),
  'max-failures': menderWaitOptions['max-failures'],
  'wait-for-devices': {
    ...text(
      'COUNT|PERCENT%',
      'how many devices of a group have to have it, or which part of them',
      'every one that was in the group when the wait began',
    ),
    read: readGoal,
  },
  'empty-group': choice(
    ['fail', 'succeed'],
    'what a deployment to a group without devices is: it is for those that join later',
    'fail',
  ),
  'leave-out-unhealthy': flag('do not wait for devices that say that they are unhealthy'),
  'leave-out-silent': optionalSeconds(
    'do not wait for devices that were not heard of for so long',
    'all are waited for',
  ),
  report: menderWaitOptions.report,
}

function readGoal([value]: readonly string[]): MenderTolerance | undefined {
  if (value === undefined || value === '') return undefined
  const [, digits = '', sign] = /^(\d{1,8})(%?)$/.exec(value) ?? []
  const number = digits === '' ? Number.NaN : Number(digits)
  if (sign === '' && number >= 1) return { count: number }
  if (sign === '%' && number >= 1 && number <= 100) return { percent: number }
  throw new ValueProblem(`is "${value}"; expected a number of devices, such as 3, or a part of them, such as 90%`)
}

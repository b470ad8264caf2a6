import { choice, flag, list, type OptionSpec, type OptionValues, text, ValueProblem } from '../spec.ts'
import { checkGreengrassArns, greengrassSubjectOptions, targetOfArn } from './subject.ts'

/** What is asked about deployments: exactly one of the first five says it. */
export const greengrassStatusOptions: {
  readonly provider: OptionSpec<'greengrass'>
  readonly 'deployment-id': OptionSpec<string | undefined>
  readonly 'thing-group': OptionSpec<string | undefined>
  readonly thing: OptionSpec<string | undefined>
  readonly 'target-arn': OptionSpec<string | undefined>
  readonly 'core-device': OptionSpec<string | undefined>
  readonly devices: OptionSpec<readonly string[]>
  readonly history: OptionSpec<boolean>
} = {
  provider: {
    ...choice(['greengrass'], 'service that is asked: AWS IoT Greengrass V2, and no other', 'greengrass'),
    read: ([value]) => {
      if (value === undefined || value === '' || value === 'greengrass') return 'greengrass'
      const others = 'slipway deployments list and slipway wait tell of deployments of other services'
      throw new ValueProblem(`is "${value}"; expected greengrass: ${others}`)
    },
  },
  'deployment-id': text('ID', 'deployment that is asked about'),
  ...greengrassSubjectOptions,
  'core-device': text(
    'NAME',
    'core device of which all deployments and components are told: the name or ARN of its thing',
  ),
  devices: list('NAME', 'with a deployment or a thing group: core device whose part is told, whatever became of it'),
  history: flag('with a thing group or a thing: list earlier deployments too'),
}

type Values = Omit<OptionValues<typeof greengrassStatusOptions>, 'provider'>

/** What is wrong with these options together. */
export function checkGreengrassStatus(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const subjects = ['deployment-id', 'thing-group', 'thing', 'target-arn', 'core-device'] as const
  const given = subjects.filter((name) => values[name] !== undefined)
  const problems: string[] = [...checkGreengrassArns(values, written)]
  if (given.length === 0) problems.push(`${subjects.map(written).join(', ')}: one of them is missing`)
  if (given.length > 1) problems.push(`${given.map(written).join(' and ')} are given together; expected one of them`)
  const isOfTarget = given.some((name) => name !== 'deployment-id' && name !== 'core-device')
  const isOfThing = values.thing !== undefined || targetOfArn(values['target-arn'] ?? '')?.type === 'thing'
  if (values.devices.length > 0 && given.length === 1 && (isOfThing || values['core-device'] !== undefined)) {
    problems.push(`${written('devices')} is for a deployment or a thing group: a thing is one device`)
  }
  if (values.history && given.length === 1 && !isOfTarget) {
    problems.push(`${written('history')} is for a thing group or a thing`)
  }
  return problems
}

/** The name of a core device, be it given by the ARN of its thing. */
export function coreDeviceName(given: string): string {
  return targetOfArn(given)?.name ?? given
}

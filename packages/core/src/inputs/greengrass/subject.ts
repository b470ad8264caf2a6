import type { GreengrassTarget } from '../../greengrass-service.ts'
import { type OptionSpec, type OptionValues, text, ValueProblem } from '../spec.ts'

/** A target that is asked about: by its name, or by the ARN that the service itself has for it. */
export const greengrassSubjectOptions: {
  readonly 'thing-group': OptionSpec<string | undefined>
  readonly thing: OptionSpec<string | undefined>
  readonly 'target-arn': OptionSpec<string | undefined>
} = {
  'thing-group': text('NAME', 'thing group that is asked about: its name or ARN'),
  thing: text('NAME', 'thing whose own deployments are asked about: its name or ARN'),
  'target-arn': {
    ...text('ARN', 'ARN of the thing or thing group that is asked about; it needs no right of AWS IoT'),
    read: ([value]) => {
      if (value === undefined || value === '') return undefined
      if (targetOfArn(value) !== undefined) return value
      throw new ValueProblem(`is "${value}"; expected the ARN of a thing or a thing group, such as ${EXAMPLE}`)
    },
  },
}

type Values = OptionValues<typeof greengrassSubjectOptions>

const EXAMPLE = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge'

/** A target with its ARN, where that was given. */
export type GreengrassSubject = GreengrassTarget & { readonly arn?: string }

/** Service model of Greengrass V2, TargetARN. */
const TARGET_ARN = /^arn:[^:]*:iot:[^:]*:\d+:(thing|thinggroup)\/(.+)$/

/** The target that an ARN names; `undefined` for anything else. */
export function targetOfArn(arn: string): (GreengrassTarget & { readonly arn: string }) | undefined {
  const [, kind, name] = TARGET_ARN.exec(arn) ?? []
  if (kind === undefined || name === undefined) return undefined
  return { type: kind === 'thing' ? 'thing' : 'thing-group', name, arn }
}

/** The target that these options name; `undefined` when none does. */
export function readGreengrassSubject(values: Values): GreengrassSubject | undefined {
  const { 'thing-group': group, thing, 'target-arn': arn } = values
  if (arn !== undefined) return targetOfArn(arn)
  const [type, given] = group === undefined ? (['thing', thing] as const) : (['thing-group', group] as const)
  if (given === undefined) return undefined
  return targetOfArn(given) ?? { type, name: given }
}

/** What is wrong with these options together; empty when they name exactly one target. */
export function checkGreengrassSubject(values: Values, written: (name: keyof Values) => string): readonly string[] {
  const subjects = ['thing-group', 'thing', 'target-arn'] as const
  const given = subjects.filter((name) => values[name] !== undefined)
  const problems: string[] = [...checkGreengrassArns(values, written)]
  if (given.length === 0) problems.push(`${subjects.map(written).join(', ')}: one of them is missing`)
  if (given.length > 1) problems.push(`${given.map(written).join(' and ')} are given together; expected one of them`)
  return problems
}

/** ARNs that are of something else than their option is for. */
export function* checkGreengrassArns(values: Values, written: (name: keyof Values) => string): Generator<string> {
  for (const [option, type, words] of [
    ['thing-group', 'thing-group', 'a thing group'],
    ['thing', 'thing', 'a thing'],
  ] as const) {
    const value = values[option]
    if (value === undefined || /^[\w:-]+$/.test(value)) continue
    if (targetOfArn(value)?.type !== type)
      yield `${written(option)} is "${value}"; expected the name or the ARN of ${words}`
  }
}

import { type OptionSpec, text, ValueProblem } from './spec.ts'

/** An option that names a commit by its whole hash. */
export function commitOption(help: string, defaultText?: string): OptionSpec<string | undefined> {
  return {
    ...text('SHA', help, defaultText),
    read: ([value = '']) => {
      if (value === '' || /^[0-9a-f]{40}$/i.test(value)) return value === '' ? undefined : value.toLowerCase()
      throw new ValueProblem(`is "${value}"; expected all 40 digits of a commit: git rev-parse HEAD`)
    },
  }
}

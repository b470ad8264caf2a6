import { dryRunOption, type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** Whether a deployment is only planned, and whether its revision is to be pushed before it. */
export type DryRun = 'off' | 'on' | 'before-push'

const WORDS: ReadonlyMap<string, DryRun> = new Map([
  ['', 'off'],
  ['false', 'off'],
  ['true', 'on'],
  ['before-push', 'before-push'],
] as const)

/** `before-push` is what the root action gives: a bundle that is not there yet is none that is gone. */
export const planOption: OptionSpec<DryRun> = {
  kind: 'text',
  placeholder: 'true|false|before-push',
  help: `${dryRunOption['dry-run'].help}; \`before-push\` for a revision that is still to be pushed`,
  defaultText: 'false',
  read: ([value = '']) => {
    const word = WORDS.get(/^[tf]/i.test(value) ? value.toLowerCase() : value)
    if (word !== undefined) return word
    throw new ValueProblem(`is "${value}"; expected true, false or before-push`)
  },
}

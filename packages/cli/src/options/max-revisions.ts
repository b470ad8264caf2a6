import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** How many revisions of a group an instance keeps; `max_revisions` of the CodeDeploy agent. */
export const maxRevisionsOption: OptionSpec<number | undefined> = {
  kind: 'text',
  placeholder: 'COUNT',
  help: 'revisions of a group that an instance keeps, the current one included',
  defaultText: '5',
  read: ([value]) => {
    if (value === undefined || value === '') return undefined
    if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
    throw new ValueProblem(`is "${value}"; expected a number from 1 to 999999`)
  },
}

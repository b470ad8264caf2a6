import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** A TCP port; 0 means any free one. */
export function port(help: string): OptionSpec<number> {
  return {
    kind: 'text',
    help,
    placeholder: 'PORT',
    defaultText: '0: any free port',
    read: ([value]) => {
      if (value === undefined || value === '') return 0
      if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
        throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`)
      }
      return Number(value)
    },
  }
}

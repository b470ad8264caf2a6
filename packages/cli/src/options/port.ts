import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** A TCP port; 0 means any free one. */
export function port(help: string): OptionSpec<number> {
  return { ...optionalPort(help, '0: any free port'), read: ([value]) => readPort(value) ?? 0 }
}

/** A TCP port of which there may be none; 0 means any free one. */
export function optionalPort(help: string, defaultText: string): OptionSpec<number | undefined> {
  return { kind: 'text', help, placeholder: 'PORT', defaultText, read: ([value]) => readPort(value) }
}

function readPort(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`)
  }
  return Number(value)
}

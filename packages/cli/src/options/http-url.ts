import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** The address of a service. */
export function httpUrl(help: string, defaultText: string): OptionSpec<string | undefined> {
  return { kind: 'text', help, placeholder: 'URL', defaultText, read: ([value]) => readUrl(value) }
}

function readUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  const isHttp = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
  if (!isHttp) throw new ValueProblem(`is "${value}"; expected an address such as https://github.example.com/api/v3`)
  return value
}

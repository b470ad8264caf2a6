import { flag, type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** Every command can speak to a machine. */
export const jsonOption: { readonly json: OptionSpec<boolean> } = {
  json: flag('print JSON on stdout; text for people goes to stderr'),
}

/** A command that starts a deployment waits only when it is told to; an action waits unless it is told not to. */
export const waitOption: { readonly wait: OptionSpec<boolean> } = {
  wait: flag('wait for the end and let the exit code say how it ended'),
}

/** What a command says that waits only when it is told to. */
export const WAIT_NOTE: string =
  'Without --wait, the options --wait-until, --on-timeout, --on-cancel, --fail-on and --report do nothing, and --timeout and --poll-interval count for the wait for a busy group alone.'

/** How much of a long list is shown. */
export function limitOption(of: string): { readonly limit: OptionSpec<number> } {
  return {
    limit: {
      kind: 'text',
      placeholder: 'COUNT',
      help: `show at most so many ${of}`,
      defaultText: '20',
      read: readLimit,
    },
  }
}

function readLimit([value]: readonly string[]): number {
  if (value === undefined || value === '') return 20
  const limit = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (limit > 0) return limit
  throw new ValueProblem(`is "${value}"; expected a number from 1 to 99999`)
}

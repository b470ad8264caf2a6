import { flag, type OptionSpec } from '@slipway/core/inputs'

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
  'Without --wait, the options --timeout, --poll-interval, --on-timeout and --on-cancel do nothing.'

import type { OptionSpecs } from '@slipway/core/inputs'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/table.ts'

/** What `slipway --help` prints. */
export function renderOverview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'Slipway takes a release from a repository to a fleet.',
    '',
    'Usage: slipway COMMAND [OPTIONS]',
    '',
    ...rows,
    '',
    'slipway COMMAND --help lists the options of a command; slipway --version prints the version.',
    'Exit codes: 0 succeeded, 1 the deployment did not succeed, 2 wrong input, 3 timed out waiting,',
    '4 lost sight of the deployment, 130 or 143 ended by a signal.',
    '',
  ].join('\n')
}

/** What `slipway COMMAND --help` prints. */
export function renderCommand({ name, summary, options, positionals = [], notes }: Command): string {
  const rows = Object.entries(options).map(([option, spec]) => ({
    left: `--${option}${spec.kind === 'flag' ? '' : ` ${spec.placeholder ?? 'VALUE'}`}`,
    right: `${spec.help}${remark(spec)}`,
  }))
  const width = Math.min(40, Math.max(...rows.map(({ left }) => left.length)))
  const usage = ['slipway', name, ...positionals, '[OPTIONS]'].join(' ')
  return [
    `${usage}: ${summary}`,
    '',
    ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
    ...(notes === undefined ? [] : ['', notes]),
    '',
  ].join('\n')
}

function remark(spec: OptionSpecs[string]): string {
  if (spec.required === true) return ' (required)'
  if (spec.kind === 'list') return ' (may be repeated)'
  return spec.defaultText === undefined ? '' : ` (default: ${spec.defaultText})`
}

import { closest } from '@slipway/core/diagnostics'
import { exitCodeOf, SlipwayError } from '@slipway/core/errors'
import { VERSION } from '@slipway/core/version'
import { cancelSignal, endProcess, isCancellation, lostWorkingFolder } from '@slipway/runtime/host'
import { calledAs, chooseVariant, findElsewhere, otherProviders } from './choose-variant.ts'
import { COMMANDS } from './commands/table.ts'
import { parseOptions } from './options/parse.ts'
import { spellOut } from './options/short-names.ts'
import { type Outside, processOutside } from './outside.ts'
import { reportError } from './report-error.ts'

/** The version that `slipway --version` prints and that requests carry in their user agent. */
export { VERSION }

/**
 * Runs one command line and resolves with its exit code. Nothing but the command that was asked for is loaded.
 *
 * @example const exitCode = await slipway(['validate', 'release'])
 */
export async function slipway(args: readonly string[], outside: Outside = processOutside()): Promise<number> {
  try {
    return await dispatch(args, outside)
  } catch (error) {
    const told = isCancellation(error, outside) ? cancellation(error, outside) : (lostWorkingFolder(error) ?? error)
    reportError(told, wantsJson(args), outside)
    if (outside.cancelled.aborted) return cancelSignal(outside) === 'SIGTERM' ? 143 : 130
    return told instanceof SlipwayError ? exitCodeOf(told.code) : 1
  }
}

/** Whoever asked for JSON gets errors in it too, be it that the options cannot be read. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (word, index) =>
      word === '--json' || word === '--format=json' || (word === 'json' && args[index - 1] === '--format'),
  )
}

/**
 * Runs one command line as this process, and ends the process with its exit code once everything is written. A client's
 * pause before its next attempt, or a connection that is kept open, would hold back the end of a cancelled step.
 */
export async function runAsProcess(): Promise<never> {
  const code = await slipway(process.argv.slice(2))
  return endProcess(code)
}

function cancellation(cause: unknown, { cancelled }: Outside): SlipwayError {
  return new SlipwayError('CANCELLED', `cancelled by ${String(cancelled.reason)}`, { cause })
}

async function dispatch(args: readonly string[], outside: Outside): Promise<number> {
  const end = args.findIndex((word) => word.startsWith('-'))
  const named = end < 0 ? args : args.slice(0, end)
  const entry = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => named[index] === word))
  if (entry === undefined) return answerWithoutCommand(args, named, outside)
  const rest = args.slice(entry.name.split(' ').length)
  const command = await chooseVariant(entry, rest)
  if (rest.includes('--help') || rest.includes('-h')) {
    const { renderCommand } = await import('./help.ts')
    outside.print(renderCommand(command, otherProviders(entry, command)))
    return 0
  }
  const words = spellOut(rest, command.shortNames)
  const elsewhere = await findElsewhere(entry, command, words)
  return command.run({
    ...parseOptions(calledAs(command), words, command.options, command.positionals, elsewhere),
    outside,
  })
}

async function answerWithoutCommand(
  args: readonly string[],
  named: readonly string[],
  outside: Outside,
): Promise<number> {
  if (args.includes('--version')) {
    outside.print(`${VERSION}\n`)
    return 0
  }
  const { renderOverview } = await import('./help.ts')
  if (args.includes('--help') || args.includes('-h')) {
    outside.print(renderOverview())
    return 0
  }
  if (named.length === 0) {
    outside.printError(renderOverview())
    return 2
  }
  const wanted = named.slice(0, isNoun(named[0]) ? 2 : 1).join(' ')
  const names = COMMANDS.map(({ name }) => name)
  const near = names.filter((name) => name.startsWith(`${wanted} `)).at(0) ?? closest(wanted, names)
  throw new SlipwayError('INPUT_INVALID', `unknown command "${wanted}"; expected one of ${names.join(', ')}`, {
    hint: near === undefined ? 'slipway --help says what each does' : `did you mean "slipway ${near}"?`,
  })
}

/** Whether a command's first word needs a second one. */
function isNoun(word: string | undefined): boolean {
  return COMMANDS.some(({ name }) => name.startsWith(`${word} `))
}

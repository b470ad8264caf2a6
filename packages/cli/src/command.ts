import type { OptionSpecs, OptionValues } from '@slipway/core/inputs'
import type { Outside } from './outside.ts'

/** What a command is given to run with. */
export interface Invocation<Specs extends OptionSpecs> {
  readonly values: OptionValues<Specs>
  readonly positionals: readonly string[]
  readonly outside: Outside
}

/** What a command takes and does; `run` resolves with the exit code. */
export interface CommandDefinition<Specs extends OptionSpecs> {
  readonly name: string
  readonly summary: string
  readonly options: Specs
  readonly positionals?: readonly string[]
  /** Printed under the options in the help text. */
  readonly notes?: string
  run(invocation: Invocation<Specs>): Promise<number>
}

/** One command of `slipway`, its options' types forgotten: the parser has checked them. */
export type Command = CommandDefinition<OptionSpecs>

/** Lets a command's `run` see its options' types, and the table of commands forget them. */
export function defineCommand<const Specs extends OptionSpecs>(definition: CommandDefinition<Specs>): Command {
  return definition as unknown as Command
}

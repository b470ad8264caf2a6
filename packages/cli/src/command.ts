import type { OptionSpecs, OptionValues, ProviderName } from '@slipway/core/inputs'
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
  /** The service that it is for, where that is another than CodeDeploy. */
  readonly provider?: ProviderName
  readonly summary: string
  readonly options: Specs
  /** Names of the words that stand alone, in order; one in brackets may be left out. */
  readonly positionals?: readonly string[]
  /** Options by the short names that they also have, such as `-l` for `bundle-location`. */
  readonly shortNames?: Readonly<Record<string, string>>
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

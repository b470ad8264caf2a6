import { SlipwayError } from '@slipway/core/errors'
import { type ProviderName, readProvider, ValueProblem } from '@slipway/core/inputs'
import type { Command } from './command.ts'
import type { TableEntry } from './commands/table.ts'
import { tokenize } from './options/tokens.ts'

/**
 * The command for the service that `--provider` names; CodeDeploy's where none is named.
 *
 * @throws SlipwayError INPUT_INVALID when there is no such service.
 */
export async function chooseVariant({ name, load, variants }: TableEntry, args: readonly string[]): Promise<Command> {
  const word = wordOf(args)
  // Without variants the option is unknown, and told as any other that is.
  if (variants === undefined || word === undefined) return load()
  const provider = read(word, name)
  return (provider === 'codedeploy' ? load : (variants[provider] ?? load))()
}

function wordOf(args: readonly string[]): string | undefined {
  const named = tokenize(args, (name) => name === 'provider').find(
    (token) => token.kind === 'option' && token.written === '--provider',
  )
  return named?.kind === 'option' ? named.value : undefined
}

function read(word: string, command: string): ProviderName {
  try {
    return readProvider(word)
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error
    throw new SlipwayError('INPUT_INVALID', `--provider ${error.message}`, {
      hint: `slipway ${command} --help lists the options`,
    })
  }
}

/** How a command is called: with the service, where that is not the one of those who name none. */
export function calledAs({ name, provider }: Pick<Command, 'name' | 'provider'>): string {
  return provider === undefined ? name : `${name} --provider ${provider}`
}

/** The other ways to call a command, by which it takes other options. */
export function otherProviders({ name, variants = {} }: TableEntry, command: Command): readonly string[] {
  const all = [name, ...Object.keys(variants).map((other) => `${name} --provider ${other}`)]
  return all.filter((called) => called !== calledAs(command))
}

/**
 * Of the options given that a command does not take, those that it takes for another service, with how it is called then.
 * Nothing is loaded for a command line without such options.
 */
export async function findElsewhere(
  { load, variants }: TableEntry,
  command: Command,
  args: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const given = tokenize(args, () => false).flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const strange = given.filter((name) => !Object.hasOwn(command.options, name))
  if (strange.length === 0 || variants === undefined) return new Map()
  const others = await Promise.all([load, ...Object.values(variants)].map((loadOther) => loadOther()))
  return new Map(
    strange.flatMap((name) => {
      const other = others.find((one) => one !== command && Object.hasOwn(one.options, name))
      return other === undefined ? [] : [[name, other.provider ?? 'codedeploy'] as const]
    }),
  )
}

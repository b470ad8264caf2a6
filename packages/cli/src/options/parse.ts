import { closest } from '@slipway/core/diagnostics'
import { SlipwayError } from '@slipway/core/errors'
import { type OptionSpec, type OptionSpecs, type OptionValues, readInputs } from '@slipway/core/inputs'
import { type Token, tokenize } from './tokens.ts'

export interface ParsedArguments<Specs extends OptionSpecs> {
  readonly values: OptionValues<Specs>
  readonly positionals: readonly string[]
}

/**
 * Reads a command line once into typed values, and tells every problem with it at once.
 *
 * @param elsewhere the service that an option is for, for options that the command takes for another one
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
export function parseOptions<Specs extends OptionSpecs>(
  command: string,
  args: readonly string[],
  specs: Specs,
  positionalNames: readonly string[] = [],
  elsewhere: ReadonlyMap<string, string> = new Map(),
): ParsedArguments<Specs> {
  const unknownKind = positionalNames.length === 0 ? 'text' : 'flag'
  // What follows an unknown option is most likely its value, unless the command takes other words as well.
  const tokens = tokenize(args, (name) => (find(specs, name)?.kind ?? unknownKind) !== 'flag')
  const { given, misused, problems } = sortOptions(tokens, specs, elsewhere)
  // One line for each mistake: an option that was misused, or given twice, is not missing as well.
  const twice = Object.keys(specs).filter((name) => specs[name]?.kind === 'text' && (given.get(name)?.length ?? 0) > 1)
  for (const name of twice) problems.push(`--${name} is given ${given.get(name)?.length} times; expected once`)
  const rest = Object.entries(specs).filter(([name]) => !misused.has(name) && !twice.includes(name))
  const read = readInputs(
    Object.fromEntries(rest),
    (name) => given.get(name) ?? [],
    (name) => `--${name}`,
  )
  problems.push(...read.problems)
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  for (const extra of positionals.slice(positionalNames.length)) problems.push(`unexpected argument "${extra}"`)
  for (const missing of positionalNames.slice(positionals.length)) {
    if (!missing.startsWith('[')) problems.push(`${missing} is missing`)
  }
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
      hint: `slipway ${command} --help lists the options`,
    })
  }
  return { values: read.values as OptionValues<Specs>, positionals }
}

interface SortedOptions {
  readonly given: ReadonlyMap<string, readonly string[]>
  /** Options that were named in a way that gives them no value. */
  readonly misused: ReadonlySet<string>
  readonly problems: string[]
}

function sortOptions(
  tokens: readonly Token[],
  specs: OptionSpecs,
  elsewhere: ReadonlyMap<string, string>,
): SortedOptions {
  const given = new Map<string, string[]>()
  const misused = new Set<string>()
  const problems: string[] = []
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, written, value } = token
    const spec = written === `--${name}` ? find(specs, name) : undefined
    if (spec === undefined) {
      const provider = written === `--${name}` ? elsewhere.get(name) : undefined
      problems.push(
        provider === undefined
          ? unknownOption(written, name, Object.keys(specs))
          : `${written} is for --provider ${provider}`,
      )
    } else if (spec.kind === 'flag' && value !== undefined) {
      misused.add(name)
      problems.push(`${written} takes no value, but was given "${value}"`)
    } else if (spec.kind !== 'flag' && value === undefined) {
      misused.add(name)
      problems.push(`${written} needs a value (${spec.placeholder ?? 'VALUE'})`)
    } else {
      given.set(name, [...(given.get(name) ?? []), value ?? 'true'])
    }
  }
  return { given, misused, problems }
}

function find(specs: OptionSpecs, name: string): OptionSpec<unknown> | undefined {
  return Object.hasOwn(specs, name) ? specs[name] : undefined
}

function unknownOption(written: string, name: string, known: readonly string[]): string {
  const near = closest(name, known)
  return `unknown option ${written}${near === undefined ? '' : `; did you mean --${near}?`}`
}

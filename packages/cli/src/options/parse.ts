import { parseArgs } from 'node:util'
import { SlipwayError } from '@slipway/core/errors'
import { closestName } from './closest-name.ts'
import { type OptionSpecs, type OptionValues, ValueProblem } from './specs.ts'

export interface ParsedArguments<Specs extends OptionSpecs> {
  readonly values: OptionValues<Specs>
  readonly positionals: readonly string[]
}

/**
 * Reads a command line once into typed values, and tells every problem with it at once.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each problem.
 */
export function parseOptions<Specs extends OptionSpecs>(
  command: string,
  args: readonly string[],
  specs: Specs,
  positionalNames: readonly string[] = [],
): ParsedArguments<Specs> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const problems: string[] = []
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs[token.name]
    if (spec === undefined) {
      problems.push(unknownOption(token.rawName, Object.keys(specs)))
    } else if (spec.kind === 'flag' && token.value !== undefined) {
      problems.push(`${token.rawName} takes no value, but was given "${token.value}"`)
    } else if (spec.kind !== 'flag' && token.value === undefined) {
      problems.push(`${token.rawName} needs a value (${spec.placeholder ?? 'VALUE'})`)
    } else {
      given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? 'true'])
    }
  }
  const values: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const words = given.get(name) ?? []
    if (spec.kind === 'text' && words.length > 1)
      problems.push(`--${name} is given ${words.length} times; expected once`)
    // Empty means absent: a workflow passes every input, given or not.
    if (spec.required === true && (words[0] ?? '') === '') problems.push(`--${name} is missing: ${spec.help}`)
    try {
      values[name] = spec.read(words)
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error
      problems.push(`--${name} ${error.message}`)
    }
  }
  if (positionals.length > positionalNames.length) {
    problems.push(`unexpected argument "${positionals[positionalNames.length]}"`)
  }
  if (positionals.length < positionalNames.length) problems.push(`${positionalNames[positionals.length]} is missing`)
  if (problems.length > 0) {
    throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
      hint: `slipway ${command} --help lists the options`,
    })
  }
  return { values: values as OptionValues<Specs>, positionals }
}

function unknownOption(rawName: string, known: readonly string[]): string {
  const near = closestName(rawName.replace(/^-+/, ''), known)
  return `unknown option ${rawName}${near === undefined ? '' : `; did you mean --${near}?`}`
}

import { list, type OptionSpec, ValueProblem } from './spec.ts'

/** A variable and what stands in its place. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/** Shells have no other variables, and neither have AppSpec files here. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Variables with their values, each once; the option may be repeated. */
export function assignments(help: string): OptionSpec<readonly NamedValue[]> {
  const { read, ...spec } = list('NAME=VALUE', help)
  return {
    ...spec,
    read: (given) => {
      const values = read(given).map(readAssignment)
      requireOnce(values.map(({ name }) => name))
      return values
    },
  }
}

/** The names of variables, each once; the option may be repeated. */
export function names(help: string): OptionSpec<readonly string[]> {
  const { read, ...spec } = list('NAME', help)
  return {
    ...spec,
    read: (given) => {
      const found = read(given)
      for (const name of found) requireName(name)
      requireOnce(found)
      return found
    },
  }
}

/** The value is not told: it may be one that nobody should see. */
function readAssignment(word: string): NamedValue {
  const end = word.indexOf('=')
  if (end === -1) throw new ValueProblem(`is "${word}"; expected NAME=VALUE`)
  const name = word.slice(0, end)
  requireName(name)
  return { name, value: word.slice(end + 1) }
}

function requireName(name: string): void {
  if (VARIABLE_NAME.test(name)) return
  throw new ValueProblem(`names a variable "${name}"; expected letters, digits and _, and no digit first`)
}

function requireOnce(found: readonly string[]): void {
  const twice = found.find((name, index) => found.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" twice; expected each variable once`)
}

import type { FileExistsBehavior } from '../provider.ts'

/**
 * How one input is written, read and explained: an option of the command, an input of an action. Help texts, parsing and
 * the reference pages all come from these.
 */
export interface OptionSpec<T> {
  /** Text is one word after the name, flags stand alone, lists may be repeated. */
  readonly kind: 'text' | 'flag' | 'list'
  readonly help: string
  /** What stands for the value in help texts. */
  readonly placeholder?: string
  readonly required?: boolean
  /** The options of which any may say it in this one's place; without all of them, this one must be given. */
  readonly requiredUnless?: string | readonly string[]
  /** What applies when the option is not given, as a reader would say it. */
  readonly defaultText?: string
  /** The expression by which a runner gives it to an action when nobody does. */
  readonly runnerDefault?: string
  /** Reads the words given; `undefined` when there were none. @throws ValueProblem saying what was expected. */
  readonly read: (given: readonly string[]) => T
}

/** What is wrong with one option's value, in words that follow its name. */
export class ValueProblem extends Error {
  override readonly name = 'ValueProblem'
}

export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>

/** The values that a set of options reads into, by option name. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer T> ? T : never
}

/** An option that must be given. */
export function required(placeholder: string, help: string): OptionSpec<string> {
  return { kind: 'text', help, placeholder, required: true, read: ([value]) => value ?? '' }
}

export function text(placeholder: string, help: string, defaultText?: string): OptionSpec<string | undefined> {
  return {
    kind: 'text',
    help,
    placeholder,
    ...(defaultText !== undefined && { defaultText }),
    read: ([value]) => (value === '' ? undefined : value),
  }
}

export function flag(help: string): OptionSpec<boolean> {
  return { kind: 'flag', help, read: ([value]) => readBoolean(value) ?? false }
}

/** What happens unless it is declined with `false`. */
export function yesUnless(help: string): OptionSpec<boolean> {
  return { kind: 'flag', help, defaultText: 'true', read: ([value]) => readBoolean(value) ?? true }
}

/** The words that the runner's own getBooleanInput takes: YAML's core schema. */
function readBoolean(value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw new ValueProblem(`is "${value}"; expected true or false`)
}

/** An option that may be repeated. */
export function list(placeholder: string, help: string): OptionSpec<readonly string[]> {
  return { kind: 'list', help, placeholder, read: (given) => given.filter((value) => value !== '') }
}

/** One of a few words; `fallback` applies when it is not given. */
export function choice<const Word extends string>(
  words: readonly Word[],
  help: string,
  fallback: NoInfer<Word>,
): OptionSpec<Word> {
  return {
    ...optionalChoice(words, help),
    defaultText: fallback,
    read: ([value]) => readWord(value, words) ?? fallback,
  }
}

export function optionalChoice<const Word extends string>(
  words: readonly Word[],
  help: string,
  defaultText?: string,
): OptionSpec<Word | undefined> {
  return {
    kind: 'text',
    help,
    placeholder: words.join('|'),
    ...(defaultText !== undefined && { defaultText }),
    read: ([value]) => readWord(value, words),
  }
}

function readWord<Word extends string>(value: string | undefined, words: readonly Word[]): Word | undefined {
  if (value === undefined || value === '') return undefined
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw new ValueProblem(`is "${value}"; expected one of ${words.join(', ')}`)
  return word
}

/** A stretch of time in seconds, fractions allowed; read into milliseconds. */
export function optionalSeconds(help: string, defaultText?: string): OptionSpec<number | undefined> {
  return {
    kind: 'text',
    help,
    placeholder: 'SECONDS',
    ...(defaultText !== undefined && { defaultText }),
    read: ([value]) => readSeconds(value),
  }
}

function readSeconds(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  // A timer takes 31 bits of milliseconds; no deployment runs for 24 days.
  if (!/^[0-9.]+$/.test(value) || !(number > 0) || number > 2_000_000) {
    throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, such as 600`)
  }
  return number * 1000
}

/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
export function fileExistsBehavior(help: string): OptionSpec<FileExistsBehavior | undefined> {
  return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help)
}

/**
 * Reads what was given for each input into typed values, and tells every problem with it at once.
 *
 * @param given the words given for a name; none, or empty ones, when it is absent
 * @param written how a reader knows the name: `--source` on a command line, `source` in a workflow
 */
export function readInputs<Specs extends OptionSpecs>(
  specs: Specs,
  given: (name: string) => readonly string[],
  written: (name: string) => string,
): { readonly values: OptionValues<Specs>; readonly problems: readonly string[] } {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, spec] of Object.entries(specs)) {
    const words = given(name)
    const isRequired =
      spec.required === true ||
      (spec.requiredUnless !== undefined &&
        [spec.requiredUnless].flat().every((other) => (given(other)[0] ?? '') === ''))
    if (isRequired && (words[0] ?? '') === '') {
      // Empty means absent: a workflow passes every input, given or not.
      problems.push(`${written(name)} is missing: ${spec.help}`)
      continue
    }
    try {
      values[name] = spec.read(words)
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error
      problems.push(`${written(name)} ${error.message}`)
    }
  }
  return { values: values as OptionValues<Specs>, problems }
}

import type { FileExistsBehavior } from '@slipway/core/provider'

/** How one option is written, read and explained; help texts, parsing and the reference pages all come from these. */
export interface OptionSpec<T> {
  /** Text is one word after the name, flags stand alone, lists may be repeated. */
  readonly kind: 'text' | 'flag' | 'list'
  readonly help: string
  /** What stands for the value in help texts. */
  readonly placeholder?: string
  readonly required?: boolean
  /** What applies when the option is not given, as a reader would say it. */
  readonly defaultText?: string
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
  return { kind: 'flag', help, read: (given) => given.length > 0 }
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
export function seconds(help: string, fallback: number): OptionSpec<number> {
  return {
    ...optionalSeconds(help),
    defaultText: String(fallback),
    read: ([value]) => readSeconds(value) ?? fallback * 1000,
  }
}

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

/** A TCP port; 0 means any free one. */
export function port(help: string): OptionSpec<number> {
  return {
    kind: 'text',
    help,
    placeholder: 'PORT',
    defaultText: '0: any free port',
    read: ([value]) => {
      if (value === undefined || value === '') return 0
      if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
        throw new ValueProblem(`is "${value}"; expected a port from 0 to 65535`)
      }
      return Number(value)
    },
  }
}

/** `DISALLOW`, `OVERWRITE` or `RETAIN`. */
export function fileExistsBehavior(help: string): OptionSpec<FileExistsBehavior | undefined> {
  return optionalChoice(['DISALLOW', 'OVERWRITE', 'RETAIN'], help)
}

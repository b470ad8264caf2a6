/** A word of a command line, by its role. */
export type Token =
  | { readonly kind: 'positional'; readonly value: string }
  /** `name` without its dashes, `written` with them; `value` is absent when none was given. */
  | { readonly kind: 'option'; readonly name: string; readonly written: string; readonly value: string | undefined }

/**
 * Splits a command line into options and positionals: `--name value`, `--name=value`, and `--` before words that only
 * look like options. A word with two dashes is never the value of the option before it, unless it is joined with `=`:
 * a forgotten value must not swallow the next option. (`parseArgs` of `node:util` takes it, and reads `-timeout` as
 * seven options.)
 */
export function tokenize(args: readonly string[], takesValue: (name: string) => boolean): Token[] {
  const tokens: Token[] = []
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    if (word === '--') {
      tokens.push(...args.slice(index + 1).map((value) => ({ kind: 'positional' as const, value })))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      tokens.push({ kind: 'positional', value: word })
      continue
    }
    const equals = word.indexOf('=')
    const written = equals < 0 ? word : word.slice(0, equals)
    const name = written.replace(/^-+/, '')
    let value = equals < 0 ? undefined : word.slice(equals + 1)
    const next = args[index + 1]
    const isFree = next !== undefined && !next.startsWith('--')
    if (value === undefined && isFree && takesValue(name)) {
      value = next
      index += 1
    }
    tokens.push({ kind: 'option', name, written, value })
  }
  return tokens
}

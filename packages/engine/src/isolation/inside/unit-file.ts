/** What a unit file of a service says, as far as it is gone by here (`systemd.service(5)`, `systemd.exec(5)`). */
export interface ServiceUnit {
  readonly type: 'simple' | 'exec' | 'forking' | 'oneshot'
  readonly startPre: readonly UnitCommand[]
  readonly start: readonly UnitCommand[]
  readonly startPost: readonly UnitCommand[]
  readonly reload: readonly UnitCommand[]
  readonly stop: readonly UnitCommand[]
  readonly pidFile?: string
  readonly user?: string
  readonly group?: string
  readonly workingDirectory?: string
  readonly environment: Readonly<Record<string, string>>
  /** A leading `-` is taken off into `isOptional`. */
  readonly environmentFiles: readonly { readonly path: string; readonly isOptional: boolean }[]
  /** Below `/run`. */
  readonly runtimeDirectories: readonly string[]
  readonly remainsAfterExit: boolean
  /** The units that `enable` makes it a part of. */
  readonly wantedBy: readonly string[]
}

export interface UnitCommand {
  readonly words: readonly string[]
  /** Whether its failure counts for nothing. */
  readonly mayFail: boolean
}

/** What this reader makes of a unit file; a unit that is not simple says why. */
export type UnitReading =
  | { readonly kind: 'simple'; readonly unit: ServiceUnit }
  | { readonly kind: 'not-simple'; readonly reason: string }

const TYPES: ReadonlySet<string> = new Set(['simple', 'exec', 'forking', 'oneshot'])

/**
 * Reads a unit file, and the drop-ins that come after it.
 *
 * @param instance - what stands between `@` and the suffix of a unit that is made of a template.
 */
export function readUnit(texts: readonly string[], name: string, instance = ''): UnitReading {
  const settings = readSettings(texts)
  const of = (key: string): readonly string[] => settings.get(`Service/${key}`) ?? []
  const last = (key: string): string | undefined => of(key).at(-1)
  const type = last('Type') ?? (of('ExecStart').length === 0 ? 'oneshot' : 'simple')
  if (!TYPES.has(type)) return { kind: 'not-simple', reason: `its type is "${type}"` }
  if (of('ExecStart').length === 0) return { kind: 'not-simple', reason: 'it has no ExecStart' }
  const specify = (text: string): string => resolveSpecifiers(text, name, instance)
  const commands = (key: string): UnitCommand[] => of(key).map((text) => readCommand(specify(text)))
  const optional = (key: string, field: string): Record<string, string> => {
    const value = last(key)
    return value === undefined ? {} : { [field]: specify(value) }
  }
  const unit: ServiceUnit = {
    type: type as ServiceUnit['type'],
    startPre: commands('ExecStartPre'),
    start: commands('ExecStart'),
    startPost: commands('ExecStartPost'),
    reload: commands('ExecReload'),
    stop: commands('ExecStop'),
    ...optional('PIDFile', 'pidFile'),
    ...optional('User', 'user'),
    ...optional('Group', 'group'),
    ...optional('WorkingDirectory', 'workingDirectory'),
    environment: Object.fromEntries(
      of('Environment')
        .flatMap((text) => splitWords(specify(text)))
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
    environmentFiles: of('EnvironmentFile').map((path) => ({
      path: specify(path.replace(/^-/, '')),
      isOptional: path.startsWith('-'),
    })),
    runtimeDirectories: of('RuntimeDirectory').flatMap((text) => splitWords(specify(text))),
    remainsAfterExit: /^(1|yes|true|on)$/i.test(last('RemainAfterExit') ?? ''),
    wantedBy: (settings.get('Install/WantedBy') ?? []).flatMap((text) => splitWords(text)),
  }
  return { kind: 'simple', unit }
}

/** An empty value forgets those before it, in this file or in an earlier one. */
function readSettings(texts: readonly string[]): Map<string, string[]> {
  const settings = new Map<string, string[]>()
  for (const text of texts) {
    let section = ''
    for (const line of text.replace(/\\\r?\n\s*/g, ' ').split(/\r?\n/)) {
      const trimmed = line.trim()
      if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) continue
      const heading = /^\[(.+)\]$/.exec(trimmed)?.[1]
      if (heading !== undefined) section = heading
      const equals = trimmed.indexOf('=')
      if (heading !== undefined || equals < 0) continue
      const key = `${section}/${trimmed.slice(0, equals).trim()}`
      const value = trimmed.slice(equals + 1).trim()
      settings.set(key, value === '' ? [] : [...(settings.get(key) ?? []), value])
    }
  }
  return settings
}

/** `@`, which renames the process, and the prefixes about privileges have no effect here. */
function readCommand(text: string): UnitCommand {
  const prefix = /^[-@:+!|]*/.exec(text)?.[0] ?? ''
  const words = splitWords(text.slice(prefix.length))
  return { words: prefix.includes('@') ? [words[0] ?? '', ...words.slice(2)] : words, mayFail: prefix.includes('-') }
}

/** Splits at blanks that are not quoted; quotes and backslashes are taken away as systemd does. */
export function splitWords(text: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\' && at + 1 < text.length) {
      at += 1
      word = `${word ?? ''}${ESCAPES[text.charAt(at)] ?? text.charAt(at)}`
    } else if (quote !== '') {
      if (char === quote) quote = ''
      else word = `${word ?? ''}${char}`
    } else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = `${word ?? ''}${char}`
  }
  return word === undefined ? words : [...words, word]
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', s: ' ' }

function resolveSpecifiers(text: string, name: string, instance: string): string {
  const stem = name.replace(/\.service$/, '')
  const values: Readonly<Record<string, string>> = {
    '%': '%',
    n: name,
    N: stem,
    p: stem.replace(/@.*$/, ''),
    i: instance,
    I: instance,
    t: '/run',
    S: '/var/lib',
    L: '/var/log',
    E: '/etc',
    C: '/var/cache',
    T: '/tmp',
    V: '/var/tmp',
  }
  return text.replace(/%(.)/g, (whole, letter: string) => values[letter] ?? whole)
}

/** `${NAME}` is a part of a word, `$NAME` alone is as many words as its value has. */
export function expandVariables(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return words.flatMap((word) => {
    const alone = /^\$([A-Za-z_]\w*)$/.exec(word)?.[1]
    if (alone !== undefined) return splitWords(environment[alone] ?? '')
    return [
      word.replace(/\$\{([A-Za-z_]\w*)\}/g, (_, variable: string) => environment[variable] ?? '').replaceAll('$$', '$'),
    ]
  })
}

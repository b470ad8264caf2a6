import { closest } from '../../closest.ts'
import type { Severity } from '../../diagnostics.ts'

/** What is wrong with how a script begins: read on after the script's name. */
export interface ShebangProblem {
  readonly severity: Severity
  /** `line-endings`: mended with those of the whole file. */
  readonly kind: 'shebang' | 'line-endings'
  readonly problem: string
  readonly hint: string
}

/** The first line of a script that begins with `#!`, as the kernel takes it apart: everything after the first blank is one argument. */
export interface Shebang {
  readonly interpreter: string
  /** The interpreter's own name, or for `env` that of the program it starts, when it says so plainly. */
  readonly program: string
  readonly argument?: string
}

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash'])

/** Of these it is known that they end with an error when they are given several options as one (tried with each). */
const READS_ONE_OPTION = /^(?:sh|bash|dash|python[\d.]*)$/

/** Names that resemble `bash` or `env` and are programs of their own. */
const OTHER_PROGRAMS = /^(?:[a-z]*sh|env|sed|ed|awk|[gmn]awk|nft|make|jq|git)$/

/** Where macOS and nothing else has its programs. */
const MACOS = /^\/(?:opt\/homebrew|opt\/local|Users|Library|System|Applications)\//

const PLAIN = '#!/bin/bash'

/** Reads a first line; `undefined` when it is no `#!` line, or names nothing to run. */
export function readShebang(firstLine: string): Shebang | undefined {
  const match = /^#![ \t]*([^ \t\n]+)(?:[ \t]+([^\n]*?))?[ \t]*$/.exec(firstLine)
  const interpreter = match?.[1]
  if (interpreter === undefined) return undefined
  const argument = match?.[2] === '' ? undefined : match?.[2]
  const name = baseOf(interpreter)
  const program = name === 'env' && argument !== undefined ? programOf(argument) : name
  return { interpreter, program, ...(argument !== undefined && { argument }) }
}

/** Whether what is named by a first line reads the language of the shell. */
export function isShell({ program }: Shebang): boolean {
  return SHELLS.has(program.replace(/\r.*$/s, ''))
}

/** What keeps a Linux host from starting a script by its first line, if anything. */
export function judgeShebang(shebang: Shebang): ShebangProblem | undefined {
  return carriageReturn(shebang) ?? ofEnv(shebang) ?? severalOptions(shebang) ?? neverThere(shebang)
}

/** The kernel takes the carriage return for a part of the name, or hands it to the interpreter with the argument. */
function carriageReturn({ interpreter, argument }: Shebang): ShebangProblem | undefined {
  if (!`${interpreter} ${argument}`.includes('\r')) return undefined
  const name = baseOf(interpreter)
  const isFatal = interpreter.includes('\r') || name === 'env' || SHELLS.has(name) || READS_ONE_OPTION.test(name)
  const written = (argument === undefined ? interpreter : `${interpreter} ${argument}`).replace(/\r.*$/s, '')
  return {
    severity: isFatal ? 'error' : 'warning',
    kind: 'line-endings',
    problem: `ends its first line, "#!${written}", with a carriage return, which Linux takes for a part of it`,
    hint: 'save it with line feeds only, and let ".gitattributes" keep it so: "*.sh text eol=lf"',
  }
}

function ofEnv({ interpreter, argument }: Shebang): ShebangProblem | undefined {
  if (/\/env\/./.test(interpreter)) {
    return fatal(
      `is to be run by "${interpreter}", but "env" is a program and no folder`,
      `write "#!${interpreter.replace(/\/env\//, '/env ')}"`,
    )
  }
  if (baseOf(interpreter) !== 'env') return undefined
  if (argument === undefined) {
    return fatal('names no interpreter after "env", which then starts the script again without end', `write "${PLAIN}"`)
  }
  if (!/[ \t]/.test(argument) || /^(?:-[A-Za-z]*S|--split-string)/.test(argument)) return undefined
  const program = argument.split(/[ \t]+/).find((word) => !word.startsWith('-') && !word.includes('='))
  return fatal(
    `is to be run by "env ${argument}", of which Linux makes one word; there is no program "${argument}"`,
    `write "#!/usr/bin/env ${program ?? 'bash'}", and set options inside the script`,
  )
}

function severalOptions({ interpreter, argument }: Shebang): ShebangProblem | undefined {
  const name = baseOf(interpreter)
  if (argument === undefined || !/[ \t]/.test(argument) || !READS_ONE_OPTION.test(name)) return undefined
  return fatal(
    `is to be run by "${name} ${argument}", of which Linux makes one option; "${name}" refuses "${argument}"`,
    argument.includes('#')
      ? 'nothing can follow in the first line; move the comment below it'
      : `write "#!${interpreter}", and set options inside the script${name.startsWith('python') ? '' : ', such as "set -e"'}`,
  )
}

function neverThere({ interpreter }: Shebang): ShebangProblem | undefined {
  const absent = `is to be run by "${interpreter}"`
  if (/^[A-Za-z]:|\\/.test(interpreter)) {
    return fatal(`${absent}, a path of Windows that no Linux host has`, `write "${PLAIN}"`)
  }
  if (!interpreter.includes('/')) {
    return fatal(`${absent}; Linux looks for a path, not for a name`, `write "#!/usr/bin/env ${interpreter}"`)
  }
  if (!interpreter.startsWith('/')) {
    return doubtful(
      `${absent}, which is looked for in the folder that the agent runs in`,
      `write the whole path: "#!/${interpreter.replace(/^[./]+/, '')}"`,
    )
  }
  if (MACOS.test(interpreter)) {
    return doubtful(`${absent}, where only macOS has it`, `write "#!/usr/bin/env ${baseOf(interpreter)}"`)
  }
  const meant = misspelt(interpreter)
  return meant === undefined
    ? undefined
    : doubtful(`${absent}, which Linux hosts do not have`, `did you mean "#!${meant}"?`)
}

function misspelt(interpreter: string): string | undefined {
  const [, top = '', ...rest] = interpreter.split('/')
  const known = [
    'usr',
    'bin',
    'sbin',
    'opt',
    'etc',
    'var',
    'srv',
    'tmp',
    'run',
    'lib',
    'lib64',
    'home',
    'root',
    'nix',
    'mnt',
    'snap',
  ]
  if (!known.includes(top)) {
    const near = closest(top, ['usr', 'bin'])
    return near === undefined ? undefined : `/${[near, ...rest].join('/')}`
  }
  const name = baseOf(interpreter)
  if (!/^\/(?:usr\/)?bin\/[a-z]+$/.test(interpreter) || OTHER_PROGRAMS.test(name)) return undefined
  const near = closest(name, ['bash', 'env'])
  return near === undefined ? undefined : interpreter.replace(/[a-z]+$/, near)
}

function fatal(problem: string, hint: string): ShebangProblem {
  return { severity: 'error', kind: 'shebang', problem, hint }
}

function doubtful(problem: string, hint: string): ShebangProblem {
  return { severity: 'warning', kind: 'shebang', problem, hint }
}

/** What `env` starts: the first word that is neither an option nor a variable. */
function programOf(argument: string): string {
  return baseOf(argument.split(/[ \t]+/).find((word) => !word.startsWith('-') && !word.includes('=')) ?? '')
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

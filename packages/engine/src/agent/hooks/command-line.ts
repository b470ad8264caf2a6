import { join } from 'node:path'
import type { HookScript } from '@slipway/core/appspec'

/** How a script is started: a program and its parameters, and the path by which messages name it. */
export interface CommandLine {
  readonly program: string
  readonly parameters: readonly string[]
}

/** The characters for which Ruby's `spawn` gives a command to the shell instead of splitting it at blanks. */
const SHELL_CHARACTERS = /[*?{}[\]<>()~&|\\$;'`"\n#]/

/**
 * Makes the command line of a script as the agent does, which passes path, user and all as one string: a blank in
 * `location` ends the program's name, and shell characters are read by the shell. The archive's own path is kept whole.
 */
export function commandLineOf(
  archive: string,
  { location, runas, sudo }: Pick<HookScript, 'location' | 'runas' | 'sudo'>,
  arePrivilegesApplied: boolean,
): CommandLine {
  const user = arePrivilegesApplied ? runas : undefined
  const prefix = arePrivilegesApplied && sudo ? ['sudo'] : []
  const asUser = user === undefined ? [] : ['su', ...wordsOf(user), '-c']
  if (SHELL_CHARACTERS.test(location.value) || SHELL_CHARACTERS.test(user ?? '')) {
    const inSu = user === undefined ? [] : ['su', user, '-c']
    const command = [...prefix, ...inSu, `${quote(`${archive}/`)}${location.value}`].join(' ')
    return { program: '/bin/sh', parameters: ['-c', command] }
  }
  const [name = '', ...parameters] = wordsOf(location.value)
  const path = join(archive, name)
  const words = [...prefix, ...asUser, user === undefined ? path : quote(path), ...parameters]
  return { program: words[0] ?? path, parameters: words.slice(1) }
}

function wordsOf(text: string): string[] {
  return text.split(/[ \t]+/).filter((word) => word !== '')
}

/** `su -c` hands its word to the user's shell. */
function quote(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}

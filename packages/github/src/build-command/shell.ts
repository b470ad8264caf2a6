import { SlipwayError } from '@slipway/core/errors'
import { findProgram, type ProcessEnvironment } from '../find-program.ts'

export interface ShellRun {
  readonly program: string
  readonly args: readonly string[]
  /** The arguments are a command line of Windows already. */
  readonly isVerbatim: boolean
}

/**
 * The shell for a command: bash as the runner starts it for a `run:` step, else what the system has.
 *
 * @throws SlipwayError INPUT_INVALID when it has none that takes several lines and the command has them.
 */
export async function chooseShell(
  command: string,
  environment: ProcessEnvironment,
  platform: NodeJS.Platform = process.platform,
): Promise<ShellRun> {
  // The bash in the folder of Windows itself is that of another system, with other paths.
  const bash = await findProgram('bash', environment, (path) => !/\\windows\\system32\\/i.test(path))
  if (bash !== undefined) {
    return { program: bash, args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], isVerbatim: false }
  }
  if (platform !== 'win32') return { program: '/bin/sh', args: ['-e', '-c', command], isVerbatim: false }
  // It would run the first line and take that for all.
  if (/[\r\n]/.test(command.trim())) {
    throw new SlipwayError('INPUT_INVALID', 'a build command of several lines needs bash, which is not on the PATH', {
      hint: 'join the lines with &&, or call a script',
    })
  }
  return {
    program: environment.ComSpec ?? 'cmd.exe',
    args: ['/d', '/s', '/c', `"${command.trim()}"`],
    isVerbatim: true,
  }
}

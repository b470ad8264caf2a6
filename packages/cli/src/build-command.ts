import type { Outside } from './outside.ts'

/** Runs the command that makes what is bundled; with JSON on stdout, its output goes to stderr. */
export async function runBuild(
  command: string,
  { environment, print, printError }: Outside,
  isJson: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { runBuildCommand } = await import('@slipway/github/build-command')
  await runBuildCommand(command, { folder: '.', environment, onOutput: isJson ? printError : print, signal })
}

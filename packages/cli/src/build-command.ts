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

/** Runs the program that builds a component, in the folder of the component. */
export async function runBuildProgram(
  words: readonly string[],
  folder: string,
  { environment, print, printError }: Outside,
  isJson: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { runBuildProgram: runProgram } = await import('@slipway/github/build-command')
  const onOutput = isJson ? printError : print
  await runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) })
}

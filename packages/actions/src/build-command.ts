import { createLineBuffer } from './lines.ts'
import type { Outside } from './step.ts'

/** Runs the command that makes what is bundled, in the step's folder, with its output in a group of the log. */
export async function runBuild(command: string, { host, workflow }: Outside, signal: AbortSignal): Promise<void> {
  const { runBuildCommand } = await import('@slipway/github/build-command')
  const { environment } = host
  await inGroup('build-command', workflow, (onOutput) =>
    runBuildCommand(command, { folder: process.cwd(), environment, onOutput, signal }),
  )
}

/** Runs the program that builds a component, in the folder of the component, with its output in a group of the log. */
export async function runBuildProgram(
  words: readonly string[],
  folder: string,
  { host, workflow }: Outside,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { runBuildProgram: runProgram } = await import('@slipway/github/build-command')
  const { environment } = host
  await inGroup('custom_build_command', workflow, (onOutput) =>
    runProgram(words, { folder, environment, onOutput, ...(signal !== undefined && { signal }) }),
  )
}

async function inGroup(
  name: string,
  workflow: Outside['workflow'],
  run: (onOutput: (text: string) => void) => Promise<void>,
): Promise<void> {
  const lines = createLineBuffer(workflow.print)
  workflow.startGroup(name)
  try {
    await run(lines.write)
  } finally {
    lines.end()
    workflow.endGroup()
  }
}

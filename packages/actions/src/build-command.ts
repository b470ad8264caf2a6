import { createLineBuffer } from './lines.ts'
import type { Outside } from './step.ts'

/** Runs the command that makes what is bundled, in the step's folder, with its output in a group of the log. */
export async function runBuild(command: string, { host, workflow }: Outside, signal: AbortSignal): Promise<void> {
  const { runBuildCommand } = await import('@slipway/github/build-command')
  const lines = createLineBuffer(workflow.print)
  workflow.startGroup('build-command')
  try {
    await runBuildCommand(command, {
      folder: process.cwd(),
      environment: host.environment,
      onOutput: lines.write,
      signal,
    })
  } finally {
    lines.end()
    workflow.endGroup()
  }
}

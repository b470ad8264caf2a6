/**
 * What everything that is run begins with: the `slipway` command and the launchers of the actions share one bundle, and
 * load from it only what they were asked for.
 */

// Threads that write a bundle begin here too: they find themselves by this import, and nothing else is loaded in them.
import '@slipway/core/bundle/thread'
import type { ActionName, ActionPhase } from '@slipway/actions'

/** Runs the process's command line as `slipway`, and ends the process. */
export async function runCommand(): Promise<never> {
  const { runAsProcess } = await import('@slipway/cli')
  return runAsProcess()
}

/** Runs one action with the inputs in the process's environment, and ends the process. */
export async function runAction(name: ActionName, phase: ActionPhase = 'main'): Promise<never> {
  const { runActionAsProcess } = await import('@slipway/actions')
  return runActionAsProcess(name, phase)
}

import type { CommandDiagnostics } from '../codedeploy/host-commands.ts'
import { failureText } from './failure-text.ts'

/** A command that did what it should. The real agent sends no log with it. */
export const SUCCEEDED: CommandDiagnostics = { errorCode: 0, scriptName: '', message: 'Succeeded: ', log: '' }

/** A command that the control plane gave up, and that had nothing to do. */
export const COMPLETED_NOOP: CommandDiagnostics = { ...SUCCEEDED, message: 'Succeeded: CompletedNoopCommand' }

/** A command that was being run when the agent ended. */
export const AGENT_RESTARTED: CommandDiagnostics = {
  errorCode: 7,
  scriptName: '',
  message: 'Failed: Failing in-progress lifecycle event after an agent restart.',
  log: '',
}

/** Any failure that is no script's: AppSpec, download, install, specification. */
export function unknownFailure(error: unknown): CommandDiagnostics {
  return { errorCode: 5, scriptName: '', message: failureText(error), log: '' }
}

/** A script's failure, with the end of the event's log. Codes: 1 missing, 2 not executable, 3 timed out, 4 failed, 6 output left open. */
export function scriptFailure(
  errorCode: 1 | 2 | 3 | 4 | 6,
  scriptName: string,
  message: string,
  log: string,
): CommandDiagnostics {
  return { errorCode, scriptName, message, log }
}

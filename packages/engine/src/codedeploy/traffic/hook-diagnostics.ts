import type { EventDiagnostics } from '../model/deployment.ts'
import type { HookExecution } from '../model/traffic-target.ts'
import type { HookFailure } from './errors.ts'

const WORDS: Readonly<Record<HookFailure, readonly [errorCode: string, message: string]>> = {
  'said-failed': ['ScriptFailed', 'The function reported Failed.'],
  silent: ['ScriptTimedOut', 'The function reported neither Succeeded nor Failed within one hour.'],
  'not-called': ['ScriptMissing', 'The function could not be called.'],
}

/** Why the event of a hook failed: which function it was, and the end of what it printed. */
export function hookDiagnostics(hook: HookExecution, reason: HookFailure, detail?: string): EventDiagnostics {
  const [errorCode, message] = WORDS[reason]
  const isError = hook.call?.isError === true
  const more = [...(detail === undefined ? [] : [detail]), ...(isError ? ['Its call ended with an error.'] : [])]
  return {
    errorCode,
    scriptName: hook.functionName,
    message: [message, ...more].join(' '),
    logTail: hook.call?.logTail ?? '',
  }
}

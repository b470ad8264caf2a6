import type { LifecycleEvent } from '../deployment/index.ts'
import { formatDuration } from './duration.ts'
import { untrustedText } from './untrusted.ts'

/** The output of what failed: of the script as the service has it, else of the function that the event called. */
export function outputOf({ diagnostics, hook }: Pick<LifecycleEvent, 'diagnostics' | 'hook'>): string {
  return diagnostics?.logTail || hook?.logTail || ''
}

/**
 * Which function a lifecycle event called, and how long that took, in one line of plain text: `function check-orders, 12 s`.
 * `undefined` where the event called none, or nobody knows which.
 */
export function describeHookRun({ hook, startedAt, endedAt }: LifecycleEvent): string | undefined {
  if (hook === undefined) return undefined
  const took = startedAt === undefined || endedAt === undefined ? '' : `, ${formatDuration(endedAt - startedAt)}`
  const without = hook.withoutLog === undefined ? '' : `; its log was not read: ${hook.withoutLog}`
  return untrustedText(`function ${hook.functionName}${took}${without}`)
}

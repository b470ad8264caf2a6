import { LAUNCHING, type LifecycleAction, type LifecycleHook, type LifecycleResult, type Member } from './model.ts'

/** In seconds (Auto Scaling user guide, "How lifecycle hooks work"): 48 hours, and a hundred heartbeats. */
const LONGEST_WAIT_SECONDS = 172_800
const HEARTBEATS = 100

/** How long a hook can hold an instance, however often it is told to go on waiting. */
export function globalTimeoutSeconds({ heartbeatTimeoutSeconds }: LifecycleHook): number {
  return Math.min(LONGEST_WAIT_SECONDS, heartbeatTimeoutSeconds * HEARTBEATS)
}

/** When the wait for an answer about an instance is over. */
export function actionDeadline(hook: LifecycleHook, { startedAtMs, heartbeatAtMs }: LifecycleAction): number {
  return Math.min(
    heartbeatAtMs + hook.heartbeatTimeoutSeconds * 1_000,
    startedAtMs + globalTimeoutSeconds(hook) * 1_000,
  )
}

/** What becomes of an instance when a hook that holds it is deleted (API reference, DeleteLifecycleHook). */
export function resultWithoutHook({ state }: Member): LifecycleResult {
  return state === 'Pending:Wait' ? 'ABANDON' : 'CONTINUE'
}

/** What all hooks together have said of an instance; `undefined` while one of them still holds it. */
export function combinedResult({ actions }: Member): LifecycleResult | undefined {
  if (actions.some(({ result }) => result === 'ABANDON')) return 'ABANDON'
  return actions.every(({ result }) => result === 'CONTINUE') ? 'CONTINUE' : undefined
}

/** The hooks that hold an instance on its way in or out. */
export function hooksFor(hooks: readonly LifecycleHook[], way: 'in' | 'out'): readonly LifecycleHook[] {
  return hooks.filter(({ transition }) => (transition === LAUNCHING) === (way === 'in'))
}

import type { DeploymentResult } from '@slipway/core/deployment'
import type { HookTime } from '../report/model.ts'

/** User guide, "AppSpec 'hooks' section": a function has an hour to report, a script has as long unless its `timeout` says otherwise. */
export const HOUR_MS = 3_600_000

/**
 * How long each lifecycle event took that runs something.
 *
 * @param hooksOf what runs at an event of a target.
 * @param timeoutOf how long all of it may take, in milliseconds. @defaultValue an hour
 */
export function hookTimes(
  { targets }: Pick<DeploymentResult, 'targets'>,
  hooksOf: (event: string, target: string) => readonly string[],
  timeoutOf: (event: string, target: string) => number = () => HOUR_MS,
): readonly HookTime[] {
  return targets.flatMap(({ id, events }) =>
    events.flatMap(({ name, state, startedAt, endedAt }) => {
      const hooks = hooksOf(name, id)
      if (hooks.length === 0 || startedAt === undefined || endedAt === undefined) return []
      const tookMs = Math.max(0, endedAt - startedAt)
      return [{ target: id, event: name, hooks, state, tookMs, timeoutMs: timeoutOf(name, id) }]
    }),
  )
}

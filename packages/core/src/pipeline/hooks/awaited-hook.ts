import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import type { Deployment, Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { AppSpecReader } from '../../provider.ts'
import { hookFunctionsOf } from './hook-functions-of.ts'

/** A hook function that was called and has not told its verdict, and the lifecycle event that lasts for it. */
export interface AwaitedHook {
  readonly functionName: string
  readonly event: string
}

/** How long an interrupted wait is kept back for the AppSpec that names the function. */
const FIND_WITHIN_MS = 5_000

/**
 * Finds out which hook function a deployment to a function or an ECS service is waiting for; `undefined` when it waits for none, or that
 * cannot be read in time. Nothing here fails.
 *
 * @throws nothing but a defect of ours.
 */
export async function findAwaitedHook(
  { deployment, targets }: { readonly deployment: Deployment; readonly targets: readonly Target[] },
  reader: AppSpecReader,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<AwaitedHook | undefined> {
  const running = targets
    .filter(({ type }) => type === 'lambda' || type === 'ecs')
    .flatMap(({ events }) => events.filter(({ state }) => state === 'in-progress'))
  if (running.length === 0) return undefined
  const deadline = startDeadline(clock, FIND_WITHIN_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  try {
    const functions = await untilAborted(hookFunctionsOf(deployment, reader, { signal }), signal)
    const [awaited] = running.flatMap(({ name }) => {
      const functionName = functions.get(name)
      return functionName === undefined ? [] : [{ functionName, event: name }]
    })
    return awaited
  } catch (error) {
    if (!signal.aborted && !(error instanceof SlipwayError)) throw error
    return undefined
  } finally {
    deadline.clear()
  }
}

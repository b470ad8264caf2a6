import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import type { Deployment, HookRun, LifecycleEvent, Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { AppSpecReader, FunctionLogs } from '../../provider.ts'
import { hookFunctionsOf, plainFunctionName } from './hook-functions-of.ts'

export interface HookPorts {
  readonly appSpecs: AppSpecReader
  readonly logs: FunctionLogs
}

/** How long the end of a deployment is kept back for the log of a function. */
const EXPLAIN_WITHIN_MS = 15_000
/** What a function prints is stored a moment later than it is printed; an empty log is looked at once more after this time. */
const LOG_DELAY_MS = 3_000
/** The service's times are whole seconds, and a function's own are not the service's. */
const BEFORE_MS = 1_000
const AFTER_MS = 5_000

/**
 * Finds out for each lifecycle event that failed on a function or an ECS service which hook function was called and, where the
 * service does not tell that itself, what it printed at that time. Nothing here fails: what cannot be read is told as such, or left as it is.
 *
 * @throws nothing but a defect of ours.
 */
export async function explainHooks(
  { deployment, targets }: { readonly deployment: Deployment; readonly targets: readonly Target[] },
  ports: HookPorts,
  clock: Clock,
  cancelled: AbortSignal,
): Promise<readonly Target[]> {
  if (!targets.some(hasFailedHook) || cancelled.aborted) return targets
  const deadline = startDeadline(clock, EXPLAIN_WITHIN_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  try {
    const functions = await untilAborted(hookFunctionsOf(deployment, ports.appSpecs, { signal }), signal)
    return await Promise.all(targets.map((target) => explainTarget(target, functions, { ...ports, clock, signal })))
  } catch (error) {
    if (!signal.aborted && !(error instanceof SlipwayError)) throw error
    return targets
  } finally {
    deadline.clear()
  }
}

interface Tools extends HookPorts {
  readonly clock: Clock
  readonly signal: AbortSignal
}

async function explainTarget(target: Target, functions: ReadonlyMap<string, string>, tools: Tools): Promise<Target> {
  if (!hasFailedHook(target)) return target
  const events = target.events.map(async (event) => {
    const functionName = event.state === 'failed' ? functions.get(event.name) : undefined
    return functionName === undefined ? event : { ...event, hook: await readLog(event, functionName, tools) }
  })
  return { ...target, events: await Promise.all(events) }
}

async function readLog(event: LifecycleEvent, functionName: string, tools: Tools): Promise<HookRun> {
  const { logs, clock, signal } = tools
  const { startedAt, endedAt = clock.now(), diagnostics } = event
  // What the service tells of the output itself is not fetched once more.
  if (startedAt === undefined || diagnostics?.logTail) return { functionName }
  const plain = plainFunctionName(functionName)
  const request = { functionName: plain, fromMs: startedAt - BEFORE_MS, toMs: endedAt + AFTER_MS }
  try {
    let lines = await untilAborted(logs.tail(request, { signal }), signal)
    if (lines.length === 0) {
      await clock.sleep(LOG_DELAY_MS, signal)
      lines = await untilAborted(logs.tail(request, { signal }), signal)
    }
    return lines.length === 0
      ? { functionName, withoutLog: 'nothing was found there' }
      : { functionName, logTail: lines.join('\n') }
  } catch (error) {
    if (signal.aborted) return { functionName, withoutLog: 'it did not come in time' }
    if (!(error instanceof SlipwayError)) throw error
    return { functionName, withoutLog: error.message }
  }
}

function hasFailedHook({ type, events }: Target): boolean {
  return (type === 'lambda' || type === 'ecs') && events.some(({ state }) => state === 'failed')
}

import type { TrafficTarget } from '../model/deployment.ts'
import type { HookExecution, TrafficEventName } from '../model/traffic-target.ts'
import type { HookCall } from './ports.ts'
import { noteCall } from './target-progress.ts'

/** What the end of a hook's call means for the deployment as it is by then. */
export type HookReturn =
  | {
      readonly kind: 'not-called'
      readonly target: TrafficTarget
      readonly event: TrafficEventName
      readonly message: string
    }
  /** Whatever the function returned or threw, only what it reports is a verdict. */
  | { readonly kind: 'noted'; readonly target: TrafficTarget; readonly tells?: string }

/**
 * Reads the end of a call; `undefined` when there is nothing to do about it.
 *
 * @param fresh the target as it is now
 */
export function readReturn(
  fresh: TrafficTarget | undefined,
  { functionName, executionId }: HookExecution,
  call: HookCall,
): HookReturn | undefined {
  const called = fresh?.events.find(({ hook }) => hook?.executionId === executionId)
  if (fresh === undefined || called === undefined) return undefined
  const isOpen = called.status === 'InProgress'
  if (call.kind === 'not-called') {
    return isOpen ? { kind: 'not-called', target: fresh, event: called.name, message: call.message } : undefined
  }
  const { isError, logTail } = call
  const target = noteCall(fresh, executionId, { isError, logTail })
  if (!isError || !isOpen) return { kind: 'noted', target }
  const tells = `function ${functionName} ended with an error in ${called.name} of deployment ${fresh.deploymentId}, which goes on waiting for its verdict`
  return { kind: 'noted', target, tells }
}

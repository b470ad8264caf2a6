import type { HookExecution } from '../model/traffic-target.ts'
import type { Functions, HookCall } from './ports.ts'

/**
 * Calls the functions of hooks, each once for an execution. One whose call an earlier engine had not seen to its end is called again,
 * under the same execution id.
 */
export class HookCalls {
  readonly #functions: Pick<Functions, 'call'>
  readonly #during: <T>(work: () => Promise<T>) => Promise<T>
  readonly #running = new Set<string>()

  constructor(functions: Pick<Functions, 'call'>, during: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#functions = functions
    this.#during = during
  }

  /** Calls the function unless it was called already. What follows from the end of the call belongs to the call. */
  make(
    deploymentId: string,
    { functionName, executionId, call }: HookExecution,
    onEnd: (call: HookCall) => void,
    onTrouble: (error: Error) => void,
  ): void {
    if (call !== undefined || this.#running.has(executionId)) return
    this.#running.add(executionId)
    // The names are those of the service (user guide, "Sample Lambda 'hooks' function").
    const payload = JSON.stringify({ DeploymentId: deploymentId, LifecycleEventHookExecutionId: executionId })
    this.#during(async () => onEnd(await this.#functions.call(functionName, payload)))
      .catch(onTrouble)
      .finally(() => this.#running.delete(executionId))
  }
}

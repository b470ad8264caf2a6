import { SlipwayError } from '@slipway/core/errors'
import type { AgentInstance } from './agent/instance.ts'

interface RunningAgent {
  readonly ending: AbortController
  readonly ended: Promise<void>
}

/** The agents that run in this process: any of them can be started and ended while the others go on. */
export class AgentCrew {
  readonly #run: (instance: AgentInstance, signal: AbortSignal) => Promise<void>
  readonly #log: (line: string) => void
  readonly #agents = new Map<string, RunningAgent>()

  /** @param run - resolves once the signal has ended the agent. */
  constructor(run: (instance: AgentInstance, signal: AbortSignal) => Promise<void>, log: (line: string) => void) {
    this.#run = run
    this.#log = log
  }

  /** Starts the agent of an instance, unless it runs already. */
  start(instance: AgentInstance): void {
    const { name } = instance
    if (this.#agents.has(name)) return
    const ending = new AbortController()
    const ended = this.#run(instance, ending.signal)
      // A host whose agent is gone is a host that stays silent: the others go on.
      .catch((error: unknown) => {
        const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
        this.#log(`${name}: the agent ended: ${told}`)
      })
    this.#agents.set(name, { ending, ended })
  }

  /** Ends the agent of an instance, and the script that it runs. */
  async end(name: string, reason: string): Promise<void> {
    const agent = this.#agents.get(name)
    if (agent === undefined) return
    this.#agents.delete(name)
    agent.ending.abort(new SlipwayError('CANCELLED', reason))
    await agent.ended
  }

  async endAll(reason: string): Promise<void> {
    await Promise.all([...this.#agents.keys()].map((name) => this.end(name, reason)))
  }
}

import type { Clock } from '@slipway/core/clock'
import { castOf } from '../../scenario/cast.ts'
import { type ScriptedRun, showRun, showRunTarget } from '../../scenario/scripted-run.ts'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { Deployment } from '../model/deployment.ts'
import { DueTimer } from '../rollout/due-timer.ts'
import { momentsOf } from './script-moments.ts'
import type { Transition } from './transition.ts'

export interface ScriptTellerOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  /** The notifications that transitions are a reason for. */
  readonly changesFor: (transitions: readonly Transition[]) => readonly Change[]
  readonly log: (message: string) => void
}

type ScriptedDeployment = Deployment & { readonly script: ScriptedRun }

/**
 * Tells of deployments that follow a script as of those that hosts work on. Nothing happens in a script by itself, so this
 * looks at its moments when they have come; how far it is told is kept with the deployment.
 */
export class ScriptTeller {
  readonly #options: ScriptTellerOptions
  readonly #timer: DueTimer

  constructor(options: ScriptTellerOptions) {
    this.#options = options
    this.#timer = new DueTimer(options.clock, () => this.tell())
    this.#skipUntold()
    this.tell()
  }

  /** Tells what has come since it was last called. */
  tell(): void {
    const { state, clock } = this.#options
    for (const { deploymentId } of [...state.deployments()].reverse()) {
      const deployment = state.deployment(deploymentId)
      if (deployment !== undefined && isScripted(deployment)) this.#tellOf(deployment, clock.now())
    }
  }

  close(): void {
    this.#timer.stop()
  }

  /** What nobody was there to be told of is not told later. */
  #skipUntold(): void {
    const { state, clock } = this.#options
    for (const deployment of state.deployments()) {
      if (!isScripted(deployment) || deployment.script.toldUntilMs !== undefined) continue
      this.#commit([this.#toldUntil(deployment, Math.max(0, clock.now() - deployment.createdAtMs))])
    }
  }

  #tellOf(deployment: ScriptedDeployment, nowMs: number): void {
    const { script, createdAtMs } = deployment
    const { toldUntilMs = -1 } = script
    const elapsedMs = Math.max(0, nowMs - createdAtMs)
    const moments = momentsOf(script).filter(({ atMs }) => atMs > toldUntilMs)
    const due = moments.filter(({ atMs }) => atMs <= elapsedMs)
    const next = moments[due.length]
    if (next !== undefined) this.#timer.wakeBy(createdAtMs + next.atMs)
    if (due.length === 0 && toldUntilMs >= 0) return
    const transitions = due.flatMap(({ atMs, places }) => [
      ...statusOf(deployment, atMs),
      ...targetsOf(deployment, atMs, places),
    ])
    this.#commit([...this.#options.changesFor(transitions), this.#toldUntil(deployment, due.at(-1)?.atMs ?? 0)])
  }

  #toldUntil({ deploymentId, script }: ScriptedDeployment, toldUntilMs: number): Change {
    // As it is kept: what is shown of it follows from its script.
    const kept = this.#options.state.keptDeployment(deploymentId)
    if (kept === undefined) throw new Error(`deployment ${deploymentId} is not there`)
    return change.putDeployment({ ...kept, script: { ...script, toldUntilMs } })
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`what a script told was not saved: ${error.message}`))
  }
}

function isScripted(deployment: Deployment): deployment is ScriptedDeployment {
  return deployment.script !== undefined
}

function statusOf(deployment: ScriptedDeployment, atMs: number): readonly Transition[] {
  const shown = (ms: number): Deployment => {
    const { script: _, ...rest } = showRun(deployment, deployment.createdAtMs + ms)
    return rest
  }
  const before = atMs === 0 ? { ...shown(0), status: 'Created' } : shown(atMs - 1)
  return [{ kind: 'deployment', before, after: shown(atMs) }]
}

function targetsOf(deployment: ScriptedDeployment, atMs: number, places: readonly number[]): readonly Transition[] {
  const { script, createdAtMs } = deployment
  const { ids } = castOf(script.script)
  return places.flatMap((place): readonly Transition[] => {
    const after = showRunTarget(deployment, script, ids[place] ?? '', createdAtMs + atMs)
    if (after === undefined) return []
    const before = atMs === 0 ? undefined : showRunTarget(deployment, script, after.targetId, createdAtMs + atMs - 1)
    return [{ kind: 'target', after, ...(before !== undefined && { before }) }]
  })
}

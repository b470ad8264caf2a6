import { failureText } from '../../agent/failure-text.ts'
import { type ControlledState, holdBefore } from './control-states.ts'
import type { DeviceContext } from './device-context.ts'
import { DeviceDied } from './faults.ts'
import { phaseOf, scriptStatus } from './phases.ts'
import { Rebooted } from './rebooted.ts'
import type { UpdateRecord, UpdateState } from './update-record.ts'
import { Steps } from './update-steps.ts'

/** An update that has changed its state this often goes round in circles. */
const MOST_CHANGES = 28

const HELD_BEFORE: Partial<Readonly<Record<UpdateState, ControlledState>>> = {
  'update-install': 'ArtifactInstall_Enter',
  reboot: 'ArtifactReboot_Enter',
  'update-commit': 'ArtifactCommit_Enter',
}

/**
 * Carries an update out, from a state to its end, as the client for Linux does: state scripts around the states, a report of
 * each, a rollback where the module knows how, and the end of it told to the server.
 *
 * @returns whether the inventory is to be sent: something of the device may have changed.
 * @throws Rebooted, DeviceDied, or the signal's reason; the record tells then where it was.
 */
export async function carryOut(record: UpdateRecord, first: UpdateState, context: DeviceContext): Promise<boolean> {
  return new Update(record, context).run(first)
}

class Update {
  readonly #context: DeviceContext
  readonly #steps: Steps
  /** The state that was left; `undefined` at the start of a device. */
  #from: UpdateState | undefined

  constructor(record: UpdateRecord, context: DeviceContext) {
    this.#context = context
    this.#steps = new Steps(record, context)
  }

  async run(first: UpdateState): Promise<boolean> {
    let hasCleanedUp = false
    for (let next: UpdateState | undefined = first; next !== undefined; ) {
      hasCleanedUp ||= next === 'cleanup'
      next = await this.#transit(next)
    }
    await this.#context.store.forgetUpdate()
    return hasCleanedUp
  }

  /** Goes to a state, through the scripts between it and the one before, and carries it out. */
  async #transit(to: UpdateState): Promise<UpdateState | undefined> {
    const from = this.#from
    const steps = this.#steps
    if (steps.record.changes >= MOST_CHANGES && to !== 'update-status-report') return this.#breakCircle(to)
    const was = from === undefined ? undefined : phaseOf(from, steps.record.outcome)
    const is = phaseOf(to, steps.record.outcome)
    const status = scriptStatus(from, to)
    const held = HELD_BEFORE[to]
    if (was !== undefined && from !== undefined && was !== is) {
      const isFirstError = is.isError && !was.isError
      const told = held === undefined ? status : undefined
      const failure = await this.#attempt(() => steps.runScripts(was, isFirstError ? 'Error' : 'Leave', told))
      if (failure !== undefined) return this.#fail(from, failure)
    }
    if (held !== undefined && steps.record.isControlled) {
      const failure = await this.#attempt(() => holdBefore(held, steps.record.deployment.id, this.#context))
      if (failure !== undefined) {
        this.#from = undefined
        return this.#fail('update-install', failure)
      }
    }
    await steps.keep({ state: to, changes: steps.record.changes + 1 })
    this.#from = to
    let next: UpdateState | undefined
    const failure = await this.#attempt(async () => {
      if (was !== is) await steps.runScripts(is, 'Enter', status)
      next = await steps.carryOut(to)
    })
    return failure === undefined ? next : this.#fail(to, failure)
  }

  /** What went wrong; `undefined` when nothing did. */
  async #attempt(work: () => Promise<unknown>): Promise<Error | undefined> {
    try {
      await work()
      return undefined
    } catch (error) {
      this.#context.signal.throwIfAborted()
      if (error instanceof Rebooted || error instanceof DeviceDied) throw error
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  async #fail(state: UpdateState, error: Error): Promise<UpdateState | undefined> {
    const { log, name, deploymentLog } = this.#context
    const text = failureText(error)
    await deploymentLog.note('error', text)
    log(`${name}: ${state}: ${text}`)
    const next = await this.#steps.afterFailure(state)
    await this.#steps.keep({ outcome: 'failure' })
    return next
  }

  async #breakCircle(to: UpdateState): Promise<UpdateState> {
    const { deploymentLog } = this.#context
    await deploymentLog.note('error', `the update goes round in circles, now before ${to}: it is given up`)
    await this.#steps.markInconsistent()
    await this.#steps.keep({ outcome: 'failure' })
    return 'update-status-report'
  }
}

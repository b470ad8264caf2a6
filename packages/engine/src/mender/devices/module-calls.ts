import type { DeviceContext } from './device-context.ts'
import { DeviceDied } from './faults.ts'
import { findModule } from './modules/find-module.ts'
import { ModuleFailure, type ModuleState, type UpdateModule } from './modules/update-module.ts'
import type { RebootKind } from './update-record.ts'

type CallContext = Pick<DeviceContext, 'deploymentLog' | 'faults' | 'modules' | 'pauses' | 'signal'>

/** The calls of the update module of one update, and what a scenario has planned for them. */
export class ModuleCalls {
  readonly #context: CallContext
  readonly #payloadType: () => string | undefined
  #module: UpdateModule | undefined

  /** @param payloadType - names the module; `undefined` until the header was read, and there is nothing to call until then. */
  constructor(payloadType: () => string | undefined, context: CallContext) {
    this.#payloadType = payloadType
    this.#context = context
  }

  /** The module is this one. */
  use(module: UpdateModule): void {
    this.#module = module
  }

  /** @returns what the module answers. @throws ModuleFailure, DeviceDied, Rebooted */
  async call(state: ModuleState): Promise<string> {
    const module = await this.#find()
    if (module === undefined) return ''
    await this.strike(state)
    await this.#context.deploymentLog.note('info', `update module "${module.type}": ${state}`)
    return module.call(state, this.#context.signal)
  }

  /** Calls the module where what it does cannot change the way any longer. @returns whether it succeeded. */
  async callIgnoring(state: ModuleState): Promise<boolean> {
    try {
      await this.call(state)
      return true
    } catch (error) {
      if (!(error instanceof ModuleFailure)) throw error
      await this.#context.deploymentLog.note('error', error.message)
      return false
    }
  }

  async supportsRollback(): Promise<boolean> {
    const answer = await this.call('SupportsRollback')
    if (answer !== 'Yes' && answer !== '' && answer !== 'No') {
      throw new ModuleFailure(`the update module answered SupportsRollback with "${answer}"`)
    }
    const can = answer === 'Yes'
    const word = can ? 'can' : 'cannot'
    await this.#context.deploymentLog.note('info', `update module "${this.#payloadType()}" ${word} roll back`)
    return can
  }

  async needsReboot(): Promise<RebootKind> {
    const answer = await this.call('NeedsArtifactReboot')
    if (answer === 'Yes' || answer === 'Automatic') return answer
    if (answer === '' || answer === 'No') return 'No'
    throw new ModuleFailure(`the update module answered NeedsArtifactReboot with "${answer}"`)
  }

  /** Lets happen what a scenario has planned for a state. @throws ModuleFailure, DeviceDied */
  async strike(state: ModuleState): Promise<void> {
    const { faults, pauses, signal, deploymentLog } = this.#context
    const fault = await faults.begin(state, pauses, signal)
    if (fault?.kind === 'device-dies') throw new DeviceDied(fault.backAfterMs)
    if (fault === undefined) return
    for (const line of fault.output.split('\n').filter((one) => one !== '')) {
      await deploymentLog.note('info', `Output (stderr) from the update module: ${line}`)
    }
    throw new ModuleFailure(`update module "${this.#payloadType()}" failed in ${state}: exit status 1`)
  }

  async #find(): Promise<UpdateModule | undefined> {
    const type = this.#payloadType()
    if (type === undefined) return undefined
    this.#module ??= await findModule(type, this.#context.modules)
    if (this.#module !== undefined) return this.#module
    throw new ModuleFailure(`there is no update module "${type}" on the device any longer`)
  }
}

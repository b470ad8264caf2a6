import { mostReports } from './back-off.ts'
import { DeploymentAborted, type ReportedStatus } from './device-api.ts'
import type { DeviceContext } from './device-context.ts'

type ReportContext = Pick<DeviceContext, 'api' | 'signal' | 'deploymentLog' | 'pauses' | 'times' | 'faults'>

/** What a device tells the server of one deployment. */
export class UpdateReports {
  readonly #id: string
  readonly #context: ReportContext

  constructor(id: string, context: ReportContext) {
    this.#id = id
    this.#context = context
  }

  /** Tells a status. Whether the server hears it does not matter, but for its answer that all is over. @throws DeploymentAborted */
  async tell(status: ReportedStatus): Promise<void> {
    await this.#tell(status, undefined, (error) => error instanceof DeploymentAborted)
  }

  /** Tells what a script is about. Whatever the server says to it does not matter. */
  async tellScript(status: ReportedStatus, substate: string): Promise<void> {
    await this.#tell(status, substate, () => false)
  }

  /** Tells a status that the server has to hear. @throws DeploymentAborted; ServerProblem after enough attempts. */
  async tellSurely(status: ReportedStatus): Promise<void> {
    const { api, signal } = this.#context
    await this.#surely(() => api.reportStatus(this.#id, status, undefined, signal))
  }

  /** Tells how it ended, and after a failure everything that was noted. A server that does not hear it is let be. */
  async tellEnd(outcome: 'success' | 'failure'): Promise<void> {
    const { faults, deploymentLog, api, signal } = this.#context
    try {
      await this.tellSurely(faults.lie(outcome))
      if (outcome === 'success') return
      await this.#surely(async () => api.sendLog(this.#id, await deploymentLog.messages(), signal))
    } catch (error) {
      signal.throwIfAborted()
      await deploymentLog.note('error', `the end of the deployment was not told: ${(error as Error).message}`)
    }
  }

  async #tell(
    status: ReportedStatus,
    substate: string | undefined,
    isPassedOn: (error: unknown) => boolean,
  ): Promise<void> {
    const { api, signal, deploymentLog } = this.#context
    try {
      await api.reportStatus(this.#id, status, substate, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (isPassedOn(error)) throw error
      await deploymentLog.note('warning', (error as Error).message)
    }
  }

  async #surely(tell: () => Promise<void>): Promise<void> {
    const { pauses, times, signal } = this.#context
    const most = mostReports(times.pollIntervalMs, times.retryIntervalMs)
    for (let tries = 1; ; tries += 1) {
      try {
        return await tell()
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof DeploymentAborted || tries > most) throw error
      }
      await pauses.sleep(times.retryIntervalMs, signal)
    }
  }
}

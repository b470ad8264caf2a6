import { backOffMs } from './back-off.ts'
import { DeploymentAborted, type ReportedStatus } from './device-api.ts'
import type { DeviceContext } from './device-context.ts'
import { type OpenDownload, openDownload } from './download.ts'
import { ModuleCalls } from './module-calls.ts'
import { ModuleFailure } from './modules/update-module.ts'
import { removeWorkFolder } from './modules/work-folder.ts'
import type { Phase, ScriptAction } from './phases.ts'
import { Rebooted } from './rebooted.ts'
import { PayloadFailure, storeArtifact } from './store-artifact.ts'
import type { UpdateRecord, UpdateState } from './update-record.ts'
import { UpdateReports } from './update-reports.ts'

/** What is done in each state of an update, and which one follows. */
export class Steps {
  readonly #context: DeviceContext
  #record: UpdateRecord
  readonly #module: ModuleCalls
  readonly #reports: UpdateReports
  #download: OpenDownload | undefined
  #fetched = 0
  /** The payload was refused after the module had been called. */
  #hasPayload = false

  constructor(record: UpdateRecord, context: DeviceContext) {
    this.#record = record
    this.#context = context
    this.#module = new ModuleCalls(() => this.#record.payloadType, context)
    this.#reports = new UpdateReports(record.deployment.id, context)
  }

  get record(): UpdateRecord {
    return this.#record
  }

  /** Changes the record, and keeps it. */
  async keep(changed: Partial<UpdateRecord>): Promise<void> {
    this.#record = { ...this.#record, ...changed }
    await this.#context.store.keepUpdate(this.#record)
  }

  async markInconsistent(): Promise<void> {
    await this.#context.store.markInconsistent(this.#record.deployment.artifactName)
  }

  async runScripts(phase: Phase, action: ScriptAction, status: ReportedStatus | undefined): Promise<void> {
    const { scripts, signal } = this.#context
    const tell = async (substate: string): Promise<void> => {
      if (status !== undefined) await this.#reports.tellScript(status, substate)
    }
    await scripts.run(phase, action, tell, signal)
  }

  /** Carries a state out. @returns the next one; `undefined` at the end. */
  async carryOut(state: UpdateState): Promise<UpdateState | undefined> {
    switch (state) {
      case 'update-fetch':
        return this.#fetch()
      case 'update-store':
        return this.#store()
      case 'update-after-store':
        return 'update-install'
      case 'update-install':
        await this.#reports.tell('installing')
        await this.#module.call('ArtifactInstall')
        await this.keep({ reboot: await this.#module.needsReboot() })
        return this.#record.reboot === 'No' ? 'update-commit' : 'reboot'
      case 'reboot':
        return this.#reboot()
      case 'verify-reboot':
        await this.#module.call('ArtifactVerifyReboot')
        return 'update-commit'
      case 'update-commit':
        return this.#commit()
      case 'update-after-commit':
        await this.keep({ outcome: 'success' })
        return 'cleanup'
      case 'rollback':
        return this.#rollback()
      case 'rollback-reboot':
        if (this.#record.reboot === 'Automatic') throw new Rebooted()
        // Whether it went well is found out by what follows.
        await this.#module.callIgnoring('ArtifactRollbackReboot')
        return 'verify-rollback-reboot'
      case 'verify-rollback-reboot':
        await this.#module.call('ArtifactVerifyRollbackReboot')
        return 'after-rollback-reboot'
      case 'after-rollback-reboot':
        return 'update-error'
      case 'update-error':
        await this.#module.callIgnoring('ArtifactFailure')
        await this.keep({ outcome: 'failure' })
        return 'cleanup'
      case 'cleanup':
        return this.#cleanUp()
      case 'update-status-report':
        await this.#reports.tellEnd(this.#record.outcome)
        return undefined
    }
  }

  /** Where an update goes on after a state has failed: back, if the module knows the way. */
  async afterFailure(state: UpdateState): Promise<UpdateState> {
    switch (state) {
      case 'update-fetch':
        return 'update-status-report'
      case 'update-store':
        this.#download?.close()
        return this.#hasPayload ? 'cleanup' : 'update-status-report'
      case 'update-after-store':
        return 'cleanup'
      case 'reboot':
        return 'rollback'
      case 'update-after-commit':
        await this.markInconsistent()
        return 'cleanup'
      case 'rollback':
        await this.markInconsistent()
        return 'update-error'
      case 'rollback-reboot':
        return 'verify-rollback-reboot'
      case 'verify-rollback-reboot':
        return 'rollback-reboot'
      case 'update-install':
      case 'verify-reboot':
      case 'update-commit':
        if (this.#record.supportsRollback) return 'rollback'
        await this.markInconsistent()
        return 'update-error'
      case 'after-rollback-reboot':
        return 'update-error'
      case 'update-error':
        return 'cleanup'
      case 'cleanup':
      case 'update-status-report':
        return 'update-status-report'
    }
  }

  async #fetch(): Promise<UpdateState> {
    const { pauses, times, http, faults, signal, deploymentLog } = this.#context
    await this.#reports.tell('downloading')
    const note = (text: string): Promise<void> => deploymentLog.note('warning', text)
    const { retryIntervalMs, pollIntervalMs: longestIntervalMs } = times
    try {
      this.#download = await openDownload(this.#record.deployment.uri, {
        ...{ http, pauses, retryIntervalMs, longestIntervalMs, signal, log: note },
        silence: () => faults.silence(),
        breakAfterBytes: () => faults.breakAfterBytes(),
      })
      return 'update-store'
    } catch (error) {
      signal.throwIfAborted()
      await note((error as Error).message)
      const pauseMs = backOffMs(this.#fetched, longestIntervalMs, retryIntervalMs)
      if (pauseMs === undefined) return 'update-error'
      this.#fetched += 1
      await pauses.sleep(pauseMs, signal)
      // It is not a change of the update that it is fetched again.
      await this.keep({ changes: this.#record.changes - 1 })
      return 'update-fetch'
    }
  }

  async #store(): Promise<UpdateState> {
    await this.#reports.tell('downloading')
    const download = this.#download
    if (download === undefined) throw new ModuleFailure('there is no download to store')
    try {
      await storeArtifact({
        content: download.content,
        deployment: this.#record.deployment,
        context: this.#context,
        onHeader: (stored, module) => {
          this.#module.use(module)
          return this.keep(stored)
        },
        beforeDownload: async () => this.#module.strike('Download'),
      })
    } catch (error) {
      this.#hasPayload = error instanceof PayloadFailure
      throw error
    } finally {
      download.close()
    }
    this.#hasPayload = true
    try {
      await this.keep({ supportsRollback: await this.#module.supportsRollback() })
      await this.#reports.tell('downloading')
    } catch (error) {
      if (!(error instanceof ModuleFailure || error instanceof DeploymentAborted)) throw error
      await this.#context.deploymentLog.note('error', error.message)
      return 'update-error'
    }
    return 'update-after-store'
  }

  async #reboot(): Promise<UpdateState> {
    await this.#reports.tell('rebooting')
    if (this.#record.reboot === 'Automatic') throw new Rebooted()
    await this.#module.call('ArtifactReboot')
    return 'verify-reboot'
  }

  /** The point of no return. Before it the server is asked once more, by a device that has to prove anew who it is. */
  async #commit(): Promise<UpdateState> {
    this.#context.api.forget()
    await this.#reports.tellSurely('installing')
    await this.#module.call('ArtifactCommit')
    const { artifact } = this.#record
    if (artifact === undefined) throw new ModuleFailure('there is nothing to commit')
    this.#record = { ...this.#record, state: 'update-after-commit' }
    await this.#context.store.commit(artifact, this.#record)
    return 'update-after-commit'
  }

  async #rollback(): Promise<UpdateState> {
    await this.#module.call('ArtifactRollback')
    if (this.#record.reboot === 'No') {
      const reboot = await this.#module.needsReboot().catch((error: unknown) => {
        if (error instanceof ModuleFailure) return 'No' as const
        throw error
      })
      await this.keep({ reboot })
    }
    return this.#record.reboot === 'No' ? 'update-error' : 'rollback-reboot'
  }

  async #cleanUp(): Promise<UpdateState> {
    if (!(await this.#module.callIgnoring('Cleanup'))) await this.keep({ outcome: 'failure' })
    await removeWorkFolder(this.#context.files.work)
    return 'update-status-report'
  }
}

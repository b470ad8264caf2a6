import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { TrafficDeployment } from '../model/deployment.ts'
import type { ReadAppSpecFile } from './ports.ts'
import { type AppSpecText, appSpecOf } from './start.ts'

export interface AppSpecReadsOptions {
  readonly state: CodeDeployState
  readonly readAppSpecFile: ReadAppSpecFile
  /** Lets it be known that something runs which takes time of the wall. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  readonly log: (message: string) => void
}

/** Reads the AppSpec files of deployments; one that has to be fetched is fetched once at a time. */
export class AppSpecReads {
  readonly #options: AppSpecReadsOptions
  readonly #fetching = new Set<string>()

  constructor(options: AppSpecReadsOptions) {
    this.#options = options
  }

  /** The file that is at hand; for any other `undefined`, and `onRead` is called with it later. */
  read(deployment: TrafficDeployment, onRead: (appSpec: AppSpecText) => void): AppSpecText | undefined {
    const { state, readAppSpecFile, during, log } = this.#options
    const { deploymentId } = deployment
    if (this.#fetching.has(deploymentId)) return undefined
    const appSpec = appSpecOf(state, deployment, readAppSpecFile)
    if (!(appSpec instanceof Promise)) return appSpec
    this.#fetching.add(deploymentId)
    during(async () => {
      const fetched = await appSpec
      this.#fetching.delete(deploymentId)
      onRead(fetched)
    }).catch((error: Error) => log(`the AppSpec file of deployment ${deploymentId} was not read: ${error.message}`))
    return undefined
  }
}

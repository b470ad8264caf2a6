import type { DeploymentResult } from '@slipway/core/deployment'
import type { FailOn, PipelineReporter, WaitPorts } from '@slipway/core/pipeline'
import type { Host } from './host.ts'
import type { WaitTimeout } from './wait-timeout.ts'

/** A service that deploys, as those need it who wait for a deployment and tell its end. */
export interface WaitedService {
  readonly provider: WaitPorts['provider']
  readonly reporter: PipelineReporter
  readonly host: Host
  /** What makes a failure, where that is not for the provider to say. */
  readonly failOn?: FailOn
  /** The deployment's page, where there is one for people. */
  pageOf(deploymentId: string): Promise<string | undefined>
  /** Waits for a deployment as the options say, and resolves with how it ended, or where it was when the wait was over. */
  waitForEnd(deploymentId: string, wait: Wait): Promise<DeploymentResult>
}

export interface Wait {
  readonly timeout: WaitTimeout
  /** When the wait began, where something else was waited for before. @defaultValue now */
  readonly startedAt?: number | undefined
  /** What is deployed again, when that is known. */
  readonly redeployed?: DeploymentResult['redeployed'] | undefined
}

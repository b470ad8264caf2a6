import type { TrafficProgress } from './traffic-target.ts'

/** The traffic of an alias that moves from one version of a function to another. */
export interface LambdaShift {
  readonly functionName: string
  readonly alias: string
  readonly currentVersion: string
  readonly targetVersion: string
}

/** The one target of a deployment to Lambda: a function by its name, with the alias whose traffic is moved. */
export interface LambdaTarget extends TrafficProgress {
  readonly shift: LambdaShift
}

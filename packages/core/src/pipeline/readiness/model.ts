import type { Clock } from '../../clock.ts'
import type { MissingRight } from '../../errors.ts'
import type {
  ArtifactStore,
  BucketReader,
  DeploymentProvider,
  GroupReader,
  RightsProbe,
  SessionReader,
} from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'

/** What a check is about. */
export type CheckArea = 'access' | 'group' | 'fleet' | 'bucket' | 'rights'

/** What a check found. `unknown`: it could not be found out, which is neither good nor bad. */
export type CheckState = 'passed' | 'failed' | 'warning' | 'unknown'

/** One thing that a deployment needs, and how it stands with it. */
export interface ReadinessCheck {
  readonly area: CheckArea
  /** What was looked at: `deployment group`, or a right such as `codedeploy:CreateDeployment`. */
  readonly name: string
  readonly state: CheckState
  readonly message: string
  /** What to do about it. */
  readonly remedy?: string
  /** The right that is missing, or that would have told. */
  readonly right?: MissingRight
}

export interface ReadinessRequest {
  readonly applicationName: string
  readonly deploymentGroupName: string
  /** The bucket that bundles are pushed to; without one, pushing is not looked at. */
  readonly bucket?: string
  /** The key of a bundle, where it is not the usual one. @defaultValue one under `<application>/` */
  readonly key?: string
  /** What is to be deployed first. */
  readonly revision?: RevisionLocation
}

export interface ReadinessPorts {
  readonly session: SessionReader
  readonly provider: GroupReader &
    RightsProbe &
    Pick<
      DeploymentProvider,
      'activeDeployments' | 'getDeployment' | 'getRevision' | 'listDeployments' | 'listRevisions' | 'listTargets'
    >
  readonly store: BucketReader & Pick<ArtifactStore, 'check'>
  readonly clock: Clock
}

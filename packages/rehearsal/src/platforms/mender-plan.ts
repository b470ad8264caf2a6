import type { MenderTolerance, RehearsedDevices } from '@slipway/core/inputs'

/** A Mender Artifact of this machine. */
export interface PlannedArtifact {
  readonly file: string
  /** The artifact name: the release that it is of. */
  readonly name: string
  readonly deviceTypes: readonly string[]
  /** The update module. */
  readonly payloadType: string
}

/** A release to devices, with all that it needs to be deployed. */
export interface DevicesPlan {
  readonly release: PlannedArtifact
  /** What is on the devices before; nothing was installed on them without it. */
  readonly previous: PlannedArtifact | undefined
  readonly fleets: readonly RehearsedDevices[]
  readonly maxFailures: MenderTolerance | undefined
  readonly noArtifact: 'fail' | 'ignore'
  /** A folder with update modules. */
  readonly modules?: string
  /** A public key that Artifacts are verified by. */
  readonly verifyKeyFile?: string
}

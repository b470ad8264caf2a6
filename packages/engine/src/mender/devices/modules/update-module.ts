import type { PayloadFile } from '@slipway/core/mender-artifact'

/** What an update module is called with, in the order of an update that goes well, and then of one that does not. */
export type ModuleState =
  | 'ProvidePayloadFileSizes'
  | 'Download'
  | 'DownloadWithFileSizes'
  | 'SupportsRollback'
  | 'ArtifactInstall'
  | 'NeedsArtifactReboot'
  | 'ArtifactReboot'
  | 'ArtifactVerifyReboot'
  | 'ArtifactCommit'
  | 'ArtifactRollback'
  | 'ArtifactRollbackReboot'
  | 'ArtifactVerifyRollbackReboot'
  | 'ArtifactFailure'
  | 'Cleanup'

/** Takes the files of a payload as they are downloaded. */
export interface PayloadSink {
  take(file: PayloadFile, content: AsyncIterable<Uint8Array>): Promise<void>
  /** All files are there, and their checksums were right. @throws ModuleFailure */
  finish(): Promise<void>
  /** The payload is not what it should be: whatever waits for more of it is ended. */
  abandon(): Promise<void>
}

/** Installs one type of payload. */
export interface UpdateModule {
  readonly type: string
  /** Begins the download. @throws ModuleFailure */
  download(signal: AbortSignal): Promise<PayloadSink>
  /** Carries out a state and resolves with what it answers; states that it does not know do nothing. @throws ModuleFailure */
  call(state: ModuleState, signal: AbortSignal): Promise<string>
}

/** A step of an update did not succeed, for a reason of the artifact, of the module or of a script. */
export class ModuleFailure extends Error {
  override readonly name = 'ModuleFailure'
}

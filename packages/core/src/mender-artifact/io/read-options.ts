import type { ArtifactDescription, PayloadFile, StateScript } from '../description.ts'
import type { HeaderTexts } from './read-header.ts'

export interface ReadArtifactOptions {
  readonly signal?: AbortSignal
  /** How messages call the artifact. @defaultValue 'the artifact' */
  readonly label?: string
  /** A public key in PEM: an artifact without its signature, or with another one, is refused. @defaultValue signatures are not looked at */
  readonly verifyKey?: string
  /** How many bytes the artifact may have. @defaultValue 10 GiB, which servers take unless they are told otherwise */
  readonly maxArtifactBytes?: number
  /** How many bytes the files of the payload may have together, decompressed. @defaultValue 64 GiB */
  readonly maxPayloadBytes?: number
  /** Takes a state script. The checksum of the header that it is in was found to be right. */
  readonly onScript?: (script: StateScript, content: AsyncIterable<Uint8Array>) => Promise<void> | void
  /** Takes the texts of the header as they stand, after the scripts and before the payload. */
  readonly onHeader?: (
    texts: HeaderTexts,
    header: Pick<ArtifactDescription, 'name' | 'group' | 'payloadType'>,
  ) => Promise<void> | void
  /**
   * Takes a file of the payload. Its content ends in an error when its checksum is wrong, and the artifact may still be refused
   * for something behind it: whoever keeps it has to give it up when the reading ends in an error.
   */
  readonly onPayload?: (file: PayloadFile, content: AsyncIterable<Uint8Array>) => Promise<void> | void
}

const GIB = 1024 ** 3

/** What servers take unless they are told otherwise. */
export const MAX_ARTIFACT_BYTES: number = 10 * GIB
/** What a file system image may come to when it is decompressed, and more. */
export const MAX_PAYLOAD_BYTES: number = 64 * GIB

import type { MenderArtifactFiles } from '../ports.ts'
import { lookAtScript, lookAtSource } from './look-at.ts'
import { writeMenderArtifact } from './write-artifact.ts'

/** Makes the port that the use case of bundling writes artifacts by. */
export function createMenderArtifactFiles(): MenderArtifactFiles {
  return { lookAtSource, lookAtScript, write: writeMenderArtifact }
}

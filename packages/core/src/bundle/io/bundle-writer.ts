import type { ArchiveWriter } from '../entry.ts'
import { createArchiverWriter } from './archiver-writer.ts'

/** Makes the writer that bundles are written with: the one place that says which it is. */
export function createBundleWriter(): ArchiveWriter {
  return createArchiverWriter()
}

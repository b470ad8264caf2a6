import type { ArchiveWriter } from '../entry.ts'
import { createParallelWriter, type ParallelWriterOptions } from './writer/parallel-writer.ts'

/** Makes the writer that bundles are written with: the one place that says which it is. */
export function createBundleWriter(options: ParallelWriterOptions = {}): ArchiveWriter {
  return createParallelWriter(options)
}

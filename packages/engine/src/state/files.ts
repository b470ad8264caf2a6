import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Marks the files as ours and says how to read them; a change that an older engine cannot read raises it. */
export const FORMAT_VERSION = 1

/** First record of every file. The generation ties a journal to the snapshot that it continues. */
export interface FileHeader {
  readonly format: 'slipway-state'
  readonly version: number
  readonly generation: number
}

/** What a generation begins with: all documents as they were when it began. */
export function snapshotPath(directory: string, generation: number): string {
  return join(directory, `snapshot-${generation}.jsonl`)
}

/** What happened since: one record for each group of commits that was made durable at once. */
export function journalPath(directory: string, generation: number): string {
  return join(directory, `journal-${generation}.jsonl`)
}

export interface GenerationFiles {
  readonly snapshots: readonly number[]
  readonly journals: readonly number[]
}

/** Which generations have files in the directory, oldest first. */
export async function listGenerations(directory: string): Promise<GenerationFiles> {
  const names = await readdir(directory)
  const pick = (pattern: RegExp): number[] =>
    names
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
  return { snapshots: pick(/^snapshot-(\d+)\.jsonl$/), journals: pick(/^journal-(\d+)\.jsonl$/) }
}

/** Makes creations, renames and removals in the directory durable. Not every file system can: those do it by themselves. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

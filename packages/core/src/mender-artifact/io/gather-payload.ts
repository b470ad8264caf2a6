import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { comparePaths } from '../../bundle/archive-path.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import { createBundleWriter } from '../../bundle/io/bundle-writer.ts'
import { collectEntries } from '../../bundle/io/collect-entries.ts'
import { SlipwayError } from '../../errors.ts'
import { FOLDER_TAR, planPayload } from '../plan.ts'
import type { ArtifactRequest, SourceFile } from '../request.ts'

export interface GatherOptions {
  /** A folder of our own for what is made. */
  readonly workspace: string
  /** What goes into the tar of a folder. @defaultValue all that `.deployignore` does not leave out */
  readonly folderEntries?: readonly BundleEntry[] | undefined
  readonly leaveOut: string
  readonly modifiedAt: Date
  readonly signal: AbortSignal
}

/** What a reader of the payload may do with a file: the module gives it the mode that it needs. */
const MODE = 0o600

/** Makes the texts and the tar that a module wants; answers with all files of the payload, by name. */
export async function gatherPayload(request: ArtifactRequest, options: GatherOptions): Promise<readonly BundleEntry[]> {
  const { texts, files, folder } = planPayload(request)
  const entries = files.map(({ name, source }) => entryOf(name, source.location ?? source.path, source.sizeBytes))
  for (const { name, text } of texts) {
    const path = join(options.workspace, name)
    await writeFile(path, text)
    entries.push(entryOf(name, path, Buffer.byteLength(text)))
  }
  if (folder !== undefined) entries.push(await packFolder(folder, options))
  return entries.sort((a, b) => comparePaths(a.path, b.path))
}

async function packFolder(
  folder: SourceFile,
  { workspace, folderEntries, leaveOut, modifiedAt, signal }: GatherOptions,
): Promise<BundleEntry> {
  const path = join(workspace, FOLDER_TAR)
  const source = folder.location ?? folder.path
  const entries = folderEntries ?? (await collectEntries(source, { leaveOut: [leaveOut], signal })).entries
  if (entries.length === 0) {
    throw new SlipwayError('SOURCE_INVALID', `nothing of the folder "${folder.path}" would go in`, {
      hint: 'check the path and the patterns; was the application built?',
    })
  }
  const { sizeBytes } = await createBundleWriter().write(entries, path, { format: 'tar', modifiedAt, signal })
  return entryOf(FOLDER_TAR, path, sizeBytes)
}

function entryOf(name: string, source: string, sizeBytes: number): BundleEntry {
  return { path: name, type: 'file', mode: MODE, sizeBytes, source }
}

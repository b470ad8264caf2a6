import { createHash } from 'node:crypto'
import { locateAppSpec } from '../../appspec/index.ts'
import { APPSPEC_PATH } from '../../bundle/archive-path.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import type { Manifest, ManifestEntry } from '../../bundle/manifest.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArchiveEntry, CallOptions, Files, OpenedBytes } from '../../provider.ts'

/** A release of which everything is known, and texts can be read. Paths begin where the agent sees its root. */
export interface LoadedRelease {
  readonly entries: readonly ManifestEntry[]
  readonly strippedFolder?: string
  /** The AppSpec file's path, where the agent would find one. */
  readonly appSpec?: string
  /** The beginnings of files, by their paths. */
  read(paths: ReadonlySet<string>, limitBytes: number): Promise<ReadonlyMap<string, Uint8Array>>
}

/** How much of an AppSpec file is read: none that anybody wrote is larger. */
export const APPSPEC_BYTES: number = 1024 * 1024
/** How much is read of all texts of a release together. */
const TEXTS_BYTES = 32 * 1024 * 1024

export function loadFolder(
  { entries }: Manifest,
  sources: ReadonlyMap<string, BundleEntry>,
  files: Pick<Files, 'readBeginning'>,
  { signal }: CallOptions,
): LoadedRelease {
  const appSpec = locateAppSpec(entries.map(toArchiveEntry)).path
  return {
    entries,
    ...(appSpec !== undefined && { appSpec }),
    read: async (paths, limitBytes) => {
      const read = new Map<string, Uint8Array>()
      for (const path of paths) {
        signal?.throwIfAborted()
        const entry = sources.get(path)
        if (entry?.type === 'file') read.set(path, await files.readBeginning(entry.source, limitBytes))
      }
      return read
    },
  }
}

export function loadArchive(
  file: string,
  { entries }: Manifest,
  files: Pick<Files, 'inspectArchive'>,
  options: CallOptions,
): LoadedRelease {
  // The format matters for nothing but that it is an archive's.
  const { root, path } = locateAppSpec(entries.map(toArchiveEntry), { bundleFormat: 'zip' })
  const appSpec = path?.slice(root.length)
  return {
    entries: root === '' ? entries : entries.flatMap((entry) => withoutRoot(entry, root)),
    ...(root !== '' && { strippedFolder: root.slice(0, -1) }),
    ...(appSpec !== undefined && { appSpec }),
    read: async (paths, limitBytes) => {
      const wanted = new Set([...paths].map((one) => `${root}${one}`))
      if (wanted.size === 0) return new Map()
      const request = { isWanted: (one: string) => wanted.has(one), limitBytes, totalBytes: TEXTS_BYTES }
      const { contents } = await files.inspectArchive(file, request, options)
      return new Map([...contents].map(([name, content]) => [name.slice(root.length), content]))
    },
  }
}

/** An AppSpec file alone, which is all that there is of a release to AWS Lambda or Amazon ECS. */
export function loadText(content: Uint8Array): LoadedRelease {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const entry = {
    path: APPSPEC_PATH,
    mode: 0o644,
    sizeBytes: content.length,
    content: { type: 'file', sha256 },
  } as const
  return {
    entries: [entry],
    appSpec: APPSPEC_PATH,
    read: async (paths, limitBytes) =>
      new Map(paths.has(APPSPEC_PATH) ? [[APPSPEC_PATH, content.subarray(0, limitBytes)]] : []),
  }
}

/** Reads an AppSpec file that is an object of its own. */
export async function readText(place: string, { body }: OpenedBytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    if (sizeBytes > APPSPEC_BYTES) {
      throw new SlipwayError(
        'ARCHIVE_INVALID',
        `"${place}" has more than ${APPSPEC_BYTES} bytes, which no AppSpec has`,
        {
          hint: 'say with ?bundleType= what the object is, if it is an archive',
        },
      )
    }
  }
  return Buffer.concat(chunks)
}

/** An entry in the terms in which an AppSpec file is looked for. */
export function toArchiveEntry({ path, mode, sizeBytes, content }: ManifestEntry): ArchiveEntry {
  const { type } = content
  return { path, type, mode, sizeBytes, ...(type === 'symlink' && { linkTarget: content.linkTarget }) }
}

function withoutRoot(entry: ManifestEntry, root: string): readonly ManifestEntry[] {
  return entry.path.startsWith(root) ? [{ ...entry, path: entry.path.slice(root.length) }] : []
}

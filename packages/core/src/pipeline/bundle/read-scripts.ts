import type { BundleEntry } from '../../bundle/entry.ts'
import type { CallOptions, Files } from '../../provider.ts'

/** How much of all scripts together is read; those that come when it is used up are only looked for. */
export const HOOK_SCRIPTS_BYTES: number = 32 * 1024 * 1024

/** Reads the beginning of scripts of a release, by their paths among its entries. */
export async function readScripts(
  paths: readonly string[],
  entries: readonly BundleEntry[],
  limitBytes: number,
  files: Pick<Files, 'readBeginning'>,
  { signal }: CallOptions = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = new Set(paths)
  const contents = new Map<string, Uint8Array>()
  let leftBytes = HOOK_SCRIPTS_BYTES
  for (const { path, source } of entries) {
    if (leftBytes <= 0 || contents.size === wanted.size) break
    if (!wanted.has(path)) continue
    signal?.throwIfAborted()
    const content = await files.readBeginning(source, Math.min(limitBytes, leftBytes))
    leftBytes -= content.length
    contents.set(path, content)
  }
  return contents
}

import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { APPSPEC_PATH } from '../archive-path.ts'
import type { BundleEntry } from '../entry.ts'
import { errorCodeOf } from './disk-space.ts'
import { invalidSource, unreadableSource } from './source-problem.ts'

/** Where a source folder really is. @throws SlipwayError `SOURCE_INVALID` when there is none, or it cannot be read. */
export async function openSource(sourceDirectory: string): Promise<string> {
  try {
    const root = await realpath(sourceDirectory)
    if ((await stat(root)).isDirectory()) return root
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') {
      throw invalidSource(
        `source folder "${sourceDirectory}" does not exist`,
        'check the path; was the application built?',
        cause,
      )
    }
    throw unreadableSource(sourceDirectory, cause)
  }
  throw invalidSource(`source "${sourceDirectory}" is not a folder`, 'name the folder that holds the application')
}

/** Where a path really is, though the last part of it may not exist yet. */
export async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path)
  const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute))
  return join(parent, basename(absolute))
}

/** Puts an AppSpec file from elsewhere into the place of the one in the root. @throws SlipwayError `SOURCE_INVALID`. */
export async function replaceAppSpec(entries: BundleEntry[], root: string, appSpecFile: string): Promise<void> {
  const file = resolve(root, appSpecFile)
  const hint = 'name a file, relative to the source folder or absolute'
  let source: string
  let sizeBytes: number
  try {
    source = await realpath(file)
    const stats = await stat(source)
    if (!stats.isFile()) throw invalidSource(`AppSpec file "${file}" is not a file`, hint)
    sizeBytes = stats.size
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') throw invalidSource(`AppSpec file "${file}" does not exist`, hint, cause)
    throw cause instanceof SlipwayError ? cause : unreadableSource(file, cause)
  }
  const entry: BundleEntry = { path: APPSPEC_PATH, type: 'file', mode: 0o644, sizeBytes, source }
  const replaced = entries.findIndex(({ path }) => path === APPSPEC_PATH)
  if (replaced === -1) entries.push(entry)
  else if (entries[replaced]?.type !== 'directory') entries[replaced] = entry
  else throw invalidSource(`"${join(root, APPSPEC_PATH)}" is a folder, in the place of the AppSpec file`, 'rename it')
}

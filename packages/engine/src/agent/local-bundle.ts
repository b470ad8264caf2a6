import { copyFile, lstat, mkdir, readdir, readlink, realpath, rm, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from './failure-text.ts'
import { isWithin } from './host-root.ts'

/** Keeps an archive of the host as the deployment's bundle: as a link to it, or as a copy where no link can be made. */
export async function linkLocalFile(location: string, bundle: string): Promise<void> {
  await rm(bundle, { force: true })
  try {
    await symlink(resolve(location), bundle)
  } catch (error) {
    if (!hasErrnoCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error
    await copyFile(location, bundle)
  }
}

/**
 * Copies a folder of the host as the unpacked revision: links stay links, files keep their mode, folders get the usual one.
 * A second copy lands inside of the first, as it does on a real host.
 */
export async function copyLocalDirectory(location: string, archive: string, signal: AbortSignal): Promise<void> {
  const source = await realpath(location)
  if (isWithin(archive, source)) {
    throw new SlipwayError('SOURCE_INVALID', `cannot copy directory ${source} to itself ${archive}`, {
      hint: 'keep the instance in another folder than the bundle',
    })
  }
  const isThere = await lstat(archive).then(
    () => true,
    () => false,
  )
  await copyFolder(source, isThere ? join(archive, basename(source)) : archive, signal)
}

async function copyFolder(source: string, destination: string, signal: AbortSignal): Promise<void> {
  await mkdir(destination, { recursive: true })
  for (const entry of await readdir(source, { withFileTypes: true })) {
    signal.throwIfAborted()
    const from = join(source, entry.name)
    const into = join(destination, entry.name)
    if (entry.isDirectory()) await copyFolder(from, into, signal)
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), into)
    else if (entry.isFile()) await copyFile(from, into)
    else {
      throw new SlipwayError('SOURCE_INVALID', `"${from}" is neither a file nor a symbolic link`, {
        hint: 'leave pipes, sockets and devices out of the bundle',
      })
    }
  }
}

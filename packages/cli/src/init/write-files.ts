import { lstat, mkdir, mkdtemp, open, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'

/** A file that is to be there. */
export interface FileToWrite {
  readonly path: string
  readonly text: string
  readonly isExecutable: boolean
}

/**
 * What stands at these paths already, a link counting as a file.
 *
 * @throws SlipwayError SOURCE_INVALID where that cannot be told: a file stands in the place of a folder, or a folder is closed.
 */
export async function findExisting(paths: readonly string[]): Promise<ReadonlyMap<string, 'file' | 'folder'>> {
  const existing = new Map<string, 'file' | 'folder'>()
  for (const path of paths) {
    try {
      existing.set(path, (await lstat(path)).isDirectory() ? 'folder' : 'file')
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') throw cannotWrite(path, cause)
    }
  }
  return existing
}

/** How a step is taken back. */
type Undo = () => Promise<unknown>

/**
 * Writes all of the files or, where one cannot be written, none: folders that were made are taken away again, and files that were
 * replaced are put back.
 *
 * @param replaced - Those of the paths at which a file may be replaced. A file that turns up at another one is never overwritten.
 * @throws SlipwayError SOURCE_INVALID naming the file that could not be written.
 */
export async function writeFiles(
  files: Iterable<FileToWrite>,
  { replaced = new Set(), signal }: { readonly replaced?: ReadonlySet<string>; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const undo: Undo[] = []
  const asides: string[] = []
  let current = ''
  try {
    for (const file of files) {
      signal?.throwIfAborted()
      current = file.path
      await makeFolders(dirname(file.path), undo)
      if (replaced.has(file.path)) asides.push(await putAside(file.path, undo))
      await writeNew(file, undo)
    }
  } catch (cause) {
    for (const takeBack of undo.reverse()) await takeBack().catch(() => undefined)
    throw signal?.aborted === true ? cause : cannotWrite(current, cause)
  }
  for (const aside of asides) await rm(aside, { recursive: true, force: true })
}

async function makeFolders(path: string, undo: Undo[]): Promise<void> {
  if (await isFolder(path)) return
  await makeFolders(dirname(path), undo)
  await mkdir(path)
  undo.push(() => rmdir(path))
}

/** Moves a file into a new folder beside it, from where it can be moved back whatever happens to the disk; names that folder. */
async function putAside(path: string, undo: Undo[]): Promise<string> {
  const aside = await mkdtemp(join(dirname(path), '.slipway-init-'))
  undo.push(() => rmdir(aside))
  const moved = join(aside, basename(path))
  await rename(path, moved)
  undo.push(() => rename(moved, path))
  return aside
}

async function writeNew({ path, text, isExecutable }: FileToWrite, undo: Undo[]): Promise<void> {
  // As every program does, leaving to the umask who may read it.
  const file = await open(path, 'wx', isExecutable ? 0o777 : 0o666)
  undo.push(() => rm(path, { force: true }))
  try {
    await file.writeFile(text)
  } finally {
    await file.close()
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}

function codeOf(cause: unknown): string | undefined {
  return (cause as NodeJS.ErrnoException).code
}

function cannotWrite(path: string, cause: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `"${path}" cannot be written: ${(cause as Error).message}`, {
    hint: 'nothing was written',
    cause,
  })
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** One file, folder or link of an instance. */
export interface InstanceFile {
  readonly type: 'file' | 'folder' | 'link' | 'other'
  /** Octal, such as `644`. */
  readonly mode: string
  /** Numbers of user and group. */
  readonly owner: string
  /** Of a file the digest of its content, of a link where it leads; empty for everything else. */
  readonly content: string
  /** Where an instance is seen beside this machine: a file that the machine has, too, as it is there or not at all. */
  readonly beside?: 'changed' | 'removed'
}

/** What is on an instance, by the path as the instance knows it. */
export type InstanceFiles = ReadonlyMap<string, InstanceFile>

/** The agent's own: revisions, logs and pointers. */
const AGENT_FOLDER = '/opt/codedeploy-agent'

/**
 * Reads everything that is on an instance but what belongs to its agent.
 *
 * @param leftOut the folders that are not looked into, as the instance knows them. @defaultValue the agent's own
 */
export async function readInstanceFiles(
  root: string,
  signal: AbortSignal,
  leftOut: readonly string[] = [AGENT_FOLDER],
): Promise<InstanceFiles> {
  const files = new Map<string, InstanceFile>()
  const read = async (path: string): Promise<void> => {
    for (const name of (await readdir(join(root, path))).sort()) {
      signal.throwIfAborted()
      const inner = `${path === '/' ? '' : path}/${name}`
      if (leftOut.includes(inner)) continue
      const file = await describe(join(root, inner))
      // What a program has removed in between is not there.
      if (file === undefined) continue
      files.set(inner, file)
      if (file.type === 'folder') await read(inner)
    }
  }
  await read('/')
  return files
}

async function describe(path: string): Promise<InstanceFile | undefined> {
  try {
    const found = await lstat(path)
    const type = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other'
    const content = type === 'file' ? await digestOf(path) : type === 'link' ? await readlink(path) : ''
    return { type, mode: (found.mode & 0o7777).toString(8), owner: `${found.uid}:${found.gid}`, content }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer)
  return digest.digest('hex')
}

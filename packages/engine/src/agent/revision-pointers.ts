import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { hasErrnoCode } from './failure-text.ts'
import { replaceFile } from './replace-file.ts'

/** Reads the deployment folder that a pointer file names; `undefined` before the first deployment of the group. */
export async function readPointer(file: string): Promise<string | undefined> {
  try {
    const folder = (await readFile(file, 'utf8')).replace(/\r?\n$/, '')
    return folder === '' ? undefined : folder
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Lets a pointer file name a deployment folder: one path, no newline. */
export async function writePointer(file: string, deploymentFolder: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await replaceFile(file, deploymentFolder)
}

import { rename, writeFile } from 'node:fs/promises'

/**
 * Replaces a file so that a kill at any moment leaves the old content or the new, never a part.
 *
 * It does not wait for the disk: one fsync here would write out every file that an Install has just copied.
 */
export async function replaceFile(file: string, content: string | Iterable<string>): Promise<void> {
  const temporary = `${file}.new`
  await writeFile(temporary, content)
  await rename(temporary, file)
}

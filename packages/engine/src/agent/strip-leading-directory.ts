import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes the only directory of an unpacked revision its root when that directory holds the AppSpec file, as an archive
 * made of a folder instead of its content does. Any name with "appspec" in it counts, and one level only.
 */
export async function stripLeadingDirectory(archive: string): Promise<void> {
  const [only, ...others] = await readdir(archive, { withFileTypes: true })
  if (only === undefined || others.length > 0 || !only.isDirectory()) return
  const names = await readdir(join(archive, only.name))
  if (!names.some((name) => /appspec/i.test(name))) return
  const temporary = `${archive}-temp`
  await rm(temporary, { recursive: true, force: true })
  await rename(join(archive, only.name), temporary)
  await rm(archive, { recursive: true, force: true })
  await rename(temporary, archive)
}

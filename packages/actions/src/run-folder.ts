import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outside } from './step.ts'

/** A new folder in the runner's temporary folder: later steps of the job find it, later jobs do not. */
export async function runFolder({ context }: Pick<Outside, 'context'>, name: string): Promise<string> {
  const folder = join(context.temporaryFolder, 'slipway')
  await mkdir(folder, { recursive: true })
  return mkdtemp(join(folder, `${name}-`))
}

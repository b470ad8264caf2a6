import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFolder } from './run-folder.ts'
import type { Outside } from './step.ts'

/**
 * Keeps what is known of a deployment as JSON for later steps, and resolves with the file's path. A file that cannot be written is
 * a warning: it changes no outcome, and everything else still has to be told.
 */
export async function writeResultFile(
  name: string,
  json: Readonly<Record<string, unknown>>,
  outside: Pick<Outside, 'context' | 'workflow'>,
): Promise<string | undefined> {
  try {
    const file = join(await runFolder(outside, 'result'), `${name}.json`)
    await writeFile(file, `${JSON.stringify(json, undefined, 2)}\n`)
    return file
  } catch (error) {
    const message = `the result file was not written: ${(error as Error).message}`
    outside.workflow.print(`warning: ${message}`)
    outside.workflow.annotate({ level: 'warning', message })
    return undefined
  }
}

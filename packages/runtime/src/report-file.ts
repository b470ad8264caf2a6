import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '@slipway/core/bundle/make-folder'
import type { DeploymentResult } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import type { AdviceStyle } from '@slipway/core/report'
import { describeAllTargets } from './all-targets.ts'
import type { Host } from './host.ts'

/**
 * Makes the folder of a report, and refuses a place that it cannot be written to: before anything is begun, because a
 * deployment's end is too late to hear of it. A report of an earlier run goes: it would be taken for this one's where
 * nothing comes to be reported.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and what is in the way.
 */
export async function prepareReportFile(file: string | undefined): Promise<void> {
  if (file === undefined) return
  const path = resolve(file)
  const partial = partialOf(path)
  try {
    await makeFolder(dirname(path))
    const existing = await stat(path).catch(() => undefined)
    // A rename would put the report in the place of a device or a pipe.
    if (existing?.isFile() === false) throw new Error(existing.isDirectory() ? 'it is a folder' : 'it is no plain file')
    await (await open(partial, 'wx')).close()
    if (existing !== undefined) await rm(path)
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `report "${file}" cannot be written: ${(cause as Error).message}`, {
      cause,
      hint: 'name a file in a folder that you may write to',
    })
  } finally {
    await rm(partial, { force: true }).catch(() => undefined)
  }
}

export interface ReportPorts {
  readonly provider: Pick<DeploymentProvider, 'listTargets'>
  /** The deployment's page, where there is one for people. */
  readonly page?: string | undefined
  readonly reporter: PipelineReporter
  readonly host: Host
  /** Whether the next steps are told as commands or as inputs of a workflow. @defaultValue 'command' */
  readonly advice?: AdviceStyle
}

/**
 * Writes how a deployment ended as the HTML file that was asked for, whole or not at all, and resolves with its path. A large
 * fleet is asked for its targets once more, because the wait itself only looks at those that failed.
 *
 * What goes wrong here is a warning: a report never changes an outcome. Resolves with `undefined` then, and when no report
 * was asked for.
 */
export async function writeReportFile(
  result: DeploymentResult,
  file: string | undefined,
  { provider, page, reporter, host, advice }: ReportPorts,
): Promise<string | undefined> {
  if (file === undefined) return undefined
  const path = resolve(file)
  const partial = partialOf(path)
  try {
    const { renderResultHtml } = await import('@slipway/core/report')
    const full = await describeAllTargets(result, { provider, reporter, host })
    const options = { ...(page !== undefined && { consoleUrl: page }), ...(advice !== undefined && { advice }) }
    await writeFile(partial, renderResultHtml(full, options), { flag: 'wx' })
    await rename(partial, path)
    return path
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    if (!isSystemError(error)) throw error
    reporter.report({ type: 'warning', message: `report "${file}" was not written: ${error.message}` })
    return undefined
  }
}

function partialOf(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.partial`
}

/** Anything else that is thrown is a defect of ours, and no file system's. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

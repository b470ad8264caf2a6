import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { locateScript } from '@slipway/core/appspec'
import { type DeploymentResult, PREVIOUS_REVISION_EVENTS } from '@slipway/core/deployment'
import { groupFailures } from '@slipway/core/report'
import { workspacePath } from '@slipway/github/context'
import { type AnnotationPlace, annotationPlace } from '@slipway/github/workflow'
import type { Outside } from './step.ts'

/**
 * The line of the AppSpec that names the script which failed on most targets. `undefined` where there is none to be sure of:
 * the file is not there or names no such script, or the event runs the scripts of the revision before.
 *
 * @param appSpec the file of the very revision, as the input `appspec` names it
 */
export async function locateFailure(
  result: DeploymentResult,
  appSpec: string | undefined,
  outside: Pick<Outside, 'context'>,
): Promise<AnnotationPlace | undefined> {
  if (appSpec === undefined) return undefined
  const [group] = groupFailures(result)
  if (group?.kind !== 'event' || PREVIOUS_REVISION_EVENTS.some((name) => name === group.event.name)) return undefined
  const file = resolve(outside.context.workspace, appSpec)
  const text = await readSmallFile(file, outside)
  const script = group.event.diagnostics?.scriptName
  const found = text === undefined ? undefined : locateScript(text, group.event.name, script)
  return found === undefined ? undefined : annotationPlace({ file, span: found.span }, outside.context)
}

/** No AppSpec file is larger; a pipe or a device would never end. */
const MOST_BYTES = 1_048_576

/** It only says where: that the file is gone by now, or is none, is no news beside a failed deployment. */
async function readSmallFile(file: string, { context }: Pick<Outside, 'context'>): Promise<Uint8Array | undefined> {
  if (workspacePath(context, file) === undefined) return undefined
  try {
    const found = await stat(file)
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}

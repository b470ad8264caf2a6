import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failureText, hasErrnoCode } from '../../../agent/failure-text.ts'
import type { HostRoot } from '../../../agent/host-root.ts'
import { storePayload } from './stored-payload.ts'
import { ModuleFailure, type ModuleState, type PayloadSink, type UpdateModule } from './update-module.ts'

/** Where a built-in module works. */
export interface ModulePlace {
  /** The tree of the payload. */
  readonly work: string
  /** What destinations are below. */
  readonly root: HostRoot
}

/** What a built-in module does in a state, and what it answers, where that is a question. */
export type StateHandler = (place: ModulePlace, signal: AbortSignal) => Promise<string | undefined>

export interface BuiltInDefinition {
  readonly type: string
  readonly states: Partial<Readonly<Record<ModuleState, StateHandler>>>
  /** @defaultValue files are put below `files` */
  readonly download?: (place: ModulePlace, signal: AbortSignal) => Promise<PayloadSink>
}

/** Makes an update module of what it does in each state. */
export function builtInModule({ type, states, download }: BuiltInDefinition, place: ModulePlace): UpdateModule {
  return {
    type,
    download: async (signal) => (download === undefined ? storePayload(place.work, signal) : download(place, signal)),
    call: async (state, signal) => {
      signal.throwIfAborted()
      try {
        return (await states[state]?.(place, signal)) ?? ''
      } catch (error) {
        if (signal.aborted) throw signal.reason
        if (error instanceof ModuleFailure || !isOfPayload(error)) throw error
        throw new ModuleFailure(`update module "${type}" failed in ${state}: ${failureText(error)}`, { cause: error })
      }
    },
  }
}

/** Whether an error comes from the system or from a refusal; any other is a defect of ours. */
function isOfPayload(error: unknown): boolean {
  return error instanceof Error && ('code' in error || 'errno' in error)
}

/** A small file of the payload as text, without the line end; `undefined` when it is not there. */
export async function readSetting({ work }: ModulePlace, name: string): Promise<string | undefined> {
  try {
    return (await readFile(join(work, 'files', name), 'utf8')).replace(/\n+$/, '')
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** @throws ModuleFailure when the payload does not have it. */
export async function requireSetting(place: ModulePlace, type: string, name: string): Promise<string> {
  const value = await readSetting(place, name)
  if (value !== undefined && value !== '') return value
  throw new ModuleFailure(`update module "${type}": the payload has no "${name}", or an empty one`)
}

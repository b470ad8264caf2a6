import { setTimeout as sleep } from 'node:timers/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { DocumentEntry, DocumentReader } from './documents.ts'
import { isSystemError, unusable } from './integrity.ts'
import { type Recovery, recoverState } from './recover.ts'
import { writerOf } from './writer-lock.ts'

/** The state of a directory at one moment, for looking at. */
export interface StateView extends DocumentReader, Recovery {
  entries(): readonly DocumentEntry[]
  readonly generation: number
  /** The process that is writing to the directory now, if any. */
  readonly writerPid?: number
}

const ATTEMPTS = 5
const ATTEMPT_GAP_MS = 50

/**
 * Reads the state under a directory without taking it over: an engine may be writing to it meanwhile.
 *
 * @throws SlipwayError `ENGINE_FAILED` when there is no state, or when it is damaged or cannot be read.
 */
export async function readState(directory: string, signal?: AbortSignal): Promise<StateView> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const found = await recoverState(directory)
      if (found === undefined) throw noState(directory)
      const writerPid = await writerOf(directory)
      const { documents, generation, droppedBytes } = found
      return {
        get: (collection, key) => documents.get(collection, key),
        list: (collection) => documents.list(collection),
        entries: () => documents.entries(),
        generation,
        droppedBytes,
        ...(writerPid !== undefined && { writerPid }),
      }
    } catch (error) {
      // The writer may have gone on to the next generation while we read this one.
      const isGone = isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      if (isSystemError(error) && !isGone) throw unusable(directory, error)
      const isChanging = isGone || (error instanceof SlipwayError && (await writerOf(directory)) !== undefined)
      if (!isChanging || attempt === ATTEMPTS) throw isGone ? noState(directory, error) : error
      await sleep(ATTEMPT_GAP_MS, undefined, signal === undefined ? {} : { signal })
    }
  }
}

function noState(directory: string, cause?: unknown): SlipwayError {
  return new SlipwayError('ENGINE_FAILED', `there is no engine state in "${directory}"`, {
    ...(cause !== undefined && { cause }),
    hint: 'name the data directory that the engine was started with',
  })
}

import { appendFile, stat } from 'node:fs/promises'
import { cutMarkdown } from './cut-markdown.ts'

/** A step's summary: Markdown that the run's page shows. */
export interface Summary {
  /** Adds Markdown; what does not fit any more is cut, and said so. */
  append(markdown: string): Promise<void>
}

/**
 * What a step's summary file may hold: of a bigger one the runner shows nothing at all. Source: `AttachmentSizeLimit` in
 * `CreateStepSummaryCommand` of actions/runner.
 */
export const SUMMARY_LIMIT_BYTES: number = 1024 * 1024

const ENDING = '\n*The rest does not fit into the summary of a step; the log of this step has it.*\n'

/** Opens the summary of the step whose file the runner has named. */
export function createSummary(file: string): Summary {
  let isFull = false
  return {
    async append(markdown) {
      if (isFull || markdown.trim() === '') return
      const sizeBytes = await sizeOf(file)
      const text = `${sizeBytes === 0 ? '' : '\n'}${markdown}${markdown.endsWith('\n') ? '' : '\n'}`
      const roomBytes = SUMMARY_LIMIT_BYTES - sizeBytes
      // Room for the ending is always kept: the next part may be the one that does not fit.
      isFull = Buffer.byteLength(text) > roomBytes - Buffer.byteLength(ENDING)
      await appendFile(file, isFull ? cutMarkdown(text, ENDING, roomBytes) : text)
    },
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

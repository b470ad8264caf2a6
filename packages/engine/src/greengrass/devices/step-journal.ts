import { appendFile, mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import type { StepName } from './lifecycle.ts'
import type { StepEnd, StepPlace } from './step-process.ts'

/** What a core device notes of the steps of its components: one JSON object a line of its own log. */
export type StepNote = {
  /** Milliseconds since the epoch, by the engine's clock. */
  readonly timestamp: number
  readonly component: string
  readonly version: string
  readonly step: StepName
  /** Absent for a step that may take as long as it wants. */
  readonly timeoutSeconds?: number
} & (
  | {
      readonly event: 'step-started'
      /** How long the log of the component was: what it prints follows. */
      readonly logBytes: number
    }
  | {
      readonly event: 'step-ended'
      readonly startedAt: number
      readonly end: StepEnd
      /** What the component has printed meanwhile: the end of it, at most 4 KB. */
      readonly output: string
    }
)

const OUTPUT_BYTES = 4_096

/** Notes that a step begins. @returns what notes its end */
export async function noteStart(
  note: Pick<StepNote, 'component' | 'version' | 'step' | 'timeoutSeconds'>,
  { log, journal }: StepPlace,
  clock: Clock,
): Promise<(end: StepEnd) => Promise<void>> {
  const logBytes = await sizeOf(log)
  const startedAt = clock.now()
  await append(journal, { timestamp: startedAt, event: 'step-started', ...note, logBytes })
  return async (end) => {
    const output = await readEnd(log, logBytes)
    await append(journal, { timestamp: clock.now(), event: 'step-ended', ...note, startedAt, end, output })
  }
}

async function append(journal: string, note: StepNote): Promise<void> {
  await mkdir(dirname(journal), { recursive: true })
  await appendFile(journal, `${JSON.stringify(note)}\n`)
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

/** What was added to a log, at most the last 4 KB; one that is shorter than it was began anew meanwhile. */
export async function readEnd(file: string, from: number): Promise<string> {
  const sizeBytes = await sizeOf(file)
  const start = Math.max(sizeBytes < from ? 0 : from, sizeBytes - OUTPUT_BYTES)
  if (sizeBytes <= start) return ''
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sizeBytes - start), 0, sizeBytes - start, start)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await handle.close()
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StepNote } from '@slipway/engine'
import type { HookTime } from '../report/model.ts'

type Ended = Extract<StepNote, { event: 'step-ended' }>

/** By the names of core devices, what they have noted. */
export type NotesOfDevices = ReadonlyMap<string, readonly StepNote[]>

/** Where a core device notes the steps of its components. */
const JOURNAL = join('logs', 'greengrass.log')

/** What a core device has noted since it was started, with paths as the device sees them; nothing where it never ran a component. */
export async function readStepNotes(folder: string): Promise<readonly StepNote[]> {
  const text = await readFile(join(folder, JOURNAL), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  // What follows the last end of a line is being written.
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => {
    const note = JSON.parse(line) as StepNote
    return note.event === 'step-ended' ? { ...note, output: note.output.replaceAll(folder, '') } : note
  })
}

/**
 * How long each step of the components took on one device. What was tried several times is told once, by its last time.
 *
 * @param running what still goes on, with what it has printed
 */
export function stepTimes(
  target: string,
  notes: readonly StepNote[],
  running: readonly RunningStep[],
): readonly HookTime[] {
  const ended = notes.filter((note): note is Ended => note.event === 'step-ended')
  const times = ended.flatMap((note): HookTime[] => {
    const state = stateOf(note)
    const same = ended.filter((one) => keyOf(one) === keyOf(note) && stateOf(one) === state)
    if (state === 'failed' && same.at(-1) !== note) return []
    return [
      {
        ...{ target, event: nameOf(note), hooks: [whatOf(note)], state, tookMs: note.timestamp - note.startedAt },
        ...(note.timeoutSeconds !== undefined && { timeoutMs: note.timeoutSeconds * 1_000 }),
        ...(state === 'failed' && same.length > 1 && { tries: same.length }),
        ...(note.output !== '' && { output: note.output }),
      },
    ]
  })
  const open = running.map(
    ({ note, nowMs, output }): HookTime => ({
      ...{ target, event: nameOf(note), hooks: [whatOf(note)], state: 'in-progress', tookMs: nowMs - note.timestamp },
      ...(note.timeoutSeconds !== undefined && { timeoutMs: note.timeoutSeconds * 1_000 }),
      ...(output !== '' && { output }),
    }),
  )
  return [...times, ...open]
}

/** A step that has begun and not ended. */
export interface RunningStep {
  readonly note: Extract<StepNote, { event: 'step-started' }>
  readonly nowMs: number
  readonly output: string
}

/** The steps that have begun and of which no end is noted: they go on, or were ended with their component. */
export function openSteps(notes: readonly StepNote[]): readonly RunningStep['note'][] {
  return notes.flatMap((note, place) => {
    if (note.event !== 'step-started') return []
    const isOver = notes.slice(place + 1).some((later) => keyOf(later) === keyOf(note))
    return isOver ? [] : [note]
  })
}

/** The failure for which a deployment failed on a device: the last one of the component that failed first. */
export function decisiveFailure(notes: readonly StepNote[]): Ended | undefined {
  const failed = notes.filter((note): note is Ended => note.event === 'step-ended' && stateOf(note) === 'failed')
  const [first] = failed
  return failed.findLast((note) => whatOf(note) === (first && whatOf(first)))
}

/** What of the components failed on a device though the deployment succeeded there: `Run` scripts that ended badly. */
export function failedRuns(notes: readonly StepNote[]): readonly Ended[] {
  return notes.filter(
    (note): note is Ended => note.event === 'step-ended' && note.step === 'run' && stateOf(note) === 'failed',
  )
}

/** `com.example.App 1.1.0` */
export function whatOf({ component, version }: StepNote): string {
  return `${component} ${version}`
}

/** As recipes spell it. */
export function nameOf({ step }: StepNote): string {
  return `${step.charAt(0).toUpperCase()}${step.slice(1)}`
}

/** How a step ended, as the device tells it. */
export function describeStepEnd({ end }: Ended): string {
  switch (end.kind) {
    case 'exited':
      return `the script exited with code ${end.code}`
    case 'killed':
      return `the script was ended by ${end.signal}`
    case 'timed-out':
      return `the script did not end within ${end.seconds} seconds`
    case 'not-started':
      return `the script could not be started: ${end.message}`
  }
}

function keyOf({ component, version, step }: StepNote): string {
  return `${component} ${version} ${step}`
}

/** What a bootstrap step asks for by these is no failure (developer guide, "Component recipe reference"). */
const RESTART_CODES: readonly number[] = [100, 101]

function stateOf({ end, step }: Ended): 'succeeded' | 'failed' | 'skipped' {
  if (end.kind !== 'exited') return 'failed'
  if (end.isSkipped === true) return 'skipped'
  const isGood = end.code === 0 || (step === 'bootstrap' && RESTART_CODES.includes(end.code))
  return isGood ? 'succeeded' : 'failed'
}

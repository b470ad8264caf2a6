import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StepNote } from '@slipway/engine'
import { expect, test } from 'vitest'
import {
  decisiveFailure,
  describeStepEnd,
  failedRuns,
  openSteps,
  readStepNotes,
  stepTimes,
} from './core-device-steps.ts'

type Ended = Extract<StepNote, { event: 'step-ended' }>
type Step = StepNote['step']

const began = (step: Step, version = '2', component = 'app'): Extract<StepNote, { event: 'step-started' }> => ({
  ...{ timestamp: 1_000, event: 'step-started', component, version, step, logBytes: 0 },
})

const ended = (step: Step, end: Ended['end'], more: Partial<Ended> = {}): Ended => ({
  ...{ timestamp: 3_000, event: 'step-ended', component: 'app', version: '2', step, startedAt: 1_000 },
  ...{ end, output: '' },
  ...more,
})
const exited = (code: number): Ended['end'] => ({ kind: 'exited', code })

test('each step is told with the time that it took, and what was tried several times once', () => {
  const notes = [
    began('shutdown', '1'),
    ended('shutdown', exited(0), { version: '1', timeoutSeconds: 15, output: 'bye' }),
    ended('bootstrap', exited(101)),
    ended('install', exited(1), { timeoutSeconds: 120 }),
    ended('install', exited(1), { timestamp: 5_000, timeoutSeconds: 120, output: 'no' }),
    ended('startup', { kind: 'exited', code: 0, isSkipped: true }),
    ended('run', { kind: 'killed', signal: 'SIGKILL' }),
  ]
  const running = [{ note: began('run', '3'), nowMs: 9_000, output: 'up' }]
  expect(stepTimes('device-1', notes, running)).toEqual([
    {
      target: 'device-1',
      event: 'Shutdown',
      hooks: ['app 1'],
      state: 'succeeded',
      tookMs: 2_000,
      timeoutMs: 15_000,
      output: 'bye',
    },
    { target: 'device-1', event: 'Bootstrap', hooks: ['app 2'], state: 'succeeded', tookMs: 2_000 },
    {
      target: 'device-1',
      event: 'Install',
      hooks: ['app 2'],
      state: 'failed',
      tookMs: 4_000,
      timeoutMs: 120_000,
      tries: 2,
      output: 'no',
    },
    { target: 'device-1', event: 'Startup', hooks: ['app 2'], state: 'skipped', tookMs: 2_000 },
    { target: 'device-1', event: 'Run', hooks: ['app 2'], state: 'failed', tookMs: 2_000 },
    { target: 'device-1', event: 'Run', hooks: ['app 3'], state: 'in-progress', tookMs: 8_000, output: 'up' },
  ])
})

test('a step is open until its end is noted', () => {
  const notes = [began('install'), ended('install', exited(0)), began('run'), began('install', '1', 'lib')]
  expect(openSteps(notes).map(({ step, component }) => `${step} ${component}`)).toEqual(['run app', 'install lib'])
})

test('a deployment fails for the component that failed first; what fails while it goes back is another matter', () => {
  const notes = [
    ended('install', exited(0)),
    ended('startup', exited(1), { output: 'first' }),
    ended('startup', exited(1), { output: 'last' }),
    ended('startup', exited(2), { version: '1', output: 'going back' }),
  ]
  expect(decisiveFailure(notes)?.output).toBe('last')
  expect(decisiveFailure([])).toBeUndefined()
})

test('Run scripts that ended badly are found among all that has ended', () => {
  const notes = [ended('run', exited(0)), ended('install', exited(1)), ended('run', exited(3))]
  expect(failedRuns(notes).map(({ end }) => end)).toEqual([exited(3)])
})

test.for<[Ended['end'], string]>([
  [exited(3), 'the script exited with code 3'],
  [{ kind: 'killed', signal: 'SIGSEGV' }, 'the script was ended by SIGSEGV'],
  [{ kind: 'timed-out', seconds: 120 }, 'the script did not end within 120 seconds'],
  [{ kind: 'not-started', message: 'no shell' }, 'the script could not be started: no shell'],
])('%j is told as a sentence', ([end, words]) => {
  expect(describeStepEnd(ended('run', end))).toBe(words)
})

test('notes are read as far as they are written, with paths as the device sees them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-notes-'))
  try {
    expect(await readStepNotes(folder)).toEqual([])
    await mkdir(join(folder, 'logs'))
    const notes = [began('install'), ended('install', exited(1), { output: `no ${folder}/work/app/x` })]
    const text = notes.map((note) => `${JSON.stringify(note)}\n`).join('')
    await writeFile(join(folder, 'logs', 'greengrass.log'), `${text}{"event":"step-`)
    expect(await readStepNotes(folder)).toEqual([
      began('install'),
      ended('install', exited(1), { output: 'no /work/app/x' }),
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

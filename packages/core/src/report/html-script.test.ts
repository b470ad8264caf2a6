import { createContext, Script } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration } from './duration.ts'
import { fleetResult } from './fixtures/html-fleet.ts'
import { type ReportData, toReportData } from './html-data.ts'
import { SCRIPT } from './html-script.ts'
import { MODEL_SCRIPT } from './html-script-model.ts'

interface Span {
  readonly from: number
  readonly to: number
}

interface Model {
  createSearch(data: ReportData): (query: string) => (target: ReportData['targets'][number]) => boolean
  select(
    data: ReportData,
    search: ReturnType<Model['createSearch']>,
    view: { query: string; states: Set<number>; order: string },
  ): number[]
  spanOf(target: ReportData['targets'][number], endMs: number): Span | undefined
  axisOf(spans: readonly Span[], maxTicks: number): (Span & { readonly step: number }) | undefined
  formatDuration(ms: number): string
  formatOffset(ms: number, step: number): string
  formatTime(ms: number): string
}

/** The functions of the page's script that draw nothing, as a browser has them. */
const model = new Script(
  `${MODEL_SCRIPT};({ createSearch, select, spanOf, axisOf, formatDuration, formatOffset, formatTime })`,
).runInContext(createContext({})) as Model

const data = toReportData(fleetResult(200))

function selected(query: string, states: readonly string[] = [], order = 'state'): string[] {
  const wanted = new Set(states.map((state) => data.states.indexOf(state)))
  const places = model.select(data, model.createSearch(data), { query, states: wanted, order })
  return places.map((place) => data.targets[place]?.[0] ?? '')
}

test('the script is one that a browser takes, and makes elements of no text', () => {
  expect(() => new Script(SCRIPT)).not.toThrow()
  expect(SCRIPT).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(|XMLHttpRequest|import\(/,
  )
  // The parser of HTML would see the end of the script in it.
  expect(SCRIPT).not.toMatch(/<\/|<!--/)
})

test('a search finds targets by id, by what failed, by script and by what the script said, whatever the case', () => {
  expect(selected('')).toHaveLength(200)
  expect(selected('A1B2C3D4E6')).toEqual(['i-0000000a1b2c3d4e6'])
  expect(selected('applicationstart')).toHaveLength(10)
  expect(selected(' START.sh ')).toHaveLength(10)
  expect(selected('on host 21\n')).toEqual(['i-0000000a1b2c3d4fa'])
  expect(selected('nowhere')).toEqual([])
})

test('states and a search narrow the list together', () => {
  expect(selected('', ['failed'])).toHaveLength(10)
  expect(selected('', ['failed', 'succeeded'])).toHaveLength(200)
  expect(selected('a1b2c3d4e6', ['succeeded'])).toEqual([])
})

test('targets are sorted by what failed first, by name, by their start and by how long they took', () => {
  expect(selected('', [], 'state').slice(0, 2)).toEqual(['i-0000000a1b2c3d4e6', 'i-0000000a1b2c3d4fa'])
  expect(selected('', [], 'name')[0]).toBe('i-0000000a1b2c3d4e5')
  expect(selected('', [], 'start')[0]).toBe('i-0000000a1b2c3d4e6')
  expect(selected('', [], 'start').at(-1)).toBe('i-0000000a1b2c3d5ac')
  expect(selected('', ['failed', 'succeeded'], 'duration').at(-1)).toBe('i-0000000a1b2c3d59a')
})

test('a target lasts from its first event to its last, and one that still runs to the end', () => {
  const states = Object.fromEntries(data.states.map((state, place) => [state, place]))
  const [done = 0, running = 0, skipped = 0] = [states.succeeded, states['in-progress'], states.skipped]
  expect(
    model.spanOf(
      [
        'i',
        done,
        0,
        [
          [0, done, 5, 10],
          [1, done, 20, 4],
        ],
      ],
      100,
    ),
  ).toEqual({ from: 5, to: 24 })
  expect(
    model.spanOf(
      [
        'i',
        running,
        0,
        [
          [0, done, 5, 10],
          [1, running, 20, null],
        ],
      ],
      100,
    ),
  ).toEqual({ from: 5, to: 100 })
  expect(model.spanOf(['i', skipped, 0, [[0, skipped, null, null]]], 100)).toBeUndefined()
})

test('an axis holds every span, begins at a tick and has no more ticks than asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9e9), fc.nat(9e9)), { minLength: 1 }),
      fc.integer({ min: 2, max: 20 }),
      (pairs, maxTicks) => {
        const spans = pairs.map(([from, length]) => ({ from, to: from + length }))
        const axis = model.axisOf(spans, maxTicks)
        if (axis === undefined) throw new Error('spans have an axis')
        expect(axis.from % axis.step).toBe(0)
        expect(axis.from).toBeLessThanOrEqual(Math.min(...spans.map(({ from }) => from)))
        expect(axis.to).toBeGreaterThanOrEqual(Math.max(...spans.map(({ to }) => to)))
        expect((axis.to - axis.from) / axis.step).toBeLessThanOrEqual(maxTicks + 1)
      },
    ),
  )
  expect(model.axisOf([], 5)).toBeUndefined()
})

test('durations read as in every other report', () => {
  fc.assert(
    fc.property(fc.nat(1e9), (ms) => {
      expect(model.formatDuration(ms)).toBe(formatDuration(ms))
    }),
  )
})

test.for([
  [0, 1_000, '0:00'],
  [7_000, 1_000, '0:07'],
  [3_723_000, 60_000, '1:02:03'],
  [1_500, 500, '0:01.500'],
] as const)('%i ms after the start, at ticks of %i ms, is %s', ([ms, step, text]) => {
  expect(model.formatOffset(ms, step)).toBe(text)
})

test('a time is told to the second, in UTC', () => {
  expect(model.formatTime(Date.UTC(2026, 0, 31, 12, 0, 7, 250))).toBe('2026-01-31 12:00:07 UTC')
})

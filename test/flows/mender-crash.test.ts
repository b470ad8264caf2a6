import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEngine } from '../crash/engine-process.mjs'
import { expectTold, menderClient, updateDevice } from '../crash/mender-story.mjs'

/** Of all writes of an update by the Mender server, so many are died at. */
const KILLS = 4
const ARGS = ['--mender-accept-all', '--no-page']

interface Point {
  readonly label: string
  readonly occurrence: number
  readonly hasHalf: boolean
}

let folder: string
let dataDir: string
let points: readonly Point[]

const reset = (): void => {
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(join(folder, 'saved'), dataDir, { recursive: true })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-mender-crash-'))
  dataDir = join(folder, 'data')
  const first = await startEngine(join(folder, 'saved'), { args: ARGS })
  // Keys are made, and the device is known.
  await menderClient(first.ready).authenticate()
  await first.end()
  reset()
  const trace = join(folder, 'trace')
  writeFileSync(trace, '')
  const traced = await startEngine(dataDir, { args: ARGS, crash: { folder: dataDir, trace } })
  await updateDevice(traced.ready, { statuses: [] })
  await traced.end()
  const all = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Point)
  points = all.slice(all.findIndex(({ label }) => label.includes('mender/artifacts/incoming')))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the writes of an update are those of the file of the artifact and of the journal', () => {
  const labels = [...new Set(points.map(({ label }) => label))]
  expect(labels).toEqual(
    expect.arrayContaining([
      'open mender/artifacts/incoming/UUID',
      'rename mender/artifacts/bodies/UUID',
      'write state/journal-1.jsonl',
      'datasync state/journal-1.jsonl',
    ]),
  )
})

test('a server that is killed at a write has kept what it has told, and the update goes on', {
  timeout: 240_000,
}, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const point = points[Math.floor(((kill + 0.5) * points.length) / KILLS)]
    if (point === undefined) throw new Error('there are fewer points than kills')
    reset()
    const told: Parameters<typeof updateDevice>[1] = { statuses: [] }
    const crash = { folder: dataDir, point: { ...point, moment: point.hasHalf ? 'within' : 'before' } }
    const killed = await startEngine(dataDir, { args: ARGS, crash })
    await updateDevice(killed.ready, told).catch(() => undefined)
    expect((await killed.end('SIGKILL')).signal, JSON.stringify(point)).toBe('SIGKILL')

    const next = await startEngine(dataDir, { args: ARGS })
    try {
      await expectTold(next.ready, told)
      const after: typeof told = { statuses: [] }
      await updateDevice(next.ready, after)
      await expectTold(next.ready, { ...after, statuses: ['success'] })
      expect(readdirSync(join(dataDir, 'mender', 'artifacts', 'bodies'))).toHaveLength(1)
      expect(readdirSync(join(dataDir, 'mender', 'artifacts', 'incoming'))).toEqual([])
    } finally {
      await next.end()
    }
  }
})

import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestHost, TestService } from '../codedeploy/fixtures/start-service.ts'
import type { VirtualClock } from '../codedeploy/fixtures/virtual-clock.ts'
import { journalPath, snapshotPath } from './files.ts'
import { openStateStore } from './open-state-store.ts'
import { readState } from './read-state.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-cut-'))
})

afterEach(() => rm(directory, { recursive: true }))

/** The journal of a deployment to five hosts, from before the deployment was asked for to its end. */
interface Recorded {
  readonly journal: Buffer
  /** Where the records of the deployment end; the first is where the one before it ends. */
  readonly ends: readonly number[]
  readonly hosts: readonly TestHost[]
  readonly clock: VirtualClock
}

async function recordDeployment(): Promise<Recorded> {
  const folder = join(directory, 'recorded')
  const store = await openStateStore(folder)
  const service = new TestService(store)
  const hosts = await service.addFleet(5, { deploymentConfigName: 'CodeDeployDefault.HalfAtATime' })
  const before = (await readFile(journalPath(folder, 1))).length
  service.run(hosts)
  await service.ended(await service.deploy('v1'))
  service.stop()
  await store.close()
  const journal = await readFile(journalPath(folder, 1))
  const ends: number[] = []
  for (let at = journal.indexOf('\n'); at !== -1; at = journal.indexOf('\n', at + 1)) {
    if (at + 1 >= before) ends.push(at + 1)
  }
  return { journal, ends, hosts, clock: service.clock }
}

/** A data directory as a kill leaves it that cuts the journal at this byte. */
async function cutAt(journal: Buffer, bytes: number): Promise<string> {
  const folder = join(directory, `cut-${bytes}`)
  await mkdir(folder)
  await copyFile(snapshotPath(join(directory, 'recorded'), 1), snapshotPath(folder, 1))
  await writeFile(journalPath(folder, 1), journal.subarray(0, bytes))
  return folder
}

describe('the journal of a deployment to five hosts', () => {
  test('is read as far as its last whole record, wherever a write was cut', async () => {
    const { journal, ends } = await recordDeployment()
    expect(ends.length).toBeGreaterThan(30)
    for (const [index, end] of ends.slice(0, -1).entries()) {
      const next = ends[index + 1] ?? end
      const whole = await readState(await cutAt(journal, end))
      const expected = JSON.stringify(whole.entries())
      // After the first byte, in the checksum, between checksum and JSON, in the JSON, before the line feed.
      for (const cut of [end + 1, end + 16, end + 32, end + 33, Math.floor((end + next) / 2), next - 1]) {
        const view = await readState(await cutAt(journal, cut))
        expect(view.droppedBytes).toBe(cut - end)
        expect(JSON.stringify(view.entries())).toBe(expected)
      }
    }
  })

  test('leads to the end of the deployment from each of its records, and the next deployment works', async () => {
    const { journal, ends, hosts, clock } = await recordDeployment()
    const outcomes = new Set<string>()
    for (const [index, end] of ends.entries()) {
      // Every other cut leaves a torn record behind the last whole one.
      const cut = index % 2 === 0 || index === ends.length - 1 ? end : end + 40
      const store = await openStateStore(await cutAt(journal, cut))
      const service = new TestService(store, clock)
      for (const { identifier } of hosts) await service.codedeploy.hostCommands.reportHostRestart(identifier)
      service.run(hosts)
      for (const id of await service.all('ListDeployments', 'deployments')) {
        const { status, deploymentOverview, errorInformation } = await service.ended(id)
        const targets = Object.values(await service.targets(id))
        for (const word of ['Succeeded', 'Failed', 'Skipped']) {
          expect(deploymentOverview[word]).toBe(targets.filter((one) => one === word).length)
        }
        expect(deploymentOverview).toMatchObject({ Pending: 0, InProgress: 0 })
        expect(status === 'Succeeded' || errorInformation?.message).toBeTruthy()
        outcomes.add(status)
      }
      expect((await service.ended(await service.deploy('v2'))).deploymentOverview.Succeeded).toBe(5)
      service.stop()
      await store.close()
    }
    expect([...outcomes].sort()).toEqual(['Failed', 'Succeeded'])
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createMemoryState } from '../s3/fixtures/memory-state.ts'
import { HandClock, type MenderFixture, startMender, type TestDevice } from './fixtures/start-mender.ts'

const D1 = '/api/management/v1/deployments/deployments'

/** A server that begins anew, from what was committed, before every step of a story. */
async function story(steps: readonly ((mender: MenderFixture) => Promise<unknown>)[]): Promise<void> {
  const state = createMemoryState()
  const clock = new HandClock()
  const directory = await mkdtemp(join(tmpdir(), 'slipway-mender-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  for (const step of steps) await step(await startMender({ state, clock, directory, plan: 'enterprise' }))
}

test('a deployment goes on through restarts between every two of its steps', async () => {
  let device: TestDevice
  let late: TestDevice
  let id = ''
  let second = ''
  let uri = ''
  let token = ''
  /** A device with its key and token keeps both; only the server is another. */
  const as = (mender: MenderFixture, known: TestDevice): Promise<TestDevice> => mender.resume(known)
  await story([
    async (mender) => {
      token = mender.token
      await mender.release({ name: 'app-1' })
    },
    async (mender) => {
      expect(mender.token).toBe(token)
      device = await mender.device('01')
    },
    async (mender) => {
      late = await mender.device('02')
    },
    async (mender) => {
      const devices = [device.id, late.id]
      id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices, retries: 1 })
      second = await mender.deploy({ name: 'again', artifact_name: 'app-1', devices, force_installation: true })
    },
    async (mender) => {
      const { json } = await (await as(mender, device)).next()
      expect(json.id).toBe(id)
      uri = new URL(json.artifact.source.uri).pathname + new URL(json.artifact.source.uri).search
    },
    async (mender) => expect((await fetch(`${mender.endpoint}${uri}`)).status).toBe(200),
    async (mender) => expect((await (await as(mender, device)).report(id, 'installing')).status).toBe(204),
    async (mender) => expect(await mender.show(id)).toMatchObject({ status: 'inprogress', device_count: 1 }),
    async (mender) => expect((await (await as(mender, device)).report(id, 'failure')).status).toBe(204),
    async (mender) => expect(await mender.statistics(id)).toMatchObject({ pending: 2, failure: 0 }),
    async (mender) => expect((await (await as(mender, device)).next()).json.id).toBe(id),
    async (mender) => expect((await (await as(mender, device)).report(id, 'success')).status).toBe(204),
    async (mender) => expect((await (await as(mender, late)).next('app-1')).status).toBe(204),
    async (mender) => {
      expect(await mender.show(id)).toMatchObject({ status: 'finished' })
      expect(await mender.statistics(id)).toMatchObject({ success: 1, 'already-installed': 1, pending: 0 })
    },
    async (mender) => expect((await (await as(mender, late)).next('app-1')).json.id).toBe(second),
    async (mender) =>
      expect((await mender.call('PUT', `${D1}/${second}/status`, { status: 'aborted' })).status).toBe(204),
    async (mender) => expect((await (await as(mender, late)).report(second, 'success')).status).toBe(409),
    async (mender) => {
      // Later than all before, although the clock has not moved.
      const third = await mender.deploy({ name: 'last', artifact_name: 'app-1', devices: [late.id] })
      const [created, before] = [(await mender.show(third)).created, (await mender.show(second)).created]
      expect(Date.parse(created)).toBeGreaterThan(Date.parse(before))
    },
  ])
})

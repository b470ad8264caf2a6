import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './agent/fixtures/temporary-folder.ts'
import { type Engine, startEngine } from './engine.ts'
import type { EngineOptions } from './engine-options.ts'
import { makeArtifact } from './mender/devices/fixtures/make-artifact.ts'

const D1 = '/api/management/v1/deployments'

/** A Management API client of a test. */
function clientOf({ endpoint, mender }: Engine) {
  const call = async (method: string, path: string, body?: FormData | object): Promise<Response> => {
    const isForm = body instanceof FormData
    const json = body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }
    const answer = await fetch(`${endpoint}${path}`, {
      method,
      headers: { Authorization: `Bearer ${mender.token}`, ...json },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const get = async (path: string) => (await call('GET', path)).json()
  return {
    get,
    async untilThere(path: string): Promise<string> {
      for (;;) {
        const answer = await call('GET', path).catch(() => undefined)
        if (answer !== undefined) return answer.text()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async upload(artifact: Buffer): Promise<void> {
      const form = new FormData()
      form.set('artifact', new Blob([new Uint8Array(artifact)]), 'app.mender')
      await call('POST', `${D1}/artifacts`, form)
    },
    async deploy(artifactName: string, group: string): Promise<string> {
      const body = { name: `test ${randomUUID()}`, artifact_name: artifactName }
      const answer = await call('POST', `${D1}/deployments/group/${group}`, body)
      return answer.headers.get('location')?.split('/').pop() ?? ''
    },
    async untilFinished(id: string): Promise<Readonly<Record<string, number>>> {
      for (;;) {
        const deployment = (await get(`${D1}/deployments/${id}`)) as {
          status: string
          statistics: { status: Record<string, number> }
        }
        if (deployment.status === 'finished') {
          return Object.fromEntries(Object.entries(deployment.statistics.status).filter(([, count]) => count > 0))
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
}

const FAST: Pick<EngineOptions, 'menderDeviceSettings'> = { menderDeviceSettings: { pollSeconds: 0.02 } }

const file = (name: string, content: string) =>
  makeArtifact({
    name,
    type: 'single-file',
    files: { dest_dir: '/opt', filename: 'app.txt', permissions: '644', 'app.txt': content },
  })

test('devices of a group install what the group is given, in folders of their own', async () => {
  await using engine = await startEngine({
    menderDevices: [
      { name: 'pi', count: 2, deviceType: 'board', group: 'lab' },
      { name: 'other', count: 1, deviceType: 'board' },
    ],
    ...FAST,
  })
  const client = clientOf(engine)
  expect(engine.menderDevices.map(({ name }) => name)).toEqual(['other-1', 'pi-1', 'pi-2'])
  await client.upload(file('app-1', 'one'))
  const id = await client.deploy('app-1', 'lab')
  expect(await client.untilFinished(id)).toEqual({ success: 2 })
  for (const { name, root = '' } of engine.menderDevices) {
    const content = await readFile(join(root, 'opt/app.txt'), 'utf8').catch(() => 'nothing')
    expect([name, content]).toEqual([name, name.startsWith('pi') ? 'one' : 'nothing'])
  }
})

test('a planned failure is rolled back, told with its log, and over when the scenario says so', async () => {
  const folder = await temporaryFolder()
  const scenarioFile = join(folder, 'scenario.json')
  const fault = { devices: ['pi-*'], fault: 'state-fails', state: 'ArtifactCommit', output: 'no network\n', times: 1 }
  await writeFile(scenarioFile, JSON.stringify({ version: 1, devices: [fault] }))
  await using engine = await startEngine({
    menderDevices: [{ name: 'pi', count: 1, deviceType: 'board', group: 'lab' }],
    scenarioFile,
    ...FAST,
  })
  const client = clientOf(engine)
  const [device] = engine.menderDevices
  await client.upload(file('app-1', 'one'))
  await client.upload(file('app-2', 'two'))
  const failing = await client.deploy('app-1', 'lab')
  expect(await client.untilFinished(failing)).toEqual({ failure: 1 })
  // The device tells the failure first, and then sends its log.
  expect(await client.untilThere(`${D1}/deployments/${failing}/devices/${device?.id}/log`)).toContain('no network')
  const next = await client.deploy('app-2', 'lab')
  expect(await client.untilFinished(next)).toEqual({ success: 1 })
  expect(await readFile(join(device?.root ?? '', 'opt/app.txt'), 'utf8')).toBe('two')
})

test('devices are there again after a restart, with what they have, and without being asked for', async () => {
  const dataDir = await temporaryFolder()
  {
    await using engine = await startEngine({
      dataDir,
      menderDevices: [{ name: 'pi', count: 1, deviceType: 'board', group: 'lab' }],
      ...FAST,
    })
    const client = clientOf(engine)
    await client.upload(file('app-1', 'one'))
    await client.untilFinished(await client.deploy('app-1', 'lab'))
  }
  await using engine = await startEngine({ dataDir, ...FAST })
  const client = clientOf(engine)
  expect(engine.menderDevices.map(({ name }) => name)).toEqual(['pi-1'])
  const again = await client.deploy('app-1', 'lab')
  expect(await client.untilFinished(again)).toEqual({ 'already-installed': 1 })
})

test('devices that only report go through deployments without installing anything', async () => {
  await using engine = await startEngine({
    menderDevices: [{ name: 'load', count: 100, deviceType: 'board', group: 'all', installs: false }],
    menderDeviceSettings: { pollSeconds: 0.5 },
  })
  const client = clientOf(engine)
  await client.upload(file('app-1', 'one'))
  expect(await client.untilFinished(await client.deploy('app-1', 'all'))).toEqual({ success: 100 })
})

test('devices of a seed are there, and stay as they are', async () => {
  const folder = await temporaryFolder()
  const seedFile = join(folder, 'seed.json')
  const menderDevices = [{ name: 'edge', deviceType: 'board', group: 'lab', artifactName: 'app-0' }]
  await writeFile(seedFile, JSON.stringify({ version: 1, menderDevices }))
  await using engine = await startEngine({ seedFile, ...FAST })
  const client = clientOf(engine)
  await client.upload(file('app-0', 'zero'))
  expect(await client.untilFinished(await client.deploy('app-0', 'lab'))).toEqual({ 'already-installed': 1 })
})

test.for([
  [{ menderDevices: [{ name: 'a/b', count: 1, deviceType: 'board' }] }, /cannot be called "a\/b-1"/],
  [
    {
      menderDevices: [
        { name: 'pi', count: 1, deviceType: 'board' },
        { name: 'pi', count: 1, deviceType: 'board' },
      ],
    },
    /two Mender devices would be called "pi-1"/,
  ],
  [{ menderDeviceSettings: { modules: '/nowhere' } }, /no folder with update modules/],
  [{ menderDeviceSettings: { verifyKeyFile: '/nowhere' } }, /holds no public key/],
] as const)('devices that cannot be made end the start: %j', async ([options, message]) => {
  await expect(startEngine(options)).rejects.toThrow(message)
})

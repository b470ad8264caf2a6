import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../agent/fixtures/temporary-folder.ts'
import { type DeviceFaults, NO_FAULTS } from './faults.ts'
import { makeArtifact } from './fixtures/make-artifact.ts'
import { startScriptedServer } from './fixtures/scripted-server.ts'
import { startDevice } from './fixtures/start-device.ts'
import type { ModuleState } from './modules/update-module.ts'

/** A device that is gone as a state begins, once, and is back at once. */
function dyingIn(state: ModuleState): DeviceFaults {
  let hasDied = false
  return {
    ...NO_FAULTS,
    begin: async (begun) => {
      if (begun !== state || hasDied) return undefined
      hasDied = true
      return { kind: 'device-dies', backAfterMs: 1 }
    },
  }
}

const BACK = ['ArtifactRollback', 'NeedsArtifactReboot', 'ArtifactFailure', 'Cleanup']
const BACK_BY_REBOOT = [
  ...['ArtifactRollback', 'ArtifactRollbackReboot', 'ArtifactVerifyRollbackReboot', 'ArtifactFailure', 'Cleanup'],
]

test.for([
  ['Download', '', ['Cleanup'], 'failure', 'app-1'],
  ['SupportsRollback', '', ['Download', 'Cleanup'], 'failure', 'app-1'],
  ['ArtifactInstall', '', ['SupportsRollback', ...BACK], 'failure', 'app-1'],
  [
    'ArtifactInstall',
    'ROLLBACK=No',
    ['SupportsRollback', 'ArtifactFailure', 'Cleanup'],
    'failure',
    'app-2_INCONSISTENT',
  ],
  ['NeedsArtifactReboot', '', ['ArtifactInstall', ...BACK], 'failure', 'app-1'],
  ['ArtifactReboot', 'REBOOT=Yes', ['ArtifactVerifyReboot', 'ArtifactCommit', 'Cleanup'], 'success', 'app-2'],
  ['ArtifactVerifyReboot', 'REBOOT=Yes', ['ArtifactReboot', ...BACK_BY_REBOOT], 'failure', 'app-1'],
  ['ArtifactCommit', '', ['NeedsArtifactReboot', ...BACK], 'failure', 'app-1'],
  ['ArtifactRollback', 'FAILS=ArtifactCommit', ['ArtifactCommit', ...BACK], 'failure', 'app-1'],
  [
    'ArtifactRollbackReboot',
    'REBOOT=Yes FAILS=ArtifactCommit',
    ['ArtifactRollback', 'ArtifactVerifyRollbackReboot', 'ArtifactFailure', 'Cleanup'],
    'failure',
    'app-1',
  ],
  ['ArtifactFailure', 'FAILS=ArtifactCommit', [...BACK], 'failure', 'app-1'],
  ['Cleanup', '', ['ArtifactCommit', 'Cleanup'], 'failure', 'app-2'],
] as const)(
  'a device that dies in %s (%s) goes on as the real client does',
  async ([state, orders, last, status, artifact]) => {
    const server = await startScriptedServer({ offers: [{ artifact: makeArtifact() }] })
    const device = await startDevice(server.url, { orders, faults: dyingIn(state) })
    await server.until(`status ${status}`)
    await server.until('inventory', 2)
    const spied = await device.spied()
    await device.stop()
    expect(spied.slice(-last.length)).toEqual(last)
    expect(server.statuses().at(-1)).toBe(status)
    expect(server.logs.length).toBe(status === 'failure' ? 1 : 0)
    expect(server.inventories.at(-1)).toMatchObject({ artifact_name: artifact })
  },
)

test.for([
  ['ArtifactReboot', 'REBOOT=Yes', ['ArtifactReboot', 'ArtifactVerifyReboot', 'ArtifactCommit', 'Cleanup'], 'success'],
  ['ArtifactInstall', '', ['ArtifactInstall', ...BACK], 'failure'],
  ['Download', '', ['Download', 'Cleanup'], 'failure'],
] as const)(
  'a module that reboots in %s reboots the device and not this machine',
  async ([state, orders, last, status]) => {
    const server = await startScriptedServer({ offers: [{ artifact: makeArtifact() }] })
    const device = await startDevice(server.url, { orders: `${orders} DIES=${state}` })
    await server.until(`status ${status}`)
    const spied = await device.spied()
    await device.stop()
    expect(spied.slice(-last.length)).toEqual(last)
  },
)

test('a device that is stopped in the middle of a module is started again, and takes the update back', async () => {
  const folder = await temporaryFolder()
  const server = await startScriptedServer({ offers: [{ artifact: makeArtifact() }] })
  const first = await startDevice(server.url, { folder, orders: '[ "$1" = ArtifactInstall ] && sleep 600' })
  for (;;) {
    if ((await first.spied()).includes('ArtifactInstall')) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  await first.stop()
  const second = await startDevice(server.url, { folder })
  await server.until('status failure')
  expect((await second.spied()).slice(-4)).toEqual(BACK)
  await server.until('log')
  expect(server.logs[0]?.map(({ message }) => message)).toContain(
    'the device went away in state update-install; it goes on with rollback',
  )
})

test('a device has the same key after a restart, and forgets an update that was only offered', async () => {
  const folder = await temporaryFolder()
  const server = await startScriptedServer()
  const device = await startDevice(server.url, { folder })
  await server.until('next')
  const key = await readFile(join(folder, 'key.pem'), 'utf8')
  await device.stop()
  const deployment = { id: 'd', artifactName: 'app-2', uri: server.url, deviceTypes: [] }
  const update = {
    state: 'update-fetch',
    deployment,
    supportsRollback: false,
    reboot: 'No',
    outcome: 'failure',
    changes: 1,
  }
  await writeFile(join(folder, 'store.json'), JSON.stringify({ artifactName: 'app-1', provides: {}, update }))
  const again = await startDevice(server.url, { folder })
  await server.until('next', 3)
  await again.stop()
  expect(await readFile(join(folder, 'key.pem'), 'utf8')).toBe(key)
  expect(server.statuses()).toEqual([])
})

test('a store that cannot be read ends the device with a message that names the file', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'store.json'), 'no json')
  const device = await startDevice('http://127.0.0.1:1', { folder })
  await expect(device.ended).rejects.toThrow(/store\.json" of a device cannot be read/)
})

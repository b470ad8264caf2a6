import { expect, test } from 'vitest'
import { type MadeArtifact, makeArtifact } from './fixtures/make-artifact.ts'
import { type ServerScript, startScriptedServer } from './fixtures/scripted-server.ts'
import { SPYING_SCRIPT, startDevice } from './fixtures/start-device.ts'

const PHASES = {
  ArtifactInstall: ['Enter', 'Leave', 'Error'],
  ArtifactReboot: ['Enter', 'Leave', 'Error'],
  ArtifactCommit: ['Enter', 'Leave', 'Error'],
  ArtifactRollback: ['Enter', 'Leave'],
  ArtifactRollbackReboot: ['Enter', 'Leave'],
  ArtifactFailure: ['Enter', 'Leave'],
}
const SCRIPTS = Object.fromEntries(
  Object.entries(PHASES).flatMap(([phase, actions]) =>
    actions.map((action) => [`${phase}_${action}_00`, SPYING_SCRIPT]),
  ),
)

/** One update from its offer to the next question. */
async function update(orders: string, made: MadeArtifact = {}, script: ServerScript = {}) {
  const server = await startScriptedServer({ offers: [{ artifact: makeArtifact(made) }], ...script })
  const device = await startDevice(server.url, { orders })
  await server.until('next offered')
  await server.until('next', server.calls.filter((call) => call.startsWith('next')).length + 1)
  const spied = await device.spied()
  await device.stop()
  return { server, spied, folder: device.folder }
}

/** Calls of the module by short words, with the scripts between them in brackets: how the client for Linux, 3.4, does it. */
const BEGUN = ['ProvidePayloadFileSizes', 'Download', 'SupportsRollback', '(ArtifactInstall_Enter)']
const INSTALLED = [...BEGUN, 'ArtifactInstall', 'NeedsArtifactReboot', '(ArtifactInstall_Leave)']
const REBOOTED = [...INSTALLED, '(ArtifactReboot_Enter)', 'ArtifactReboot', 'ArtifactVerifyReboot']
const FAILURE = ['(ArtifactFailure_Enter)', 'ArtifactFailure', '(ArtifactFailure_Leave)', 'Cleanup']
const ROLLBACK = ['(ArtifactRollback_Enter)', 'ArtifactRollback']
const REBOOT_BACK = [
  '(ArtifactRollback_Leave)',
  '(ArtifactRollbackReboot_Enter)',
  'ArtifactRollbackReboot',
  'ArtifactVerifyRollbackReboot',
  '(ArtifactRollbackReboot_Leave)',
]
const BACK = [...ROLLBACK, 'NeedsArtifactReboot', '(ArtifactRollback_Leave)', ...FAILURE]
const BACK_BY_REBOOT = [...ROLLBACK, ...REBOOT_BACK, ...FAILURE]

test.for([
  [
    '',
    [...INSTALLED, '(ArtifactCommit_Enter)', 'ArtifactCommit', '(ArtifactCommit_Leave)', 'Cleanup'],
    'success',
    'app-2',
  ],
  ['FAILS=ArtifactInstall', [...BEGUN, 'ArtifactInstall', '(ArtifactInstall_Error)', ...BACK], 'failure', 'app-1'],
  [
    'FAILS=ArtifactInstall ROLLBACK=No',
    [...BEGUN, 'ArtifactInstall', '(ArtifactInstall_Error)', ...FAILURE],
    'failure',
    'app-2_INCONSISTENT',
  ],
  ['FAILS=ArtifactInstall_Enter', [...BEGUN, '(ArtifactInstall_Error)', ...BACK], 'failure', 'app-1'],
  ['FAILS=ArtifactInstall_Leave', [...INSTALLED, '(ArtifactInstall_Error)', ...BACK], 'failure', 'app-1'],
  [
    'FAILS=ArtifactCommit',
    [...INSTALLED, '(ArtifactCommit_Enter)', 'ArtifactCommit', '(ArtifactCommit_Error)', ...BACK],
    'failure',
    'app-1',
  ],
  [
    'FAILS=ArtifactCommit_Enter',
    [...INSTALLED, '(ArtifactCommit_Enter)', '(ArtifactCommit_Error)', ...BACK],
    'failure',
    'app-1',
  ],
  [
    'FAILS=ArtifactCommit_Leave',
    [
      ...INSTALLED,
      '(ArtifactCommit_Enter)',
      'ArtifactCommit',
      '(ArtifactCommit_Leave)',
      '(ArtifactCommit_Error)',
      'Cleanup',
    ],
    'failure',
    'app-2_INCONSISTENT',
  ],
  [
    'REBOOT=Yes',
    [
      ...REBOOTED,
      '(ArtifactReboot_Leave)',
      '(ArtifactCommit_Enter)',
      'ArtifactCommit',
      '(ArtifactCommit_Leave)',
      'Cleanup',
    ],
    'success',
    'app-2',
  ],
  [
    'REBOOT=Yes FAILS=ArtifactReboot',
    [...REBOOTED.slice(0, -1), '(ArtifactReboot_Error)', ...BACK_BY_REBOOT],
    'failure',
    'app-1',
  ],
  [
    'REBOOT=Yes FAILS=ArtifactReboot_Enter',
    [...REBOOTED.slice(0, -2), '(ArtifactReboot_Error)', ...BACK_BY_REBOOT],
    'failure',
    'app-1',
  ],
  [
    'REBOOT=Yes FAILS=ArtifactReboot_Leave',
    [...REBOOTED, '(ArtifactReboot_Leave)', '(ArtifactReboot_Error)', ...BACK_BY_REBOOT],
    'failure',
    'app-1',
  ],
  [
    'REBOOT=Yes FAILS=ArtifactVerifyReboot',
    [...REBOOTED, '(ArtifactReboot_Error)', ...BACK_BY_REBOOT],
    'failure',
    'app-1',
  ],
  [
    'REBOOT=Yes FAILS=ArtifactCommit',
    [
      ...REBOOTED,
      '(ArtifactReboot_Leave)',
      '(ArtifactCommit_Enter)',
      'ArtifactCommit',
      '(ArtifactCommit_Error)',
      ...BACK_BY_REBOOT,
    ],
    'failure',
    'app-1',
  ],
  ['FAILS=Download', ['ProvidePayloadFileSizes', 'Download', 'Cleanup'], 'failure', 'app-1'],
  [
    'FAILS=Cleanup',
    [...INSTALLED, '(ArtifactCommit_Enter)', 'ArtifactCommit', '(ArtifactCommit_Leave)', 'Cleanup'],
    'failure',
    'app-2',
  ],
] as const)(
  'with the orders "%s" scripts and module are called in the order of the real client',
  async ([orders, expected, status, artifact]) => {
    const { server, spied } = await update(orders, { scripts: SCRIPTS })
    expect(spied.map((line) => line.replace(/^script (.*)_00$/, '($1)'))).toEqual(expected)
    expect(server.statuses().at(-1)).toBe(status)
    expect(server.logs.length).toBe(status === 'failure' ? 1 : 0)
    expect(server.inventories.at(-1)).toMatchObject({ artifact_name: artifact, device_type: 'board' })
  },
)

const scriptsOf = (status: string, name: string): readonly string[] => [
  `${status} [Executing script: ${name}_00]`,
  `${status} [finished executing script: ${name}_00]`,
]
const FETCHED = ['downloading', 'downloading', 'downloading']

test.for([
  [
    '',
    [
      ...FETCHED,
      ...scriptsOf('installing', 'ArtifactInstall_Enter'),
      'installing',
      ...scriptsOf('rebooting', 'ArtifactCommit_Enter'),
      'installing',
      'success',
    ],
  ],
  [
    'FAILS=ArtifactInstall',
    [
      ...FETCHED,
      ...scriptsOf('installing', 'ArtifactInstall_Enter'),
      'installing',
      ...scriptsOf('installing', 'ArtifactInstall_Error'),
      ...scriptsOf('installing', 'ArtifactRollback_Enter'),
      ...scriptsOf('failure', 'ArtifactRollback_Leave'),
      ...scriptsOf('failure', 'ArtifactFailure_Enter'),
      'failure',
    ],
  ],
  [
    'FAILS=ArtifactInstall ROLLBACK=No',
    [
      ...FETCHED,
      ...scriptsOf('installing', 'ArtifactInstall_Enter'),
      'installing',
      ...scriptsOf('installing', 'ArtifactInstall_Error'),
      ...scriptsOf('installing', 'ArtifactFailure_Enter'),
      'failure',
    ],
  ],
  [
    'REBOOT=Yes FAILS=ArtifactCommit',
    [
      ...FETCHED,
      ...scriptsOf('installing', 'ArtifactInstall_Enter'),
      'installing',
      ...scriptsOf('rebooting', 'ArtifactReboot_Enter'),
      'rebooting',
      ...scriptsOf('rebooting', 'ArtifactCommit_Enter'),
      'installing',
      ...scriptsOf('rebooting', 'ArtifactCommit_Error'),
      ...scriptsOf('rebooting', 'ArtifactRollback_Enter'),
      ...scriptsOf('rebooting', 'ArtifactRollback_Leave'),
      ...scriptsOf('rebooting', 'ArtifactRollbackReboot_Enter'),
      ...scriptsOf('failure', 'ArtifactRollbackReboot_Leave'),
      ...scriptsOf('failure', 'ArtifactFailure_Enter'),
      'failure',
    ],
  ],
  [
    'FAILS=ArtifactCommit_Leave',
    [
      ...FETCHED,
      ...scriptsOf('installing', 'ArtifactInstall_Enter'),
      'installing',
      ...scriptsOf('rebooting', 'ArtifactCommit_Enter'),
      'installing',
      'failure',
    ],
  ],
] as const)('with the orders "%s" the server is told what the real client tells it', async ([orders, expected]) => {
  const { server } = await update(orders, { scripts: SCRIPTS })
  expect(server.statuses()).toEqual(expected)
})

test('an update goes the way that was seen of the real client: a fresh token before the commit, an inventory after it', async () => {
  const { server } = await update('')
  const first = server.calls.slice(0, server.calls.indexOf('status success') + 2)
  const next = (call: string): readonly string[] => ['next v2 POST (404)', call]
  expect(first).toEqual([
    ...['auth', 'inventory', ...next('next offered')],
    ...['status downloading', 'GET all', 'status downloading', 'status downloading'],
    ...['status installing', 'auth', 'status installing', 'status success', 'inventory'],
  ])
  expect(server.asked[0]).toEqual({ artifact_name: 'app-1', device_type: 'board' })
  expect(server.asked.at(-1)).toEqual({
    artifact_name: 'app-2',
    device_type: 'board',
    'rootfs-image.spy.version': 'app-2',
  })
})

test.for([
  [1, ['downloading', 'failure'], []],
  [2, ['downloading', 'downloading', 'failure'], []],
  [3, [...FETCHED, 'failure'], ['Download', 'SupportsRollback', 'ArtifactFailure', 'Cleanup']],
  [
    4,
    [...FETCHED, 'installing', 'failure'],
    ['Download', 'SupportsRollback', 'ArtifactRollback', 'NeedsArtifactReboot', 'ArtifactFailure', 'Cleanup'],
  ],
  [
    5,
    [...FETCHED, 'installing', 'installing', 'failure'],
    [
      ...['Download', 'SupportsRollback', 'ArtifactInstall', 'NeedsArtifactReboot'],
      ...['ArtifactRollback', 'NeedsArtifactReboot', 'ArtifactFailure', 'Cleanup'],
    ],
  ],
  [
    6,
    [...FETCHED, 'installing', 'installing', 'success'],
    ['Download', 'SupportsRollback', 'ArtifactInstall', 'NeedsArtifactReboot', 'ArtifactCommit', 'Cleanup'],
  ],
] as const)(
  'a deployment that is aborted at report %i stops the device there, and takes it back',
  async ([nth, statuses, calls]) => {
    const { server, spied } = await update('', {}, { answerStatus: (report) => (report >= nth ? 409 : 204) })
    expect(server.statuses()).toEqual(statuses)
    expect(spied.filter((call) => call !== 'ProvidePayloadFileSizes')).toEqual(calls)
    expect(server.logs).toEqual([])
    expect(server.asked.at(-1)).toMatchObject({ artifact_name: nth === 6 ? 'app-2' : 'app-1' })
  },
)

test.for([
  ['is for another device type', { deviceTypes: ['other'] }, /device types other, and this device is board/],
  ['has another name than the server said', { name: 'app-3' }, /the artifact is "app-3", not "app-2"/],
  ['has a type without a module', { type: 'docker' }, /no update module "docker"/],
  ['has a type that leads elsewhere', { type: '../../../bin/true' }, /no update module/],
  ['needs what is not installed', { depends: { artifact_name: ['app-0'] } }, /app-1 is none of app-0/],
  [
    'needs what nothing provides',
    { depends: { 'rootfs-image.checksum': ['abc'] } },
    /"rootfs-image.checksum" is not satisfied/,
  ],
] as const)('an artifact that %s is refused by its header, and nothing of it runs', async ([, made, message]) => {
  const { server, spied } = await update(
    '',
    { ...made, scripts: SCRIPTS },
    {
      offers: [{ artifact: makeArtifact({ ...made, scripts: SCRIPTS }), deviceTypes: [] }],
    },
  )
  expect(server.statuses()).toEqual(['downloading', 'downloading', 'failure'])
  expect(spied).toEqual([])
  expect(server.logs[0]?.map(({ message: text }) => text).join('\n')).toMatch(message)
  expect(server.asked.at(-1)).toMatchObject({ artifact_name: 'app-1' })
})

test('a payload with another checksum fails after the download, and the module cleans up', async () => {
  const { server, spied } = await update('', { damage: 'app.bin' })
  expect(server.statuses()).toEqual(['downloading', 'downloading', 'failure'])
  expect(spied).toEqual(['ProvidePayloadFileSizes', 'Download', 'Cleanup'])
  expect(server.logs[0]?.map(({ message }) => message).join('\n')).toContain('checksum')
})

test('what is installed already is not installed again', async () => {
  const { server, spied } = await update(
    '',
    {},
    { offers: [{ artifact: makeArtifact({ name: 'app-1' }), name: 'app-1' }] },
  )
  expect(server.statuses()).toEqual(['already-installed'])
  expect(spied).toEqual([])
})

test('provides of the artifact before go as the next one says', async () => {
  const first = makeArtifact({
    name: 'app-2',
    provides: { 'rootfs-image.spy.version': 'app-2', 'rootfs-image.other.version': '1' },
  })
  const second = makeArtifact({ name: 'app-3', provides: { 'data.version': '5' }, clears: ['rootfs-image.spy.*'] })
  const offers = [{ artifact: first }, { artifact: second, name: 'app-3' }]
  const server = await startScriptedServer({ offers })
  const device = await startDevice(server.url)
  await server.until('status success', 2)
  await server.until('inventory', 3)
  await device.stop()
  const { mender_update_modules: modules, ...told } = server.inventories.at(-1) ?? {}
  expect(told).toMatchObject({ artifact_name: 'app-3', 'rootfs-image.other.version': '1', 'data.version': '5' })
  expect(Object.keys(told)).not.toContain('rootfs-image.spy.version')
  expect(modules?.split(',')).toEqual(['directory', 'rootfs-image', 'script', 'single-file', 'spy'])
})

test.for([
  [
    ['v2 POST'],
    'POST',
    { device_provides: { artifact_name: 'app-1', device_type: 'board' }, update_control_map: true },
  ],
  [['v1 POST'], 'POST', { artifact_name: 'app-1', device_type: 'board' }],
  [['v1 GET'], 'GET', undefined],
] as const)('a server that has only %j is asked by it', async ([endpoints, , body]) => {
  const { server } = await update('', {}, { endpoints })
  expect(server.asked[0]).toEqual(body)
  expect(server.statuses().at(-1)).toBe('success')
})

test('a device that is not accepted asks again, and goes on when it is', async () => {
  const { server } = await update('', {}, { answerAuth: (nth) => (nth < 4 ? 401 : 200) })
  expect(server.calls.slice(0, 5)).toEqual(['auth', 'auth', 'auth', 'auth', 'inventory'])
})

test('an update control map holds the update until it no longer does', async () => {
  const hold = { states: { ArtifactInstall_Enter: { action: 'pause' } } }
  const { server } = await update(
    '',
    {},
    {
      endpoints: ['v2 POST'],
      offers: [{ artifact: makeArtifact(), controlMap: hold }],
      controlMaps: [hold, hold, { states: {} }],
    },
  )
  expect(server.statuses()).toEqual([
    ...FETCHED,
    ...['pause_before_installing', 'pause_before_installing', 'installing', 'installing', 'success'],
  ])
})

test('an update control map can let the update fail before the commit, and it is taken back', async () => {
  const map = { states: { ArtifactCommit_Enter: { action: 'fail' } } }
  const { server, spied } = await update(
    '',
    {},
    {
      endpoints: ['v2 POST'],
      offers: [{ artifact: makeArtifact(), controlMap: map }],
      controlMaps: [map],
    },
  )
  expect(server.statuses()).toEqual([...FETCHED, 'installing', 'failure'])
  expect(spied.slice(-4)).toEqual(['ArtifactRollback', 'NeedsArtifactReboot', 'ArtifactFailure', 'Cleanup'])
})

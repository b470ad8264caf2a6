import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { readMenderRedeploy, readMenderRequest, readMenderRevision } from './mender-request.ts'

const written = (name: string): string => `--${name}`
const NOW = Date.UTC(2026, 10, 21)

const VALUES = {
  ...{ devices: [], 'device-group': undefined, 'all-devices': false, filter: undefined },
  ...{ 'deployment-name': undefined, phases: [], retries: undefined, 'max-devices': undefined },
  ...{ 'force-installation': false, 'skip-if-current': false, 'update-control-map': undefined },
}

function request(given: Partial<Parameters<typeof readMenderRequest>[0]>, file?: string) {
  const read = async (path: string) => {
    if (file === undefined) throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: it is not there`)
    return new TextEncoder().encode(file)
  }
  const files = { read }
  return readMenderRequest({ ...VALUES, ...given }, { name: 'app-1', nowMs: NOW, files, written })
}

test.for([
  ['app-1.4.0', { type: 'mender', artifactName: 'app-1.4.0' }],
  ['mender:app 1', { type: 'mender', artifactName: 'app 1' }],
  ['{"menderArtifact":{"artifactName":"app"}}', { type: 'mender', artifactName: 'app' }],
] as const)('%s is a release', ([text, revision]) => {
  expect(readMenderRevision(text, written)).toEqual(revision)
})

test('a revision of another service is none', () => {
  expect(() => readMenderRevision('s3://bucket/key.zip', written)).toThrow('--revision is no release of Mender')
})

test.for([
  ['last-successful', 'last-successful'],
  ['4213d1d8-f667-43fe-a5cd-c7dd1b637b46', { deploymentId: '4213d1d8-f667-43fe-a5cd-c7dd1b637b46' }],
] as const)('%s can be gone back to', ([text, source]) => {
  expect(readMenderRedeploy(text, '--from')).toEqual(source)
})

test('what is neither a word nor an id cannot', () => {
  expect(() => readMenderRedeploy('d-123', '--from')).toThrow('--from is "d-123"; expected last-successful')
})

test('a request says what was given, and leaves the rest to the server', async () => {
  expect(await request({ 'device-group': 'lab' })).toEqual({ name: 'app-1', target: { type: 'group', group: 'lab' } })
  expect(await request({ 'all-devices': true, 'deployment-name': 'mine', 'force-installation': true })).toEqual({
    name: 'mine',
    target: { type: 'all-devices' },
    forceInstallation: true,
  })
  const phases = [{ percent: 5 }, { percent: 15, start: { afterMs: 60_000 } }, { start: { at: NOW + 1 } }]
  expect(await request({ filter: 'f', phases, retries: 0, 'max-devices': 9 })).toEqual({
    name: 'app-1',
    target: { type: 'filter', filterId: 'f' },
    phases: [{ batchPercent: 5 }, { batchPercent: 15, startsAt: NOW + 60_000 }, { startsAt: NOW + 1 }],
    retries: 0,
    maxDevices: 9,
  })
})

test.for([
  ['{', 'is no JSON'],
  ['[]', 'has no "states"'],
  ['null', 'has no "states"'],
  ['{"states":[]}', 'has no "states"'],
] as const)('an update control map of %s is wrong input', async ([text, problem]) => {
  await expect(request({ 'device-group': 'lab', 'update-control-map': 'map.json' }, text)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: `--update-control-map "map.json" ${problem}`,
  })
})

test('an update control map that is not there is told with its option', async () => {
  await expect(request({ 'device-group': 'lab', 'update-control-map': 'map.json' })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: '--update-control-map: "map.json" cannot be read: it is not there',
  })
})

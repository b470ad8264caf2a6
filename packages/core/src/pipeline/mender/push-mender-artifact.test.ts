import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactDescription } from '../../mender-artifact/description.ts'
import type { PipelineEvent } from '../events.ts'
import { type MenderScript, ScriptedMender, storedArtifact, unanswered } from './fixtures/scripted-mender.ts'
import { planMenderPush, pushMenderArtifact } from './push-mender-artifact.ts'
import type { PushMenderRequest } from './requests.ts'

const DESCRIPTION: ArtifactDescription = {
  name: 'app-1',
  deviceTypes: ['board'],
  depends: { device_type: ['board'] },
  provides: { artifact_name: 'app-1' },
  clearsProvides: [],
  payloadType: 'single-file',
  files: [{ name: 'app.bin', sha256: 'aa', sizeBytes: 7 }],
  metadata: {},
  scripts: [],
  isSigned: false,
  isAugmented: false,
  headerCompression: 'gzip',
  payloadCompression: 'gzip',
  sizeBytes: 5_120,
}
const REQUEST: PushMenderRequest = { path: 'app.mender' }

function start(script: MenderScript = {}) {
  const server = new ScriptedMender(script)
  const events: PipelineEvent[] = []
  const ports = {
    server,
    clock: new ManualClock({ isRunning: true }),
    artifacts: { readArtifact: async () => DESCRIPTION },
    reporter: { report: (event: PipelineEvent): void => void events.push(event) },
  }
  const uploads = (): number => server.asked.filter((line) => line.startsWith('upload')).length
  return { server, ports, events, uploads }
}

const taken = new SlipwayError('KEY_TAKEN', 'there is one already')

describe('an upload', () => {
  test('that broke off when all of it had arrived is found, and not made again', async () => {
    const { ports, uploads } = start({ uploads: [{ error: unanswered(), isDone: true }] })
    expect(await pushMenderArtifact(REQUEST, ports)).toMatchObject({ unchanged: false, artifactId: 'artifact-1' })
    expect(uploads()).toBe(1)
  })

  test('that left nothing is made again, three times in all', async () => {
    const fate = { error: unanswered() }
    const once = start({ uploads: [fate] })
    expect(await pushMenderArtifact(REQUEST, once.ports)).toMatchObject({ unchanged: false })
    expect(once.uploads()).toBe(2)
    const always = start({ uploads: [fate, fate, fate, fate] })
    await expect(pushMenderArtifact(REQUEST, always.ports)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
    expect(always.uploads()).toBe(3)
  })

  test('that somebody else made at the same moment is taken', async () => {
    const { ports, events } = start({ uploads: [{ error: taken, isDone: true }] })
    expect(await pushMenderArtifact(REQUEST, ports)).toMatchObject({ unchanged: true })
    expect(events.at(-1)).toMatchObject({ reason: 'the same Artifact was stored meanwhile' })
  })

  test('that a server refuses for an Artifact that cannot be seen stays refused', async () => {
    const { ports } = start({ uploads: [{ error: taken }] })
    await expect(pushMenderArtifact(REQUEST, ports)).rejects.toBe(taken)
  })

  test('of more than there is room for is not begun', async () => {
    const { ports, uploads } = start({ storage: { limitBytes: 10_000, usedBytes: 6_000 } })
    for (const use of [pushMenderArtifact, planMenderPush]) {
      await expect(use(REQUEST, ports)).rejects.toMatchObject({
        code: 'ARTIFACT_TOO_LARGE',
        message: 'Artifact "app.mender" has 5120 bytes, and the Mender server has room for 4000 more of its 10000',
      })
    }
    expect(uploads()).toBe(0)
  })
})

test.for<[string, Parameters<typeof storedArtifact>[1], string | undefined]>([
  ['the same', {}, undefined],
  ['the same, of a server that tells no size', { sizeBytes: undefined as never }, undefined],
  ['for another device type', { deviceTypes: ['pi'] }, 'beside'],
  ['that depends on what ours does not', { depends: { artifact_name: ['app-0'] } }, 'beside'],
  [
    'with another file',
    { files: [{ name: 'app.bin', sha256: 'bb', sizeBytes: 7 }] },
    '"app.bin" is sha256:aa here and sha256:bb there',
  ],
  [
    'with one file more',
    { files: [{ name: 'x', sha256: 'cc', sizeBytes: 1 }, ...DESCRIPTION.files] },
    '"x" is absent here and sha256:cc there',
  ],
  ['of another type', { payloadType: 'deb' }, 'of type single-file, there of type deb'],
  ['for more device types', { deviceTypes: ['board', 'pi'] }, 'it is for board, the one there for board, pi'],
  ['with another script', { sizeBytes: 6_144 }, 'scripts, metadata or the compression differ'],
])('an Artifact of the same name that is %s', async ([, more, expected]) => {
  const { ports, uploads } = start({ artifacts: [storedArtifact('app-1', more)] })
  const pushed = pushMenderArtifact(REQUEST, ports)
  if (expected === undefined || expected === 'beside') {
    expect(await pushed).toMatchObject({ unchanged: expected === undefined })
    expect(uploads()).toBe(expected === undefined ? 0 : 1)
    return
  }
  await expect(pushed).rejects.toMatchObject({ code: 'KEY_TAKEN', message: expect.stringContaining(expected) })
  expect(uploads()).toBe(0)
})

test('tags that a server has not are told, and the Artifact is there all the same', async () => {
  const tags = new SlipwayError('FEATURE_UNAVAILABLE', 'no tags here')
  const { ports, events } = start({ tags })
  expect(await pushMenderArtifact({ ...REQUEST, tags: ['a'] }, ports)).toMatchObject({ unchanged: false })
  expect(events.at(-1)).toMatchObject({ type: 'warning', message: expect.stringContaining('no tags here') })
})

test.for<[Partial<PushMenderRequest>]>([
  [{ description: 'd'.repeat(4_097) }],
  [{ notes: 'n'.repeat(1_025) }],
  [{ tags: ['a b'] }],
  [{ tags: Array.from({ length: 21 }, (_, place) => `t${place}`) }],
])('what a server would refuse behind the upload is refused before: %j', async ([more]) => {
  const { server, ports } = start()
  await expect(pushMenderArtifact({ ...REQUEST, ...more }, ports)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  expect(server.asked).toEqual([])
})

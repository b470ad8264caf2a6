import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { type ServiceClients, serviceClients } from './fixtures/service-clients.ts'
import { type Deployed, deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'
import { makeTar, type TarEntry } from './fixtures/tar.ts'

// What other tools do to a bucket behind the back of `slipway push`.

let engine: EngineProcess
let clients: ServiceClients
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  clients = serviceClients(engine)
})
afterAll(async () => {
  clients[Symbol.dispose]()
  await engine[Symbol.asyncDispose]()
})

const APPSPEC: TarEntry = { name: 'appspec.yml', text: releaseFiles()['appspec.yml'] ?? '' }
const PAGE: TarEntry = { name: 'page.html', text: 'page' }

/** Puts the bytes into the bucket and deploys them, without `slipway push`. */
async function deployBytes(bytes: Buffer, bundleType: 'tar' | 'zip'): Promise<Deployed> {
  const key = `foreign.${bundleType}`
  await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: key, Body: bytes }))
  return deployAndWait(engine, { revisionType: 'S3', s3Location: { bucket: 'web', key, bundleType } })
}

function failedEvent({ result }: Deployed): {
  readonly name: string
  readonly diagnostics: { readonly message: string }
} {
  return result.targets[0].lifecycleEvents.find(({ state }: { state: string }) => state === 'failed')
}

test.each<[string, string, (outside: string) => readonly TarEntry[]]>([
  ['climbs out', '../escaped', () => [{ name: `${'../'.repeat(12)}escaped`, text: 'x' }]],
  ['has an absolute name', 'escaped', (outside) => [{ name: join(outside, 'escaped'), text: 'x' }]],
  [
    'goes through a link',
    'out/escaped',
    (outside) => [
      { name: 'out', linkTo: outside },
      { name: 'out/escaped', text: 'x' },
    ],
  ],
])(
  'an archive with an entry that %s fails at DownloadBundle by its name, and nothing is written',
  async (_, name, entries) => {
    await using outside = await makeFolder({})
    const deployed = await deployBytes(makeTar([APPSPEC, PAGE, ...entries(outside.path)]), 'tar')
    expect(deployed.result).toMatchObject({ outcome: 'failed' })
    const { name: event, diagnostics } = failedEvent(deployed)
    expect(event).toBe('DownloadBundle')
    expect(diagnostics.message).toContain(name)
    expect(deployed.stderr).toContain(name)
    expect(await readdir(outside.path)).toEqual([])
    for (const folder of ['/', '/tmp', engine.dataDir, join(engine.dataDir, '..')]) {
      expect(existsSync(join(folder, 'escaped'))).toBe(false)
    }
  },
)

test('an object that is no archive at all fails at DownloadBundle', async () => {
  const deployed = await deployBytes(Buffer.from('<html>404 Not Found</html>'), 'zip')
  expect(failedEvent(deployed).name).toBe('DownloadBundle')
  expect(deployed.code).toBe(1)
})

test('an object that was deleted after the push is told by its place; a redeployment of it is not begun', async () => {
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const { key } = revision.s3Location as { key: string }
  expect((await deployAndWait(engine, revision)).result.outcome).toBe('succeeded')
  await clients.s3.send(new DeleteObjectCommand({ Bucket: 'web', Key: key }))
  const deployed = await deployAndWait(engine, revision)
  expect(failedEvent(deployed)).toMatchObject({
    name: 'DownloadBundle',
    diagnostics: { message: 'The specified key does not exist.' },
  })
  expect(deployed.stderr).toContain('The specified key does not exist.')
  const again = await slipway(['redeploy', ...TO_WEB, '--wait'], { env: engine.env })
  expect(again.stderr).toContain(`the bundle "s3://web/${key}" is no longer there`)
  expect(again.stdout).not.toContain('created')
  expect(again.code).toBe(1)
})

test('an object that was overwritten after the push is refused by its ETag, with both of them', async () => {
  await using folder = await makeFolder({ ...releaseFiles(), 'page.html': 'the pushed one' })
  const { revision } = await pushFolder(engine, folder.path)
  const { key, eTag } = revision.s3Location as { key: string; eTag: string }
  const { ETag } = await clients.s3.send(
    new PutObjectCommand({ Bucket: 'web', Key: key, Body: makeTar([APPSPEC, PAGE]) }),
  )
  const deployed = await deployAndWait(engine, revision)
  const { name, diagnostics } = failedEvent(deployed)
  expect(name).toBe('DownloadBundle')
  for (const text of [eTag, ETag ?? '?']) expect(diagnostics.message).toContain(text.replaceAll('"', ''))
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EngineProcess, jsonLines, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/mender')
const SCRIPT = join(EXAMPLE, 'state-scripts/ArtifactInstall_Leave_50_check-settings')
const TO_LAB = ['--provider', 'mender', '--device-group', 'lab'] as const

let engine: EngineProcess
let work: Awaited<ReturnType<typeof makeFolder>>
beforeAll(async () => {
  work = await makeFolder({})
  engine = await startEngineProcess({
    args: ['--mender-devices', 'gateway=3:gateway:lab', '--mender-poll-seconds', '0.2'],
  })
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await work?.[Symbol.asyncDispose]()
})

async function settingsOf(device: string): Promise<string> {
  const path = join(engine.dataDir, 'mender/devices', device, 'root/opt/gateway/settings.json')
  return readFile(path, 'utf8')
}

async function pushRelease(release: string): Promise<string> {
  const output = join(work.path, `${release}.mender`)
  await slipwayJson([
    ...['bundle', '--provider', 'mender', '--source', join(EXAMPLE, release), '--output', output],
    ...['--artifact-name', `gateway-${release}`, '--device-types', 'gateway', '--dest-dir', '/opt/gateway'],
    ...['--state-scripts', SCRIPT],
  ])
  const { revision } = await slipwayJson<{ readonly revision: unknown }>(
    ['push', '--provider', 'mender', '--bundle', output],
    { env: engine.env },
  )
  return JSON.stringify(revision)
}

async function deploy(args: readonly string[]) {
  const { code, stdout, stderr } = await slipway([...args, ...TO_LAB, '--wait', '--json'], { env: engine.env })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  return { code, stderr, result: jsonLines(stdout).at(-1) as any }
}

test('the releases of the example: two are installed, the broken one is refused by the devices and undone, and the way back is open', async () => {
  for (const release of ['v1', 'v2']) {
    const { code, result, stderr } = await deploy(['deploy', '--revision', await pushRelease(release)])
    expect([code, result?.outcome], stderr).toEqual([0, 'succeeded'])
    expect(await settingsOf('gateway-2')).toBe(await readFile(join(EXAMPLE, release, 'settings.json'), 'utf8'))
  }

  const broken = await deploy(['deploy', '--revision', await pushRelease('v3')])
  expect([broken.code, broken.result?.outcome], broken.stderr).toEqual([1, 'failed'])
  expect(JSON.stringify(broken.result)).toContain('the gateway would send nothing')
  expect(await settingsOf('gateway-3')).toBe(await readFile(join(EXAMPLE, 'v2/settings.json'), 'utf8'))

  const listed = await slipway(['deployments', 'list', '--provider', 'mender'], { env: engine.env })
  expect([listed.code, listed.stdout.split('\n').slice(0, 4)], listed.stderr).toEqual([
    0,
    [
      expect.stringMatching(/^deployment +status +created \(UTC\) +took +release +devices +name$/),
      expect.stringMatching(/ finished .* gateway-v3 +3 failed /),
      expect.stringMatching(/ finished .* gateway-v2 +3 good /),
      expect.stringMatching(/ finished .* gateway-v1 +3 good /),
    ],
  ])
  const { deployments } = await slipwayJson<{ readonly deployments: readonly { readonly artifactName: string }[] }>(
    ['deployments', 'list', '--provider', 'mender', '--limit', '1', '--status', 'finished'],
    { env: engine.env },
  )
  expect(deployments.map(({ artifactName }) => artifactName)).toEqual(['gateway-v3'])

  const back = await deploy(['redeploy', '--from', 'previous-successful'])
  expect([back.code, back.result?.outcome], back.stderr).toEqual([0, 'succeeded'])
  expect(await settingsOf('gateway-1')).toBe(await readFile(join(EXAMPLE, 'v1/settings.json'), 'utf8'))
})

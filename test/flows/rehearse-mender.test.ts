import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { type Checkout, checkOutSlipway, startJob } from './fixtures/runner.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const EXAMPLE = 'examples/mender'
const SCRIPT = 'ArtifactInstall_Leave_50_check-settings'
const ARTIFACT = {
  ...{ provider: 'mender', 'device-types': 'gateway', 'dest-dir': '/opt/gateway' },
  'state-scripts': `${EXAMPLE}/state-scripts/${SCRIPT}`,
}

let folder: ReleaseFolder
let checkout: Checkout
beforeAll(async () => {
  folder = await makeFolder({})
  checkout = await checkOutSlipway()
})
afterAll(async () => {
  await folder[Symbol.asyncDispose]()
  await checkout[Symbol.asyncDispose]()
})

test('an update is installed on every device, and a commit that is made to fail brings back what was there', async () => {
  const given = Object.entries(ARTIFACT).flatMap(([name, value]) => [`--${name}`, value])
  const release = ['--source', `${EXAMPLE}/v2`, '--artifact-name', 'gateway-v2', '--previous', `${EXAMPLE}/v1`]
  const html = join(folder.path, 'report.html')
  const { code, stdout, stderr } = await slipway(
    ['rehearse', ...given, ...release, '--devices', '2', '--with-rollback', '--report', html, '--json'],
    { cwd: repository, env: { TMPDIR: folder.path } },
  )
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({
    ...{ type: 'rehearsal', verdict: 'passed', platform: 'mender', findings: [], differences: [], canRollBack: true },
    devices: { fleets: [{ deviceType: 'gateway', count: 2 }], artifact: 'gateway-v2', updateModule: 'directory' },
    instances: ['device-1', 'device-2'].map((name) => ({
      ...{ name, added: [], changed: ['/opt/gateway/settings.json'], removed: [], leftBehind: [], processes: [] },
    })),
    rollback: { outcome: 'restored', notRestored: [] },
  })
  expect(report.rollback.restored).toContain('device-1: 1 file of the release before, all as they were')
  const [before, released, back, forced] = report.steps
  expect([before, released, back, forced].map(({ name, deployment }) => [name, deployment.outcome])).toEqual([
    ['before', 'succeeded'],
    ['release', 'succeeded'],
    ['back', 'succeeded'],
    ['forced-failure', 'failed'],
  ])
  const onOne = released.hooks.filter(({ target }: { readonly target: string }) => target === 'device-1')
  expect(onOne).toMatchObject([
    { event: 'ArtifactInstall', hooks: ['update module directory'], state: 'succeeded', timeoutSeconds: 14_400 },
    { event: 'ArtifactInstall_Leave', hooks: [SCRIPT], state: 'succeeded', timeoutSeconds: 3_600 },
    { event: 'ArtifactCommit', state: 'succeeded' },
  ])
  expect(await readFile(html, 'utf8')).toContain('Device device-2')
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
  const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  expect(running.split('\n').filter((line) => line.includes(`${folder.path}/slipway-rehearsal-`))).toEqual([])
})

test('as an action it is red for a release that the devices refuse, in the words of the state script, and tells that they went back', async () => {
  await using job = await startJob(checkout, { workspace: repository })
  const { code, outputs, summary, raw } = await job.run('rehearse', {
    ...ARTIFACT,
    ...{ source: `${EXAMPLE}/v3`, 'artifact-name': 'gateway-v3', previous: `${EXAMPLE}/v2` },
    ...{ devices: '2', 'other-devices': 'sensor=1' },
  })
  expect(code, raw).toBe(1)
  expect(outputs).toMatchObject({ verdict: 'failed', outcome: 'failed', rollback: 'restored' })
  expect(summary).toContain('the gateway would send nothing')
  expect(summary).toContain('no Artifact of the release fits it: other-1')
  const result = JSON.parse(await readFile(outputs['result-file'] ?? '', 'utf8'))
  expect(result.instances).toMatchObject([
    { name: 'device-1', isWithout: true, changed: [] },
    { name: 'device-2', isWithout: true, changed: [] },
    { name: 'other-1', isWithout: true, added: [] },
  ])
})

import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/web-server', import.meta.url))
const GROUP = {
  deploymentGroupInfo: {
    deploymentGroupName: 'production',
    computePlatform: 'Server',
    deploymentConfigName: 'CodeDeployDefault.OneAtATime',
    deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }] },
  },
}

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder({ 'group.json': JSON.stringify(GROUP) })
})
afterAll(() => folder[Symbol.asyncDispose]())

const rehearse = (source: string, ...args: readonly string[]) =>
  slipway(
    [
      ...[
        'rehearse',
        '--source',
        source,
        '--previous',
        join(EXAMPLE, 'v1'),
        '--group',
        join(folder.path, 'group.json'),
      ],
      ...['--request-path', '/health', '--fail-on', 'lost-requests', ...args],
    ],
    { env: { TMPDIR: folder.path } },
  )

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
}

test('behind a load balancer a release that behaves loses no request, though each instance is stopped and started', async () => {
  const { code, stdout, stderr } = await rehearse(join(EXAMPLE, 'v2'), '--json')
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ verdict: 'passed', groupSource: 'file' })
  const [, release] = report.steps
  const names = release.deployment.targets[0].lifecycleEvents.map(({ name }: { readonly name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['BlockTraffic', 'ApplicationStop', 'AllowTraffic']))
  const lost = release.stretches.reduce((sum: number, one: { readonly lost: number }) => sum + one.lost, 0)
  expect(lost).toBe(0)
  expect(release.stretches.at(0).served).toBeGreaterThan(0)
  await expectNothingLeft()
})

test('one whose last hook starts the server anew when traffic is back loses requests, and the hook is named', async () => {
  const release = join(folder.path, 'restarts')
  await cp(join(EXAMPLE, 'v2'), release, { recursive: true })
  const appSpec = await readFile(join(release, 'appspec.yml'), 'utf8')
  await writeFile(
    join(release, 'appspec.yml'),
    `${appSpec}  AfterAllowTraffic:\n    - location: scripts/again.sh\n      timeout: 30\n`,
  )
  const script = '#!/bin/sh\nhere=$(dirname "$0")\nsh "$here/stop.sh"\nsleep 0.5\nsh "$here/start.sh"\n'
  await writeFile(join(release, 'scripts/again.sh'), script, { mode: 0o755 })
  const { code, stdout } = await rehearse(release, '--instances', '1')
  expect(code, stdout).toBe(1)
  expect(stdout).toMatch(
    /✗ the release: \d+ of \d+ requests lost on rehearsal-1 during AfterAllowTraffic \(scripts\/again\.sh\): status 50\d/,
  )
  await expectNothingLeft()
})

import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balancedApplication } from './fixtures/balanced-application.ts'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

const GROUP = {
  deploymentGroupInfo: {
    deploymentGroupName: 'production',
    computePlatform: 'Server',
    deploymentConfigName: 'CodeDeployDefault.OneAtATime',
    deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }] },
  },
}

const REPLACING = {
  ...GROUP.deploymentGroupInfo,
  deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
}
/** A group with both waits, whose Auto Scaling group is copied. */
const COPYING = {
  ...REPLACING,
  autoScalingGroups: [{ name: 'web' }],
  blueGreenDeploymentConfiguration: {
    greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' },
    deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
    terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
  },
}
/** One whose replacements are there already, and whose originals stay. */
const KEEPING = {
  ...REPLACING,
  blueGreenDeploymentConfiguration: {
    greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' },
    terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' },
  },
}

const below = (name: string, files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]): [string, string] => [`${name}/${path}`, text])

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder({
    'group.json': JSON.stringify(GROUP),
    'copying.json': JSON.stringify(COPYING),
    'keeping.json': JSON.stringify(KEEPING),
    ...Object.fromEntries([...below('one', balancedApplication('one')), ...below('two', balancedApplication('two'))]),
  })
})
afterAll(() => folder[Symbol.asyncDispose]())

const at = (name: string): string => join(folder.path, name)
const rehearse = (release: string, ...args: readonly string[]) =>
  slipway(
    [...['rehearse', '--source', at(release), '--previous', at('one')], ...['--fail-on', 'lost-requests', ...args]],
    { env: { TMPDIR: folder.path } },
  )

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
}

test('behind a load balancer a release that behaves loses no request, though each instance is stopped and started', async () => {
  const { code, stdout, stderr } = await rehearse('two', '--group', at('group.json'), '--json')
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
  await cp(at('two'), at('restarts'), { recursive: true })
  const [stop, start] = await Promise.all(
    ['ApplicationStop.sh', 'ApplicationStart.sh'].map((name) => readFile(at(`two/${name}`), 'utf8')),
  )
  await writeFile(at('restarts/AfterAllowTraffic.sh'), `${stop}sleep 0.5\n${start}`)
  const { code, stdout } = await rehearse('restarts', '--group', at('group.json'), '--instances', '1')
  expect(code, stdout).toBe(1)
  expect(stdout).toMatch(
    /✗ the release: \d+ of \d+ requests lost on rehearsal-1 during AfterAllowTraffic \(AfterAllowTraffic\.sh\): status 50\d/,
  )
  await expectNothingLeft()
})

/** The second release of an application after the first one, to one instance that another one replaces. */
async function replace(group: string, ...more: readonly string[]) {
  const policy = ['--fail-on', 'rollback', '--fail-on', 'leftovers']
  const args = ['--group', at(group), '--instances', '1', ...policy, ...more, '--json']
  const { code, stdout, stderr } = await rehearse('two', ...args)
  expect(code, stderr).toBe(0)
  await expectNothingLeft()
  return { report: JSON.parse(stdout), text: stderr }
}

interface Told {
  readonly phase: string
  readonly versions: Readonly<Record<string, number>>
}
/** Who answered in each phase. */
const answeredBy = (phases: readonly Told[]) =>
  Object.fromEntries(phases.map(({ phase, versions }) => [phase, Object.keys(versions).toSorted()]))

test('a copy of an Auto Scaling group takes over without a lost request, its waits are ended, and a failure is taken back', async () => {
  const { report, text } = await replace('copying.json', '--with-rollback')
  expect(report.steps.map(({ name }: { readonly name: string }) => name)).toEqual([
    ...['before', 'release', 'back', 'forced-failure'],
  ])
  const [, release, , failed] = report.steps
  expect(answeredBy(release.phases)).toMatchObject({
    install: ['as before'],
    ready: ['as before'],
    // An answer can be on its way while the last original is taken out.
    terminate: expect.arrayContaining(['otherwise']),
    afterwards: ['otherwise'],
  })
  expect(report.instances).toMatchObject([
    { role: 'original', isGone: true },
    { role: 'replacement', added: expect.arrayContaining(['/srv/app/version']), processes: [{ isFromBefore: false }] },
  ])
  expect(failed.deployment).toMatchObject({ outcome: 'rolled-back' })
  expect(answeredBy(failed.phases)).toMatchObject({
    ready: ['as before'],
    afterwards: expect.arrayContaining(['as before']),
  })
  expect(report.rollback).toMatchObject({
    outcome: 'restored',
    restored: expect.arrayContaining(['the load balancer answers as before the release']),
  })
  expect(report.notes.join('\n')).toMatch(/copies its Auto Scaling group[\s\S]*waits 1 h 00 min[\s\S]*for 1 h 00 min/)
  expect(text).toMatch(/installed, and the traffic has not moved +\d+ requests/)
})

test('instances that are named take over, and the originals are kept as they were', async () => {
  const { report } = await replace('keeping.json')
  const [original, replacement] = report.instances
  expect(original).toMatchObject({
    name: expect.stringMatching(/^i-a/),
    role: 'original',
    changed: [],
    processes: [{ isFromBefore: true }],
  })
  expect(replacement).toMatchObject({
    name: expect.stringMatching(/^i-b/),
    role: 'replacement',
    processes: [{ isFromBefore: false }],
  })
  const { afterwards } = answeredBy(report.steps[1].phases)
  expect(afterwards).toEqual(['otherwise'])
})

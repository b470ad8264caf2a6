import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type AgentFixture, agentFixture } from '../agent/fixtures/agent-fixture.ts'
import type { Completion } from '../agent/fixtures/control-plane.ts'
import type { DeploymentSpecification, HostCommand } from '../codedeploy/host-commands.ts'

const IN_PLACE = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
] as const
const BEHIND_A_LOAD_BALANCER = [
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
  ...IN_PLACE,
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
] as const

let fixture: AgentFixture

beforeEach(async () => {
  fixture = await agentFixture()
  fixture.start()
})

interface ReleaseOptions {
  /** The event at which the release's own script fails. */
  readonly failsAt?: string
  readonly appSpecName?: string
  readonly changes?: Partial<DeploymentSpecification>
  readonly events?: readonly HostCommand['commandName'][]
}

/** Deploys a release whose script writes `<release> <event> <deployment>` at every event that has scripts. */
async function deploy(release: string, options: ReleaseOptions = {}): Promise<Completion> {
  const { failsAt = 'never', appSpecName = 'appspec.yml', changes = {}, events = IN_PLACE } = options
  const hooks = BEHIND_A_LOAD_BALANCER.filter((event) => event !== 'DownloadBundle' && event !== 'Install')
  const script = [
    '#!/bin/sh',
    `echo ${release} $LIFECYCLE_EVENT $DEPLOYMENT_ID >> "$SLIPWAY_INSTANCE_ROOT/ran"`,
    `[ $LIFECYCLE_EVENT != ${failsAt} ]`,
    '',
  ].join('\n')
  const appSpec = `version: 0.0\nos: linux\nhooks:\n${hooks.map((event) => `  ${event}:\n    - location: note.sh\n`).join('')}`
  const specification = await fixture.push(
    `d-${release}`,
    { [appSpecName]: appSpec, 'note.sh': script },
    'zip',
    changes,
  )
  return fixture.runAll(events, specification)
}

/** Which release's script each event of a deployment ran. */
async function ranIn(deployment: string): Promise<Record<string, string>> {
  const lines = (await readFile(join(fixture.root, 'ran'), 'utf8')).trim().split('\n')
  const own = lines.map((line) => line.split(' ')).filter(([, , id]) => id === `d-${deployment}`)
  return Object.fromEntries(own.map(([release = '', event = '']) => [event, release]))
}

describe('scripts of ApplicationStop come from the last successful revision (guide:17533-17539, 18897-18901)', () => {
  test('the first deployment has none to run', async () => {
    expect((await deploy('one')).status).toBe('Succeeded')
    expect(fixture.controlPlane.acknowledged[0]).toMatchObject({ isNoop: true })
    expect(await ranIn('one')).not.toHaveProperty('ApplicationStop')
  })

  test('the second one runs the script of the first; all other events run its own', async () => {
    await deploy('one')
    await deploy('two')
    expect(await ranIn('two')).toEqual({
      ApplicationStop: 'one',
      BeforeInstall: 'two',
      AfterInstall: 'two',
      ApplicationStart: 'two',
      ValidateService: 'two',
    })
  })

  test('a script of the old revision that fails keeps the new one out', async () => {
    await deploy('one', { failsAt: 'ApplicationStop' })
    const { status, diagnostics } = await deploy('two')
    expect(status).toBe('Failed')
    expect(diagnostics).toMatchObject({ errorCode: 4, scriptName: 'note.sh' })
    expect(await ranIn('two')).toEqual({ ApplicationStop: 'one' })
  })

  test('where "successful" (guide:17533) and what the marker means (guide:7576) differ, as the agent: its Install has finished', async () => {
    await deploy('one')
    expect((await deploy('two', { failsAt: 'ApplicationStart' })).status).toBe('Failed')
    await deploy('three')
    expect((await ranIn('three')).ApplicationStop).toBe('two')
  })

  test('a revision that fails before its Install is finished leaves the one before it the last successful', async () => {
    await deploy('one')
    expect((await deploy('two', { failsAt: 'BeforeInstall' })).status).toBe('Failed')
    await deploy('three')
    expect((await ranIn('three')).ApplicationStop).toBe('one')
  })

  test('another deployment group has a last successful revision of its own', async () => {
    await deploy('one')
    await deploy('two', { changes: { deploymentGroupId: 'group-2' } })
    expect(await ranIn('two')).not.toHaveProperty('ApplicationStop')
  })

  test('an AppSpec file that was renamed in between is not found in the old revision, as on the agent', async () => {
    await deploy('one')
    const { status, diagnostics } = await deploy('two', {
      appSpecName: 'other.yml',
      changes: { appSpecFilename: 'other.yml' },
    })
    expect(status).toBe('Failed')
    expect(diagnostics.message).toContain('did not find an AppSpec file within the unpacked revision directory')
  })
})

describe('where the guide differs from itself (18899: the BlockTraffic hooks; 7576: BeforeInstall), as section 20 decides: the first', () => {
  test('BeforeBlockTraffic and AfterBlockTraffic run the last successful revision, BeforeInstall its own', async () => {
    await deploy('one', { events: BEHIND_A_LOAD_BALANCER })
    await deploy('two', { events: BEHIND_A_LOAD_BALANCER })
    expect(await ranIn('two')).toEqual({
      BeforeBlockTraffic: 'one',
      AfterBlockTraffic: 'one',
      ApplicationStop: 'one',
      BeforeInstall: 'two',
      AfterInstall: 'two',
      ApplicationStart: 'two',
      ValidateService: 'two',
      BeforeAllowTraffic: 'two',
      AfterAllowTraffic: 'two',
    })
  })
})

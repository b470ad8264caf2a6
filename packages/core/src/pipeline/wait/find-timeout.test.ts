import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { DeploymentConfiguration, GroupSettings } from '../../provider.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { findTimeout, type TimeoutSubject } from './find-timeout.ts'

const subject: TimeoutSubject = { applicationName: 'shop', deploymentGroupName: 'web' }
const group: GroupSettings = {
  platform: 'lambda',
  type: 'blue-green',
  configurationName: 'CodeDeployDefault.LambdaCanary10Percent30Minutes',
  ec2Tags: [],
  onPremisesTags: [],
  autoScalingGroups: [],
  ecsServices: [],
  autoRollback: [],
  alarms: { isEnabled: false, names: [] },
}

interface Answers {
  readonly group?: GroupSettings | Error | 'hangs'
  readonly configuration?: Omit<DeploymentConfiguration, 'name'> | Error
  readonly appSpec?: string | Error
  readonly signal?: AbortSignal
}

function find(answers: Answers, given: TimeoutSubject = subject) {
  const recorder = new Recorder()
  const asked: string[] = []
  const provider = {
    describeGroup: async (application: string, name: string): Promise<GroupSettings> => {
      asked.push(`group ${application}/${name}`)
      const answer = answers.group ?? group
      if (answer === 'hangs') return new Promise(() => undefined)
      if (answer instanceof Error) throw answer
      return answer
    },
    describeConfiguration: async (name: string): Promise<DeploymentConfiguration> => {
      asked.push(`configuration ${name}`)
      const answer = answers.configuration ?? { traffic: { type: 'canary', percent: 10, intervalMinutes: 30 } }
      if (answer instanceof Error) throw answer
      return { name, ...answer }
    },
  }
  const readAppSpec = async (): Promise<string | undefined> => {
    asked.push('AppSpec')
    if (answers.appSpec instanceof Error) throw answers.appSpec
    return answers.appSpec
  }
  const ports = {
    provider: { ...provider, readAppSpec },
    reporter: recorder,
    clock: new ManualClock({ isRunning: answers.group === 'hangs' }),
  }
  const options = answers.signal === undefined ? {} : { signal: answers.signal }
  return { found: findTimeout(given, ports, options), recorder, asked }
}

test('the group and its configuration are asked, and what follows is told', async () => {
  const { found, recorder, asked } = find({})
  expect(await found).toMatchObject({ timeoutMs: 5_400_000 })
  expect(asked).toEqual(['group shop/web', 'configuration CodeDeployDefault.LambdaCanary10Percent30Minutes'])
  expect(recorder.of('timeout-derived').map(({ timeout }) => timeout)).toEqual([await found])
})

test('a configuration of the deployment itself takes the place of the group’s', async () => {
  const { found, asked } = find({}, { ...subject, configurationName: 'mine' })
  expect((await found).configurationName).toBe('mine')
  expect(asked).toContain('configuration mine')
})

test.for(['OneAtATime', 'HalfAtATime', 'AllAtOnce'])('%s waits for nothing, and is not asked for', async (name) => {
  const { found, asked } = find({ group: { ...group, configurationName: `CodeDeployDefault.${name}` } })
  expect((await found).waits).toEqual([])
  expect(asked).toEqual(['group shop/web'])
})

const denied = new SlipwayError('ACCESS_DENIED', 'not allowed')

test.for<readonly [string, Answers, string]>([
  ['the group may not be seen', { group: denied }, 'not allowed'],
  ['the configuration may not be seen', { configuration: denied }, 'not allowed'],
  ['the service does not answer', { group: 'hangs' }, 'the service did not answer in time'],
])('where %s, it is an hour, and that is told', async ([, answers, unknown]) => {
  const { found, recorder } = find(answers)
  expect(await found).toEqual({ timeoutMs: 3_600_000, waits: [], isCapped: false, unknown })
  expect(recorder.types).toEqual(['timeout-derived'])
})

test('a defect is not taken for a group that cannot be seen', async () => {
  const defect = new TypeError('undefined is not a function')
  await expect(find({ group: defect }).found).rejects.toBe(defect)
})

test('a signal ends it at once', async () => {
  const signal = AbortSignal.abort('SIGINT')
  const { found, recorder } = find({ group: 'hangs', signal })
  await expect(found).rejects.toBe('SIGINT')
  expect(recorder.types).toEqual([])
})

const content = { type: 'content', sha256: 'a'.repeat(64) } as const
const appSpec = JSON.stringify({
  version: 0.0,
  Resources: [
    {
      orders: {
        Type: 'AWS::Lambda::Function',
        Properties: { Name: 'orders', Alias: 'live', CurrentVersion: '1', TargetVersion: '2' },
      },
    },
  ],
  Hooks: [{ BeforeAllowTraffic: 'before' }, { AfterAllowTraffic: 'after' }],
})

test('the hooks of the AppSpec file that is deployed have an hour each', async () => {
  const { found } = find({ appSpec }, { ...subject, revision: content })
  expect((await found).waits).toContainEqual({ kind: 'hooks', ms: 7_200_000, count: 2 })
})

test.for([
  ['may not be read', { appSpec: denied }],
  ['cannot be read as one', { appSpec: '{' }],
] as const)('a file that %s leaves the hour for them', async ([, answers]) => {
  const { found } = find(answers, { ...subject, revision: content })
  expect((await found).waits.map(({ kind }) => kind)).toEqual(['traffic'])
})

test('the AppSpec file of instances is in their bundle, and calls no functions', async () => {
  const { found, asked } = find({ appSpec, group: { ...group, platform: 'server' } }, { ...subject, revision: content })
  expect((await found).waits.map(({ kind }) => kind)).toEqual(['traffic'])
  expect(asked).not.toContain('AppSpec')
})

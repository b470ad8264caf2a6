import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revision, SCRIPT_FAILED, SUCCESS, TestService } from '../fixtures/start-service.ts'
import { settled } from '../fixtures/virtual-clock.ts'

let service: TestService

beforeEach(() => {
  service = new TestService()
})

afterEach(() => service.stop())

describe('a deployment that succeeds', () => {
  test('runs the seven events of an in-place deployment on each host, in order', async () => {
    const hosts = await service.addFleet(2)
    service.run(hosts)
    const id = await service.deploy('v1', { description: 'first' })
    expect(await service.ended(id)).toMatchObject({
      status: 'Succeeded',
      creator: 'user',
      description: 'first',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      deploymentOverview: { Pending: 0, InProgress: 0, Succeeded: 2, Failed: 0, Skipped: 0, Ready: 0 },
    })
    const names = [
      'ApplicationStop',
      'DownloadBundle',
      'BeforeInstall',
      'Install',
      'AfterInstall',
      'ApplicationStart',
      'ValidateService',
    ]
    expect(service.commands.map(({ commandName }) => commandName)).toEqual([...names, ...names])
    const events = await service.events(id, 'host-1')
    expect(Object.keys(events)).toEqual(names)
    expect(events.Install).toMatchObject({ status: 'Succeeded', diagnostics: { errorCode: 'Success', logTail: '' } })
  })

  test('tells hosts what to deploy', async () => {
    const hosts = await service.addFleet(1)
    service.run(hosts)
    const id = await service.deploy('v1', { fileExistsBehavior: 'OVERWRITE' })
    await service.ended(id)
    const { deploymentGroupInfo } = await service.call('GetDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'web',
    })
    expect(service.specifications[0]).toEqual({
      deploymentId: id,
      deploymentGroupId: deploymentGroupInfo.deploymentGroupId,
      deploymentGroupName: 'web',
      applicationName: 'shop',
      deploymentCreator: 'user',
      deploymentType: 'IN_PLACE',
      appSpecFilename: 'appspec.yml',
      fileExistsBehavior: 'OVERWRITE',
      revision: { type: 'S3', bucket: 'releases', key: 'v1.zip', bundleType: 'zip', eTag: '"v1"' },
    })
    expect(service.commands[0]?.deploymentExecutionId).toMatch(/^[^/]+\/[^/]+\/[^/]+\/.+$/)
  })

  test('makes its revision the group’s and the one before it the previous', async () => {
    const hosts = await service.addFleet(1)
    service.run(hosts)
    const first = await service.deploy('v1')
    await service.ended(first)
    const second = await service.deploy('v2')
    expect((await service.ended(second)).previousRevision).toEqual(revision('v1'))
    const { deploymentGroupInfo } = await service.call('GetDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'web',
    })
    expect(deploymentGroupInfo).toMatchObject({
      targetRevision: revision('v2'),
      lastSuccessfulDeployment: { deploymentId: second, status: 'Succeeded' },
      lastAttemptedDeployment: { deploymentId: second, status: 'Succeeded' },
    })
    const { revisionInfo } = await service.call('GetApplicationRevision', {
      applicationName: 'shop',
      revision: revision('v2'),
    })
    expect(revisionInfo.deploymentGroups).toEqual(['web'])
  })
})

describe('how many hosts are worked on at once', () => {
  test.for([
    ['CodeDeployDefault.OneAtATime', 1],
    ['CodeDeployDefault.HalfAtATime', 4],
    ['CodeDeployDefault.AllAtOnce', 9],
  ] as const)('%s works on %i of nine', async ([deploymentConfigName, peak]) => {
    const hosts = await service.addFleet(9, { deploymentConfigName })
    service.run(hosts)
    expect((await service.ended(await service.deploy('v1'))).status).toBe('Succeeded')
    expect(service.peak).toBe(peak)
  })

  test('the deployment’s own configuration wins over the group’s', async () => {
    const hosts = await service.addFleet(4)
    service.run(hosts)
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'three',
      minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 },
    })
    await service.ended(await service.deploy('v1', { deploymentConfigName: 'three' }))
    expect(service.peak).toBe(3)
  })
})

describe('a deployment that fails', () => {
  test('stops at the first failure when one host at a time may be missing, and skips the others', async () => {
    const hosts = await service.addFleet(3)
    service.run(hosts, (_, { commandName }) => (commandName === 'ValidateService' ? 'fail' : 'succeed'))
    const id = await service.deploy('v1')
    expect(await service.ended(id)).toMatchObject({
      status: 'Failed',
      errorInformation: {
        code: 'HEALTH_CONSTRAINTS',
        message: expect.stringContaining('too many individual instances failed deployment'),
      },
      deploymentOverview: { Succeeded: 0, Failed: 1, Skipped: 2 },
    })
    expect(await service.targets(id)).toEqual({ 'host-1': 'Failed', 'host-2': 'Skipped', 'host-3': 'Skipped' })
    expect((await service.events(id, 'host-1')).ValidateService).toMatchObject({
      status: 'Failed',
      diagnostics: {
        errorCode: 'ScriptFailed',
        scriptName: SCRIPT_FAILED.scriptName,
        message: SCRIPT_FAILED.message,
        logTail: SCRIPT_FAILED.log,
      },
    })
    expect((await service.events(id, 'host-2')).Install).toEqual({
      lifecycleEventName: 'Install',
      status: 'Skipped',
    })
  })

  test('skips the events after the one that failed', async () => {
    const hosts = await service.addFleet(1)
    service.run(hosts, (_, { commandName }) => (commandName === 'BeforeInstall' ? 'fail' : 'succeed'))
    const id = await service.deploy('v1')
    await service.ended(id)
    const events = await service.events(id, 'host-1')
    expect(Object.values(events).map(({ status }) => status)).toEqual([
      'Succeeded',
      'Succeeded',
      'Failed',
      'Skipped',
      'Skipped',
      'Skipped',
      'Skipped',
    ])
  })

  test('has succeeded all the same when only the last host failed', async () => {
    const hosts = await service.addFleet(3)
    service.run(hosts, (host, { commandName }) => (host === 'host-3' && commandName === 'Install' ? 'fail' : 'succeed'))
    const id = await service.deploy('v1')
    expect(await service.ended(id)).toMatchObject({
      status: 'Succeeded',
      deploymentOverview: { Succeeded: 2, Failed: 1 },
    })
  })

  test('touches no host when the minimum cannot be kept', async () => {
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'strict',
      minimumHealthyHosts: { type: 'FLEET_PERCENT', value: 95 },
    })
    await service.addFleet(10, { deploymentConfigName: 'strict' })
    const id = await service.deploy('v1')
    expect(await service.ended(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'HEALTH_CONSTRAINTS_INVALID' },
      deploymentOverview: { Skipped: 10 },
    })
  })

  test('says so when no instance matches', async () => {
    await service.addFleet(0)
    expect(await service.ended(await service.deploy('v1'))).toMatchObject({
      status: 'Failed',
      errorInformation: {
        code: 'NO_INSTANCES',
        message: expect.stringContaining('no instances were found for your deployment group'),
      },
    })
  })

  test('has at most 1,000 instances', async () => {
    await service.addFleet(0, {
      ec2TagFilters: [{ Key: 'role', Type: 'KEY_ONLY' }],
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
    })
    const add = (number: number) =>
      service.codedeploy.addEc2Instance({
        instanceId: `i-${String(number).padStart(8, '0')}`,
        tags: [{ Key: 'role', Value: 'web' }],
      })
    for (let number = 1; number <= 1_000; number += 1) await add(number)
    const allowed = await service.deploy('v1')
    expect((await service.deployment(allowed)).deploymentOverview.InProgress).toBe(1_000)
    await service.call('StopDeployment', { deploymentId: allowed })
    await add(1_001)
    expect((await service.ended(await service.deploy('v1'))).errorInformation.code).toBe('OVER_MAX_INSTANCES')
  })

  test('works on hosts that failed first the next time', async () => {
    const hosts = await service.addFleet(3, { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' })
    let isBroken = true
    service.run(hosts, (host) => (isBroken && host === 'host-3' ? 'fail' : 'succeed'))
    await service.ended(await service.deploy('v1'))
    isBroken = false
    const id = await service.deploy('v2', { deploymentConfigName: 'CodeDeployDefault.OneAtATime' })
    await service.ended(id)
    expect(Object.keys(await service.targets(id))).toEqual(['host-3', 'host-1', 'host-2'])
  })

  test('goes on after a failed ApplicationStop when that is to be ignored', async () => {
    const hosts = await service.addFleet(1)
    service.run(hosts, (_, { commandName }) => (commandName === 'ApplicationStop' ? 'fail' : 'succeed'))
    const id = await service.deploy('v1', { ignoreApplicationStopFailures: true })
    expect((await service.ended(id)).status).toBe('Succeeded')
    const events = await service.events(id, 'host-1')
    expect([events.ApplicationStop.status, events.ValidateService.status]).toEqual(['Failed', 'Succeeded'])
    expect((await service.ended(await service.deploy('v2'))).status).toBe('Failed')
  })
})

describe('updating outdated instances only', () => {
  test('leaves hosts alone that run the revision, and has nothing to do when all do', async () => {
    const hosts = [...(await service.addFleet(2))]
    service.run(hosts)
    await service.ended(await service.deploy('v1'))
    const added = await service.addHost('host-9')
    service.run([added])
    const id = await service.deploy('v1', { updateOutdatedInstancesOnly: true })
    await service.ended(id)
    expect(await service.targets(id)).toEqual({ 'host-9': 'Succeeded' })
    const again = await service.ended(await service.deploy('v1', { updateOutdatedInstancesOnly: true }))
    expect(again).toMatchObject({ status: 'Succeeded', deploymentOverview: { Succeeded: 0 } })
  })
})

describe('a host that is silent', () => {
  test('fails after five minutes without beginning, in the words that users know', async () => {
    await service.addFleet(1)
    const id = await service.deploy('v1')
    await service.clock.advance(5 * 60_000 - 1)
    expect((await service.deployment(id)).status).toBe('InProgress')
    await service.clock.advance(1)
    expect(await service.deployment(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'HEALTH_CONSTRAINTS' },
    })
    const events = await service.events(id, 'host-1')
    expect(events.ApplicationStop).toMatchObject({
      status: 'Failed',
      diagnostics: {
        errorCode: 'UnknownError',
        message: expect.stringContaining('CodeDeploy agent was not able to receive the lifecycle event'),
      },
    })
    expect(events.Install.status).toBe('Skipped')
  })

  test('fails after an hour inside an event', async () => {
    const hosts = await service.addFleet(1)
    service.run(hosts, (_, { commandName }) => (commandName === 'AfterInstall' ? 'hang' : 'succeed'))
    const id = await service.deploy('v1')
    await service.until(async () => (await service.events(id, 'host-1')).AfterInstall.status === 'InProgress')
    await service.clock.advance(3_600_000 - 1)
    expect((await service.deployment(id)).status).toBe('InProgress')
    await service.clock.advance(1)
    expect((await service.deployment(id)).status).toBe('Failed')
    expect((await service.events(id, 'host-1')).AfterInstall.diagnostics).toMatchObject({
      errorCode: 'UnknownError',
      message: expect.stringContaining('3600 seconds'),
    })
  })

  test('counts as a failure for the others’ sake', async () => {
    const [silent, ...hosts] = await service.addFleet(4, { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' })
    service.run(hosts)
    const id = await service.deploy('v1')
    await service.clock.advance(300_000)
    expect(await service.ended(id)).toMatchObject({
      status: 'Succeeded',
      deploymentOverview: { Succeeded: 3, Failed: 1 },
    })
    expect((await service.targets(id))[silent?.name ?? '']).toBe('Failed')
  })
})

test('a deployment ends after twelve hours: what runs then comes to its end, and nothing else begins', async () => {
  const [first, second] = await service.addFleet(3)
  const id = await service.deploy('v1')
  const { hostCommands } = service.codedeploy
  const signal = new AbortController().signal
  const startedAtMs = service.clock.now()
  for (let event = 0; (await service.deployment(id)).status === 'InProgress'; event += 1) {
    const host = event < 7 ? first : second
    const { hostCommandIdentifier } = await hostCommands.poll(host?.identifier ?? '', signal)
    await hostCommands.acknowledge(hostCommandIdentifier, false)
    await service.clock.advance(59 * 60_000)
    await hostCommands.complete(hostCommandIdentifier, 'Succeeded', SUCCESS)
  }
  expect(service.clock.now() - startedAtMs).toBe(13 * 59 * 60_000)
  expect(await service.deployment(id)).toMatchObject({ status: 'Failed', errorInformation: { code: 'TIMEOUT' } })
  expect(await service.targets(id)).toEqual({ 'host-1': 'Succeeded', 'host-2': 'Failed', 'host-3': 'Skipped' })
})

describe('commands', () => {
  test('are handed to a host one at a time, and again after a minute without acknowledgement', async () => {
    const [host] = await service.addFleet(1)
    const id = await service.deploy('v1')
    const { hostCommands } = service.codedeploy
    const signal = new AbortController()
    const first = await hostCommands.poll(host?.identifier ?? '', signal.signal)
    const second = hostCommands.poll(host?.identifier ?? '', signal.signal)
    await service.clock.advance(59_999)
    await expect(Promise.race([second, 'nothing'])).resolves.toBe('nothing')
    await service.clock.advance(1)
    const again = await second
    expect(again.commandName).toBe(first.commandName)
    expect(await hostCommands.acknowledge(first.hostCommandIdentifier, false)).toBe('Failed')
    await hostCommands.complete(first.hostCommandIdentifier, 'Failed', SCRIPT_FAILED)
    expect(await hostCommands.acknowledge(again.hostCommandIdentifier, false)).toBe('InProgress')
    expect((await service.events(id, 'host-1')).ApplicationStop.status).toBe('InProgress')
  })

  test('count by their first completion', async () => {
    const [host] = await service.addFleet(1)
    const id = await service.deploy('v1')
    const { hostCommands } = service.codedeploy
    const { hostCommandIdentifier } = await hostCommands.poll(host?.identifier ?? '', new AbortController().signal)
    await hostCommands.acknowledge(hostCommandIdentifier, false)
    await hostCommands.complete(hostCommandIdentifier, 'Failed', SCRIPT_FAILED)
    await hostCommands.complete(hostCommandIdentifier, 'Failed', {
      ...SCRIPT_FAILED,
      errorCode: 5,
      scriptName: '',
      log: '',
    })
    await hostCommands.complete(hostCommandIdentifier, 'Succeeded', SUCCESS)
    expect(await service.deployment(id)).toMatchObject({ status: 'Failed' })
    expect((await service.events(id, 'host-1')).ApplicationStop.diagnostics.errorCode).toBe('ScriptFailed')
  })

  test('are waited for until the caller gives up', async () => {
    const given = new AbortController()
    const polled = service.codedeploy.hostCommands.poll('arn:aws:iam::123456789012:user/nobody', given.signal)
    given.abort(new Error('enough'))
    await expect(polled).rejects.toThrow('enough')
  })

  test('of two groups reach a shared host one after the other', async () => {
    const hosts = await service.addFleet(1)
    await service.call('CreateDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'worker',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
      onPremisesInstanceTagFilters: [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }],
    })
    const first = await service.deploy('v1')
    const second = await service.deploy('v1', { deploymentGroupName: 'worker' })
    service.run(hosts)
    expect((await service.ended(first)).status).toBe('Succeeded')
    expect((await service.ended(second)).status).toBe('Succeeded')
    expect(service.peak).toBe(1)
  })
})

describe('stopping', () => {
  test('lets the event that runs end, begins no other, and says so', async () => {
    const [host] = await service.addFleet(2)
    const id = await service.deploy('v1')
    const { hostCommands } = service.codedeploy
    const { hostCommandIdentifier } = await hostCommands.poll(host?.identifier ?? '', new AbortController().signal)
    await hostCommands.acknowledge(hostCommandIdentifier, false)
    expect((await service.call('StopDeployment', { deploymentId: id })).status).toBe('Pending')
    expect((await service.deployment(id)).status).toBe('InProgress')
    await hostCommands.complete(hostCommandIdentifier, 'Succeeded', SUCCESS)
    expect(await service.deployment(id)).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'MANUAL_STOP' },
      deploymentOverview: { Failed: 1, Skipped: 1 },
    })
    expect(await service.refusal('StopDeployment', { deploymentId: id })).toBe('DeploymentAlreadyCompletedException')
  })

  test('takes back a command that no host has begun', async () => {
    const [host] = await service.addFleet(2)
    const id = await service.deploy('v1')
    const { hostCommands } = service.codedeploy
    const { hostCommandIdentifier, deploymentExecutionId } = await hostCommands.poll(
      host?.identifier ?? '',
      new AbortController().signal,
    )
    expect(await service.call('StopDeployment', { deploymentId: id })).toMatchObject({ status: 'Succeeded' })
    expect(await service.deployment(id)).toMatchObject({ status: 'Stopped', deploymentOverview: { Skipped: 2 } })
    expect(await hostCommands.acknowledge(hostCommandIdentifier, false)).toBe('Failed')
    expect(await hostCommands.getDeploymentSpecification(deploymentExecutionId, host?.identifier ?? '')).toMatchObject({
      deploymentId: id,
    })
  })

  test('frees the group for the next deployment', async () => {
    await service.addFleet(1)
    const id = await service.deploy('v1')
    expect(
      await service.refusal('CreateDeployment', {
        applicationName: 'shop',
        deploymentGroupName: 'web',
        revision: revision('v2'),
      }),
    ).toBe('DeploymentLimitExceededException')
    await service.call('StopDeployment', { deploymentId: id })
    await service.deploy('v2')
  })
})

describe('rolling back', () => {
  const onFailure = { autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] } }

  test('deploys the last successful revision anew and links the two deployments', async () => {
    const hosts = await service.addFleet(2, onFailure)
    let broken = false
    service.run(hosts, (_, { commandName }) => {
      if (!broken || commandName !== 'ValidateService') return 'succeed'
      broken = false
      return 'fail'
    })
    await service.ended(await service.deploy('v1', { fileExistsBehavior: 'RETAIN' }))
    broken = true
    const id = await service.deploy('v2', { fileExistsBehavior: 'OVERWRITE' })
    const { rollbackInfo, status } = await service.ended(id)
    expect(status).toBe('Failed')
    expect(await service.ended(rollbackInfo.rollbackDeploymentId)).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      revision: revision('v1'),
      fileExistsBehavior: 'RETAIN',
      rollbackInfo: { rollbackTriggeringDeploymentId: id },
    })
    expect(service.specifications.at(-1)).toMatchObject({ deploymentCreator: 'codeDeployRollback' })
  })

  test('says that there is nothing to roll back to when nothing has succeeded', async () => {
    const hosts = await service.addFleet(1, onFailure)
    service.run(hosts, () => 'fail')
    const { rollbackInfo } = await service.ended(await service.deploy('v1'))
    expect(rollbackInfo).toEqual({ rollbackMessage: expect.stringContaining('nothing to roll back to') })
  })

  test('is not repeated when the rollback fails', async () => {
    const hosts = await service.addFleet(1, onFailure)
    let broken = false
    service.run(hosts, () => (broken ? 'fail' : 'succeed'))
    await service.ended(await service.deploy('v1'))
    broken = true
    const { rollbackInfo } = await service.ended(await service.deploy('v2'))
    const rollback = await service.ended(rollbackInfo.rollbackDeploymentId)
    expect(rollback.status).toBe('Failed')
    await settled()
    expect(await service.all('ListDeployments', 'deployments')).toHaveLength(3)
  })

  test('after a stop follows the request, and without one the configuration', async () => {
    const hosts = await service.addFleet(1, {
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_REQUEST'] },
    })
    let hangs = false
    service.run(hosts, () => (hangs ? 'hang' : 'succeed'))
    await service.ended(await service.deploy('v1'))
    const stopMidway = async (fields: Readonly<Record<string, unknown>>) => {
      hangs = true
      const id = await service.deploy('v2')
      await settled()
      const { hostCommandIdentifier } = service.commands.at(-1) ?? { hostCommandIdentifier: '' }
      expect((await service.call('StopDeployment', { deploymentId: id, ...fields })).status).toBe('Pending')
      hangs = false
      await service.codedeploy.hostCommands.complete(hostCommandIdentifier, 'Succeeded', SUCCESS)
      return (await service.ended(id)).rollbackInfo
    }
    expect(await stopMidway({ autoRollbackEnabled: false })).toBeUndefined()
    const { rollbackDeploymentId } = await stopMidway({})
    expect((await service.ended(rollbackDeploymentId)).status).toBe('Succeeded')
  })

  test('a deployment’s own configuration replaces the group’s', async () => {
    const hosts = await service.addFleet(1, onFailure)
    let broken = false
    service.run(hosts, () => (broken ? 'fail' : 'succeed'))
    await service.ended(await service.deploy('v1'))
    broken = true
    const id = await service.deploy('v2', { autoRollbackConfiguration: { enabled: false, events: [] } })
    expect((await service.ended(id)).rollbackInfo).toBeUndefined()
  })
})

describe('deleting under a deployment', () => {
  test('the group fails it', async () => {
    await service.addFleet(1)
    const id = await service.deploy('v1')
    await service.call('DeleteDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'web' })
    expect(await service.deployment(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'DEPLOYMENT_GROUP_MISSING' },
    })
  })

  test('the application takes it along, and its hosts are told to run nothing', async () => {
    const [host] = await service.addFleet(1)
    const id = await service.deploy('v1')
    const { hostCommands } = service.codedeploy
    const command = await hostCommands.poll(host?.identifier ?? '', new AbortController().signal)
    await service.call('DeleteApplication', { applicationName: 'shop' })
    expect(await service.refusal('GetDeployment', { deploymentId: id })).toBe('DeploymentDoesNotExistException')
    expect(await hostCommands.acknowledge(command.hostCommandIdentifier, false)).toBe('Failed')
    await expect(
      hostCommands.getDeploymentSpecification(command.deploymentExecutionId, host?.identifier ?? ''),
    ).rejects.toMatchObject({
      type: 'ClientException',
    })
    await service.clock.advance(3_600_000)
  })
})

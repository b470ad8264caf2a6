import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CliService, hasAwsCli, inGroup } from './fixtures/aws-cli.ts'
import type { Answer } from './fixtures/start-service.ts'
import { appSpec, type HookEvent, inline } from './fixtures/test-functions.ts'
import type { AliasRoute, Functions } from './traffic/ports.ts'

describe.skipIf(!hasAwsCli('deployments to functions by the AWS CLI'))('the AWS CLI', () => {
  let cli: CliService
  let route: AliasRoute = { version: '1' }
  const calls: HookEvent[] = []
  const functions: Functions = {
    find: (name) => ({
      arn: `arn:aws:lambda:us-east-1:123456789012:function:${name}`,
      hasVersion: () => true,
      routeOf: () => route,
    }),
    reroute: (_name, _alias, next) => {
      route = next
      return []
    },
    call: async (_name, payload) => {
      calls.push(JSON.parse(payload))
      return { kind: 'called', isError: false, logTail: '' }
    },
  }

  beforeAll(async () => {
    cli = await CliService.start()
    cli.codedeploy.connectTraffic({ functions, objects: { open: async () => undefined } })
  })
  afterAll(() => cli.close())

  const deploy = (...args: readonly string[]): Promise<Answer> => cli.deploy(...args)

  test('deploys to a function whose hook it answers for itself', async () => {
    const { revisionType, appSpecContent } = inline(appSpec({ BeforeAllowTraffic: 'check' }))
    const revision = JSON.stringify({ revisionType, appSpecContent })
    await deploy('create-application', '--application-name', 'shop', '--compute-platform', 'Lambda')
    await deploy(
      ...['create-deployment-group', ...inGroup('live')],
      ...['--service-role-arn', 'arn:aws:iam::123456789012:role/codedeploy'],
      ...['--deployment-style', 'deploymentType=BLUE_GREEN,deploymentOption=WITH_TRAFFIC_CONTROL'],
    )
    const { deploymentId } = await deploy('create-deployment', ...inGroup('live'), '--revision', revision)
    const [call] = calls
    const target = ['--deployment-id', deploymentId, '--target-id', 'orders']
    const before = (await deploy('get-deployment-target', ...target)).deploymentTarget.lambdaTarget
    expect(before).toMatchObject({ status: 'InProgress', lambdaFunctionInfo: { targetVersionWeight: 0 } })

    const answered = await deploy(
      ...['put-lifecycle-event-hook-execution-status', '--deployment-id', deploymentId],
      ...['--lifecycle-event-hook-execution-id', call?.LifecycleEventHookExecutionId ?? '', '--status', 'Succeeded'],
    )
    expect(answered.lifecycleEventHookExecutionId).toBe(call?.LifecycleEventHookExecutionId)
    await deploy('wait', 'deployment-successful', '--deployment-id', deploymentId)
    const after = (await deploy('get-deployment-target', ...target)).deploymentTarget.lambdaTarget
    expect(after).toMatchObject({ status: 'Succeeded', lambdaFunctionInfo: { targetVersionWeight: 100 } })
    expect(route).toEqual({ version: '2' })
  })
})

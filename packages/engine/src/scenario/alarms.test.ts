import * as codedeploy from '@aws-sdk/client-codedeploy'
import { expect, test } from 'vitest'
import { startEngine } from '../engine.ts'

const NAMES = { applicationName: 'web', deploymentGroupName: 'web' }

/** An engine with a group on a registered instance without an agent, whose alarm is `errors`. */
async function start(scenario?: object) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const engine = await startEngine({ control: true })
  const { endpoint, region, accessKeyId, secretAccessKey } = engine
  const client = new codedeploy.CodeDeployClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } })
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${engine.controlEndpoint}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    expect(answer.status).toBe(200)
    return answer.json()
  }
  await client.send(new codedeploy.CreateApplicationCommand({ applicationName: 'web' }))
  await client.send(
    new codedeploy.CreateDeploymentGroupCommand({
      ...NAMES,
      serviceRoleArn: 'arn:aws:iam::000000000000:role/codedeploy',
      onPremisesInstanceTagFilters: [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }],
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
    }),
  )
  await client.send(
    new codedeploy.RegisterOnPremisesInstanceCommand({
      instanceName: 'far-1',
      iamUserArn: 'arn:aws:iam::000000000000:user/far-1',
    }),
  )
  await client.send(
    new codedeploy.AddTagsToOnPremisesInstancesCommand({
      instanceNames: ['far-1'],
      tags: [{ Key: 'role', Value: 'web' }],
    }),
  )
  if (scenario !== undefined) await control('POST', '/scenario', scenario)
  const { deploymentId } = await client.send(
    new codedeploy.CreateDeploymentCommand({
      ...NAMES,
      revision: { revisionType: 'S3', s3Location: { bucket: 'web', key: 'v1.zip', bundleType: 'zip' } },
    }),
  )
  const look = async () =>
    (await client.send(new codedeploy.GetDeploymentCommand({ deploymentId })))
      .deploymentInfo as codedeploy.DeploymentInfo
  return {
    control,
    look,
    async [Symbol.asyncDispose]() {
      client.destroy()
      await engine.stop()
    },
  }
}

test('an alarm that is set over the control endpoint stops the deployment', async () => {
  await using stand = await start()
  expect(await stand.look()).toMatchObject({ status: 'InProgress' })
  expect(await stand.control('POST', '/alarms', { errors: 'ALARM', other: 'unknown' })).toEqual({
    errors: 'ALARM',
    other: 'unknown',
  })
  expect(await stand.control('GET', '/alarms')).toEqual({ errors: 'ALARM', other: 'unknown' })
  expect(await stand.look()).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
})

test('a scenario sets alarms at their time, and one that is ended sets no more', async () => {
  const states = [{ atSeconds: 60, state: 'ALARM' }]
  await using stand = await start({ version: 1, alarms: [{ name: 'errors', states }] })
  await stand.control('POST', '/clock/advance', { seconds: 59 })
  expect(await stand.look()).toMatchObject({ status: 'InProgress' })
  await stand.control('POST', '/clock/advance', { seconds: 1 })
  expect(await stand.look()).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })

  await using other = await start({ version: 1, alarms: [{ name: 'errors', states }] })
  await other.control('DELETE', '/scenario')
  await other.control('POST', '/clock/advance', { seconds: 120 })
  expect(await other.look()).toMatchObject({ status: 'InProgress' })
})

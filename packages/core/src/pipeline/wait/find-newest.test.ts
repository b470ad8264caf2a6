import { expect, test } from 'vitest'
import { deployment } from '../../deployment/fixtures/samples.ts'
import { ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { findNewest } from './find-newest.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'web' }

test('the newest deployment of a group is found, whoever started it, and told', async () => {
  const newest = deployment('in-progress', { id: 'd-7' })
  const reporter = new Recorder()
  expect(await findNewest(group, { provider: new ScriptedProvider({ newest }), reporter })).toBe('d-7')
  expect(reporter.events).toEqual([{ type: 'deployment-found', ...group, deployment: newest }])
})

test('a group to which nothing was deployed has nothing to wait for', async () => {
  const found = findNewest(group, { provider: new ScriptedProvider({}), reporter: new Recorder() })
  await expect(found).rejects.toMatchObject({
    code: 'DEPLOYMENT_NOT_FOUND',
    message: 'nothing was deployed to group "web" of application "shop" yet',
  })
})

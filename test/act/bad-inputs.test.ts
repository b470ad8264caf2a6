import { ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { expect, test } from 'vitest'
import { startEngineProcess } from '../flows/fixtures/processes.ts'
import { releaseFiles } from '../flows/fixtures/releases.ts'
import { serviceClients } from '../flows/fixtures/service-clients.ts'
import { hasAct, startRunner } from './fixtures/act.ts'
import { inReleaseFolder, makeRepository, projectFile } from './fixtures/repository.ts'

test.skipIf(!hasAct)('every problem with the inputs is told at once, before anything is begun', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using runner = await startRunner(engine)
  await using repository = await makeRepository(
    await projectFile('test/act/workflows/bad-inputs.yml'),
    inReleaseFolder(releaseFiles()),
  )
  using clients = serviceClients(engine)

  const run = await runner.run(repository.path, { name: 'push' })
  expect(run.code, run.text).toBe(1)
  expect(run.jobs.map(({ result }) => result)).toEqual(['failure', 'failure'])

  const told = (...inputs: readonly string[]): unknown => ({
    level: 'error',
    message: expect.stringMatching(new RegExp(inputs.map((input) => `input ${input}`).join('[^]*'))),
    properties: { title: 'INPUT_INVALID' },
  })
  expect(run.annotations).toHaveLength(2)
  expect(run.annotations).toContainEqual(told('application-name', 'timeout', 'on-timeout'))
  expect(run.annotations).toContainEqual(told('format', 'deployment-group', 's3-bucket|on-cancel'))
  expect(run.summary).toContain('ten minutes')
  expect(run.summary).toContain('explode')
  // The root refuses before its first real step.
  expect(run.steps.filter(({ step, stage }) => stage === 'Main' && /bundle|push|deploy/.test(step))).toEqual([
    expect.objectContaining({ job: 'four', step: 'deploy', stage: 'Main', result: 'failure' }),
  ])

  const { deployments } = await clients.codedeploy.send(
    new ListDeploymentsCommand({ applicationName: 'web', deploymentGroupName: 'web' }),
  )
  expect(deployments).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { startEngineProcess } from '../flows/fixtures/processes.ts'
import { releaseFiles } from '../flows/fixtures/releases.ts'
import { serviceClients } from '../flows/fixtures/service-clients.ts'
import { hasAct, NOWHERE, startRunner } from './fixtures/act.ts'
import { inReleaseFolder, makeRepository, projectFile } from './fixtures/repository.ts'

test.skipIf(!hasAct)(
  'the four, one by one: a job builds and pushes, another deploys with its outputs alone',
  async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
    await using runner = await startRunner(engine)
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/jobs-apart.yml'),
      inReleaseFolder(releaseFiles()),
    )
    using clients = serviceClients(engine)
    const commit = await repository.commit({ 'release/page.html': 'from two jobs' })

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.jobs, run.text).toEqual([
      { job: 'build', result: 'success' },
      { job: 'deploy', result: 'success' },
    ])
    expect(run.code).toBe(0)

    // What each step has told the steps after it.
    const outputs = async (name: string): Promise<Record<string, string>> =>
      JSON.parse(await readFile(join(runner.scratch, `${name}.json`), 'utf8'))
    const [bundle, push, deploy, wait] = await Promise.all(['bundle', 'push', 'deploy', 'wait'].map(outputs))
    expect(bundle).toMatchObject({ format: 'tgz', commit, dirty: 'false', 'file-count': '2' })
    expect(push).toMatchObject({ 's3-bucket': 'web', unchanged: 'false', 'content-digest': bundle?.['content-digest'] })
    expect(JSON.parse(push?.revision ?? '')).toMatchObject({ s3Location: { bucket: 'web', key: push?.['s3-key'] } })
    expect(deploy).toMatchObject({ revision: push?.revision })
    expect(deploy?.outcome ?? '').toBe('')
    expect(wait).toMatchObject({
      'deployment-id': deploy?.['deployment-id'],
      outcome: 'succeeded',
      status: 'Succeeded',
      'failed-targets': '0',
    })

    // What the services hold.
    const { Contents: objects = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: 'web' }))
    expect(objects.map(({ Key }) => Key)).toEqual([`web/${bundle?.['content-digest']}.tgz`])
    const { deploymentInfo } = await clients.codedeploy.send(
      new GetDeploymentCommand({ deploymentId: wait?.['deployment-id'] }),
    )
    expect(deploymentInfo).toMatchObject({ status: 'Succeeded', deploymentOverview: { Succeeded: 2 } })
    expect(deploymentInfo?.description).toBe(
      `acme/shop@${commit.slice(0, 7)} (main) by ada, https://${NOWHERE}/acme/shop/actions/runs/1`,
    )
    for (const { root } of engine.instances) {
      expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe('from two jobs')
    }

    // What a person reads.
    expect(run.annotations).toEqual([])
    expect(run.summary).toContain(wait?.['deployment-id'])
  },
)

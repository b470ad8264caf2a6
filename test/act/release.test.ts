import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BatchGetDeploymentsCommand, ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { type EngineProcess, startEngineProcess } from '../flows/fixtures/processes.ts'
import { releaseFiles } from '../flows/fixtures/releases.ts'
import { type ServiceClients, serviceClients } from '../flows/fixtures/service-clients.ts'
import { hasAct, type Runner, startRunner } from './fixtures/act.ts'
import { copyProject } from './fixtures/project.ts'
import { inReleaseFolder, makeRepository, projectFile } from './fixtures/repository.ts'

const RELEASED = [
  { job: 'release', step: 'slipway/bundle', stage: 'Main', result: 'success' },
  { job: 'release', step: 'slipway/push', stage: 'Main', result: 'success' },
  { job: 'release', step: 'slipway/deploy', stage: 'Main', result: 'success' },
]

describe.skipIf(!hasAct)('the root action', () => {
  test('releases from the repository that holds it', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
    await using runner = await startRunner(engine)
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/own-repository.yml'),
      inReleaseFolder(releaseFiles()),
    )
    await copyProject(repository.path)
    const commit = await repository.commit({})

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    expect(await outputs(runner)).toMatchObject({ outcome: 'succeeded', commit, dirty: 'false', unchanged: 'false' })
    expect(await pages(engine)).toEqual(['<h1>hello</h1>\n', '<h1>hello</h1>\n'])
  })

  test('releases from another repository, and by a form deploys again what succeeded, with no upload', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
    await using runner = await startRunner(engine)
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/release.yml'),
      inReleaseFolder(releaseFiles()),
    )
    using clients = serviceClients(engine)

    const first = await runner.run(repository.path, { name: 'push' })
    expect(first.code, first.text).toBe(0)
    expect(first.steps).toEqual(expect.arrayContaining(RELEASED))
    const released = await outputs(runner)
    expect(released).toMatchObject({ outcome: 'succeeded', status: 'Succeeded', unchanged: 'false' })
    const stored = await objectVersions(clients)
    expect(stored).toHaveLength(1)

    // Another release lies in the workspace: it would be another object, and another page on the hosts.
    await repository.commit({ 'release/page.html': 'not to be released' })
    const again = await runner.run(repository.path, {
      name: 'workflow_dispatch',
      inputs: { redeploy: 'last-successful' },
    })
    expect(again.code, again.text).toBe(0)
    expect(again.steps.map(({ step }) => step)).not.toContain('slipway/bundle')
    expect(again.steps.map(({ step }) => step)).not.toContain('slipway/push')
    const redeployed = await outputs(runner)
    expect(redeployed).toMatchObject({
      outcome: 'succeeded',
      'redeployed-from': released['deployment-id'],
      revision: released.revision,
    })

    expect(await objectVersions(clients)).toEqual(stored)
    const [newest, oldest] = await deployments(clients)
    expect(newest?.deploymentId).toBe(redeployed['deployment-id'])
    expect(oldest?.deploymentId).toBe(released['deployment-id'])
    expect(newest?.revision).toEqual(oldest?.revision)
    expect(await pages(engine)).toEqual(['<h1>hello</h1>\n', '<h1>hello</h1>\n'])
  })

  test('an unchanged release is deployed again without an upload', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using runner = await startRunner(engine)
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/release.yml'),
      inReleaseFolder(releaseFiles()),
    )
    using clients = serviceClients(engine)

    expect((await runner.run(repository.path, { name: 'push' })).code).toBe(0)
    const stored = await objectVersions(clients)
    await repository.commit({ 'README.md': 'no part of the release' })
    expect((await runner.run(repository.path, { name: 'push' })).code).toBe(0)
    expect(await outputs(runner)).toMatchObject({ outcome: 'succeeded', unchanged: 'true' })
    expect(await objectVersions(clients)).toEqual(stored)
    expect(await deployments(clients)).toHaveLength(2)
  })
})

async function outputs({ scratch }: Runner): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(scratch, 'outputs.json'), 'utf8'))
}

function pages({ instances }: EngineProcess): Promise<string[]> {
  return Promise.all(instances.map(({ root }) => readFile(join(root, 'srv/page/page.html'), 'utf8')))
}

async function objectVersions({ s3 }: ServiceClients): Promise<readonly unknown[]> {
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: 'web' }))
  return Versions
}

/** The deployments to the fleet, the newest first. */
async function deployments({
  codedeploy,
}: ServiceClients): Promise<readonly { readonly deploymentId?: string | undefined; readonly revision?: unknown }[]> {
  const { deployments: ids } = await codedeploy.send(
    new ListDeploymentsCommand({ applicationName: 'web', deploymentGroupName: 'web' }),
  )
  const { deploymentsInfo = [] } = await codedeploy.send(new BatchGetDeploymentsCommand({ deploymentIds: ids }))
  return deploymentsInfo.toSorted((a, b) => Number(b.createTime) - Number(a.createTime))
}

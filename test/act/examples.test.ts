import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  BatchGetDeploymentsCommand,
  CreateApplicationCommand,
  CreateDeploymentGroupCommand,
  type DeploymentInfo,
  ListDeploymentsCommand,
} from '@aws-sdk/client-codedeploy'
import { CreateAliasCommand, CreateFunctionCommand, GetAliasCommand } from '@aws-sdk/client-lambda'
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { functionClient } from '../flows/fixtures/function-client.ts'
import { type EngineProcess, type ReadyInstance, run, startEngineProcess } from '../flows/fixtures/processes.ts'
import { releaseFiles } from '../flows/fixtures/releases.ts'
import { type ServiceClients, serviceClients } from '../flows/fixtures/service-clients.ts'
import { zipOf } from '../flows/fixtures/zip-of.ts'
import { hasAct, startRunner, type WorkflowRun } from './fixtures/act.ts'
import { inReleaseFolder, makeRepository, projectFile, type Repository, workflowOnPage } from './fixtures/repository.ts'

/** Workflows as they are offered for copying, with the names that they have: the engine has what they name. */
describe.skipIf(!hasAct)('the workflow to copy', () => {
  test('of the README releases the example, tells why a broken one failed, and by its form brings back the good one', async () => {
    await using engine = await startAccount()
    await using _servers = serversOf(engine)
    await using runner = await startRunner(engine)
    using clients = await prepareAccount(engine)
    await using repository = await makeRepository(await workflowOnPage('README.md'), {})

    await useExample(repository, 'v1')
    const first = await runner.run(repository.path, { name: 'push' })
    expect(first.code, first.text).toBe(0)
    expect(outcome(first)).toBe('succeeded')

    await useExample(repository, 'v3')
    const broken = await runner.run(repository.path, { name: 'push' })
    expect(broken.code, broken.text).toBe(1)
    expect(outcome(broken)).toBe('failed')
    expect(broken.annotations[0]?.message).toContain('templates/index.html uses {{headline}}')

    const back = await runner.run(repository.path, {
      name: 'workflow_dispatch',
      inputs: { redeploy: 'last-successful' },
    })
    expect(back.code, back.text).toBe(0)
    const [redeployed, failed, released] = await deployments(clients, 'production')
    expect([redeployed?.status, failed?.status, released?.status]).toEqual(['Succeeded', 'Failed', 'Succeeded'])
    expect(redeployed?.revision).toEqual(released?.revision)
    expect(await objectKeys(clients)).toHaveLength(2)
    for (const { root } of inProduction(engine)) {
      expect(await readFile(join(root, 'opt/web-server/VERSION'), 'utf8')).toBe(
        await projectFile('examples/web-server/v1/VERSION'),
      )
    }
  })

  test('of the guide to GitHub Actions releases', async () => {
    await using engine = await startAccount()
    await using runner = await startRunner(engine)
    using clients = await prepareAccount(engine)
    await using repository = await makeRepository(await workflowOnPage('docs/guides/github-actions.md'), releaseFiles())

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    expect(await statuses(clients, 'production')).toEqual(['Succeeded'])
  })

  test('that builds once deploys the same object to staging and to production, and another redeploys to either', async () => {
    await using engine = await startAccount()
    await using runner = await startRunner(engine)
    using clients = await prepareAccount(engine)
    const twice = await projectFile('examples/workflows/build-once-staging-production.yml')
    await using repository = await makeRepository(twice, inReleaseFolder(releaseFiles()))

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    const [staging] = await deployments(clients, 'staging')
    const [production] = await deployments(clients, 'production')
    expect(staging).toMatchObject({ status: 'Succeeded', revision: production?.revision })
    expect(await objectKeys(clients)).toHaveLength(1)

    await using form = await makeRepository(await projectFile('examples/workflows/redeploy.yml'), {})
    const inputs = { environment: 'production', redeploy: staging?.deploymentId ?? '' }
    const again = await runner.run(form.path, { name: 'workflow_dispatch', inputs })
    expect(again.code, again.text).toBe(0)
    expect(await statuses(clients, 'production')).toEqual(['Succeeded', 'Succeeded'])
    expect(await statuses(clients, 'staging')).toEqual(['Succeeded'])
    expect(await objectKeys(clients)).toHaveLength(1)
  })

  test('in four steps builds first, and bundles what was built', async () => {
    await using engine = await startAccount()
    // npm has nothing to ask for, and is not to ask.
    await using runner = await startRunner(engine, { npm_config_offline: 'true', npm_config_update_notifier: 'false' })
    using clients = await prepareAccount(engine)
    const name = { name: 'shop', version: '1.0.0' }
    const build = 'cp -R site "$2" && echo built >"$2/page.html" && echo map >"$2/page.js.map"'
    await using repository = await makeRepository(await projectFile('examples/workflows/four-steps.yml'), {
      'package.json': JSON.stringify({ ...name, scripts: { build: 'sh build.sh' } }),
      'package-lock.json': JSON.stringify({ ...name, lockfileVersion: 3, requires: true, packages: { '': name } }),
      'build.sh': build,
      ...Object.fromEntries(Object.entries(releaseFiles()).map(([file, text]) => [`site/${file}`, text])),
    })

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    expect(await statuses(clients, 'production')).toEqual(['Succeeded'])
    expect(run.outputs).toContainEqual({ step: 'bundle', name: 'file-count', value: '2' })
    for (const { root } of inProduction(engine)) {
      expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe('built\n')
    }
  })

  test('that waits in a later job starts in one job and tells the outcome in another', async () => {
    await using engine = await startAccount()
    await using runner = await startRunner(engine)
    using clients = await prepareAccount(engine)
    await using repository = await makeRepository(await projectFile('examples/workflows/wait-in-a-later-job.yml'), {
      ...inReleaseFolder(releaseFiles()),
      'scripts/publish-release-notes.sh': '#!/bin/sh\necho published\n',
    })

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    expect(outcome(run)).toBe('succeeded')
    expect(run.jobs.map(({ job }) => job).toSorted()).toEqual(['document', 'outcome', 'start'])
    expect(await statuses(clients, 'production')).toEqual(['Succeeded'])
  })

  test('for several groups and regions bundles once, and uploads once a region', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'frontend=1', '--fleet', 'workers=1'] })
    await using runner = await startRunner(engine)
    using clients = await prepareAccount(engine, {
      groups: ['frontend', 'workers'],
      buckets: ['shop-releases-eu-central-1', 'shop-releases-us-east-1'],
    })
    const matrix = await projectFile('examples/workflows/matrix-of-groups.yml')
    await using repository = await makeRepository(matrix, inReleaseFolder(releaseFiles()))

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(0)
    const told = run.outputs.filter(({ name }) => name === 'unchanged').map(({ value }) => value)
    expect(told.toSorted()).toEqual(['false', 'false', 'true', 'true'])
    const [inEurope, inAmerica] = await Promise.all(
      ['shop-releases-eu-central-1', 'shop-releases-us-east-1'].map((bucket) => objectKeys(clients, bucket)),
    )
    expect(inEurope).toHaveLength(1)
    expect(inAmerica).toEqual(inEurope)
    for (const group of ['frontend', 'workers']) {
      const [newest, oldest] = await deployments(clients, group)
      expect(newest).toMatchObject({
        status: 'Succeeded',
        description: expect.stringContaining(`to ${group}, content`),
      })
      expect(oldest).toMatchObject({ status: 'Succeeded' })
    }
  })

  test('of the Lambda example publishes and deploys a version, says why a hook refused one, and by its form goes back', async () => {
    await using engine = await startEngineProcess({ args: ['--region', 'eu-central-1'] })
    await using runner = await startRunner(engine)
    using clients = serviceClients(engine)
    using functions = functionClient(engine)
    await prepareFunction(functions, clients)
    const workflow = await projectFile('examples/workflows/deploy-lambda.yml')
    await using repository = await makeRepository(workflow, {
      'deploy/appspec.yml': await projectFile('examples/lambda/deploy/appspec.yml'),
      ...(await codeOf('v2', 'src/')),
    })
    const live = async (): Promise<unknown> => {
      const command = new GetAliasCommand({ FunctionName: 'orders', Name: 'live' })
      return (await functions.client.send(command)).FunctionVersion
    }

    const first = await runner.run(repository.path, { name: 'push' })
    expect([first.code, outcome(first), await live()], first.text).toEqual([0, 'succeeded', '2'])

    await repository.commit(await codeOf('v3', 'src/'))
    const refused = await runner.run(repository.path, { name: 'push' })
    expect([refused.code, outcome(refused), await live()], refused.text).toEqual([1, 'rolled-back', '2'])
    expect(refused.text).toContain('goods and total have to be whole cents')

    await repository.commit(await codeOf('v1', 'src/'))
    const second = await runner.run(repository.path, { name: 'push' })
    expect([second.code, outcome(second), await live()], second.text).toEqual([0, 'succeeded', '4'])

    const inputs = { redeploy: 'previous-successful' }
    const back = await runner.run(repository.path, { name: 'workflow_dispatch', inputs })
    expect([back.code, outcome(back), await live()], back.text).toEqual([0, 'succeeded', '2'])
  })

  test('for pull requests rehearses with an engine of its own, and goes on where GitHub takes no comment', async () => {
    await using runner = await startRunner({ env: {} })
    const rehearsal = await projectFile('examples/workflows/rehearse-on-pull-request.yml')
    await using repository = await makeRepository(
      // act gives each step a terminal, whose end would be that of the engine too.
      rehearsal.replace('node .slipway/dist/slipway.js engine start', 'setsid $&'),
      inReleaseFolder(releaseFiles()),
    )

    const run = await runner.run(repository.path, { name: 'pull_request' })
    expect(run.code, run.text).toBe(0)
    expect(outcome(run)).toBe('succeeded')
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('pull request') }),
    ])
  })
})

function startAccount(): Promise<EngineProcess> {
  return startEngineProcess({ args: ['--fleet', 'staging=1', '--fleet', 'production=2', '--region', 'eu-central-1'] })
}

/** What the workflows name: an application whose groups have instances of their own, and buckets. */
async function prepareAccount(
  engine: EngineProcess,
  { groups, buckets } = { groups: ['staging', 'production'], buckets: ['shop-releases'] },
): Promise<ServiceClients> {
  const clients = serviceClients(engine)
  await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: 'shop' }))
  for (const deploymentGroupName of groups) {
    await clients.codedeploy.send(
      new CreateDeploymentGroupCommand({
        applicationName: 'shop',
        deploymentGroupName,
        serviceRoleArn: 'arn:aws:iam::111122223333:role/codedeploy',
        onPremisesInstanceTagFilters: [{ Key: 'fleet', Value: deploymentGroupName, Type: 'KEY_AND_VALUE' }],
      }),
    )
  }
  for (const Bucket of buckets) {
    const isElsewhere = Bucket.endsWith('eu-central-1')
    const configuration = { CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } } as const
    await clients.s3.send(new CreateBucketCommand({ Bucket, ...(isElsewhere && configuration) }))
  }
  return clients
}

/** What the README of the Lambda example has made before, with all traffic at once. */
async function prepareFunction({ client }: ReturnType<typeof functionClient>, clients: ServiceClients): Promise<void> {
  const Role = 'arn:aws:iam::111122223333:role/orders'
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler', Role, Timeout: 60, Publish: true } as const
  for (const [FunctionName, folder] of [
    ['orders', 'v1'],
    ['CodeDeployHook_check-orders', 'hook'],
  ] as const) {
    const Code = { ZipFile: await zipOf(await codeOf(folder)) }
    await client.send(new CreateFunctionCommand({ FunctionName, Code, ...settings }))
  }
  await client.send(new CreateAliasCommand({ FunctionName: 'orders', Name: 'live', FunctionVersion: '1' }))
  await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: 'orders', computePlatform: 'Lambda' }))
  await clients.codedeploy.send(
    new CreateDeploymentGroupCommand({
      applicationName: 'orders',
      deploymentGroupName: 'production',
      serviceRoleArn: Role,
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    }),
  )
}

/** The files of a folder of the Lambda example. */
async function codeOf(folder: string, prefix = ''): Promise<Record<string, string>> {
  const names = folder === 'hook' ? ['index.mjs', 'call-aws.mjs'] : ['index.mjs', 'prices.json']
  const read = async (name: string) => [`${prefix}${name}`, await projectFile(`examples/lambda/${folder}/${name}`)]
  return Object.fromEntries(await Promise.all(names.map(read)))
}

function inProduction({ instances }: EngineProcess): readonly ReadyInstance[] {
  const found = instances.filter(({ name }) => name.startsWith('production-'))
  expect(found).toHaveLength(2)
  return found
}

/** Commits a version of the example release in place of what was released before. */
async function useExample(repository: Repository, version: string): Promise<void> {
  for (const name of ['app', 'scripts', 'appspec.yml', 'VERSION']) {
    await rm(join(repository.path, name), { recursive: true, force: true })
  }
  const folder = fileURLToPath(new URL(`../../examples/web-server/${version}`, import.meta.url))
  await cp(folder, repository.path, { recursive: true })
  await repository.commit({})
}

/** The example's servers, which outlive the engine as they outlive a host's agent; disposing of them stops them. */
function serversOf({ instances }: EngineProcess): AsyncDisposable {
  const stop = fileURLToPath(new URL('../../examples/web-server/v1/scripts/stop.sh', import.meta.url))
  return {
    async [Symbol.asyncDispose]() {
      for (const { root } of instances) await run('/bin/sh', [stop], { env: { SLIPWAY_INSTANCE_ROOT: root } })
    },
  }
}

function outcome({ outputs }: WorkflowRun): string | undefined {
  return outputs.findLast(({ name }) => name === 'outcome')?.value
}

async function objectKeys({ s3 }: ServiceClients, bucket = 'shop-releases'): Promise<readonly (string | undefined)[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }))
  return Contents.map(({ Key }) => Key)
}

async function statuses(clients: ServiceClients, group: string): Promise<readonly (string | undefined)[]> {
  return (await deployments(clients, group)).map(({ status }) => status)
}

/** The deployments to a group, the newest first. */
async function deployments({ codedeploy }: ServiceClients, group: string): Promise<readonly DeploymentInfo[]> {
  const { deployments: deploymentIds } = await codedeploy.send(
    new ListDeploymentsCommand({ applicationName: 'shop', deploymentGroupName: group }),
  )
  const { deploymentsInfo = [] } = await codedeploy.send(new BatchGetDeploymentsCommand({ deploymentIds }))
  return deploymentsInfo.toSorted((a, b) => Number(b.createTime) - Number(a.createTime))
}

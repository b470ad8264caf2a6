import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_ACCOUNT, readDocumentedPolicy, writeRoles } from './fixtures/policies.ts'
import { type EngineProcess, run, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { pushFolder, TO_WEB } from './fixtures/steps.ts'

let folder: ReleaseFolder
let engine: EngineProcess

beforeAll(async () => {
  folder = await makeFolder({})
  const policies = {
    pipeline: await readDocumentedPolicy('pipeline'),
    'wait-for-status': await readDocumentedPolicy('wait-for-status'),
  }
  engine = await startEngineProcess({ args: ['--fleet', 'web=1', ...(await writeRoles(folder.path, policies))] })
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

test("the engine's own credentials are held to a policy too, and a release runs under the documented one", async () => {
  const policy = join(folder.path, 'pipeline.json')
  await using guarded = await startEngineProcess({ args: ['--fleet', 'web=1', '--policy', policy] })
  const ready = JSON.parse(await readFile(join(guarded.dataDir, 'ready.json'), 'utf8'))
  expect(ready).toMatchObject({ account: ENGINE_ACCOUNT, roles: [] })
  const { env } = guarded
  await using release = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(guarded, release.path)
  const deploy = ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)]
  expect((await slipway([...deploy, '--wait'], { env })).code).toBe(0)
  expect((await slipway(['redeploy', ...TO_WEB, '--from', 'last-successful', '--wait'], { env })).code).toBe(0)
  const elsewhere = await slipway(
    ['deploy', '--application-name', 'api', '--deployment-group', 'web', ...deploy.slice(5)],
    { env },
  )
  expect(elsewhere.stderr).toContain('"codedeploy:CreateDeployment" is not allowed')
  expect(elsewhere.code).toBe(1)
  const assumed = await slipway([...deploy, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/none`], { env })
  expect(assumed.stderr).toContain('"sts:AssumeRole"')
  expect(assumed.code).toBe(1)
})

test('the AWS CLI learns who it is, and is refused as by AWS', async (context) => {
  const identity = await run('aws', ['sts', 'get-caller-identity'], { env: engine.env }).catch(() => undefined)
  if (identity === undefined) return context.skip('not run: no "aws" on this machine')
  expect(JSON.parse(identity.stdout)).toMatchObject({
    Account: ENGINE_ACCOUNT,
    Arn: `arn:aws:iam::${ENGINE_ACCOUNT}:user/slipway`,
  })
  const RoleArn = `arn:aws:iam::${ENGINE_ACCOUNT}:role/wait-for-status`
  const assume = ['sts', 'assume-role', '--role-arn', RoleArn, '--role-session-name', 'by-hand']
  const { Credentials } = JSON.parse((await run('aws', assume, { env: engine.env })).stdout)
  const env = {
    ...engine.env,
    AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
    AWS_SESSION_TOKEN: Credentials.SessionToken,
  }
  const stop = await run('aws', ['deploy', 'get-application', '--application-name', 'web'], { env })
  expect(stop.stderr).toContain('An error occurred (AccessDeniedException) when calling the GetApplication operation')
  expect(stop.stderr).toContain(`User: arn:aws:sts::${ENGINE_ACCOUNT}:assumed-role/wait-for-status/by-hand is not`)
  const listed = await run('aws', ['s3', 'ls', 's3://web'], { env })
  expect(listed.stderr).toContain('(AccessDenied) when calling the ListObjectsV2 operation')
})

describe('a policy or role that cannot be had is told before anything is served', () => {
  test.for([
    [
      '--policy',
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*"}]}',
      'Statement[0] has neither Resource',
    ],
    ['--role', '{', 'is not JSON'],
    [
      '--policy',
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}',
      'Condition "IpAddress" is no operator that this engine has',
    ],
  ] as const)('%s %s', async ([option, text, problem]) => {
    await using scratch = await makeFolder({ 'policy.json': text })
    const file = join(scratch.path, 'policy.json')
    const value = option === '--role' ? `deployer=${file}` : file
    const finished = await slipway(['engine', 'start', '--data-dir', join(scratch.path, 'data'), option, value])
    expect(finished.stderr).toContain(`policy "${file}": `)
    expect(finished.stderr).toContain(problem)
    expect(finished.code).toBe(2)
  })
})

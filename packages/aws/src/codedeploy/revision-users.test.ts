import { expect, test } from 'vitest'
import { ENVIRONMENT, startScriptedServer } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

/** Answers each listing in two pages. */
async function start(pages: Readonly<Record<string, readonly [object, object]>>) {
  const server = await startScriptedServer(({ operation = '', json }) => {
    const [first, second] = pages[operation] ?? [{}, {}]
    return { body: json.nextToken === 'more' ? { ...second } : { ...first, nextToken: 'more' } }
  })
  return {
    server,
    provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }),
    [Symbol.asyncDispose]: () => server.close(),
  }
}

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const items: T[] = []
  for await (const page of pages) items.push(...page)
  return items
}

test('applications and groups are listed to their last page', async () => {
  await using service = await start({
    ListApplications: [{ applications: ['shop'] }, { applications: ['api'] }],
    ListDeploymentGroups: [{ deploymentGroups: ['web'] }, { deploymentGroups: ['canary'] }],
  })
  expect(await all(service.provider.listApplications())).toEqual(['shop', 'api'])
  expect(await all(service.provider.listGroups('shop'))).toEqual(['web', 'canary'])
  expect(service.server.requests.map(({ json }) => json.applicationName)).toEqual([
    undefined,
    undefined,
    'shop',
    'shop',
  ])
})

test('of the revisions of an application those in the bucket are told, and only they are asked for', async () => {
  const s3Location = { bucket: 'releases', key: 'a.tgz', bundleType: 'tgz', version: 'v1', eTag: 'e1' }
  const gitHubLocation = { repository: 'octo/shop', commitId: 'c0ffee' }
  await using service = await start({
    ListApplicationRevisions: [
      { revisions: [{ revisionType: 'S3', s3Location }] },
      { revisions: [{ revisionType: 'GitHub', gitHubLocation }] },
    ],
  })
  expect(await all(service.provider.listBundles('api', 'releases'))).toEqual([{ type: 's3', ...s3Location }])
  expect(service.server.requests.map(({ json }) => json.s3Bucket)).toEqual(['releases', 'releases'])
})

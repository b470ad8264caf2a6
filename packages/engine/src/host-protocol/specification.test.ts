import { expect, test } from 'vitest'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import { readSpecification, writeSpecification } from './specification.ts'

const SPECIFICATION: DeploymentSpecification = {
  deploymentId: 'd-ABCDEFGHI',
  deploymentGroupId: 'a-b-c',
  deploymentGroupName: 'web',
  applicationName: 'shop',
  deploymentCreator: 'codeDeployRollback',
  deploymentType: 'IN_PLACE',
  appSpecFilename: 'appspec.yml',
  fileExistsBehavior: 'RETAIN',
  revision: { type: 'S3', bucket: 'b', key: 'k', bundleType: 'tgz', version: 'v', eTag: '"e"' },
}

test.for<DeploymentSpecification['revision']>([
  SPECIFICATION.revision,
  { type: 'S3', bucket: 'b', key: 'k', bundleType: 'zip' },
  { type: 'GitHub', account: 'aws', repository: 'shop', commitId: 'a'.repeat(40) },
  { type: 'GitHub', account: 'aws', repository: 'shop', commitId: 'main', bundleType: 'zip' },
  { type: 'Local File', location: '/srv/release.tgz', bundleType: 'tgz' },
  { type: 'Local Directory', location: '/srv/release' },
])('what is written of $type is read again as the same', (revision) => {
  const specification = { ...SPECIFICATION, revision }
  expect(readSpecification(writeSpecification(specification))).toEqual(specification)
})

test('a token for private repositories is handed on', () => {
  const specification = { ...SPECIFICATION, gitHubAccessToken: 'secret' }
  expect(readSpecification(writeSpecification(specification))).toEqual(specification)
})

test('no event is listed as possible: released agents fail Install then', () => {
  expect(writeSpecification(SPECIFICATION)).not.toContain('AllPossibleLifecycleEvents')
})

test('what the service leaves out is as the agent takes it', () => {
  const { AppSpecFilename, AgentActionOverrides, DeploymentCreator, DeploymentType, ...rest } = JSON.parse(
    writeSpecification(SPECIFICATION),
  )
  expect([AppSpecFilename, AgentActionOverrides, DeploymentCreator, DeploymentType]).not.toContain(undefined)
  expect(readSpecification(JSON.stringify(rest))).toEqual({
    ...SPECIFICATION,
    deploymentCreator: 'user',
    fileExistsBehavior: 'DISALLOW',
  })
})

test.for<readonly [Readonly<Record<string, unknown>>, string]>([
  [{ DeploymentId: '' }, 'Deployment Spec has no DeploymentId'],
  [{ DeploymentGroupId: undefined }, 'Deployment Spec has no DeploymentGroupId'],
  [{ DeploymentGroupName: null }, 'Deployment Spec has no DeploymentGroupName'],
  [{ ApplicationName: 7 }, 'Deployment Spec has no ApplicationName'],
  [{ Revision: undefined }, 'Must specify a revison'],
  [{ Revision: {} }, 'Must specify a revision source'],
  [
    { Revision: { RevisionType: 'Local File' } },
    'a revision of the type "Local File" is not one that this agent can fetch',
  ],
  [
    { Revision: { RevisionType: 'S3', S3Revision: { Bucket: 'b', Key: 'k', BundleType: 'rar' } } },
    'BundleType in S3Revision must be tar, tgz or zip',
  ],
  [
    { AgentActionOverrides: { AgentOverrides: { FileExistsBehavior: 'maybe' } } },
    'the deployment specification asks for "MAYBE" where a file exists',
  ],
])('%j is refused', ([fields, message]) => {
  const text = JSON.stringify({ ...JSON.parse(writeSpecification(SPECIFICATION)), ...fields })
  expect(() => readSpecification(text)).toThrow(message)
})

test.for(['', '[]', '7', '{'])('%j is no specification', (text) => {
  expect(() => readSpecification(text)).toThrow('the deployment specification is not')
})

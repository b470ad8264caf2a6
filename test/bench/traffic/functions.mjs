import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CreateDeploymentCommand, CreateDeploymentGroupCommand } from '@aws-sdk/client-codedeploy'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetAliasCommand,
  InvokeCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { collectEntries, createBundleWriter, DEFAULT_MODIFIED_AT } from '../../../packages/core/lib/bundle/io/index.js'
import { temporaryFolder } from '../measure.mjs'
import { APPLICATIONS, FIRST_VERSION, ROLE } from './clients.mjs'

/** @typedef {import('./clients.mjs').Clients} Clients */

const SETTINGS = /** @type {const} */ ({
  Runtime: 'nodejs22.x',
  Handler: 'index.handler',
  Role: ROLE,
  Timeout: 60,
})

/** The hook that refuses every deployment, in the application of each platform. */
export const REFUSING_HOOK = 'CodeDeployHook_refuse'

const REFUSES = `
const { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } = require('@aws-sdk/client-codedeploy')
exports.handler = ({ DeploymentId, LifecycleEventHookExecutionId }) =>
  new CodeDeployClient().send(new PutLifecycleEventHookExecutionStatusCommand({
    deploymentId: DeploymentId,
    lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
    status: 'Failed',
  }))
`

/** @param {string} source */
async function zipOf(source) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'index.js'), source)
  const path = join(temporaryFolder(), 'code.zip')
  const { entries } = await collectEntries(folder, {})
  await createBundleWriter().write(entries, path, { format: 'zip', modifiedAt: DEFAULT_MODIFIED_AT })
  return readFileSync(path)
}

/** @param {string} version */
const codeOf = (version) => zipOf(`exports.handler = async () => '${version}'\n`)

/** @param {Clients} clients */
export async function makeRefusingHook({ lambda }) {
  await lambda.send(
    new CreateFunctionCommand({
      ...SETTINGS,
      FunctionName: REFUSING_HOOK,
      Code: { ZipFile: await zipOf(REFUSES) },
      // What AWS's runtimes bring along and the engine's do not.
      Environment: { Variables: { NODE_PATH: fileURLToPath(new URL('../../../node_modules', import.meta.url)) } },
    }),
  )
}

/**
 * A function with an alias that answers with the name of its version, and a group that deploys it.
 *
 * @param {Clients} clients
 * @param {string} name
 * @param {string} deploymentConfigName
 * @returns {Promise<import('./subject.mjs').Subject>}
 */
export async function makeFunction({ lambda, codedeploy }, name, deploymentConfigName) {
  await lambda.send(
    new CreateFunctionCommand({
      ...SETTINGS,
      FunctionName: name,
      Code: { ZipFile: await codeOf(FIRST_VERSION) },
      Publish: true,
    }),
  )
  await lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1' }))
  const group = { applicationName: APPLICATIONS.lambda, deploymentGroupName: name }
  await codedeploy.send(
    new CreateDeploymentGroupCommand({
      ...{ ...group, serviceRoleArn: ROLE, deploymentConfigName },
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    }),
  )
  return {
    targetId: name,
    ask: async () => {
      const command = new InvokeCommand({ FunctionName: name, Qualifier: 'live' })
      const { Payload, FunctionError, StatusCode } = await lambda.send(command)
      if (FunctionError !== undefined || StatusCode !== 200) throw new Error(`status ${StatusCode}, ${FunctionError}`)
      return JSON.parse(new TextDecoder().decode(Payload))
    },
    deploy: async (version, hooks = []) => {
      await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: await codeOf(version) }))
      const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName: name }))
      const { FunctionVersion } = await lambda.send(new GetAliasCommand({ FunctionName: name, Name: 'live' }))
      const Properties = { Name: name, Alias: 'live', CurrentVersion: FunctionVersion, TargetVersion: Version }
      const Resources = [{ it: { Type: 'AWS::Lambda::Function', Properties } }]
      const appSpecContent = { content: JSON.stringify({ version: 0, Resources, Hooks: hooks }) }
      const revision = /** @type {const} */ ({ revisionType: 'AppSpecContent', appSpecContent })
      const { deploymentId = '' } = await codedeploy.send(new CreateDeploymentCommand({ ...group, revision }))
      return deploymentId
    },
    settle: async () => {},
  }
}

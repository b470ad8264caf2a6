import type { DeploymentResult } from '@slipway/core/deployment'
import type { OptionValues } from '@slipway/core/inputs'
import { describeRun } from '@slipway/github/context'
import type { DeploymentRecord } from '@slipway/github/deployment-record'
import { isCancellation } from '@slipway/runtime/host'
import type { githubOptions } from './definitions/groups.ts'
import type { Outside } from './step.ts'

/** What the steps are given to tell GitHub with. */
export type GitHubInputs = Omit<OptionValues<typeof githubOptions>, 'github-environment'>

/**
 * Begins the GitHub deployment record that was asked for; `undefined` when none was, or none could be made. A cancelled step
 * is killed after 7.5 seconds and may have a deployment to stop: the record does not keep it.
 */
export async function beginRecord(
  inputs: OptionValues<typeof githubOptions>,
  outside: Outside,
): Promise<string | undefined> {
  const environment = inputs['github-environment']
  if (environment === undefined) return undefined
  const { host, workflow, context } = outside
  const options = { signal: host.cancelled }
  let id: string | undefined
  try {
    const record = await openRecord(inputs, outside)
    id = await record.begin(environment, describeRun(context), options)
    if (id === undefined) return undefined
    workflow.saveState('record-id', id)
    await record.running(id, options)
  } catch (error) {
    if (!isCancellation(error, host)) throw error
  }
  return id
}

/**
 * Tells the end of a deployment in GitHub's own places, as far as they were asked for. Whatever fails there is a warning.
 * Answers with whether that is done, which it is not when the step was cancelled.
 */
export async function tellGitHub(
  result: DeploymentResult,
  inputs: GitHubInputs,
  outside: Outside & { readonly recordId: string | undefined },
): Promise<boolean> {
  const { recordId, host } = outside
  try {
    if (recordId !== undefined) {
      const record = await openRecord(inputs, outside)
      await record.end(recordId, result, inputs['environment-url'], { signal: host.cancelled })
    }
    if (inputs.comment) await commentResult(result, inputs, outside)
    return true
  } catch (error) {
    if (!isCancellation(error, host)) throw error
    return false
  }
}

/** Tells in the run's comment what is no result of a deployment. Whatever fails there is a warning. */
export async function tellComment(
  key: string,
  markdown: string,
  inputs: GitHubInputs,
  outside: Outside,
): Promise<void> {
  try {
    await comment(key, markdown, inputs, outside)
  } catch (error) {
    if (!isCancellation(error, outside.host)) throw error
  }
}

async function openRecord(inputs: GitHubInputs, outside: Outside): Promise<DeploymentRecord> {
  const { createDeploymentRecord } = await import('@slipway/github/deployment-record')
  return createDeploymentRecord(settingsOf(inputs, outside))
}

async function commentResult(result: DeploymentResult, inputs: GitHubInputs, outside: Outside): Promise<void> {
  const { renderResultMarkdown } = await import('@slipway/core/report')
  const { applicationName, deploymentGroupName } = result.deployment ?? {}
  const key = `${applicationName ?? ''}/${deploymentGroupName ?? result.deploymentId}`
  await comment(key, renderResultMarkdown(result, { advice: 'workflow' }), inputs, outside)
}

async function comment(key: string, markdown: string, inputs: GitHubInputs, outside: Outside): Promise<void> {
  const { writeComment } = await import('@slipway/github/comment')
  await writeComment({ key, markdown }, settingsOf(inputs, outside), { signal: outside.host.cancelled })
}

function settingsOf(
  inputs: GitHubInputs,
  { context, workflow }: Outside,
): Parameters<typeof import('@slipway/github/deployment-record').createDeploymentRecord>[0] {
  const token = inputs['github-token']
  if (token !== undefined) workflow.mask(token)
  return {
    context,
    token,
    warn: (message) => {
      workflow.print(`warning: ${message}`)
      workflow.annotate({ level: 'warning', message })
    },
  }
}

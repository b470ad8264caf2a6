import type { DeploymentResult } from '@slipway/core/deployment'
import type { OptionValues } from '@slipway/core/inputs'
import { describeRun } from '@slipway/github/context'
import type { DeploymentRecord } from '@slipway/github/deployment-record'
import type { githubOptions } from './definitions/groups.ts'
import type { Outside } from './step.ts'

/** What the steps are given to tell GitHub with. */
export type GitHubInputs = Omit<OptionValues<typeof githubOptions>, 'github-environment'>

/** Begins the GitHub deployment record that was asked for; `undefined` when none was, or none could be made. */
export async function beginRecord(
  inputs: OptionValues<typeof githubOptions>,
  outside: Outside,
): Promise<string | undefined> {
  const environment = inputs['github-environment']
  if (environment === undefined) return undefined
  const record = await openRecord(inputs, outside)
  const id = await record.begin(environment, describeRun(outside.context))
  if (id === undefined) return undefined
  outside.workflow.saveState('record-id', id)
  await record.running(id)
  return id
}

/** Tells the end of a deployment in GitHub's own places, as far as they were asked for. Whatever fails there is a warning. */
export async function tellGitHub(
  result: DeploymentResult,
  inputs: GitHubInputs,
  outside: Outside & { readonly recordId: string | undefined },
): Promise<void> {
  const { recordId } = outside
  if (recordId !== undefined) {
    const record = await openRecord(inputs, outside)
    await record.end(recordId, result, inputs['environment-url'])
  }
  if (inputs.comment) await comment(result, inputs, outside)
}

async function openRecord(inputs: GitHubInputs, outside: Outside): Promise<DeploymentRecord> {
  const { createDeploymentRecord } = await import('@slipway/github/deployment-record')
  return createDeploymentRecord(settingsOf(inputs, outside))
}

async function comment(result: DeploymentResult, inputs: GitHubInputs, outside: Outside): Promise<void> {
  const { writeComment } = await import('@slipway/github/comment')
  const { renderResultMarkdown } = await import('@slipway/core/report')
  const { applicationName, deploymentGroupName } = result.deployment ?? {}
  const key = `${applicationName ?? ''}/${deploymentGroupName ?? result.deploymentId}`
  await writeComment(
    { key, markdown: renderResultMarkdown(result, { advice: 'workflow' }) },
    settingsOf(inputs, outside),
  )
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

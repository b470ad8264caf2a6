import { exitCodeOfOutcome, type NotDeployed } from '@slipway/core/deployment'
import { cancelSignal } from '@slipway/runtime/host'
import { deployAction } from './definitions/deploy.ts'
import { type GitHubInputs, tellComment } from './github-report.ts'
import { writeResultFile } from './result-file.ts'
import { type Outside, setOutputs } from './step.ts'

/** Tells everywhere that nothing was deployed, and why; the log has it already. Resolves with the exit code. */
export async function reportNotDeployed(
  notDeployed: NotDeployed,
  inputs: GitHubInputs,
  outside: Outside,
): Promise<number> {
  const { describeNotDeployed, notDeployedJson, renderNotDeployed, renderNotDeployedMarkdown } = await import(
    '@slipway/core/report'
  )
  const { workflow, host } = outside
  const { outcome, reason, other, elapsedMs } = notDeployed
  const file = await writeResultFile('not-deployed', notDeployedJson(notDeployed), outside)
  setOutputs(workflow, deployAction, {
    outcome,
    'action-taken': 'none',
    reason: describeNotDeployed(notDeployed),
    'other-deployment-id': other?.id,
    'failure-code': reason.code,
    'elapsed-seconds': String(Math.round(elapsedMs / 1000)),
    'result-file': file,
  })
  const [headline = '', ...rest] = renderNotDeployed(notDeployed, undefined, 'workflow')
  const level = exitCodeOfOutcome(outcome) === 0 ? 'notice' : 'error'
  workflow.annotate({ level, title: headline, message: rest.join('\n').trim() || headline })
  const markdown = renderNotDeployedMarkdown(notDeployed, { advice: 'workflow' })
  await workflow.appendSummary(markdown)
  const { applicationName, deploymentGroupName, place = `${applicationName}/${deploymentGroupName}` } = notDeployed
  // A cancelled step is killed after 7.5 seconds, and what it could comment on did not happen.
  if (inputs.comment && outcome !== 'cancelled') {
    await tellComment(place, markdown, inputs, outside)
  }
  return exitCodeOfOutcome(outcome, cancelSignal(host))
}

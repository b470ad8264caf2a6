import { type DeploymentResult, exitCodeOfOutcome } from '@slipway/core/deployment'
import { cancelSignal } from '@slipway/runtime/host'
import { writeReportFile } from '@slipway/runtime/report-file'
import type { WaitedService } from '@slipway/runtime/service'
import type { WaitTimeout } from '@slipway/runtime/wait-timeout'
import { waitForStatusAction } from './definitions/wait-for-status.ts'
import { type GitHubInputs, tellGitHub } from './github-report.ts'
import { locateFailure } from './locate-failure.ts'
import { writeResultFile } from './result-file.ts'
import { type Outside, setOutputs } from './step.ts'

/** What both steps that wait are given. */
export type WaitInputs = ReportInputs & GitHubInputs & { readonly redeploy: string | undefined }

/** What telling the end needs of the inputs. */
export interface ReportInputs {
  readonly report: string | undefined
  /** Where what failed on a host is written in the repository; for services that have one. */
  readonly appspec?: string | undefined
}

export interface ReportPorts extends Outside {
  readonly service: WaitedService
}

export interface WaitPorts extends ReportPorts {
  /** The GitHub deployment record that is told the end. */
  readonly recordId: string | undefined
  readonly timeout: WaitTimeout
  /** When the wait began, where a busy group was waited for before. @defaultValue now */
  readonly startedAt?: number
  /** The deployment whose revision is deployed again, where this step has chosen it. */
  readonly redeployedFrom?: string | undefined
}

/** Waits for a deployment and tells its end everywhere: log, annotations, outputs, summary, GitHub. Resolves with the exit code. */
export async function waitAndReport(deploymentId: string, inputs: WaitInputs, ports: WaitPorts): Promise<number> {
  const { host, workflow, service, timeout, startedAt } = ports
  const redeployed = redeployedOf(inputs, ports.redeployedFrom)
  const result = await service.waitForEnd(deploymentId, { timeout, startedAt, redeployed })
  await reportResult(result, inputs, ports)
  workflow.saveState('reported', 'true')
  // A cancelled step is killed after 7.5 seconds: what GitHub is told beside the log is left to `post`.
  if (result.outcome !== 'cancelled' && (await tellGitHub(result, inputs, ports))) {
    workflow.saveState('told-github', 'true')
  }
  return exitCodeOfOutcome(result.outcome, cancelSignal(host))
}

/** What the result tells of a deployment that was the way back itself. */
export function redeployedOf(
  { redeploy: asked }: Pick<WaitInputs, 'redeploy'>,
  deploymentId?: string,
): DeploymentResult['redeployed'] {
  if (asked === undefined) return undefined
  return { asked, ...(deploymentId !== undefined && { deploymentId }) }
}

/** The last word on a deployment as outputs, files, annotation and summary; the log has it already. */
export async function reportResult(result: DeploymentResult, inputs: ReportInputs, ports: ReportPorts): Promise<void> {
  const { renderResult, renderResultMarkdown, resultJson } = await import('@slipway/core/report')
  const { workflow, service } = ports
  const url = await service.pageOf(result.deploymentId)
  const file = await writeResultFile(result.deploymentId, resultJson(result), ports)
  setOutputs(workflow, waitForStatusAction, {
    'deployment-id': result.deploymentId,
    outcome: result.outcome,
    reached: result.reached?.point,
    status: result.status,
    'action-taken': result.actionTaken,
    'rollback-deployment-id': result.rollback?.deploymentId,
    'failure-code': result.failure?.code,
    'failed-targets': String(result.deployment?.counts?.failed ?? countFailed(result)),
    'elapsed-seconds': String(Math.round(result.elapsedMs / 1000)),
    'console-url': url,
    'result-file': file,
  })
  if (exitCodeOfOutcome(result.outcome) !== 0) {
    const [headline = '', ...rest] = renderResult(result, undefined, 'workflow')
    const place = await locateFailure(result, inputs.appspec, ports)
    workflow.annotate({
      level: 'error',
      title: headline,
      message: outdent(rest) || headline,
      ...(place !== undefined && { place }),
    })
  }
  await workflow.appendSummary(
    renderResultMarkdown(result, { advice: 'workflow', ...(url !== undefined && { consoleUrl: url }) }),
  )
  // A large fleet takes its time to be described: everything else has been told by then.
  const report = await writeReportFile(result, inputs.report, { ...service, page: url, advice: 'workflow' })
  setOutputs(workflow, waitForStatusAction, { report })
}

/** What stands below a headline in the log, for a place of its own. */
function outdent(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .trim()
}

function countFailed({ targets }: DeploymentResult): number {
  return targets.filter(({ state }) => state === 'failed').length
}

/** Says what a step that does not wait leaves behind, and how to go on. */
export async function tellStarted(
  deploymentId: string,
  consoleUrl: string | undefined,
  outside: Outside,
): Promise<void> {
  const { workflow } = outside
  const link = consoleUrl === undefined ? `\`${deploymentId}\`` : `[\`${deploymentId}\`](${consoleUrl})`
  workflow.print('  how it ends is told by the step that waits for it: wait-for-status with this deployment-id')
  await workflow.appendSummary(`Deployment ${link} was started. How it ends is told by the step that waits for it.`)
  // The end is for the step that waits to tell, to GitHub too.
  workflow.saveState('reported', 'true')
  workflow.saveState('told-github', 'true')
}

import type { Deployment } from '../deployment/index.ts'
import type { DeploymentPlan, PlanProblem } from '../pipeline/plan/deployment-plan.ts'
import type { PlannedPush } from '../pipeline/plan/plan-item.ts'
import { describeRevision, toRevisionJson } from '../revision/index.ts'
import { formatBytes } from './duration.ts'
import { row } from './markdown-targets.ts'
import { markdownCode, markdownLog, markdownText } from './markdown-text.ts'
import { type Paint, plainPaint } from './paint.ts'
import { planRows } from './plan-rows.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

type Json = Readonly<Record<string, unknown>>

/** What a deployment would do, for a person. */
export function renderPlan(plan: DeploymentPlan, paint: Paint = plainPaint): string[] {
  const rows = planRows(plan)
  const width = Math.max(...rows.map(({ label }) => label.length))
  const { problems, unknowns } = plan
  return [
    `${paint.strong('dry run')} of a deployment to ${groupOf(plan)}`,
    '',
    ...rows.map(({ label, text }) => `  ${paint.dim(label.padEnd(width))}  ${text}`),
    ...appSpecLines(plan, paint),
    ...(unknowns.length === 0 ? [] : ['']),
    ...unknowns.map(({ message }) => `  ${paint.warn('?')} not known: ${untrustedText(message)}`),
    ...problems.flatMap((problem) => ['', ...renderProblem(problem, paint)]),
    '',
    `${problems.length === 0 ? paint.good('✓') : paint.bad('✗')} ${describePlan(plan)}`,
  ]
}

/** The AppSpec that would be sent, as it stands. */
function appSpecLines({ draft, start }: DeploymentPlan, paint: Paint): string[] {
  if (draft === undefined) return []
  // While another deployment moves the traffic, that there is a split is as it should be.
  const warnings = start.kind === 'at-once' ? draft.warnings : []
  return [
    '',
    ...untrustedLines(draft.appSpec.trimEnd()).map((line) => `  ${paint.dim('|')} ${line}`),
    ...warnings.flatMap((message) => ['', ...untrustedLines(`warning: ${message}`).map((line) => `  ${line}`)]),
  ]
}

function renderProblem({ kind, code, message, hint }: PlanProblem, paint: Paint): string[] {
  const [first = '', ...more] = untrustedLines(message)
  const what = kind === 'refused' ? 'refused' : 'would fail'
  return [
    `  ${paint.bad('✗')} ${what} (${code}): ${first}`,
    ...more.map((line) => `    ${line}`),
    ...(hint === undefined ? [] : [`    ${paint.strong('→')} ${untrustedText(hint)}`]),
  ]
}

/** The end of a dry run in one line. */
export function describePlan(plan: DeploymentPlan): string {
  const { problems, start } = plan
  const nothing = 'nothing was created'
  const isRefused = problems.some(({ kind }) => kind === 'refused')
  if (isRefused) return `no deployment would be created; ${nothing}`
  if (problems.length > 0) return `a deployment would be created and fail; ${nothing}`
  switch (start.kind) {
    case 'skipped':
      return `nothing would be deployed; ${nothing}`
    case 'queued':
    case 'superseding':
      return `a deployment would be created after ${start.holder.id}; ${nothing}`
    default:
      return `a deployment would be created; ${nothing}`
  }
}

/** The same as Markdown, for the summary of a step. */
export function renderPlanMarkdown(plan: DeploymentPlan): string {
  const { problems, unknowns } = plan
  const blocks = [
    `### ${problems.length === 0 ? '📝' : '❌'} dry run: ${markdownText(describePlan(plan))}`,
    [
      row([markdownText(groupOf(plan)), '']),
      row(['---', '---']),
      ...planRows(plan).map(({ label, text }) => row([label, markdownText(text, 1_000)])),
    ].join('\n'),
    ...(plan.draft === undefined ? [] : [markdownLog(untrustedLines(plan.draft.appSpec))]),
    ...problems.map(({ code, message, hint }) => {
      const remedy = hint === undefined ? '' : `\n\nWhat to do: ${markdownText(hint, 1_000)}`
      return `**${markdownText(message, 1_000)}** (${markdownCode(code)})${remedy}`
    }),
    ...(unknowns.length === 0
      ? []
      : [`Not known:\n\n${unknowns.map(({ message }) => `- ${markdownText(message, 1_000)}`).join('\n')}`]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for a machine. */
export function planJson(plan: DeploymentPlan): Json {
  const { request, from, release, current, isSame, start, configuration, rollout, fleet, order } = plan
  const { overrides, autoRollback, alarms, problems, unknowns } = plan
  return {
    type: 'plan',
    applicationName: request.applicationName,
    deploymentGroupName: request.deploymentGroupName,
    wouldCreate: isCreating(plan),
    start: startJson(plan),
    release: { revision: toRevisionJson(release.revision), ...(release.commit && { commit: release.commit }) },
    ...(plan.draft !== undefined && { appSpec: plan.draft.appSpec, before: plan.draft.steps }),
    ...(from !== undefined && { from }),
    ...(order !== undefined && { order }),
    ...(current !== undefined && {
      current: { ...otherJson(current.deployment), ...(current.commit && { commit: current.commit }) },
    }),
    isSame,
    configuration,
    rollout,
    targets: {
      type: fleet.type,
      ...(fleet.count !== undefined && { count: fleet.count }),
      isCertain: fleet.isCertain,
      source: fleet.source,
      names: fleet.names,
      silent: fleet.silent,
      ...(fleet.lastDeployment !== undefined && { lastDeploymentId: fleet.lastDeployment.id }),
    },
    overrides,
    autoRollback,
    alarms,
    problems,
    unknowns,
    ...(start.kind === 'skipped' && { reason: start.reason }),
  }
}

/** What a push would do, in one line. */
export function describePush({ revision, unchanged, sizeBytes }: PlannedPush): string {
  const place = untrustedText(describeRevision(revision))
  return unchanged ? `${place} holds this bundle already` : `${formatBytes(sizeBytes)} would be uploaded to ${place}`
}

/** The same for a machine. */
export function pushPlanJson({ revision, unchanged, sizeBytes, contentDigest }: PlannedPush): Json {
  return { type: 'push-plan', revision: toRevisionJson(revision), unchanged, sizeBytes, contentDigest }
}

/** The same as Markdown, for the summary of a step. */
export function renderPushPlanMarkdown(planned: PlannedPush): string {
  return `### 📝 dry run: ${markdownText(describePush(planned), 1_000)}\n`
}

/** Whether a deployment would come of it, whatever became of that. */
export function isCreating({ start }: Pick<DeploymentPlan, 'start'>): boolean {
  return start.kind !== 'refused' && start.kind !== 'skipped'
}

function startJson({ start }: DeploymentPlan): Json {
  const other = 'holder' in start ? start.holder : 'other' in start ? start.other : undefined
  return { kind: start.kind, ...(other !== undefined && { otherDeployment: otherJson(other) }) }
}

function otherJson({ id, nativeStatus, revision, completedAt, description }: Deployment): Json {
  return {
    deploymentId: id,
    status: nativeStatus,
    ...(description !== undefined && { description }),
    ...(completedAt !== undefined && { completedAt: new Date(completedAt).toISOString() }),
    ...(revision !== undefined && { revision: toRevisionJson(revision) }),
  }
}

function groupOf({ request }: DeploymentPlan): string {
  return untrustedText(`${request.applicationName}/${request.deploymentGroupName}`)
}

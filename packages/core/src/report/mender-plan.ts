import { unreachable } from '../errors.ts'
import type { MenderFleet, MenderPlan } from '../pipeline/mender/requests.ts'
import { describeMenderTarget } from '../pipeline/mender/target-words.ts'
import type { MenderPhase } from '../provider.ts'
import { toRevisionJson } from '../revision/index.ts'
import { row } from './markdown-targets.ts'
import { markdownText } from './markdown-text.ts'
import { type Paint, plainPaint } from './paint.ts'
import { untrustedText } from './untrusted.ts'

/** How many devices that do not fit are named. */
const NAMED = 5

/** What a deployment to devices would do, for a person. */
export function renderMenderPlan(plan: MenderPlan, paint: Paint = plainPaint): string[] {
  const rows = rowsOf(plan)
  const width = Math.max(...rows.map(([label]) => label.length))
  return [
    `${paint.strong('dry run')} of deployment ${untrustedText(plan.request.name)}`,
    '',
    ...rows.map(([label, text]) => `  ${paint.dim(label.padEnd(width))}  ${untrustedText(text)}`),
    ...plan.warnings.map((message) => `  ${paint.warn('!')} ${untrustedText(message)}`),
    '',
    `${paint.good('✓')} ${describeMenderPlan(plan)}`,
  ]
}

/** The end of a dry run in one line. */
export function describeMenderPlan({ start }: MenderPlan): string {
  switch (start.kind) {
    case 'created':
      return 'a deployment would be created; nothing was created'
    case 'adopted':
      return `deployment ${start.deployment.id} is the same and under way, and would be taken; nothing was created`
    case 'skipped':
      return `nothing would be deployed: ${untrustedText(start.reason)}`
    default:
      return unreachable(start)
  }
}

/** The same as Markdown, for the summary of a step. */
export function renderMenderPlanMarkdown(plan: MenderPlan): string {
  const blocks = [
    `### 📝 dry run: ${markdownText(describeMenderPlan(plan))}`,
    [
      row([markdownText(plan.request.name), '']),
      row(['---', '---']),
      ...rowsOf(plan).map(([label, text]) => row([label, markdownText(text, 1_000)])),
    ].join('\n'),
    ...(plan.warnings.length === 0
      ? []
      : [plan.warnings.map((message) => `- ${markdownText(message, 1_000)}`).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for a machine. */
export function menderPlanJson(plan: MenderPlan): Readonly<Record<string, unknown>> {
  const { request, release, deviceTypes, fleet, start, warnings } = plan
  const { revision, ...asked } = request
  return {
    type: 'plan',
    service: 'mender',
    wouldCreate: start.kind === 'created',
    start: start.kind === 'adopted' ? { kind: start.kind, deploymentId: start.deployment.id } : start,
    request: asked,
    release: { revision: toRevisionJson(revision), artifacts: release.artifacts.map(({ id }) => id), deviceTypes },
    ...(fleet !== undefined && { devices: fleet }),
    warnings,
  }
}

function rowsOf({ request, release, deviceTypes, fleet }: MenderPlan): readonly (readonly [string, string])[] {
  const isPushedLater = release.artifacts.length === 0
  const artifacts = release.artifacts.length === 1 ? '1 Artifact' : `${release.artifacts.length} Artifacts`
  const { phases = [], retries, maxDevices } = request
  return [
    [
      'release',
      isPushedLater
        ? `${release.name}: the server does not have it yet`
        : `${release.name}: ${artifacts} for ${deviceTypes.join(', ')}`,
    ],
    ['target', describeMenderTarget(request.target)],
    ...(fleet === undefined
      ? [['devices', 'not known: they may not be looked at'] as const]
      : isPushedLater
        ? [['devices', `${fleet.total}; which of them it fits is known once it is pushed`] as const]
        : fleetRows(fleet)),
    ...(phases.length > 0 ? [['phases', phases.map(describePhase).join(', ')] as const] : []),
    ...(retries === undefined ? [] : [['retries', String(retries)] as const]),
    ...(maxDevices === undefined ? [] : [['at most', `${maxDevices} devices`] as const]),
    ...(request.forceInstallation === true ? [['force', 'installed again where it is already'] as const] : []),
  ]
}

function fleetRows({
  total,
  fitting,
  unknown,
  current,
  unfitting,
}: MenderFleet): readonly (readonly [string, string])[] {
  const left = total - fitting - unknown
  const known = unfitting.slice(0, NAMED).map(({ id, deviceType }) => `${id} (${deviceType})`)
  return [
    ['devices', `${fitting} of ${total} fit${describeUnknown(unknown)}`],
    ...(left > 0 ? [['left out', names(known, left)] as const] : []),
    ['run it already', String(current)],
  ]
}

function describeUnknown(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ', 1 has not told its type' : `, ${count} have not told their type`
}

function names(known: readonly string[], count: number): string {
  const more = count - known.length
  return [...known, ...(more > 0 ? [known.length === 0 ? `${more} devices` : `${more} more`] : [])].join(', ')
}

function describePhase({ batchPercent, startsAt }: MenderPhase): string {
  const size = batchPercent === undefined ? 'the rest' : `${batchPercent} %`
  return startsAt === undefined ? size : `${size} from ${new Date(startsAt).toISOString()}`
}

import type { GreengrassStatus } from '../pipeline/greengrass/greengrass-status.ts'
import type { CoreDeviceDetails, EffectiveDeploymentEntry, InstalledComponent } from '../provider.ts'
import { describeErrors } from './core-devices.ts'
import { ago, momentOf } from './moment.ts'
import type { Paint } from './paint.ts'
import { table } from './table.ts'
import { untrustedText } from './untrusted.ts'

type OfDevice = Extract<GreengrassStatus, { kind: 'device' }>

/** How many of its deployments and components are told. */
const TOLD = 50

const STATE_WORDS: Readonly<Record<EffectiveDeploymentEntry['state'], string>> = {
  pending: 'waits',
  'in-progress': 'goes on',
  succeeded: 'succeeded',
  failed: 'failed',
  skipped: 'was cancelled',
}

/** All that one core device has: itself, its deployments as it sees them, and what is installed. */
export function renderCoreDevice(
  { device, deployments, installed }: OfDevice,
  { nowMs, paint }: { readonly nowMs: number; readonly paint: Paint },
): readonly string[] {
  const newest = [...deployments].sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0))
  const components = [...installed].sort((a, b) => Number(b.isRoot) - Number(a.isRoot) || compare(a.name, b.name))
  return [
    describeCore(device, nowMs, paint),
    '',
    paint.strong('deployments, as the device sees them'),
    ...(newest.length === 0 ? ['  none'] : newest.slice(0, TOLD).flatMap((entry) => renderEntry(entry, nowMs, paint))),
    ...moreOf(newest.length),
    '',
    paint.strong('components'),
    ...renderComponents(components),
    ...moreOf(components.length),
  ]
}

function describeCore(device: CoreDeviceDetails, nowMs: number, paint: Paint): string {
  const { name, isHealthy, nativeStatus, lastSeenAt, coreVersion, platform, architecture } = device
  const health = isHealthy ? paint.good(untrustedText(nativeStatus)) : paint.bad(untrustedText(nativeStatus))
  const seen = lastSeenAt === undefined ? [] : [`last heard of ${momentOf(lastSeenAt)}${ago(lastSeenAt, nowMs)}`]
  const software = coreVersion === undefined ? [] : [`Greengrass ${untrustedText(coreVersion)}`]
  const machine = [platform, architecture].filter((part) => part !== undefined).map(untrustedText)
  const rest = [...seen, ...software, ...(machine.length === 0 ? [] : [machine.join('/')])]
  return `core device "${untrustedText(name)}" is ${health}${rest.map((part) => `, ${part}`).join('')}`
}

function renderEntry(entry: EffectiveDeploymentEntry, nowMs: number, paint: Paint): readonly string[] {
  const {
    deploymentId,
    targetArn,
    deploymentName,
    jobId,
    state,
    nativeStatus,
    updatedAt,
    reason,
    errorStack,
    errorTypes,
  } = entry
  const colour = state === 'failed' ? paint.bad : state === 'succeeded' ? paint.good : paint.warn
  const facts = [
    ['deployment', `${deploymentId}${deploymentName === undefined ? '' : ` "${deploymentName}"`}`],
    ['job', jobId ?? ''],
    ['last change', updatedAt === undefined ? '' : `${momentOf(updatedAt)}${ago(updatedAt, nowMs)}`],
    ['reason', state === 'failed' ? (reason ?? 'the device has told none') : ''],
    ['errors', describeErrors(errorStack, errorTypes)],
  ] as const
  return [
    `  ${untrustedText(targetArn.split(':').slice(5).join(':') || targetArn)} ${colour(STATE_WORDS[state])} (${untrustedText(nativeStatus)})`,
    ...facts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `    ${name.padEnd('last change'.length)}  ${untrustedText(text)}`),
  ]
}

function renderComponents(components: readonly InstalledComponent[]): readonly string[] {
  if (components.length === 0) return ['  none']
  const rows = components
    .slice(0, TOLD)
    .map(({ name, version, lifecycleState, isRoot }) => [
      untrustedText(name),
      untrustedText(version),
      untrustedText(lifecycleState),
      isRoot ? '' : 'needed by others',
    ])
  return table(rows).map((line) => `  ${line}`)
}

function moreOf(count: number): readonly string[] {
  return count > TOLD ? [`  and ${count - TOLD} more`] : []
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

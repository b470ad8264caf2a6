import type { EventDiagnostics, Target } from '../deployment/index.ts'
import type { ReportedDevice } from '../pipeline/greengrass/greengrass-status.ts'
import type { GreengrassDeployment } from '../provider.ts'
import { describeErrors } from './core-devices.ts'
import { ago, momentOf } from './moment.ts'
import type { Paint } from './paint.ts'
import { untrustedText } from './untrusted.ts'

/** As much of a cause as the nucleus sends. */
const CAUSE_LENGTH = 1_024
/** How many components are named for a device. */
const TOLD_COMPONENTS = 10

const STATE_WORDS: Readonly<Record<Target['state'], string>> = {
  pending: 'has not begun',
  'in-progress': 'is at it',
  succeeded: 'has it',
  failed: 'failed',
  skipped: 'does not get it',
  unknown: 'is not known',
  ready: 'is ready',
}

/** A device that was asked for: its part, when, why, and what is on it now. */
export function renderDevice(
  device: ReportedDevice,
  deployment: GreengrassDeployment,
  { nowMs, paint }: { readonly nowMs: number; readonly paint: Paint },
): readonly string[] {
  const { target, detailedStatus, queuedAt } = device
  const { id, state, nativeStatus, events, updatedAt } = target
  const [event] = events
  const colour = state === 'failed' ? paint.bad : state === 'succeeded' ? paint.good : paint.warn
  const words = [nativeStatus, detailedStatus].filter((word) => word !== undefined).map(untrustedText)
  const times = [
    ...(queuedAt === undefined ? [] : [`queued ${momentOf(queuedAt)}`]),
    ...(event?.startedAt === undefined ? [] : [`begun ${momentOf(event.startedAt)}`]),
    ...(updatedAt === undefined ? [] : [`last change ${momentOf(updatedAt)}${ago(updatedAt, nowMs)}`]),
  ]
  return [
    `  ${paint.strong(untrustedText(id))} ${colour(STATE_WORDS[state])} (${words.join(', ')})`,
    ...(times.length === 0 ? [] : [`    ${times.join('; ')}`]),
    ...(state === 'failed' ? renderFailureFacts(event?.diagnostics, nativeStatus, '') : []),
    ...renderInstalled([device], deployment),
  ]
}

/** Why a device failed: how it was left, what it told as the cause, and its codes from general to specific. */
export function renderFailureFacts(
  diagnostics: EventDiagnostics | undefined,
  nativeStatus: string,
  onFirst: string,
): readonly string[] {
  const { detailedStatus, deviceState, cause, errorStack = [], errorTypes = [] } = diagnostics ?? {}
  const left = [detailedStatus ?? nativeStatus, deviceState].filter((part) => part !== undefined).join(': ')
  const rows = [
    ['left', left],
    ['cause', cause === undefined ? 'the device has told none' : `${onFirst}${cut(untrustedText(cause))}`],
    ['errors', describeErrors(errorStack, errorTypes)],
  ] as const
  return rows.filter(([, text]) => text !== '').map(([name, text]) => `    ${name.padEnd(6)}  ${untrustedText(text)}`)
}

/** What runs on these devices now of what the deployment is about: whether they went back. Equal ones as one. */
export function renderInstalled(
  devices: readonly ReportedDevice[],
  { document }: GreengrassDeployment,
): readonly string[] {
  const looked = devices.filter(({ installed }) => installed !== undefined)
  if (looked.length === 0) return []
  const wanted = Object.entries(document.components)
  if (wanted.length === 0) return []
  const kinds = new Map<string, string[]>()
  for (const { target, installed = [] } of looked) {
    const rows = wanted.slice(0, TOLD_COMPONENTS).map(([name, { componentVersion }]) => {
      const found = installed.find((one) => one.name === name)
      if (found === undefined) return `${name} is not installed (this deployment has ${componentVersion})`
      const isWanted = found.version === componentVersion
      return `${name} ${found.version} ${found.lifecycleState}${isWanted ? '' : ` (this deployment has ${componentVersion})`}`
    })
    const more = wanted.length - rows.length
    const text = untrustedText(`${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`)
    kinds.set(text, [...(kinds.get(text) ?? []), untrustedText(target.id)])
  }
  const isOne = kinds.size === 1
  return [...kinds].map(([text, names]) => {
    const who = isOne ? '' : ` on ${names[0]}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`
    return `    now     ${text}${who}`
  })
}

function cut(text: string): string {
  return text.length <= CAUSE_LENGTH ? text : `${text.slice(0, CAUSE_LENGTH - 1)}…`
}

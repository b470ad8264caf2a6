import type { MenderDeployment, MenderPhase } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'
import { countOf, isObject, type Json, objectsOf, present, textOf, textsOf, timeOf } from './json.ts'
import type { MenderPolicy } from './settings.ts'
import { type Counters, isFinished, isScheduled, type JudgedDeployment, judge } from './state.ts'

/** What a deployment says that does not change while it goes on. */
type Facts = Omit<MenderDeployment, 'state' | 'counts' | 'nativeCounts' | 'failure' | 'verdict'>

/** The status word of a deployment; `Unknown` where there is none. */
export function statusOf(native: Json): string {
  return textOf(native.status) ?? 'Unknown'
}

/** What decides how a deployment stands, as far as it is in the object itself. */
function judgedOf(native: Json, listed?: number): JudgedDeployment {
  const isDynamic = isDynamicDeployment(native)
  const maxDevices = positiveOf(native.max_devices)
  const fixed = listed ?? (isDynamic ? undefined : maxDevices)
  return {
    status: statusOf(native),
    isDynamic,
    ...present('listed', fixed),
    ...(isDynamic && present('maxDevices', maxDevices)),
    ...present('initialDevices', countOf(native.initial_device_count)),
    ...present('retries', countOf(native.retries)),
  }
}

/** Whether the length of its list has to be asked for: at the end of one with a list that it does not tell. */
export function lacksCount(native: Json): boolean {
  const { isDynamic, listed, status } = judgedOf(native)
  return isFinished(status) && !isDynamic && listed === undefined
}

/** A deployment in our terms. */
export function toDeployment(
  id: string,
  native: Json,
  counters: Counters,
  policy: MenderPolicy,
  listed?: number,
): MenderDeployment {
  return { ...factsOf(id, native), nativeCounts: counters, ...judge(judgedOf(native, listed), counters, policy) }
}

function factsOf(id: string, native: Json): Facts {
  const groups = textsOf(native.groups)
  const name = textOf(native.name) ?? ''
  const artifactName = textOf(native.artifact_name) ?? ''
  const isDynamic = isDynamicDeployment(native)
  const phases = phasesOf(native.phases)
  const [group] = groups
  return {
    id: textOf(native.id) ?? id,
    service: 'mender',
    nativeStatus: statusOf(native),
    name,
    artifactName,
    groups,
    isDynamic,
    kind: native.type === 'configuration' ? 'configuration' : 'software',
    forceInstallation: native.force_installation === true,
    hasUpdateControlMap: isObject(native.update_control_map),
    ...(name !== '' && { description: name }),
    ...(artifactName !== '' && { revision: revisionOf(artifactName, textsOf(native.artifacts)) }),
    ...(groups.length === 1 && present('deploymentGroupName', group)),
    ...present('filterId', isObject(native.filter) ? textOf(native.filter.id) : undefined),
    ...present('retries', countOf(native.retries)),
    ...present('phases', phases),
    ...present('maxDevices', positiveOf(native.max_devices)),
    ...present('createdAt', timeOf(native.created)),
    ...present('completedAt', timeOf(native.finished)),
    ...(isScheduled(statusOf(native)) && present('startsAt', firstStart(phases))),
  }
}

/** One Artifact is the revision itself; of several each device gets its own. */
function revisionOf(artifactName: string, ids: readonly string[]): Extract<RevisionLocation, { type: 'mender' }> {
  const [artifactId] = ids
  return { type: 'mender', artifactName, ...(ids.length === 1 && present('artifactId', artifactId)) }
}

/** A saved filter makes one dynamic where the server does not say so itself; open-source servers tell the terms of a group as a filter too. */
function isDynamicDeployment(native: Json): boolean {
  if (typeof native.dynamic === 'boolean') return native.dynamic
  return isObject(native.filter) && textOf(native.filter.id) !== undefined
}

function phasesOf(value: unknown): readonly MenderPhase[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  return objectsOf(value).map(({ batch_size, start_ts }) => ({
    ...present('batchPercent', typeof batch_size === 'number' ? batch_size : undefined),
    ...present('startsAt', timeOf(start_ts)),
  }))
}

function firstStart(phases: readonly MenderPhase[] = []): number | undefined {
  const starts = phases.flatMap(({ startsAt }) => startsAt ?? [])
  return starts.length === 0 ? undefined : Math.min(...starts)
}

function positiveOf(value: unknown): number | undefined {
  const count = countOf(value)
  return count === 0 ? undefined : count
}

import type { Body } from '../http/call.ts'
import { isObject, readCount, readFlag } from '../http/fields.ts'
import { bad } from '../http/reply.ts'
import type { ControlMap, DeploymentRecord, Phase } from '../state/model.ts'

/** What only the commercial server makes of a new deployment. */
export interface CommercialOptions {
  /** As they were asked for. */
  readonly asked: unknown
  readonly fields: Partial<Pick<DeploymentRecord, 'retries' | 'phases' | 'controlMap' | 'isDeltaAllowed'>>
}

/** @throws MenderError 400 */
export function readCommercialOptions(body: Body, nowMs: number, newId: () => string): CommercialOptions {
  const { phases, retries, update_control_map: map, autogenerate_delta: delta } = body
  const controlMap = readControlMap(map)
  return {
    asked: [phases, retries, map, delta],
    fields: {
      retries: readCount(body, 'retries') ?? 0,
      isDeltaAllowed: readFlag(body, 'autogenerate_delta'),
      ...(phases !== undefined && phases !== null && { phases: readPhases(phases, nowMs, newId) }),
      ...(controlMap !== undefined && { controlMap }),
    },
  }
}

/** @throws MenderError 400 */
export function readControlMap(value: unknown): ControlMap | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value) || !isObject(value.states)) throw bad('update_control_map: must have "states"')
  return value
}

/**
 * Every phase but the last has a size in percent, every phase but the first a start; starts come one after the other.
 *
 * @throws MenderError 400
 */
function readPhases(value: unknown, nowMs: number, newId: () => string): readonly Phase[] {
  if (!Array.isArray(value) || value.length === 0) throw bad('phases: must be a list of at least one phase')
  let leftPercent = 100
  let lastStartMs = Number.NEGATIVE_INFINITY
  return value.map((phase: unknown, index): Phase => {
    const place = `phases[${index}]`
    if (!isObject(phase)) throw bad(`${place}: must be an object`)
    const isLast = index === value.length - 1
    const batchSize = readCount(phase, 'batch_size', 1) ?? (isLast ? leftPercent : undefined)
    if (batchSize === undefined) throw bad(`${place}: batch_size is missing; only the last phase may leave it out`)
    leftPercent -= batchSize
    if (leftPercent < 0) throw bad(`${place}: the sizes of the phases are more than 100 percent`)
    const startMs = readStart(phase.start_ts, place) ?? (index === 0 ? nowMs : undefined)
    if (startMs === undefined) throw bad(`${place}: start_ts is missing; only the first phase may leave it out`)
    if (startMs <= lastStartMs) throw bad(`${place}: start_ts must be later than that of the phase before`)
    lastStartMs = startMs
    return { id: newId(), batchSize, startMs, deviceCount: 0 }
  })
}

function readStart(value: unknown, place: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(ms)) throw bad(`${place}: start_ts is not a time as RFC 3339 has it`)
  return ms
}

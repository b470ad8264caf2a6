import type { EventDiagnostics } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { EffectiveDeploymentEntry } from '@slipway/core/provider'
import type { Clients } from './clients.ts'
import { listEffectiveDeployments } from './fleet.ts'
import { describeExecution } from './jobs.ts'
import { describeDeviceState, isDetailedStatus } from './state.ts'

/** What a device has told of its failure. */
export interface FailureFacts {
  readonly detailedStatus?: string
  readonly cause?: string
  /** From general to specific. */
  readonly errorStack: readonly string[]
  readonly errorTypes: readonly string[]
}

/** Of so many failed devices of one deployment the reasons are fetched, each once: an end does not change. */
const MOST = 100

/** Why devices failed, remembered. */
export class FailureReader {
  readonly #clients: Clients
  readonly #known = new Map<string, FailureFacts>()
  readonly #fetched = new Map<string, number>()

  constructor(clients: Clients) {
    this.#clients = clients
  }

  /** `undefined` where it cannot be had, or enough were asked for. */
  async read(
    deploymentId: string,
    jobId: string,
    thingName: string,
    executionNumber: number,
    signal?: AbortSignal,
  ): Promise<FailureFacts | undefined> {
    const key = `${jobId}/${thingName}/${executionNumber}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fetched = this.#fetched.get(deploymentId) ?? 0
    if (fetched >= MOST) return undefined
    this.#fetched.set(deploymentId, fetched + 1)
    const facts = await this.#fetch(deploymentId, jobId, thingName, signal)
    if (facts !== undefined) this.#known.set(key, facts)
    return facts
  }

  /** Jobs tell it; where they may not be read, Greengrass does. */
  async #fetch(
    deploymentId: string,
    jobId: string,
    thingName: string,
    signal: AbortSignal | undefined,
  ): Promise<FailureFacts | undefined> {
    try {
      const execution = await describeExecution(this.#clients, jobId, thingName, signal)
      return factsOfDetails(execution.details)
    } catch (error) {
      signal?.throwIfAborted()
      if (!isUntold(error)) throw error
    }
    try {
      const entries = await listEffectiveDeployments(this.#clients, thingName, signal)
      const entry = entries.find((one) => one.deploymentId === deploymentId)
      return entry === undefined ? undefined : factsOfEffective(entry)
    } catch (error) {
      signal?.throwIfAborted()
      if (!isUntold(error)) throw error
      return undefined
    }
  }
}

/** By the keys of a job execution; the nucleus cuts values at 1024 characters, in the middle of a list too. */
export function factsOfDetails(details: Readonly<Record<string, string>>): FailureFacts {
  const detailedStatus = details['detailed-deployment-status']
  const cause = details['deployment-failure-cause']
  return {
    errorStack: listOf(details['deployment-error-stack']),
    errorTypes: listOf(details['deployment-error-types']),
    ...(detailedStatus && { detailedStatus }),
    ...(cause && { cause }),
  }
}

/** By the reason of an effective deployment, which is seen as `CODE: DETAILED_STATUS: message`. */
export function factsOfEffective({
  reason = '',
  errorStack,
  errorTypes,
}: Pick<EffectiveDeploymentEntry, 'reason' | 'errorStack' | 'errorTypes'>): FailureFacts {
  if (isDetailedStatus(reason)) return { errorStack, errorTypes, detailedStatus: reason }
  const [, first = '', second, rest] = /^([A-Z0-9_]+): (?:([A-Z0-9_]+): )?(.*)$/s.exec(reason) ?? []
  const detailedStatus = [second, first].find((word) => word !== undefined && isDetailedStatus(word))
  const cause = detailedStatus === undefined ? reason : (rest ?? '')
  return { errorStack, errorTypes, ...(detailedStatus !== undefined && { detailedStatus }), ...(cause && { cause }) }
}

/** Why a device failed, as a lifecycle event tells it. */
export function toDiagnostics(nativeStatus: string, facts: FailureFacts | undefined): EventDiagnostics {
  const { detailedStatus, cause, errorStack = [], errorTypes = [] } = facts ?? {}
  const left = describeDeviceState(detailedStatus)
  // A nucleus ends its sentences, and ours goes on.
  const whole = left === undefined ? cause : cause?.replace(/\.$/, '')
  const message = [whole, left].filter((part) => part !== undefined && part !== '').join('; ')
  return {
    errorCode: errorStack.at(-1) ?? detailedStatus ?? nativeStatus,
    ...(message !== '' && { message }),
    ...(detailedStatus !== undefined && { detailedStatus }),
    ...(left !== undefined && { deviceState: left }),
    ...(cause !== undefined && cause !== '' && { cause }),
    ...(errorStack.length > 0 && { errorStack }),
    ...(errorTypes.length > 0 && { errorTypes }),
  }
}

function listOf(text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return []
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  } catch {
    // It was cut: what is whole in it is told.
  }
  return [...text.matchAll(/"([A-Z0-9_]+)"/g)].map(([, word = '']) => word)
}

function isUntold(error: unknown): boolean {
  return error instanceof SlipwayError && ['ACCESS_DENIED', 'DEVICE_NOT_FOUND', 'NOT_IMPLEMENTED'].includes(error.code)
}

import type { QueryParameters } from '../../http/query-parameters.ts'
import type { Change } from '../../state/store.ts'
import type { XmlElements } from '../../xml.ts'
import { ElbError, invalid } from '../elb-error.ts'
import type { ElbState } from '../elb-state.ts'
import type { Listener, LoadBalancer, Tags, TargetGroup } from '../model.ts'
import type { Listeners } from '../traffic/listeners.ts'
import type { Targets } from '../traffic/targets.ts'

/** What an operation is given beside its request. */
export interface ElbContext {
  readonly state: ElbState
  readonly targets: Pick<Targets, 'health' | 'locate'>
  readonly listeners: Pick<Listeners, 'open' | 'close' | 'isOpen'>
  /** Makes the changes, and has targets and listeners follow them at once; resolves when they are kept. */
  readonly commit: (changes: readonly Change[]) => Promise<void>
  /** Of the wall. */
  readonly nowMs: number
  readonly region: string
  readonly accountId: string
  /** Sixteen hexadecimal digits. */
  readonly newId: () => string
  /** How many items a list gives at once. */
  readonly pageSize: number
}

/** One operation of the public service model; its answer, which counts once what it has changed is kept. @throws ElbError */
export type ElbOperation = (context: ElbContext, parameters: QueryParameters) => XmlElements | Promise<XmlElements>

/** What every request has. */
const COMMON = ['Action', 'Version'] as const

/** Refuses parameters other than these. @throws ElbError `NotImplemented` */
export function allow(parameters: QueryParameters, known: readonly string[]): void {
  parameters.allowOnly([...COMMON, ...known])
}

/** @throws ElbError `LoadBalancerNotFound` */
export function requireLoadBalancer(state: ElbState, arn: string): LoadBalancer {
  const found = state.loadBalancer(arn)
  if (found !== undefined) return found
  throw new ElbError('LoadBalancerNotFound', `Load balancer '${arn}' not found`)
}

/** @throws ElbError `TargetGroupNotFound` */
export function requireTargetGroup(state: ElbState, arn: string): TargetGroup {
  const found = state.targetGroup(arn)
  if (found !== undefined) return found
  throw new ElbError('TargetGroupNotFound', `Target groups '${arn}' not found`)
}

/** @throws ElbError `ListenerNotFound` */
export function requireListener(state: ElbState, arn: string): Listener {
  const found = state.listener(arn)
  if (found !== undefined) return found
  throw new ElbError('ListenerNotFound', `Listener '${arn}' not found`)
}

/** One of some words. @throws ElbError `ValidationError` */
export function choose<T extends string>(value: string, words: readonly T[], what: string): T {
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  throw invalid(`${what} '${value}' must be one of: [${words.join(', ')}]`)
}

/** A whole number between bounds, `undefined` when it is not given. @throws ElbError `ValidationError` */
export function within(
  parameters: QueryParameters,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const value = parameters.count(name)
  if (value === undefined || (value >= least && value <= most)) return value
  throw invalid(`${name} '${value}' must be between ${least} and ${most}`)
}

/** @throws ElbError `ValidationError`, or `DuplicateTagKeys` */
export function readTags(parameters: QueryParameters): Tags {
  const tags = parameters.structures('Tags').map((tag) => [tag.require('Key'), tag.text('Value') ?? ''] as const)
  if (new Set(tags.map(([key]) => key)).size < tags.length) {
    throw new ElbError('DuplicateTagKeys', 'A tag key was specified more than once')
  }
  return Object.fromEntries(tags)
}

/** Names of load balancers and target groups have 1 to 32 letters, digits and hyphens. @throws ElbError `ValidationError` */
export function readName(parameters: QueryParameters, what: string): string {
  const name = parameters.require('Name')
  if (name.length > 32) throw invalid(`${what} name '${name}' cannot be longer than '32' characters`)
  if (!/^[a-zA-Z0-9-]+$/.test(name)) {
    throw invalid(`${what} name '${name}' can only contain characters that are alphanumeric characters and hyphens(-)`)
  }
  if (name.startsWith('-') || name.endsWith('-')) {
    throw invalid(`${what} name '${name}' cannot begin or end with a hyphen`)
  }
  return name
}

/** One page of a list; the marker is opaque to callers. @throws ElbError `ValidationError` */
export function paginate<T extends { readonly arn: string }>(
  { pageSize }: ElbContext,
  parameters: QueryParameters,
  all: readonly T[],
): { readonly items: readonly T[]; readonly NextMarker: string | undefined } {
  const size = within(parameters, 'PageSize', [1, 400]) ?? pageSize
  const marker = parameters.text('Marker')
  const after = marker === undefined ? '' : Buffer.from(marker, 'base64url').toString('utf8')
  const left = all.filter(({ arn }) => arn > after)
  const items = left.slice(0, size)
  const last = items.at(-1)
  const isMore = last !== undefined && left.length > items.length
  return { items, NextMarker: isMore ? Buffer.from(last.arn).toString('base64url') : undefined }
}

/** Those that a request names by ARN or name, all of which have to be there; all of them when it names none. */
export function select<T extends { readonly arn: string; readonly name: string }>(
  parameters: QueryParameters,
  arnsField: string,
  all: readonly T[],
  missing: (name: string) => ElbError,
): readonly T[] | undefined {
  const named = [
    ...parameters.texts(arnsField).map((arn) => [arn, all.find((one) => one.arn === arn)] as const),
    ...parameters.texts('Names').map((name) => [name, all.find((one) => one.name === name)] as const),
  ]
  if (named.length === 0) return undefined
  return named.map(([name, found]) => {
    if (found === undefined) throw missing(name)
    return found
  })
}

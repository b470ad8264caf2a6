import { SlipwayError } from '../../errors.ts'
import type {
  CallOptions,
  GreengrassDeployments,
  GreengrassFleet,
  GreengrassRevisionEntry,
  GreengrassTarget,
} from '../../provider.ts'

/** A target by its name, or by its ARN, as the service itself names it. */
export type StatusTarget = GreengrassTarget & { readonly arn?: string }

interface FoundTarget {
  readonly target: GreengrassTarget
  readonly targetArn: string
}

type Service = Pick<GreengrassFleet, 'findTarget'> & Pick<GreengrassDeployments, 'latestRevision'>

/**
 * The target that is asked about, held against what is there. With its ARN no right of AWS IoT is needed, and it may be gone, as long
 * as the service remembers its deployments.
 *
 * @throws SlipwayError GROUP_NOT_FOUND, DEVICE_NOT_FOUND; INPUT_INVALID for the ARN of another account or region.
 */
export async function findGreengrassTarget(
  { type, name, arn }: StatusTarget,
  service: Service,
  options: CallOptions,
): Promise<FoundTarget> {
  const target: GreengrassTarget = { type, name }
  try {
    const targetArn = await service.findTarget(target, options)
    if (arn !== undefined && arn !== targetArn) throw elsewhere(arn, targetArn)
    return { target, targetArn }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof SlipwayError)) throw error
    if (arn === undefined) {
      if (error.code !== 'ACCESS_DENIED') throw error
      const hint = `${error.hint ?? ''}; with --target-arn ARN it is not needed`
      throw new SlipwayError('ACCESS_DENIED', error.message, { hint, cause: error })
    }
    if (error.code === 'ACCESS_DENIED') return { target, targetArn: arn }
    if (error.code !== 'GROUP_NOT_FOUND' && error.code !== 'DEVICE_NOT_FOUND') throw error
    if ((await service.latestRevision(arn, options)) !== undefined) return { target, targetArn: arn }
    const hint = `the ARN is of account ${accountOf(arn)} in region ${regionOf(arn)}: check it, and that these settings are for there`
    throw new SlipwayError(error.code, error.message, { hint, cause: error })
  }
}

export interface GreengrassHistory extends FoundTarget {
  /** The newest first. */
  readonly revisions: readonly GreengrassRevisionEntry[]
}

/**
 * The deployments that a target has had.
 *
 * @param limit as many as are told
 * @throws as {@link findGreengrassTarget} does
 */
export async function greengrassHistory(
  { target, limit }: { readonly target: StatusTarget; readonly limit: number },
  { service }: { readonly service: Service & Pick<GreengrassDeployments, 'listRevisions'> },
  options: CallOptions = {},
): Promise<GreengrassHistory> {
  const found = await findGreengrassTarget(target, service, options)
  return { ...found, revisions: await collectSome(service.listRevisions(found.targetArn, options), limit) }
}

/** The first of what is listed in pages; no page is asked for that is not needed. */
export async function collectSome<T>(pages: AsyncIterable<readonly T[]>, most: number): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of pages) {
    all.push(...page.slice(0, most - all.length))
    if (all.length >= most) break
  }
  return all
}

function elsewhere(arn: string, found: string): SlipwayError {
  return new SlipwayError(
    'INPUT_INVALID',
    `"${arn}" is not in the account and region that are asked: there it is "${found}"`,
    {
      hint: 'correct the ARN, or use the settings of its account and region',
    },
  )
}

function regionOf(arn: string): string {
  return `"${arn.split(':')[3] ?? ''}"`
}

function accountOf(arn: string): string {
  return `"${arn.split(':')[4] ?? ''}"`
}

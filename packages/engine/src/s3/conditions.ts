import type { S3Request } from './operation.ts'
import { header, unquoted } from './operation.ts'
import type { ObjectVersion, StoredObject } from './records.ts'
import { notImplemented, S3Error } from './s3-error.ts'
import { noSuchKey } from './versions.ts'

/**
 * Decides whether a read goes on, by RFC 9110 section 13.2.2.
 *
 * @throws S3Error `PreconditionFailed`
 */
export function checkReadConditions(request: S3Request, object: StoredObject): 'send' | 'not-modified' {
  const outcome = evaluate(
    {
      ifMatch: header(request, 'if-match'),
      ifNoneMatch: header(request, 'if-none-match'),
      ifModifiedSince: header(request, 'if-modified-since'),
      ifUnmodifiedSince: header(request, 'if-unmodified-since'),
    },
    object,
  )
  if (outcome.result === 'failed') throw preconditionFailed(outcome.condition)
  return outcome.result
}

/** Decides whether a copy goes on. @throws S3Error `PreconditionFailed` */
export function requireCopyConditions(request: S3Request, source: StoredObject): void {
  const outcome = evaluate(
    {
      ifMatch: header(request, 'x-amz-copy-source-if-match'),
      ifNoneMatch: header(request, 'x-amz-copy-source-if-none-match'),
      ifModifiedSince: header(request, 'x-amz-copy-source-if-modified-since'),
      ifUnmodifiedSince: header(request, 'x-amz-copy-source-if-unmodified-since'),
    },
    source,
  )
  if (outcome.result === 'failed') throw preconditionFailed(outcome.condition)
  if (outcome.result === 'not-modified') throw preconditionFailed('x-amz-copy-source-If-None-Match')
}

/**
 * Decides whether a write may replace what is there. Asked before the body is read, to spare it, and again in the same
 * breath as the commit, to be right.
 *
 * @throws S3Error `PreconditionFailed`, or `NoSuchKey` when there is nothing to match.
 */
export function requireWriteConditions(request: S3Request, current: ObjectVersion | undefined): void {
  const existing = current?.kind === 'object' ? current : undefined
  const ifNoneMatch = header(request, 'if-none-match')
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw notImplemented('If-None-Match on writes with a value other than "*"')
    if (existing !== undefined) throw preconditionFailed('If-None-Match')
  }
  const ifMatch = header(request, 'if-match')
  if (ifMatch === undefined) return
  if (existing === undefined) throw noSuchKey(request.key)
  if (!matches(ifMatch, existing.eTag)) throw preconditionFailed('If-Match')
}

/**
 * The same in the breath of the commit, for a write whose conditions held when its body began to come.
 *
 * @throws S3Error `PreconditionFailed`, or `ConditionalRequestConflict` when what was to be replaced is deleted meanwhile.
 */
export function requireConditionsStillHold(request: S3Request, current: ObjectVersion | undefined): void {
  if (header(request, 'if-match') !== undefined && current?.kind !== 'object') {
    throw new S3Error(
      'ConditionalRequestConflict',
      'The conditional request cannot succeed due to a conflicting operation against this resource.',
      { details: { Condition: 'If-Match', Key: request.key } },
    )
  }
  requireWriteConditions(request, current)
}

interface ReadConditions {
  readonly ifMatch: string | undefined
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
  readonly ifUnmodifiedSince: string | undefined
}

type Evaluation =
  | { readonly result: 'send' | 'not-modified' }
  | { readonly result: 'failed'; readonly condition: string }

function evaluate(conditions: ReadConditions, { eTag, lastModifiedMs }: StoredObject): Evaluation {
  // HTTP dates have no fraction of a second.
  const modifiedSeconds = Math.floor(lastModifiedMs / 1000)
  const { ifMatch, ifNoneMatch } = conditions
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, eTag)) return { result: 'failed', condition: 'If-Match' }
  } else if (modifiedSeconds > secondsOf(conditions.ifUnmodifiedSince, Number.POSITIVE_INFINITY)) {
    return { result: 'failed', condition: 'If-Unmodified-Since' }
  }
  if (ifNoneMatch !== undefined) return { result: matches(ifNoneMatch, eTag) ? 'not-modified' : 'send' }
  const isStale = modifiedSeconds > secondsOf(conditions.ifModifiedSince, Number.NEGATIVE_INFINITY)
  return { result: isStale ? 'send' : 'not-modified' }
}

function matches(list: string, eTag: string): boolean {
  return list.split(',').some((candidate) => candidate.trim() === '*' || unquoted(candidate) === eTag)
}

function secondsOf(text: string | undefined, otherwise: number): number {
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(ms) ? otherwise : Math.floor(ms / 1000)
}

function preconditionFailed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    details: { Condition: condition },
  })
}

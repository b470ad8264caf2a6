/**
 * Codes of everything that can stop a use case for a reason a user can act on.
 * The exit code of a command is a function of the code alone: see {@link exitCodeOf}.
 */
export type ErrorCode =
  | 'INPUT_INVALID'
  | 'NOT_IMPLEMENTED'
  | 'SOURCE_INVALID'
  | 'APPSPEC_INVALID'
  | 'RECIPE_INVALID'
  | 'SECRETS_FOUND'
  | 'BUILD_FAILED'
  | 'BUNDLE_FAILED'
  | 'ARCHIVE_INVALID'
  | 'DISK_FULL'
  | 'CREDENTIALS_MISSING'
  | 'CREDENTIALS_INVALID'
  | 'CREDENTIALS_EXPIRED'
  | 'ACCESS_DENIED'
  | 'BUCKET_NOT_FOUND'
  | 'OBJECT_NOT_FOUND'
  | 'OBJECT_CHANGED'
  | 'KEY_TAKEN'
  | 'UPLOAD_CORRUPTED'
  | 'APPLICATION_NOT_FOUND'
  | 'GROUP_NOT_FOUND'
  | 'CONFIGURATION_NOT_FOUND'
  | 'DEPLOYMENT_NOT_FOUND'
  | 'REVISION_NOT_FOUND'
  | 'DEVICE_NOT_FOUND'
  | 'NO_FITTING_DEVICE'
  | 'COMPONENT_NOT_FOUND'
  | 'COMPONENT_FAILED'
  | 'TARGET_CHANGED'
  | 'ARTIFACT_TOO_LARGE'
  | 'FEATURE_UNAVAILABLE'
  | 'NOTHING_TO_REDEPLOY'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTION_FAILED'
  | 'TASK_DEFINITION_NOT_FOUND'
  | 'GROUP_BUSY'
  | 'DEPLOYMENT_EXISTS'
  | 'ALREADY_COMPLETED'
  | 'NOT_WAITING'
  | 'SERVICE_REFUSED'
  | 'SERVICE_UNREACHABLE'
  | 'ENGINE_FAILED'
  | 'CANCELLED'

/** A right that is missing, as it is written in a policy. */
export interface MissingRight {
  /** `codedeploy:CreateDeployment` */
  readonly action: string
  /** An ARN or `*`; absent where the service does not tell it. */
  readonly resource?: string
  /** Whether a policy forbids it, rather than none allowing it. */
  readonly isForbidden: boolean
}

/**
 * An error raised for a reason that the user can act on. It is shown without a stack;
 * anything else that is thrown is a defect of ours and is shown with one.
 *
 * `message` says what happened, to what, in lower case; `hint` says what to do about it.
 */
export class SlipwayError extends Error {
  override readonly name = 'SlipwayError'
  readonly code: ErrorCode
  readonly hint: string | undefined
  /** How often a service was asked before it gave this answer: an earlier try may have been carried out all the same. */
  readonly attempts: number
  /** What has to be allowed, with ACCESS_DENIED. */
  readonly right: MissingRight | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & {
      readonly hint?: string
      readonly attempts?: number
      readonly right?: MissingRight
    } = {},
  ) {
    const { hint, attempts = 1, right, ...rest } = options
    super(message, rest)
    this.code = code
    this.hint = hint
    this.attempts = attempts
    this.right = right
  }
}

const USAGE: ReadonlySet<ErrorCode> = new Set([
  'INPUT_INVALID',
  'NOT_IMPLEMENTED',
  'SOURCE_INVALID',
  'APPSPEC_INVALID',
  'RECIPE_INVALID',
  'SECRETS_FOUND',
  'ARCHIVE_INVALID',
])
const OUT_OF_SIGHT: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNREACHABLE', 'CREDENTIALS_EXPIRED'])

/** The exit code of a use case that an error stopped: 2 wrong input, 4 out of sight, 130 cancelled, 1 anything else. */
export function exitCodeOf(code: ErrorCode): 1 | 2 | 4 | 130 {
  if (USAGE.has(code)) return 2
  if (OUT_OF_SIGHT.has(code)) return 4
  return code === 'CANCELLED' ? 130 : 1
}

/** Makes a forgotten variant of a union a compile error, and a value from outside the union a plain defect. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}

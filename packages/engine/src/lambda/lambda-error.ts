/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const STATUS = {
  AccessDeniedException: 403,
  CodeVerificationFailedException: 400,
  ExpiredTokenException: 403,
  IncompleteSignatureException: 400,
  InvalidParameterValueException: 400,
  InvalidRequestContentException: 400,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  NotImplementedException: 501,
  PreconditionFailedException: 412,
  RequestTooLargeException: 413,
  ResourceConflictException: 409,
  ResourceNotFoundException: 404,
  ServiceException: 500,
  TooManyRequestsException: 429,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
} as const

export type LambdaErrorType = keyof typeof STATUS

/** An answer of the service that is an error in Lambda's own words. */
export class LambdaError extends Error {
  override readonly name = 'LambdaError'
  readonly type: LambdaErrorType
  readonly status: number

  constructor(type: LambdaErrorType, message: string, options?: ErrorOptions) {
    super(message, options)
    this.type = type
    this.status = STATUS[type]
  }
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notImplemented(what: string): LambdaError {
  return new LambdaError('NotImplementedException', `${what} is not implemented by this engine`)
}

export function invalidParameter(message: string): LambdaError {
  return new LambdaError('InvalidParameterValueException', message)
}

export function notFound(arn: string, what: 'Function' | 'Alias' = 'Function'): LambdaError {
  return new LambdaError(
    'ResourceNotFoundException',
    what === 'Alias' ? `Cannot find alias arn: ${arn}` : `Function not found: ${arn}`,
  )
}

import { RestError } from '../http/rest-codec.ts'

/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const STATUS = {
  ExpiredTokenException: 403,
  InternalFailureException: 500,
  InvalidRequestException: 400,
  InvalidStateTransitionException: 409,
  NotImplementedException: 501,
  ResourceAlreadyExistsException: 409,
  ResourceNotFoundException: 404,
  ThrottlingException: 400,
  UnauthorizedException: 401,
  VersionConflictException: 409,
} as const

export type IotErrorType = keyof typeof STATUS

/** An answer that is an error in AWS IoT's words. */
export function iotError(type: IotErrorType, message: string, details = {}): RestError {
  return new RestError(type, STATUS[type], message, { details })
}

export const invalidRequest = (message: string): RestError => iotError('InvalidRequestException', message)
export const notFound = (message: string): RestError => iotError('ResourceNotFoundException', message)
/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export const notImplemented = (what: string): RestError =>
  iotError('NotImplementedException', `${what} is not implemented by this engine`)

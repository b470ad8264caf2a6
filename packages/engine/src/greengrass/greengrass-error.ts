import { RestError } from '../http/rest-codec.ts'

/** HTTP status of each error that the emulated operations answer with; the names are those of the public service model. */
const STATUS = {
  AccessDeniedException: 403,
  ConflictException: 409,
  ExpiredTokenException: 403,
  InternalServerException: 500,
  NotImplementedException: 501,
  RequestAlreadyInProgressException: 400,
  ResourceNotFoundException: 404,
  ThrottlingException: 429,
  ValidationException: 400,
} as const

export type GreengrassErrorType = keyof typeof STATUS

/** What the service asks callers to wait for after throttling and errors of its own, in seconds. */
const RETRY_AFTER = { 'Retry-After': '1' }

/** An answer that is an error in Greengrass's words. */
export function greengrassError(type: GreengrassErrorType, message: string, details = {}): RestError {
  return new RestError(type, STATUS[type], message, {
    details,
    ...((type === 'ThrottlingException' || type === 'InternalServerException') && { headers: RETRY_AFTER }),
  })
}

/** A field that is not as it has to be. */
export function invalidField(name: string, message: string): RestError {
  return greengrassError('ValidationException', `Invalid value for ${name}: ${message}`, {
    reason: 'FIELD_VALIDATION_FAILED',
    fields: [{ name, message }],
  })
}

export function cannotParse(message: string): RestError {
  return greengrassError('ValidationException', message, { reason: 'CANNOT_PARSE', fields: [] })
}

export type ResourceType =
  | 'component'
  | 'componentVersion'
  | 'deployment'
  | 'coreDevice'
  | 'thing'
  | 'thingGroup'
  | 'resource'

export function notFound(resourceType: ResourceType, resourceId: string, message: string): RestError {
  return greengrassError('ResourceNotFoundException', message, { resourceId, resourceType })
}

export function conflict(resourceType: ResourceType, resourceId: string, message: string): RestError {
  return greengrassError('ConflictException', message, { resourceId, resourceType })
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notImplemented(what: string): RestError {
  return greengrassError('NotImplementedException', `${what} is not implemented by this engine`)
}

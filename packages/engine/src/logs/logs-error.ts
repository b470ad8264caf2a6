import type { JsonReply } from '../http/service.ts'

export type LogsErrorType =
  | 'InvalidParameterException'
  | 'ResourceNotFoundException'
  | 'ResourceAlreadyExistsException'
  | 'AccessDeniedException'
  | 'UnknownOperationException'
  | 'NotImplementedException'

/** An answer other than success; `type` is the exception's name in the public service model. */
export class LogsError extends Error {
  override readonly name = 'LogsError'
  readonly type: LogsErrorType

  constructor(type: LogsErrorType, message: string) {
    super(message)
    this.type = type
  }

  toReply(): JsonReply {
    return { status: this.type === 'NotImplementedException' ? 501 : 400, type: this.type, message: this.message }
  }
}

export function invalid(message: string): LogsError {
  return new LogsError('InvalidParameterException', message)
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notImplemented(what: string): LogsError {
  return new LogsError('NotImplementedException', `${what} is not implemented by this engine`)
}

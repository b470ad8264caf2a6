import type { JsonReply } from '../http/service.ts'

/** An answer other than success; `type` is the exception's name in the public service model. */
export class ServiceException extends Error {
  override readonly name = 'ServiceException'
  readonly type: string
  readonly status: 400 | 501

  constructor(type: string, message: string, status: 400 | 501 = 400) {
    super(message)
    this.type = type
    this.status = status
  }

  toReply(): JsonReply {
    return { status: this.status, type: this.type, message: this.message }
  }
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notImplemented(what: string): ServiceException {
  return new ServiceException('NotImplementedException', `${what} is not implemented by this engine`, 501)
}

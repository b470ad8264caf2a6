import type { JsonReply } from '../http/service.ts'

/** An answer of ECS other than success; `type` is the exception's name in the public service model. */
export class EcsException extends Error {
  override readonly name = 'EcsException'
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
export function notBuilt(what: string): EcsException {
  return new EcsException('NotImplementedException', `${what} is not implemented by this engine`, 501)
}

export function invalid(message: string): EcsException {
  return new EcsException('InvalidParameterException', message)
}

/** What ECS calls most mistakes about task definitions. */
export function clientError(message: string): EcsException {
  return new EcsException('ClientException', message)
}

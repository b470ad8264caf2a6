/** An answer of Auto Scaling other than success; `code` is the error's name in the public service model. */
export class AutoScalingError extends Error {
  override readonly name = 'AutoScalingError'
  readonly status: 400 | 501
  readonly code: string

  constructor(code: string, message: string, status: 400 | 501 = 400) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What is not allowed has one name in this service. */
export function invalid(message: string): AutoScalingError {
  return new AutoScalingError('ValidationError', message)
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notBuilt(what: string): AutoScalingError {
  return new AutoScalingError('NotImplemented', `${what} is not implemented by this engine`, 501)
}

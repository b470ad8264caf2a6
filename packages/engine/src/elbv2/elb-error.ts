/** An answer of Elastic Load Balancing other than success; `code` is the error's name in the public service model. */
export class ElbError extends Error {
  override readonly name = 'ElbError'
  readonly status: 400 | 501
  readonly code: string

  constructor(code: string, message: string, options: ErrorOptions & { readonly status?: 400 | 501 } = {}) {
    const { status = 400, ...rest } = options
    super(message, rest)
    this.status = status
    this.code = code
  }
}

/** A value that is not one of those allowed. */
export function invalid(message: string): ElbError {
  return new ElbError('ValidationError', message)
}

/** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
export function notBuilt(what: string): ElbError {
  return new ElbError('NotImplemented', `${what} is not implemented by this engine`, { status: 501 })
}

export function invalidConfiguration(message: string, options?: ErrorOptions): ElbError {
  return new ElbError('InvalidConfigurationRequest', message, options)
}

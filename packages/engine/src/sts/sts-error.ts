/** An answer of STS other than success; `code` is the error's name in the public service model. */
export class StsError extends Error {
  override readonly name = 'StsError'
  readonly status: 400 | 403 | 501
  readonly code: string

  constructor(status: 400 | 403 | 501, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  /** What the engine does not emulate it refuses by name: nothing is accepted and then ignored. */
  static notImplemented(what: string): StsError {
    return new StsError(501, 'NotImplemented', `${what} is not implemented by this engine`)
  }
}

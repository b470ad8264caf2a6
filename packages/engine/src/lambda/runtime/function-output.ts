/** Where one execution environment prints. */
export interface OutputStream {
  /** The name of its log stream, which the function finds in its environment. */
  readonly name: string
  /** Takes what was printed: lines, and parts of lines that are continued by the next call. Never fails and never waits. */
  write(text: string): void
  /** Ends the last line; resolves when all is kept. */
  end(): Promise<void>
}

/** Keeps what functions print. */
export interface FunctionOutput {
  /** A stream of its own for an execution environment of a version of a function. */
  open(functionName: string, version: string): OutputStream
}

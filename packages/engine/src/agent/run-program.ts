import { execFile } from 'node:child_process'
import { hasErrnoCode } from './failure-text.ts'

type ProgramEnd =
  | { readonly kind: 'absent' }
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs one of the system's own programs that the agent needs, and tells apart that it is not on this machine. */
export function runProgram(program: string, parameters: readonly string[], signal: AbortSignal): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    execFile(program, [...parameters], { signal, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (signal.aborted) reject(signal.reason)
      else if (error === null) resolve({ kind: 'exited', code: 0, stdout, stderr })
      else if (hasErrnoCode(error, 'ENOENT')) resolve({ kind: 'absent' })
      else if (typeof error.code === 'number') resolve({ kind: 'exited', code: error.code, stdout, stderr })
      else reject(error)
    })
  })
}

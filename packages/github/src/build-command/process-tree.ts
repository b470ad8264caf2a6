import { type ChildProcess, spawnSync } from 'node:child_process'

/** Sends a signal to a process and to all that it has started; one that is gone already is no error. */
export function signalTree({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    // There are no signals to catch: to be told is to be ended. What a process started is found by the process alone.
    if (exitCode !== null) return
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // EPERM: all that is left of the group runs as another user, by sudo.
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}

/** Ends a process and all that it has started, at once. */
export function killTree(child: ChildProcess): void {
  signalTree(child, 'SIGKILL')
}

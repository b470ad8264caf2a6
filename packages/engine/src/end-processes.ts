import { readdir, readFile } from 'node:fs/promises'

/** Ends what the scripts of an instance have left running, as the end of a machine does: they have a variable of its name. */
export function endProcessesOf(instanceName: string): Promise<void> {
  return endMarkedProcesses('SLIPWAY_INSTANCE_NAME', instanceName)
}

/**
 * Ends all processes that have a variable of this value in their environment, but for this one. Where the system does not
 * show the environment of processes, as only Linux does, nothing is ended.
 */
export async function endMarkedProcesses(variable: string, value: string): Promise<void> {
  const mark = `${variable}=${value}`
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  await Promise.all(
    pids.map(async (pid) => {
      // Of another user, or gone since.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      if (!environment.split('\0').includes(mark) || Number(pid) === process.pid) return
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    }),
  )
}

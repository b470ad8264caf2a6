import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledComponent } from '@slipway/core/provider'
import type { CoreDeviceState } from '../report/compare-core-devices.ts'
import { processesBelow } from './end-processes.ts'
import { readInstanceFiles } from './instance-files.ts'
import { portsOf } from './listened-ports.ts'

/** By this variable the engine knows the processes of a component: it is the component's work folder. */
const MARK = 'SLIPWAY_CORE_COMPONENT'
/** What devices and components write there grows with everything that happens. */
const LOGS = '/logs'

/**
 * What is on a simulated core device now: its files but for its logs, and which process is of which component.
 *
 * @param components what the service says is installed
 */
export async function lookAtCoreDevice(
  { name, folder }: { readonly name: string; readonly folder: string },
  components: readonly InstalledComponent[],
  signal: AbortSignal,
): Promise<CoreDeviceState> {
  // A device that has never installed anything has none yet.
  await mkdir(folder, { recursive: true })
  const files = await readInstanceFiles(folder, signal, [LOGS])
  const work = join(folder, 'work')
  const processes = processesBelow(folder).map(({ pid, command, environment }) => ({
    pid,
    command: command.replaceAll(folder, ''),
    component: environment.get(MARK)?.slice(work.length + 1) ?? '',
  }))
  const ports = processes.flatMap(({ pid, command }) => portsOf(pid).map((port) => ({ port, command })))
  // What devices have of a release is its artifacts; what scripts write below `work` is as each device makes it.
  const installed = new Set([...files.keys()].filter((path) => path.startsWith('/packages/')))
  return { name, files, installed, processes, ports, components }
}

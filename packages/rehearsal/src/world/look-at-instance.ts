import type { EngineInstance } from '@slipway/engine'
import type { InstanceState } from '../report/compare-instances.ts'
import { processesBelow } from './end-processes.ts'
import { readInstanceFiles } from './instance-files.ts'
import { portsOf } from './listened-ports.ts'
import { readOverlayFiles } from './overlay-files.ts'
import type { World } from './world.ts'

/**
 * What is on an instance now.
 *
 * @param installed the files that the last deployment has brought.
 */
export async function lookAtInstance(
  { engine, folder, isolation }: World,
  { name, root }: EngineInstance,
  installed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<InstanceState> {
  if (isolation === 'overlay') {
    const inspection = await engine.inspectInstance(name, signal)
    const seen = await readOverlayFiles(engine, name, inspection, folder, signal)
    const { processes, ports } = inspection
    return { name, ...seen, installed, processes, ports: ports.map((port) => ({ port })) }
  }
  return { ...(await readFolderState(name, root, root, signal)), installed }
}

/**
 * What is in a folder that stands for an instance or a device, and what runs there.
 *
 * @param marked the folder that its processes have in their environment.
 */
export async function readFolderState(
  name: string,
  root: string,
  marked: string,
  signal: AbortSignal,
): Promise<Omit<InstanceState, 'installed'>> {
  const running = processesBelow(marked).map(({ pid, command }) => ({
    pid,
    // As the instance sees it.
    command: command.replaceAll(root, ''),
  }))
  const ports = running.flatMap(({ pid, command }) => portsOf(pid).map((port) => ({ port, command })))
  return { name, files: await readInstanceFiles(root, signal), processes: running, ports }
}

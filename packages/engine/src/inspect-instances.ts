import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { SlipwayError } from '@slipway/core/errors'
import type { AgentInstance } from './agent/instance.ts'
import { layoutOf } from './agent/layout.ts'
import type { AgentCrew } from './agent-crew.ts'
import { makeFolder } from './data-dir.ts'
import { endProcessesOf } from './end-processes.ts'
import { listInstances, toAgentInstance } from './instances.ts'
import type { InstanceInspection, OverlayMachines } from './isolation/index.ts'
import { listFolder } from './isolation/list-folder.ts'
import type { StateStore } from './state/index.ts'

/** What can be looked at of instances, and undone, while the engine runs. */
export interface InstanceAccess {
  /**
   * What there is of an instance beside what this machine has: files, processes, ports, services. With isolation `directory` the
   * files of its root only.
   *
   * @throws SlipwayError INPUT_INVALID when there is no such instance, or it is not kept apart.
   */
  inspectInstance(name: string, signal?: AbortSignal): Promise<InstanceInspection>
  /** What {@link inspectInstance} tells of files, as an archive for tar; of isolation `overlay` only. */
  exportInstance(name: string, signal?: AbortSignal): Promise<Readable>
  /** Ends what runs on an instance and throws away what was written there; it is as new then, and its agent goes on. */
  discardInstance(name: string): Promise<void>
}

interface Parts {
  readonly state: StateStore
  readonly dataDir: string
  readonly crew: AgentCrew
  readonly machines: OverlayMachines
}

/** Gives access to the instances of a running engine. */
export function accessTo({ state, dataDir, crew, machines }: Parts): InstanceAccess {
  const find = (name: string): AgentInstance => {
    const record = listInstances(state).find((one) => one.name === name)
    if (record === undefined) {
      throw new SlipwayError('INPUT_INVALID', `there is no instance "${name}" that the engine runs`, {
        hint: '"slipway engine inspect" lists those that there are',
      })
    }
    return toAgentInstance(record, dataDir)
  }
  return {
    async inspectInstance(name, signal) {
      const instance = find(name)
      switch (instance.isolation) {
        case 'overlay':
          return (await machines.boot(instance)).inspect(signal)
        case 'directory':
          return {
            changes: await listFolder(layoutOf(instance).hostRoot, '/opt/codedeploy-agent'),
            processes: [],
            ports: [],
            services: [],
          }
        case 'none':
          throw notApart(name)
      }
    },
    async exportInstance(name, signal) {
      const instance = find(name)
      if (instance.isolation !== 'overlay') {
        throw new SlipwayError(
          'INPUT_INVALID',
          `instance "${name}" has isolation "${instance.isolation}", and no layer`,
          {
            hint:
              instance.isolation === 'directory'
                ? `its files are in "${layoutOf(instance).hostRoot}"`
                : 'start the fleet with --isolation overlay',
          },
        )
      }
      return (await machines.boot(instance)).export(signal)
    },
    async discardInstance(name) {
      const instance = find(name)
      if (instance.isolation === 'none') throw notApart(name)
      await crew.end(name, `instance "${name}" is thrown away`)
      if (instance.isolation === 'overlay') await machines.discard(instance)
      else {
        await endProcessesOf(name)
        const { hostRoot, deploymentRoot } = layoutOf(instance)
        await rm(hostRoot, { recursive: true, force: true, maxRetries: 3 })
        await makeFolder(deploymentRoot)
      }
      crew.start(instance)
    },
  }
}

function notApart(name: string): SlipwayError {
  return new SlipwayError(
    'INPUT_INVALID',
    `instance "${name}" has isolation "none": nothing tells its files from this machine's`,
    { hint: 'start the fleet with --isolation overlay or directory' },
  )
}

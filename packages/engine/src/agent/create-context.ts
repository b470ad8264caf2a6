import { mkdir, realpath } from 'node:fs/promises'
import { readAppSpec } from '@slipway/core/appspec'
import { extractArchive } from '@slipway/core/bundle/io'
import type { AgentContext } from './agent-context.ts'
import type { Isolation } from './instance.ts'
import { layoutOf } from './layout.ts'
import type { AgentLog } from './ports.ts'
import { privilegesOf } from './privileges.ts'

/** What whoever runs commands on an instance has to say; the rest has defaults. */
export interface AgentContextOptions
  extends Pick<AgentContext, 'instance' | 'objects' | 'environment' | 'clock' | 'log' | 'signal'>,
    Partial<
      Pick<
        AgentContext,
        | 'maxRevisions'
        | 'killGraceMs'
        | 'shutdownGraceMs'
        | 'gitHubApiUrl'
        | 'openGitHub'
        | 'startProcess'
        | 'pauses'
        | 'faults'
      >
    > {
  /** Where relative paths begin and scripts stand with isolation `none`. @defaultValue `/` */
  readonly workingDirectory?: string
}

/** Makes an instance's folders, where they are not there yet, and finds out what its commands may do. */
export async function createAgentContext<Options extends AgentContextOptions>(
  options: Options,
): Promise<Options & Omit<AgentContext, 'commands'>> {
  const { instance, environment } = options
  await mkdir(layoutOf(instance).hostRoot, { recursive: true })
  await mkdir(instance.folder, { recursive: true })
  // One spelling of every path, whatever links lead to the folder: paths on disk are compared with those of later runs.
  const layout = layoutOf({ ...instance, folder: await realpath(instance.folder) })
  await mkdir(layout.deploymentRoot, { recursive: true })
  const isConfined = instance.isolation === 'directory'
  const log: AgentLog = (line) => options.log(`${instance.name}: ${line}`)
  let isAnnounced = false
  return {
    ...options,
    readAppSpec,
    extractArchive,
    layout,
    log,
    root: {
      folder: layout.hostRoot,
      isConfined,
      home: isConfined ? '/root' : (environment.HOME ?? '/'),
      ...(!isConfined && options.workingDirectory !== undefined && { workingDirectory: options.workingDirectory }),
      agentFolder: layout.deploymentRoot,
    },
    privileges: privilegesOf(instance.isolation, process.getuid?.()),
    announceScripts: () => {
      if (isAnnounced) return
      isAnnounced = true
      log(SCRIPTS_TOLD[instance.isolation](layout.hostRoot))
    },
    maxRevisions: options.maxRevisions ?? 5,
    killGraceMs: options.killGraceMs ?? 10_000,
    shutdownGraceMs: options.shutdownGraceMs ?? 5_000,
  }
}

/** How far scripts are kept apart from this machine. */
const SCRIPTS_TOLD: Readonly<Record<Isolation, (hostRoot: string) => string>> = {
  directory: (hostRoot) =>
    `hook scripts are not confined: they run on this machine with your rights; only installed files are kept under "${hostRoot}"`,
  overlay: () =>
    'isolation is "overlay": hook scripts see this machine through a layer of their own, and change nothing of it',
  none: () => 'isolation is "none": installed files and hook scripts change this machine',
}

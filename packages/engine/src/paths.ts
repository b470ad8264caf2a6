import { join } from 'node:path'

/** What is kept where under a data directory. */
export interface EnginePaths {
  readonly state: string
  readonly objects: string
  /** The code of functions. */
  readonly functions: string
  /** What functions print. */
  readonly logs: string
  /** What tasks print. */
  readonly tasks: string
  /** The artifacts of Mender. */
  readonly mender: string
  /** A folder for each simulated Mender device. */
  readonly menderDevices: string
  /** The folders of core devices of Greengrass. */
  readonly coreDevices: string
  /** What clients of the https endpoint have to trust. */
  readonly tlsCa: string
}

export function pathsOf(dataDir: string): EnginePaths {
  return {
    state: join(dataDir, 'state'),
    objects: join(dataDir, 'objects'),
    functions: join(dataDir, 'functions'),
    logs: join(dataDir, 'logs'),
    tasks: join(dataDir, 'tasks'),
    mender: join(dataDir, 'mender', 'artifacts'),
    menderDevices: join(dataDir, 'mender', 'devices'),
    coreDevices: join(dataDir, 'core-devices'),
    tlsCa: join(dataDir, 'tls-ca.pem'),
  }
}

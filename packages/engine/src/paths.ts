import { join } from 'node:path'

/** What is kept where under a data directory. */
export interface EnginePaths {
  readonly state: string
  readonly objects: string
}

export function pathsOf(dataDir: string): EnginePaths {
  return { state: join(dataDir, 'state'), objects: join(dataDir, 'objects') }
}

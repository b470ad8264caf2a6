import type { HostOs, Platform } from '@slipway/core/appspec'

/** One file of what a new release begins with. */
export interface StarterFile {
  /** From the folder of the release, `/` separated. */
  readonly path: string
  readonly text: string
  readonly isExecutable: boolean
}

/** What a new release is for. */
export interface StarterRequest {
  readonly platform: Platform
  /** Of the hosts; of no meaning but for EC2/on-premises. */
  readonly os: HostOs
  /** In which language the AppSpec file is written; EC2/on-premises knows YAML alone. */
  readonly format: 'yaml' | 'json'
}

/** A file that is read, not run. */
export function plainFile(path: string, text: string): StarterFile {
  return { path, text, isExecutable: false }
}

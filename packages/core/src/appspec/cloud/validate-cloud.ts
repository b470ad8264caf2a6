import type { Finding } from '../finding.ts'
import type { Platform } from '../platform.ts'
import { judgeCloud } from './judge-cloud.ts'
import { settlePlatform } from './settle-platform.ts'

/** What there is to say of an AppSpec file before, or instead of, the rules of EC2/on-premises. */
export interface CloudVerdict {
  /** Whether the rules of EC2/on-premises are to be applied. */
  readonly isForServer: boolean
  readonly findings: readonly Finding[]
}

/**
 * Tells the platform of an AppSpec file and, unless that is EC2/on-premises, applies its rules.
 *
 * @param stated the platform that it is to be deployed to, when that is known.
 */
export function validateCloud(text: string | Uint8Array, file: string, stated: Platform | undefined): CloudVerdict {
  const settled = settlePlatform(text, file, stated)
  const { platform, findings } = settled
  if (platform === 'ec2') return { isForServer: true, findings }
  if (platform === undefined) return { isForServer: false, findings }
  return { isForServer: false, findings: [...findings, ...judgeCloud(settled.text, platform, file).findings] }
}

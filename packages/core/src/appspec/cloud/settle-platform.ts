import { canBeForCloud } from '../can-be-for-cloud.ts'
import { type Finding, fault } from '../finding.ts'
import { isTemplate, type Platform, recognisePlatform } from '../platform.ts'
import type { CloudText } from './cloud-text.ts'
import { findEntry } from './lookup.ts'
import { PLATFORM_NAMES } from './platform-names.ts'
import { readCloudText } from './read-text.ts'
import type { CloudPlatform } from './table.ts'

/** By whose rules a file is judged, with what there is to say about that. */
export type SettledPlatform =
  | { readonly platform: 'ec2'; readonly findings: readonly Finding[] }
  | { readonly platform: CloudPlatform; readonly findings: readonly Finding[]; readonly text: CloudText }
  /** The file has resources, of which none tells the platform. */
  | { readonly platform: undefined; readonly findings: readonly Finding[] }

/**
 * Decides by whose rules a file is judged: those of the platform that its content tells of, else of the stated one. That the two differ is
 * an error, for the deployment group takes files of its own platform only.
 */
export function settlePlatform(text: string | Uint8Array, file: string, stated: Platform | undefined): SettledPlatform {
  if (!canBeForCloud(text, stated)) return { platform: 'ec2', findings: [] }
  const reading = readCloudText(text, file)
  const found = recognisePlatform(reading)
  const findings = found !== undefined && stated !== undefined && found !== stated ? [contradiction(found, stated)] : []
  const platform = found ?? stated
  if (platform === 'ec2') return { platform, findings }
  if (platform !== undefined) return { platform, findings, text: reading }
  const { root } = reading
  const resources = root?.kind === 'map' ? findEntry(root, 'Resources') : undefined
  if (root?.kind !== 'map' || resources === undefined || findEntry(root, 'os') !== undefined) {
    return { platform: 'ec2', findings }
  }
  const details = {
    span: resources.key.span,
    hint: isTemplate(root)
      ? 'this is a template of CloudFormation; check that the right file is at this path'
      : 'give the resource the type AWS::Lambda::Function or AWS::ECS::Service',
  }
  const message = 'the file has "Resources", and none of them tells whether it is for AWS Lambda or Amazon ECS'
  return { platform: undefined, findings: [...reading.findings, fault('appspec/platform', message, details)] }
}

function contradiction(found: Platform, stated: Platform): Finding {
  return fault(
    'appspec/platform',
    `the file is for ${PLATFORM_NAMES[found]}, and is to be deployed to ${PLATFORM_NAMES[stated]}`,
    {
      hint: `give the AppSpec file for ${PLATFORM_NAMES[stated]}, or state the platform "${found}"`,
    },
  )
}

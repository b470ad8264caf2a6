import type { CloudAppSpecReading } from '../document.ts'
import { toDiagnostics } from '../finding.ts'
import { recognisePlatform } from '../platform.ts'
import { judgeCloud } from './judge-cloud.ts'
import { readCloudText } from './read-text.ts'
import type { CloudPlatform } from './table.ts'

export interface ReadCloudAppSpecOptions {
  /** The name that diagnostics carry, and whose extension tells JSON from YAML where the content does not. */
  readonly file: string
  /** The platform to read it for. @defaultValue what the content says, else `lambda` */
  readonly platform?: CloudPlatform
}

/**
 * Reads an AppSpec file for AWS Lambda or Amazon ECS, in YAML or JSON: the document when the service would take it, and all that is wrong
 * with it. Never throws.
 *
 * @example
 * const { spec } = readCloudAppSpec(text, { file: 'appspec.yml', platform: 'ecs' })
 * if (spec?.platform === 'ecs') deploy(spec.taskDefinition.value)
 */
export function readCloudAppSpec(
  text: string | Uint8Array,
  { file, platform }: ReadCloudAppSpecOptions,
): CloudAppSpecReading {
  const reading = readCloudText(text, file)
  const found = platform ?? recognisePlatform(reading)
  const { spec, findings } = judgeCloud(reading, found === undefined || found === 'ec2' ? 'lambda' : found, file)
  return { spec, diagnostics: toDiagnostics(findings, file) }
}

import type { DiagnosticCode, Position } from '../../diagnostics.ts'
import type { CloudAppSpec, FunctionHook } from '../document.ts'
import { type Finding, fault, type Report } from '../finding.ts'
import { describe, headOf } from '../rules/lookup.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import { checkKeys } from './check-keys.ts'
import type { CloudText } from './cloud-text.ts'
import { readEcs } from './ecs.ts'
import { readFunctionHooks } from './function-hooks.ts'
import { readLambda } from './lambda.ts'
import { isBlank, keyText } from './lookup.ts'
import { PLATFORM_NAMES } from './platform-names.ts'
import { type Resource, readResources } from './resources.ts'
import { CLOUD_TABLES, type CloudPlatform } from './table.ts'
import { checkCloudVersion } from './version.ts'

export interface CloudJudgement {
  /** Absent when there is an error, or a placeholder where a number has to be. */
  readonly spec: CloudAppSpec | undefined
  readonly findings: readonly Finding[]
}

/** Applies the rules of an AppSpec file for AWS Lambda or Amazon ECS to what could be read of it. */
export function judgeCloud(
  { root, findings, lostAt }: CloudText,
  platform: CloudPlatform,
  file: string,
): CloudJudgement {
  const all: Finding[] = [...findings]
  const report: Report = (finding) => {
    if (lostAt === undefined || isSure(finding, lostAt)) all.push(finding)
  }
  if (root === undefined || (root.kind === 'scalar' && isBlank(root))) {
    if (findings.length === 0) all.push(empty(platform))
    return { spec: undefined, findings: all }
  }
  if (root.kind !== 'map') {
    const message = `the file holds ${describe(root)}; expected a map with "version" and "Resources"`
    const hint = 'this does not look like an AppSpec file; check that the right file is at this path'
    report(fault('appspec/type', message, { span: headOf(root), hint }))
    return { spec: undefined, findings: all }
  }
  const table = CLOUD_TABLES[platform]
  checkKeys(root, table.top, table, report)
  checkCloudVersion(root, table, report)
  const resource = readResources(root, table, report)
  const properties = resource && readProperties(resource.properties, platform, report)
  const hooks = readFunctionHooks(root, table, report)
  const isSound =
    resource !== undefined && properties !== undefined && all.every(({ severity }) => severity !== 'error')
  return { spec: isSound ? toSpec(file, resource, properties, hooks) : undefined, findings: all }
}

function empty(platform: CloudPlatform): Finding {
  const { resourceType } = CLOUD_TABLES[platform]
  const hint = `write "version: 0.0" and "Resources" with one ${resourceType}`
  return fault('appspec/empty', `the AppSpec file for ${PLATFORM_NAMES[platform]} is empty`, { hint })
}

/** What speaks of something that is not there, and may be behind the place where the structure was lost. */
const OF_ABSENCE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'appspec/missing-property',
  'appspec/network-configuration',
  'appspec/capacity-provider',
  'appspec/resource-type',
])

function isSure({ code, span }: Finding, lostAt: Position): boolean {
  if (span === undefined || OF_ABSENCE.has(code)) return false
  const { line, column } = span.start
  return line < lostAt.line || (line === lostAt.line && column < lostAt.column)
}

type Read =
  | { readonly platform: 'lambda'; readonly values: NonNullable<ReturnType<typeof readLambda>> }
  | { readonly platform: 'ecs'; readonly values: NonNullable<ReturnType<typeof readEcs>> }

function readProperties(properties: YamlMap, platform: CloudPlatform, report: Report): Read | undefined {
  if (platform === 'lambda') {
    const values = readLambda(properties, report)
    return values && { platform, values }
  }
  const values = readEcs(properties, report)
  return values && { platform, values }
}

function toSpec(file: string, { name }: Resource, read: Read, hooks: readonly FunctionHook[]): CloudAppSpec {
  const resource = { value: keyText(name), span: name.span }
  return read.platform === 'lambda'
    ? { platform: read.platform, file, resource, ...read.values, hooks }
    : { platform: read.platform, file, resource, ...read.values, hooks }
}

import { ECS_EVENTS, ECS_HOOKS, LAMBDA_EVENTS, LAMBDA_HOOKS } from '../../deployment/lifecycle-events.ts'
import { ECS_KEYS } from '../keys/ecs.ts'
import { LAMBDA_KEYS } from '../keys/lambda.ts'
import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import type { Platform } from '../platform.ts'

export type CloudPlatform = Exclude<Platform, 'ec2'>

/** What an AppSpec file for one of the platforms without hosts consists of. */
export interface CloudTable {
  readonly platform: CloudPlatform
  readonly resourceType: string
  /** The sections of the file. */
  readonly top: readonly KeySpec[]
  /** `Type` and `Properties`. */
  readonly resource: readonly KeySpec[]
  readonly properties: readonly KeySpec[]
  /** The events that take a function, and all events. */
  readonly hooks: readonly string[]
  readonly events: readonly string[]
}

export const CLOUD_TABLES: Readonly<Record<CloudPlatform, CloudTable>> = {
  lambda: toTable('lambda', 'AWS::Lambda::Function', LAMBDA_KEYS, LAMBDA_HOOKS, LAMBDA_EVENTS),
  ecs: toTable('ecs', 'AWS::ECS::Service', ECS_KEYS, ECS_HOOKS, ECS_EVENTS),
}

function toTable(
  platform: CloudPlatform,
  resourceType: string,
  top: readonly KeySpec[],
  hooks: readonly string[],
  events: readonly string[],
): CloudTable {
  const resource = keysUnder(top, 'Resources')
  return { platform, resourceType, top, resource, properties: keysUnder(resource, 'Properties'), hooks, events }
}

/** The keys of the map that a key holds, be it in a list or under a name. */
function keysUnder(keys: readonly KeySpec[], name: string): readonly KeySpec[] {
  let value: ValueSpec | undefined = keys.find((key) => key.name === name)?.value
  while (value?.kind === 'list' || value?.kind === 'named') value = value.kind === 'list' ? value.items : value.values
  return value?.kind === 'map' ? value.keys : []
}

import type { Span } from '../../diagnostics.ts'
import { applyEdits, placesIn, type TextEdit } from '../fix/edit.ts'
import { type Platform, recognisePlatform } from '../platform.ts'
import { wayBack } from '../substitution.ts'
import type { YamlMap, YamlNode } from '../yaml/nodes.ts'
import { findDeep, findEntry, isBlank } from './lookup.ts'
import { isStandIn, placeholderIn } from './placeholder.ts'
import { readCloudText } from './read-text.ts'

/** A property whose value is often known only when it is deployed. */
export type CloudProperty =
  | 'Name'
  | 'Alias'
  | 'CurrentVersion'
  | 'TargetVersion'
  | 'TaskDefinition'
  | 'ContainerName'
  | 'ContainerPort'

/** What an AppSpec file says of a property. */
export interface CloudValue {
  readonly text: string
  readonly span: Span
  /** It is left blank, or holds a placeholder. */
  readonly isOpen: boolean
}

export interface CloudValues {
  /** `undefined` where the content tells of none. */
  readonly platform: Platform | undefined
  readonly values: ReadonlyMap<CloudProperty, CloudValue>
}

const PATHS: Readonly<Record<CloudProperty, readonly string[]>> = {
  Name: ['Name'],
  Alias: ['Alias'],
  CurrentVersion: ['CurrentVersion'],
  TargetVersion: ['TargetVersion'],
  TaskDefinition: ['TaskDefinition'],
  ContainerName: ['LoadBalancerInfo', 'ContainerName'],
  ContainerPort: ['LoadBalancerInfo', 'ContainerPort'],
}

/**
 * How a value looks that is one: only what does not can be a word that was left to be filled in. Names have no form of their own, and a
 * function may well be called `todo-list`.
 */
const FORMS: Partial<Record<CloudProperty, RegExp>> = {
  CurrentVersion: /^(?:\d+|\$LATEST)$/,
  TargetVersion: /^(?:\d+|\$LATEST)$/,
  TaskDefinition: /^arn:[^:]+:ecs:[^:]*:\d*:task-definition\/./,
  ContainerPort: /^\d+$/,
}

/** Reads the properties that have one value each from an AppSpec file for AWS Lambda or Amazon ECS, sound or not. Never throws. */
export function readCloudValues(text: string | Uint8Array, file: string): CloudValues {
  const reading = readCloudText(text, file)
  const values = new Map<CloudProperty, CloudValue>()
  const properties = propertiesOf(reading.root)
  for (const [property, path] of Object.entries(PATHS) as [CloudProperty, readonly string[]][]) {
    const node = findDeep(properties, ...path)
    if (node?.kind !== 'scalar') continue
    const isWord = FORMS[property]?.test(node.text) === false && isStandIn(node.text, property)
    const isOpen = isBlank(node) || placeholderIn(node) !== undefined || isWord
    values.set(property, { text: node.text, span: node.span, isOpen })
  }
  return { platform: recognisePlatform(reading), values }
}

/** An AppSpec file with values in the places of what it said. */
export interface FilledCloudAppSpec {
  readonly text: string
  /** Where a stretch of it comes from. */
  toOriginal(span: Span): Span
}

/** Puts values in the places of what an AppSpec file says, whatever that is; a property that it has not got stays away. */
export function fillCloudValues(
  text: string,
  file: string,
  values: ReadonlyMap<CloudProperty, string>,
): FilledCloudAppSpec {
  const found = readCloudValues(text, file).values
  const { offsetOf } = placesIn(text)
  const edits = [...values]
    .flatMap(([property, value]): TextEdit[] => {
      const span = found.get(property)?.span
      if (span === undefined || span.start.line !== span.end.line) return []
      const replacement = property === 'ContainerPort' && /^\d+$/.test(value) ? value : JSON.stringify(value)
      const start = offsetOf(span.start)
      // Where nothing is written there is no place to put it.
      if (found.get(property)?.text === '' && !/["']/.test(text[start] ?? '')) return []
      return [{ start: start - tagBefore(text, start), end: offsetOf(span.end), replacement }]
    })
    .sort((one, other) => one.start - other.start)
  const filled = applyEdits(text, edits)
  return { text: filled, toOriginal: wayBack(text, filled, edits) }
}

/** The length of a tag that belongs to a value, such as CloudFormation's `!GetAtt`. */
function tagBefore(text: string, start: number): number {
  return /![\w:.]*[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0
}

/** The properties of the first resource. */
function propertiesOf(root: YamlNode | undefined): YamlMap | undefined {
  const resources = root?.kind === 'map' ? findEntry(root, 'Resources')?.value : undefined
  const named = resources?.kind === 'list' ? resources.items[0] : resources
  const resource = named?.kind === 'map' ? named.entries[0]?.value : undefined
  const properties = findDeep(resource, 'Properties')
  return properties?.kind === 'map' ? properties : undefined
}

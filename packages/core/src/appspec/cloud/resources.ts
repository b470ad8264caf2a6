import { closest } from '../../closest.ts'
import { type Finding, fault, type Report } from '../finding.ts'
import { describe, shorten } from '../rules/lookup.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'
import { checkKeys, misspelt } from './check-keys.ts'
import { checkShape } from './check-shape.ts'
import { findEntry, isBlank, keyText } from './lookup.ts'
import { isToBeFilledIn } from './placeholders.ts'
import { PLATFORM_NAMES } from './platform-names.ts'
import type { CloudTable } from './table.ts'

/** The one thing that is deployed: its name in the file, and what is said of it. */
export interface Resource {
  readonly name: YamlNode
  readonly properties: YamlMap
}

/**
 * Reads `Resources`, a list of exactly one map of one name with `Type` and `Properties` (user guide, "AppSpec 'resources' section").
 * Of several resources the first is looked into.
 */
export function readResources(root: YamlMap, table: CloudTable, report: Report): Resource | undefined {
  const entry = findEntry(root, 'Resources')
  if (entry === undefined) {
    const near = misspelt('Resources', root, table.top)
    const message = `"Resources" is missing; expected a list with the ${thing(table)} to deploy`
    const hint = near === undefined ? undefined : `write "Resources" instead of "${shorten(keyText(near))}"`
    report(fault('appspec/resources', message, { span: near?.span, hint }))
    return undefined
  }
  const { key, value } = entry
  if (isToBeFilledIn(value, 'Resources', report)) return undefined
  if (isBlank(value)) {
    report(
      fault('appspec/resources', `"Resources" is left blank; expected a list with one ${thing(table)}`, {
        span: key.span,
      }),
    )
    return undefined
  }
  const named = value.kind === 'list' ? namedIn(value.items, table, report) : notAList(entry, table, report)
  const [first, second] = named
  if (second !== undefined) report(tooMany(named.length, second.key, table))
  return first === undefined ? undefined : readResource(first, table, report)
}

function thing({ platform }: CloudTable): string {
  return platform === 'ecs' ? 'ECS service' : 'Lambda function'
}

function tooMany(count: number, second: YamlNode, table: CloudTable): Finding {
  const message = `"Resources" names ${count} resources; a deployment to ${PLATFORM_NAMES[table.platform]} has exactly one`
  return fault('appspec/resources', message, {
    span: second.span,
    hint: 'give each its own AppSpec file and deployment group',
  })
}

/** The named resources of a list; a resource without a name, or beside its own properties, is a mistake of indentation. */
function namedIn(items: readonly YamlNode[], table: CloudTable, report: Report): readonly YamlEntry[] {
  return [...new Set(items)].flatMap((item) => {
    if (isToBeFilledIn(item, 'Resources', report)) return []
    if (item.kind !== 'map') {
      const hint = item.kind === 'scalar' ? missingBlank(item.text) : undefined
      const message = `a resource is ${describe(item)}; expected a name with "Type" and "Properties" below it`
      report(fault('appspec/resources', message, { span: item.span, hint }))
      return []
    }
    const own = item.entries.filter(({ key }) => isOwnKey(key))
    const others = item.entries.filter(({ key }) => !isOwnKey(key))
    const [first] = own
    const [name] = others
    if (first === undefined) return others
    const { span } = first.key
    if (name === undefined) {
      report(
        fault('appspec/resources', `"${keyText(first.key)}" stands where the name of the resource was expected`, {
          span,
          hint: `write a name such as "- ${table.platform === 'ecs' ? 'TargetService' : 'myFunction'}:" above, and indent this below it`,
        }),
      )
      return [{ key: first.key, value: item }]
    }
    const message = `"${keyText(first.key)}" stands beside the resource "${shorten(keyText(name.key))}", which it belongs to`
    report(fault('appspec/resources', message, { span, hint: 'indent it deeper than the name of the resource' }))
    return [{ key: name.key, value: item }]
  })
}

function isOwnKey(key: YamlNode): boolean {
  return /^(?:type|properties)$/i.test(keyText(key))
}

function missingBlank(text: string): string | undefined {
  return /^[\w-]+:\S/.test(text) ? 'write a blank after the colon' : undefined
}

/** A map of resources is how CloudFormation has it, and the most frequent mistake. */
function notAList({ key, value }: YamlEntry, table: CloudTable, report: Report): readonly YamlEntry[] {
  const message = `"Resources" is ${describe(value)}; expected a list with one ${thing(table)}`
  const hint = value.kind === 'map' ? 'begin the name of the resource with "- ", or put it in [ ] in JSON' : undefined
  report(fault('appspec/resources', message, { span: key.span, hint }))
  return value.kind === 'map' ? namedIn([value], table, () => undefined) : []
}

function readResource({ key, value }: YamlEntry, table: CloudTable, report: Report): Resource | undefined {
  if (isToBeFilledIn(value, keyText(key), report)) return undefined
  if (value.kind !== 'map') {
    const message = `the resource "${shorten(keyText(key))}" is ${describe(value)}; expected "Type" and "Properties" below it`
    report(fault('appspec/resources', message, { span: key.span, hint: 'indent both deeper than the name' }))
    return undefined
  }
  if (value.entries.some((entry) => isOwnKey(entry.key))) {
    const only = value.entries.filter((entry) => entry.key !== key || isOwnKey(key))
    checkKeys({ ...value, entries: only }, table.resource, table, report)
  }
  if (!checkType(value, key, table, report)) return undefined
  const properties = findEntry(value, 'Properties')
  if (properties === undefined) {
    const message = `"Properties" is missing from "${shorten(keyText(key))}"; it is required`
    report(fault('appspec/missing-property', message, { span: key.span }))
    return undefined
  }
  if (isToBeFilledIn(properties.value, 'Properties', report)) return undefined
  if (properties.value.kind !== 'map') {
    const message = `"Properties" is ${describe(properties.value)}; expected a map with ${table.properties[0]?.name} and more`
    report(fault('appspec/property', message, { span: properties.key.span }))
    return undefined
  }
  checkShape(properties.value, table.properties, properties.key, table, report)
  return { name: key, properties: properties.value }
}

/** Whether the properties are worth a look: those of a resource of quite another type would only be told to be unknown. */
function checkType(resource: YamlMap, name: YamlNode, { platform, resourceType }: CloudTable, report: Report): boolean {
  const type = findEntry(resource, 'Type')
  const hint = `write "Type: ${resourceType}"`
  if (type === undefined) {
    const message = `"Type" is missing from "${shorten(keyText(name))}"; expected ${resourceType}`
    report(fault('appspec/resource-type', message, { span: name.span, hint }))
    return true
  }
  const { key, value } = type
  if (isToBeFilledIn(value, 'Type', report) || (value.kind === 'scalar' && value.text === resourceType)) return true
  const isThere = value.kind === 'scalar' && value.text !== ''
  const message = `the type of the resource is ${describe(value)}; expected ${resourceType} for ${PLATFORM_NAMES[platform]}`
  const isServerless = isThere && value.text.startsWith('AWS::Serverless::')
  report(
    fault('appspec/resource-type', message, {
      span: isThere ? value.span : key.span,
      hint: isServerless ? 'this is a template of AWS SAM; check that the right file is at this path' : hint,
    }),
  )
  return !isThere || closest(value.text, [resourceType]) !== undefined
}

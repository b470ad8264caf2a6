import type { KeySpec, ValueSpec } from '../keys/spec.ts'
import { type JsonSchema, when } from './json-schema.ts'
import { mergeScalars, orToFillIn, type ScalarSpec, scalarSchema, templateSchema } from './scalar-schema.ts'

/**
 * Who reads the file in the end. The agent, of EC2/on-premises, compares keys by the letter. The service, of AWS Lambda and
 * Amazon ECS, does so without regard to case; and its files are mostly templates, with placeholders for values.
 */
export type Reader = 'agent' | 'service'

type MapSpec = Extract<ValueSpec, { readonly kind: 'map' }>

/**
 * The schema of a value.
 *
 * @param pointer - Where the result will stand in the document, as a JSON pointer that begins with `#`.
 */
export function valueSchema(spec: ValueSpec, reader: Reader, pointer: string): JsonSchema {
  switch (spec.kind) {
    case 'list':
      return {
        type: 'array',
        items: valueSchema(spec.items, reader, `${pointer}/items`),
        ...(spec.minItems !== undefined && { minItems: spec.minItems }),
        ...(spec.maxItems !== undefined && { maxItems: spec.maxItems }),
      }
    case 'map':
      return reader === 'agent' ? mapByTheLetter(spec, pointer) : mapInAnyCase(spec, pointer)
    case 'named':
      return {
        type: 'object',
        ...helpOf(spec.help),
        minProperties: 1,
        ...atMost(spec.maxEntries),
        additionalProperties: valueSchema(spec.values, reader, `${pointer}/additionalProperties`),
      }
    case 'either':
      return eitherSchema(spec.of, reader, pointer)
    case 'free':
      return { type: 'object' }
    default:
      return reader === 'agent' ? scalarSchema(spec) : templateSchema(spec)
  }
}

function mapByTheLetter({ keys, maxEntries, others }: MapSpec, pointer: string): JsonSchema {
  const required = keys.filter(({ isRequired }) => isRequired === true).map(({ name }) => name)
  return {
    type: 'object',
    additionalProperties: others !== undefined && valueSchema(others, 'agent', `${pointer}/additionalProperties`),
    ...atMost(maxEntries),
    ...(required.length > 0 && { required }),
    properties: propertiesOf(keys, 'agent', pointer),
  }
}

/** Editors offer the keys as the tables spell them, and take every other spelling for the same key. */
function mapInAnyCase({ keys, maxEntries }: MapSpec, pointer: string): JsonSchema {
  const required = keys.filter(({ isRequired }) => isRequired === true)
  return {
    type: 'object',
    additionalProperties: false,
    ...atMost(maxEntries),
    ...(required.length > 0 && { allOf: required.map(({ name }) => requireInAnyCase(name)) }),
    properties: propertiesOf(keys, 'service', pointer),
    patternProperties: Object.fromEntries(
      keys.map(({ name }) => [`^(?!${name}$)${inAnyCase(name)}$`, { $ref: `${pointer}/properties/${name}` }]),
    ),
  }
}

function atMost(maxEntries: number | undefined): JsonSchema {
  return maxEntries === undefined ? {} : { maxProperties: maxEntries }
}

/** Said as a condition, for the complaint of an editor is then that the key is missing, by its name. */
function requireInAnyCase(name: string): JsonSchema {
  return when({ propertyNames: { not: { pattern: `^${inAnyCase(name)}$` } } }, { required: [name] })
}

/** A pattern for a name that is compared without regard to case: JSON Schema has no flag for that. */
export function inAnyCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
}

function propertiesOf(keys: readonly KeySpec[], reader: Reader, pointer: string): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(keys.map((key) => [key.name, keySchema(key, reader, `${pointer}/properties/${key.name}`)]))
}

function keySchema({ help, isRequired, defaultText, value }: KeySpec, reader: Reader, pointer: string): JsonSchema {
  const remark = isRequired === true ? 'Required.' : defaultText === undefined ? '' : `Default: ${defaultText}.`
  const standard = defaultText === undefined ? undefined : defaultOf(value, defaultText)
  return {
    ...helpOf(remark === '' ? help : `${help}\n\n${remark}`),
    ...(standard !== undefined && { default: standard }),
    ...valueSchema(value, reader, pointer),
  }
}

/** Not every editor shows Markdown. */
function helpOf(markdown: string): JsonSchema {
  return {
    description: markdown.replace(/\*\*(\w(?:[^*]*\w)?)\*\*/g, '$1').replaceAll('`', ''),
    markdownDescription: markdown,
  }
}

/** The default as a value, where its text is one, so that editors can fill it in. */
function defaultOf(spec: ValueSpec, text: string): string | number | boolean | undefined {
  switch (spec.kind) {
    case 'integer':
      return /^\d+$/.test(text) ? Number(text) : undefined
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined
    case 'text':
      return spec.words?.includes(text) === true ? text : undefined
    case 'either':
      return spec.of.map((one) => defaultOf(one, text)).find((value) => value !== undefined)
    default:
      return undefined
  }
}

/** The table itself says which kinds of value there are, so that a template needs nothing but its placeholders on top. */
function eitherSchema(of: readonly ValueSpec[], reader: Reader, pointer: string): JsonSchema {
  const schemas = of.map((one, index) =>
    isScalar(one) ? scalarSchema(one) : valueSchema(one, reader, `${pointer}/anyOf/${index}`),
  )
  const merged = mergeScalars(schemas)
  if (merged !== undefined) return merged
  return reader === 'service' ? orToFillIn(schemas) : { anyOf: schemas }
}

function isScalar(spec: ValueSpec): spec is ScalarSpec {
  return !['list', 'map', 'named', 'either', 'free'].includes(spec.kind)
}

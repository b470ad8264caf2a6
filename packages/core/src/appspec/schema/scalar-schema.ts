import type { ValueSpec } from '../keys/spec.ts'
import type { JsonSchema, JsonType } from './json-schema.ts'

export type ScalarSpec = Exclude<ValueSpec, { readonly kind: 'list' | 'map' | 'named' | 'either' | 'free' }>

/** The schema of a single value that the table asks for by its kind. */
export function scalarSchema(spec: ScalarSpec): JsonSchema {
  switch (spec.kind) {
    case 'boolean':
      return { type: 'boolean' }
    case 'integer':
      return {
        type: 'integer',
        ...(spec.minimum !== undefined && { minimum: spec.minimum }),
        ...(spec.maximum !== undefined && { maximum: spec.maximum }),
        ...(spec.written !== undefined && { defaultSnippets: [{ label: spec.written, body: spec.written }] }),
      }
    case 'text':
      return spec.words === undefined ? { type: 'string', ...writtenAs(spec) } : { enum: spec.words }
    case 'number-or-text':
      return { type: ['number', 'string'], ...writtenAs(spec) }
  }
}

interface Written {
  readonly pattern?: string
  readonly examples?: readonly (string | number)[]
}

function writtenAs({ pattern, examples }: Written): JsonSchema {
  return {
    ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
    ...(pattern !== undefined &&
      examples !== undefined && { patternErrorMessage: `Expected a value such as ${examples.join(', ')}.` }),
    ...(examples !== undefined && { examples }),
  }
}

/**
 * The files of AWS Lambda and Amazon ECS are mostly templates. This is what the validator takes for a placeholder, and a little
 * more: an editor must not mark what a pipeline fills in.
 */
const TO_FILL_IN =
  '[$<{%@#[]|__|[Yy][Oo][Uu][Rr]|PLACEHOLDER|REPLACE|CHANGE_?ME|TODO|^x+$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$'

/** As {@link scalarSchema}, for what the service reads: it takes numbers for texts and the other way round. */
export function templateSchema(spec: ScalarSpec): JsonSchema {
  switch (spec.kind) {
    case 'integer':
      return orToFillIn([scalarSchema(spec)], `^\\d{1,16}$|${TO_FILL_IN}`)
    case 'text': {
      const { words } = spec
      if (words === undefined) return { ...scalarSchema(spec), type: ['string', 'number'] }
      // "ENABLED | DISABLED" is how the user guide writes that one of the two is to be chosen.
      const all = words.length < 2 ? '' : `|^${words.map((word) => `(?=.*${word})`).join('')}`
      return orToFillIn([scalarSchema(spec)], TO_FILL_IN + all)
    }
    default:
      return scalarSchema(spec)
  }
}

/** One of the schemas, or a text that is replaced before the deployment. */
export function orToFillIn(schemas: readonly JsonSchema[], pattern: string = TO_FILL_IN): JsonSchema {
  return { anyOf: [...schemas, { type: 'string', pattern }] }
}

/**
 * Several kinds of scalars as one schema with several types, where that is possible. Limits are for numbers and patterns for
 * texts, and editors then say which of the two is out of bounds, where of alternatives they only say that none fits.
 */
export function mergeScalars(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const types = schemas.map(({ type }) => type)
  const isPlain = types.every((type): type is JsonType => type === 'integer' || type === 'string')
  if (!isPlain || new Set(types).size < types.length) return undefined
  // The example of one of the types would stand for both.
  const { examples: _, ...limits }: JsonSchema = Object.assign({}, ...schemas)
  return { ...limits, type: types }
}

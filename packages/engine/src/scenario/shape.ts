/** What a value of a document may be: read by the check of a document and by the schema that is published for it. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly kind: 'list'; readonly item: Shape; readonly minItems: number; readonly maxItems: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly isInteger: boolean }
  | { readonly kind: 'text'; readonly maxLength: number; readonly words?: readonly string[] }
  | { readonly kind: 'flag' }
  /** A text or a list. */
  | { readonly kind: 'either'; readonly text: Shape; readonly list: Shape }

export interface Field {
  readonly shape: Shape
  readonly isRequired: boolean
  readonly description: string
}

/** Where in a document something is wrong, and what. */
export interface Problem {
  /** Such as `deployments[0].statuses[2].atSeconds`; empty for the document itself. */
  readonly place: string
  readonly text: string
}

/** Everything in which a value differs from its shape. */
export function* checkShape(shape: Shape, value: unknown, place = ''): Generator<Problem> {
  switch (shape.kind) {
    case 'object':
      if (isObject(value)) yield* checkFields(shape.fields, value, place)
      else yield { place, text: `is ${describe(value)}; expected an object` }
      return
    case 'list':
      if (Array.isArray(value)) yield* checkItems(shape, value, place)
      else yield { place, text: `is ${describe(value)}; expected a list` }
      return
    case 'either':
      yield* checkShape(Array.isArray(value) ? shape.list : shape.text, value, place)
      return
    case 'number':
      if (!isInRange(shape, value)) {
        const kind = shape.isInteger ? 'a whole number' : 'a number'
        yield { place, text: `is ${describe(value)}; expected ${kind} from ${shape.min} to ${shape.max}` }
      }
      return
    case 'flag':
      if (typeof value !== 'boolean') yield { place, text: `is ${describe(value)}; expected true or false` }
      return
    case 'text':
      yield* checkText(shape, value, place)
  }
}

function* checkFields(
  fields: Readonly<Record<string, Field>>,
  value: Readonly<Record<string, unknown>>,
  place: string,
): Generator<Problem> {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue
    yield { place: place, text: `has the unknown key ${describe(key)}; known are ${Object.keys(fields).join(', ')}` }
  }
  for (const [key, { shape, isRequired }] of Object.entries(fields)) {
    const inside = place === '' ? key : `${place}.${key}`
    if (Object.hasOwn(value, key)) yield* checkShape(shape, value[key], inside)
    else if (isRequired) yield { place: inside, text: 'is missing' }
  }
}

function* checkItems(
  { item, minItems, maxItems }: Extract<Shape, { kind: 'list' }>,
  value: readonly unknown[],
  place: string,
): Generator<Problem> {
  if (value.length < minItems || value.length > maxItems) {
    yield { place, text: `has ${value.length} items; expected ${minItems} to ${maxItems}` }
    return
  }
  for (const [index, one] of value.entries()) yield* checkShape(item, one, `${place}[${index}]`)
}

function* checkText(
  { words, maxLength }: Extract<Shape, { kind: 'text' }>,
  value: unknown,
  place: string,
): Generator<Problem> {
  if (typeof value !== 'string') yield { place, text: `is ${describe(value)}; expected a text` }
  else if (words !== undefined && !words.includes(value)) {
    yield { place, text: `is ${describe(value)}; expected one of ${words.join(', ')}` }
  } else if (value === '' || value.length > maxLength) {
    yield { place, text: `has ${value.length} characters; expected 1 to ${maxLength}` }
  }
}

function isInRange({ min, max, isInteger }: Extract<Shape, { kind: 'number' }>, value: unknown): boolean {
  return typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a message can quote it: short, on one line. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  const text = typeof value === 'string' ? value : undefined
  return text === undefined ? String(value) : JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The shape as a JSON schema (draft 2020-12). */
export function toJsonSchema(shape: Shape): Readonly<Record<string, unknown>> {
  switch (shape.kind) {
    case 'object': {
      const entries = Object.entries(shape.fields)
      return {
        type: 'object',
        additionalProperties: false,
        required: entries.filter(([, { isRequired }]) => isRequired).map(([key]) => key),
        properties: Object.fromEntries(
          entries.map(([key, field]) => [key, { description: field.description, ...toJsonSchema(field.shape) }]),
        ),
      }
    }
    case 'list':
      return { type: 'array', minItems: shape.minItems, maxItems: shape.maxItems, items: toJsonSchema(shape.item) }
    case 'either':
      return { oneOf: [toJsonSchema(shape.text), toJsonSchema(shape.list)] }
    case 'number':
      return { type: shape.isInteger ? 'integer' : 'number', minimum: shape.min, maximum: shape.max }
    case 'flag':
      return { type: 'boolean' }
    case 'text':
      return shape.words === undefined
        ? { type: 'string', minLength: 1, maxLength: shape.maxLength }
        : { enum: shape.words }
  }
}

import { isObject, requireText } from '../http/fields.ts'
import { bad } from '../http/reply.ts'
import type { DeviceRecord, FilterTerm } from '../state/model.ts'
import { attributeOf } from './device.ts'

const SCOPES = ['inventory', 'identity', 'system', 'tags', 'monitor']

/** Whether what a device has is what a condition wants. `undefined` stands for an attribute that the device does not have. */
type Operator = (actual: unknown, wanted: unknown) => boolean

const OPERATORS: Readonly<Record<string, Operator>> = {
  $eq: (actual, wanted) => valuesOf(actual).includes(wanted),
  $ne: (actual, wanted) => !valuesOf(actual).includes(wanted),
  $gt: (actual, wanted) => isOrdered(actual, wanted, (order) => order > 0),
  $gte: (actual, wanted) => isOrdered(actual, wanted, (order) => order >= 0),
  $lt: (actual, wanted) => isOrdered(actual, wanted, (order) => order < 0),
  $lte: (actual, wanted) => isOrdered(actual, wanted, (order) => order <= 0),
  $in: (actual, wanted) => valuesOf(wanted).some((one) => valuesOf(actual).includes(one)),
  $nin: (actual, wanted) => !valuesOf(wanted).some((one) => valuesOf(actual).includes(one)),
  $exists: (actual, wanted) => (actual !== undefined) === wanted,
  $regex: (actual, wanted) =>
    valuesOf(actual).some((one) => typeof one === 'string' && new RegExp(String(wanted)).test(one)),
}

/** An attribute can have several values. */
function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function isOrdered(actual: unknown, wanted: unknown, test: (order: number) => boolean): boolean {
  return valuesOf(actual).some((one) => {
    if (typeof one === 'number' && typeof wanted === 'number') return test(one - wanted)
    if (typeof one !== 'string' || typeof wanted !== 'string') return false
    return test(one < wanted ? -1 : Number(one > wanted))
  })
}

/** Whether a device fulfils every condition. */
export function isMatch(device: DeviceRecord, terms: readonly FilterTerm[]): boolean {
  return terms.every(({ scope, attribute, type, value }) =>
    OPERATORS[type]?.(attributeOf(device, scope, attribute), value),
  )
}

/** Reads the conditions of a filter. @throws MenderError 400 */
export function readTerms(value: unknown, key: string): readonly FilterTerm[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw bad(`${key}: must be a list`)
  return value.map((term: unknown, index) => readTerm(term, `${key}[${index}]`))
}

function readTerm(term: unknown, place: string): FilterTerm {
  if (!isObject(term)) throw bad(`${place}: must be an object`)
  const scope = requireText(term, 'scope', 256)
  const attribute = requireText(term, 'attribute', 1_024)
  const type = requireText(term, 'type', 32)
  if (!SCOPES.includes(scope)) throw bad(`${place}: scope "${scope}" is not one of ${SCOPES.join(', ')}`)
  if (OPERATORS[type] === undefined) {
    throw bad(`${place}: type "${type}" is not one of ${Object.keys(OPERATORS).join(', ')}`)
  }
  const { value } = term
  if (value === undefined) throw bad(`${place}: value is missing`)
  if ((type === '$in' || type === '$nin') && !Array.isArray(value))
    throw bad(`${place}: value must be a list for ${type}`)
  if (type === '$exists' && typeof value !== 'boolean') throw bad(`${place}: value must be true or false for $exists`)
  if (type === '$regex') requirePattern(value, place)
  return { scope, attribute, type, value }
}

function requirePattern(value: unknown, place: string): void {
  try {
    new RegExp(String(value))
  } catch {
    throw bad(`${place}: value is no regular expression`)
  }
}

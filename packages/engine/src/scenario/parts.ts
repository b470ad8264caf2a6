import type { Field, Shape } from './shape.ts'

/** A whole number. */
export const count = (max: number, min = 1): Shape => ({ kind: 'number', min, max, isInteger: true })

/** A text that is not empty. */
export const text = (maxLength: number): Shape => ({ kind: 'text', maxLength })

/** One of a few words. */
export const words = (...list: readonly string[]): Shape => ({ kind: 'text', maxLength: 100, words: list })

/** `true` or `false`. */
export const flag: Shape = { kind: 'flag' }

export const list = (item: Shape, minItems: number, maxItems: number): Shape => ({
  kind: 'list',
  item,
  minItems,
  maxItems,
})

export const object = (fields: Readonly<Record<string, Field>>): Shape => ({ kind: 'object', fields })

/** A field that has to be there. */
export const required = (shape: Shape, description: string): Field => ({ shape, isRequired: true, description })

/** A field that may be absent. */
export const optional = (shape: Shape, description: string): Field => ({ shape, isRequired: false, description })

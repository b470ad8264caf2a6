/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object; what an SDK makes of an instant is none. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

export type Json = Readonly<Record<string, unknown>>

/** Those of the fields that have a value. */
export function pick(from: Json, names: readonly string[]): Json {
  return Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined || from[name] === null ? [] : [[name, from[name]]])),
  )
}

export function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

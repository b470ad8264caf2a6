/**
 * The same without everything that is `null` or not there, at any depth and in lists too: what a service has told can be sent back to
 * it then, which refuses the nulls that it has said itself. What an SDK makes of an instant is left as it is.
 */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isThere).map(withoutNulls)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (isThere(inner) ? [[name, withoutNulls(inner)] as const] : [])),
  )
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined
}

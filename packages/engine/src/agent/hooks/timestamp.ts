const two = (value: number): string => String(value).padStart(2, '0')

/** Writes a moment in local time as the agent's logs have it: `2026-02-03 04:05:06`. */
export function timestamp(atMs: number): string {
  const at = new Date(atMs)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** The same with milliseconds, for the log of all deployments. */
export function timestampWithMs(atMs: number): string {
  return `${timestamp(atMs)}.${String(new Date(atMs).getMilliseconds()).padStart(3, '0')}`
}

/**
 * A scenario in which the scripts of an event fail, once on each instance.
 *
 * @param hosts names of instances; `web-*` is every one that begins so.
 */
export function failingAt(event: string, hosts: readonly string[]): Readonly<Record<string, unknown>> {
  const fault = { fault: 'script-fails', event, times: 1, output: 'made to fail by the rehearsal' }
  return { version: 1, hosts: [{ hosts, ...fault }] }
}

import type { Target } from './model.ts'

const BLOCKING: ReadonlySet<string> = new Set(['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic'])

/** Whether a target is an instance that a blue/green deployment replaces: its traffic is taken away, and nothing is installed on it. */
export function isOriginal({ type, events }: Target): boolean {
  return type === 'instance' && events.length > 0 && events.every(({ name }) => BLOCKING.has(name))
}

/** Whether a replacement instance has the new revision and has never got traffic: what is left of it was skipped. */
export function isInstalledOnly({ type, state, events }: Target): boolean {
  if (type !== 'instance' || (state !== 'skipped' && state !== 'ready')) return false
  const isInstalled = events.some((event) => event.name === 'ValidateService' && event.state === 'succeeded')
  const traffic = events.find(({ name }) => name === 'AllowTraffic')
  return isInstalled && traffic !== undefined && (traffic.state === 'pending' || traffic.state === 'skipped')
}

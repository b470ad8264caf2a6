import { PREVIOUS_REVISION_EVENTS } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import { refused } from './refused.ts'

/** What `codedeploy-local` runs when nobody says otherwise. ValidateService comes before the AllowTraffic pair here. */
export const LOCAL_EVENTS: readonly string[] = [
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
]

/** The events that need the revision to be there. BeforeInstall does too, and is let through all the same, as there. */
const OF_THE_NEW_REVISION: readonly string[] = [
  'AfterInstall',
  'ApplicationStart',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
  'ValidateService',
]

/** The events of `--events`, as they are written: blanks are not taken away. */
export function splitEvents(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}

/** Refuses an order in which an event would have no revision yet, as far as `codedeploy-local` does. */
export function requireEventOrder(events: readonly string[]): void {
  const before = (event: string): readonly string[] => events.slice(0, Math.max(0, events.indexOf(event)))
  const complain = (event: string, allowed: readonly string[]): never => {
    throw refused(
      `The only events that can be specified before ${event} are ${allowed.join(',')}. ` +
        `Please fix the order of your specified events: ${events.join(',')}`,
    )
  }
  if (before('DownloadBundle').some((event) => event === 'Install' || OF_THE_NEW_REVISION.includes(event))) {
    complain('DownloadBundle', PREVIOUS_REVISION_EVENTS)
  }
  if (before('Install').some((event) => OF_THE_NEW_REVISION.includes(event))) {
    complain('Install', [...PREVIOUS_REVISION_EVENTS, 'DownloadBundle', 'BeforeInstall'])
  }
}

/**
 * The events in the order in which they run: those that are listed, with DownloadBundle and Install in front where they are
 * missing.
 *
 * Where Install stands before DownloadBundle after that, the two change places, so that an ApplicationStop in front of a
 * listed DownloadBundle comes after it: a quirk of `codedeploy-local` on which what ApplicationStop runs depends.
 */
export function orderEvents(listed: readonly string[]): readonly string[] {
  if (listed.length === 0) return LOCAL_EVENTS
  const missing = ['DownloadBundle', 'Install'].filter((event) => !listed.includes(event))
  const events = [...missing, ...listed]
  const download = events.indexOf('DownloadBundle')
  const install = events.indexOf('Install')
  if (install < download) {
    events[install] = 'DownloadBundle'
    events[download] = 'Install'
  }
  return events
}

/** A name that the agent could not make a command of. */
export function requirePascalCase(event: string): void {
  if (/^(?:[A-Z]+[a-z0-9]+)+/.test(event)) return
  throw new SlipwayError('INPUT_INVALID', `Received command is not in PascalCase form: ${event}`)
}

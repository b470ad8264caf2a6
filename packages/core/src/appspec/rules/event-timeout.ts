import type { HookScript } from '../document.ts'
import { type Report, warn } from '../finding.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { toRubyText } from '../yaml/ruby.ts'

/** What all scripts of one lifecycle event together are given by the service (user guide, "AppSpec hooks section"). */
const EVENT_TIMEOUT_SECONDS = 3600

/**
 * Reports an event whose scripts may take longer than the service waits. Those without a timeout do not count: nobody has
 * asked for the time that they could take.
 */
export function checkEventTimeout(event: YamlNode, scripts: readonly HookScript[], report: Report): void {
  const given = scripts.filter(({ timeoutSpan }) => timeoutSpan !== undefined)
  const sum = given.reduce((total, { timeoutSeconds }) => total + timeoutSeconds, 0)
  if (sum <= EVENT_TIMEOUT_SECONDS) return
  const found = given.length === 1 ? `has a script with a timeout of ${sum}` : `has timeouts that add up to ${sum}`
  report(
    warn(
      'appspec/event-timeout',
      `the hook "${toRubyText(event)}" ${found} seconds; the service ends an event after ${EVENT_TIMEOUT_SECONDS}`,
      { span: event.span, hint: 'give the scripts less time, or spread them over several events' },
    ),
  )
}

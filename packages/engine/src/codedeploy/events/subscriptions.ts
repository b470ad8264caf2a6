import { SlipwayError } from '@slipway/core/errors'
import { EVENT_BUS } from './notification.ts'

/** Who listens to a topic: there is no SNS here, and a URL stands for whatever subscribes to it. */
export interface TopicRequest {
  readonly arn: string
  readonly url: string
}

/**
 * The URL of each destination of notifications.
 *
 * @throws SlipwayError INPUT_INVALID when one is not an HTTP URL, or a topic is given two.
 */
export function readSubscriptions(
  topics: readonly TopicRequest[],
  eventBusUrl: string | undefined,
): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  for (const { arn, url } of topics) {
    if (urls.has(arn)) {
      throw new SlipwayError('INPUT_INVALID', `topic "${arn}" is given more than one URL`, {
        hint: 'give each topic one URL',
      })
    }
    urls.set(arn, requireUrl(url, `topic "${arn}"`))
  }
  if (eventBusUrl !== undefined) urls.set(EVENT_BUS, requireUrl(eventBusUrl, 'the event bus'))
  return urls
}

/** The URL itself is not told: it may hold a secret. */
function requireUrl(url: string, whose: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new SlipwayError('INPUT_INVALID', `${whose} is given something else than an http or https URL`, {
    hint: 'name a URL such as http://127.0.0.1:8080/hook',
  })
}

import type { Send } from './courier.ts'
import { EVENT_BUS } from './notification.ts'

/** A subscriber that takes longer has not taken it. */
const LIMIT_MS = 10_000

/** Posts the message as SNS does with raw delivery switched on: the body is the message, the rest is in header fields. */
export const postNotification: Send = async (url, { id, destination, message }, signal) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'slipway-engine',
      ...(destination !== EVENT_BUS && {
        'x-amz-sns-message-type': 'Notification',
        'x-amz-sns-message-id': id,
        'x-amz-sns-topic-arn': destination,
        'x-amz-sns-rawdelivery': 'true',
      }),
    },
    body: message,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`it was answered with ${answer.status}`)
}

import { randomUUID } from 'node:crypto'
import type { Service } from './model.ts'

/** Events that DescribeServices tells, the newest first. */
const KEPT = 100

export function withEvent(service: Service, nowMs: number, message: string): Service {
  const event = { id: randomUUID(), createdAtMs: nowMs, message }
  return { ...service, events: [event, ...service.events].slice(0, KEPT) }
}

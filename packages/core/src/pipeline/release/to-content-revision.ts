import { createHash } from 'node:crypto'
import type { RevisionLocation } from '../../revision/index.ts'

/** An AppSpec that is sent inline, as it is: the service compares the digest with that of what it got. */
export function toContentRevision(content: string): Extract<RevisionLocation, { type: 'content' }> {
  return { type: 'content', content, sha256: createHash('sha256').update(content).digest('hex') }
}

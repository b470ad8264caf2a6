import { createHash } from 'node:crypto'
import { ServiceException } from '../exception.ts'
import type { AppSpecContent } from '../model/revision.ts'
import { type Body, optionalString } from '../request.ts'

/**
 * An AppSpec file that a request brings along, or names by its SHA-256.
 *
 * @throws ServiceException `InvalidRevisionException` when there is neither, or they do not fit together.
 */
export function readAppSpecContent(revision: Body, field: string): AppSpecContent {
  const content = optionalString(revision, 'content')
  const stated = optionalString(revision, 'sha256')?.toLowerCase()
  if (content === undefined || content === '') {
    if (stated !== undefined && /^[0-9a-f]{64}$/.test(stated)) return { sha256: stated }
    throw new ServiceException(
      'InvalidRevisionException',
      `revision.${field} has no content, and no SHA-256 to find it by`,
    )
  }
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (stated === undefined || stated === '' || stated === sha256) return { content, sha256 }
  throw new ServiceException(
    'InvalidRevisionException',
    `revision.${field}.sha256 is ${stated}; the content's is ${sha256}`,
  )
}

import { SlipwayError } from '../../errors.ts'
import { redeploySource } from '../../inputs/redeploy.ts'
import { ValueProblem } from '../../inputs/spec.ts'
import { parseRevisionLocation } from '../../revision/index.ts'
import type { DiffSide } from './model.ts'

const DEPLOYMENT = redeploySource('')

/**
 * Reads what somebody compares with: `s3://…`, `github:owner/repository@commit` or JSON is a revision; `d-…`, `last-successful`,
 * `previous-successful`, `commit:…` and `tag:…` are what a deployment deployed; anything else is a path. A path that looks like
 * one of the others is written with `./` before it.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
export function parseDiffSide(text: string): DiffSide {
  if (/^(\s*\{|s3:\/\/|github:)/.test(text)) return { type: 'revision', revision: parseRevisionLocation(text) }
  if (!/^(d-[\w-]+$|last-successful$|previous-successful$|commit:|tag:)/.test(text)) return { type: 'path', path: text }
  try {
    const source = DEPLOYMENT.read([text])
    if (source !== undefined) return { type: 'deployment', source }
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error
    throw new SlipwayError('INPUT_INVALID', `"${text}" names nothing to compare with: it ${error.message}`, {
      hint: `to name a folder or a file of that name, write "./${text}"`,
    })
  }
  return { type: 'path', path: text }
}

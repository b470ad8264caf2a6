import { readFile } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { Policy } from './policy.ts'
import { PolicyProblem, readPolicy } from './read-policy.ts'

/**
 * Reads a policy from a JSON file.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and the place in it; NOT_IMPLEMENTED where only IAM itself has what
 *   is asked for there.
 */
export async function readPolicyFile(file: string): Promise<Policy> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `policy "${file}" cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: 'name a file with the JSON document of an identity policy',
    })
  }
  try {
    return readPolicy(parseJson(text))
  } catch (cause) {
    if (!(cause instanceof PolicyProblem)) throw cause
    const place = cause.place === '' ? '' : `${cause.place} `
    throw new SlipwayError(
      cause.isUnsupported ? 'NOT_IMPLEMENTED' : 'INPUT_INVALID',
      `policy "${file}": ${place}${cause.message}`,
      {
        cause,
        hint: cause.isUnsupported
          ? 'leave it out of the policy that the engine is given: to ignore it would be to decide otherwise than IAM does'
          : 'correct it as the IAM user guide has it ("IAM JSON policy elements reference")',
      },
    )
  }
}

function parseJson(text: string): unknown {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    throw new PolicyProblem('', `is not JSON${lineOf(text, (cause as Error).message)}: ${(cause as Error).message}`)
  }
  const repeated = findRepeatedKey(text, document)
  if (repeated !== undefined)
    throw new PolicyProblem('', `has "${repeated}" twice in one object; only one of them would count`)
  return document
}

/** V8 tells an offset, where it tells any; people look for lines. */
function lineOf(text: string, message: string): string {
  const [, offset] = /position (\d+)/.exec(message) ?? []
  return offset === undefined ? '' : `, line ${text.slice(0, Number(offset)).split('\n').length}`
}

/** `JSON.parse` keeps the last of equal keys in silence: a key that is written more often than it is found stood twice. */
function findRepeatedKey(text: string, document: unknown): string | undefined {
  const found = new Map<string, number>()
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      if (!Array.isArray(value)) found.set(key, (found.get(key) ?? 0) + 1)
      count(item)
    }
  }
  count(document)
  for (const [, string = '', colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (colon === undefined) continue
    const key = JSON.parse(string) as string
    const left = (found.get(key) ?? 0) - 1
    if (left < 0) return key
    found.set(key, left)
  }
  return undefined
}

import { randomBytes } from 'node:crypto'

/** Looked for first: a walk asks of every file. */
const ENDING = '.partial'
const PARTIAL = /\.[0-9a-f]{12}\.partial$/

/** A name beside a destination for what is written until it is whole, unlike that of any other run. */
export function partialNameOf(destination: string): string {
  return `${destination}.${randomBytes(6).toString('hex')}${ENDING}`
}

/** What would have become of a file that a run was killed over, or that one is writing now; `undefined` for any other file. */
export function destinationOfPartial(path: string): string | undefined {
  return path.endsWith(ENDING) && PARTIAL.test(path) ? path.replace(PARTIAL, '') : undefined
}

import type { Entry, ZipFile } from 'yauzl'

type Outcome = { readonly entry: Entry | undefined } | { readonly error: unknown }

export type NextEntry = () => Entry | undefined | Promise<Entry | undefined>

/**
 * yauzl's events as a function that gives the next entry, and `undefined` after the last one: at once where its record is in memory already,
 * else as a promise. yauzl's own iterator crashes the process on an error that comes between two steps.
 */
export function entriesOf(zip: ZipFile): NextEntry {
  let failure: Outcome | undefined
  let outcome: Outcome | undefined
  let waiting: ((outcome: Outcome) => void) | undefined
  const settle = (settled: Outcome): void => {
    outcome = settled
    waiting?.(settled)
    waiting = undefined
  }
  zip.on('entry', (entry: Entry) => settle({ entry }))
  zip.on('end', () => settle({ entry: undefined }))
  zip.on('error', (error: unknown) => {
    failure = { error }
    settle(failure)
  })
  /** Asks for an entry, and gives what came of it before yauzl returned. */
  const ask = (): Outcome | undefined => {
    outcome = failure
    if (failure === undefined) zip.readEntry()
    return outcome
  }
  return () => {
    const atOnce = ask()
    if (atOnce !== undefined) return entryOf(atOnce)
    return new Promise<Outcome>((resolve) => {
      waiting = resolve
    }).then(entryOf)
  }
}

function entryOf(outcome: Outcome): Entry | undefined {
  if ('error' in outcome) throw outcome.error
  return outcome.entry
}

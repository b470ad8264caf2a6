import { SlipwayError } from '../errors.ts'

/** Makes the error that refuses an artifact, or one entry of it, for a reason. */
export type Refuse = (why: string, details?: { readonly hint?: string; readonly cause?: unknown }) => SlipwayError

const REMEDY = 'it may be truncated, damaged or of another type; make or fetch the artifact again'

/** Refusals of an artifact. `artifact` is how messages call it, such as `artifact "app.mender"`. */
export function refusalsOf(artifact: string): Refuse {
  return (why, { hint = REMEDY, cause } = {}) =>
    new SlipwayError('ARCHIVE_INVALID', `${artifact} is refused: ${why}`, {
      hint,
      ...(cause !== undefined && { cause }),
    })
}

/** Refusals of one entry, by its name in the artifact. */
export function refusalsOfEntry(refuse: Refuse, entry: string): Refuse {
  return (why, details) => refuse(`its entry ${JSON.stringify(shorten(entry))} ${why}`, details)
}

const SHOWN_CHARACTERS = 120

/** A text of the artifact as a message shows it: nobody needs a name of a megabyte. */
export function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}

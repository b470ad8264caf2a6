/** Takes what must not be seen out of a text that others wrote. */
export type Redact = (text: string) => string

/** What stands in the place of a secret. */
const HIDDEN = '***'
/** Shorter words are in any text. */
const SHORTEST_SECRET = 6

/**
 * Makes what keeps secrets out of messages: a server, or a proxy in front of it, can repeat what it was sent. A secret is looked for
 * as it is and as a URL has it.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const known = secrets.filter((secret): secret is string => secret !== undefined && secret.length >= SHORTEST_SECRET)
  const forms = [...new Set(known.flatMap((secret) => [secret, encodeURIComponent(secret)]))]
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), text)
}

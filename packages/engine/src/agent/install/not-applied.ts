/** Gathers what an Install leaves out, one line for each kind of thing however many paths it concerns. */
export class NotApplied {
  readonly #leftOut = new Map<string, { readonly first: string; count: number }>()

  /** @param what - such as `owner "www-data"`; @param reason - completes "not applied: ...". */
  add(what: string, reason: string, path: string): void {
    const key = `${what} not applied: ${reason}`
    const entry = this.#leftOut.get(key)
    if (entry === undefined) this.#leftOut.set(key, { first: path, count: 1 })
    else entry.count += 1
  }

  get lines(): readonly string[] {
    return [...this.#leftOut].map(([text, { first, count }]) =>
      count === 1 ? `${text} (${first})` : `${text} (${count} paths, the first is ${first})`,
    )
  }
}

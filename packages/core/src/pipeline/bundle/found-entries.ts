import type { BundleEntry } from '../../bundle/entry.ts'

/** Entries of a bundle on their way from whoever finds them to whoever packs them meanwhile. */
export class FoundEntries implements AsyncIterable<readonly BundleEntry[]> {
  readonly #batches: (readonly BundleEntry[])[] = []
  #end: { readonly error?: unknown } | undefined
  #wake: () => void = () => {}

  add(entries: readonly BundleEntry[]): void {
    this.#batches.push(entries)
    this.#wake()
  }

  /** Says that there are no more: because all were found, or because of an error, which whoever packs is given. */
  end(reason: { readonly error?: unknown } = {}): void {
    this.#end = reason
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly BundleEntry[], void, undefined> {
    for (;;) {
      const batch = this.#batches.shift()
      if (batch !== undefined) yield batch
      else if (this.#end === undefined) await this.#news()
      else if ('error' in this.#end) throw this.#end.error
      else return
    }
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

/** Diagnostics carry less than this many characters of log. */
const LIMIT = 2048

/** Keeps the newest whole entries of a log whose lengths together stay below the limit; a longer entry leaves nothing. */
export class LogTail {
  #entries: string[] = []
  #length = 0

  append(entry: string): void {
    this.#entries.push(entry)
    this.#length += entry.length
    let dropped = 0
    while (this.#length >= LIMIT) {
      this.#length -= this.#entries[dropped]?.length ?? 0
      dropped += 1
    }
    if (dropped > 0) this.#entries = this.#entries.slice(dropped)
  }

  get text(): string {
    return this.#entries.join('')
  }
}

import { StringDecoder } from 'node:string_decoder'

/** A line is logged in pieces of this many characters, so that output without line ends does not fill the memory. */
export const LONGEST_LINE: number = 64 * 1024

/** Cuts a stream of bytes into lines, each with its own line end; characters may be split over chunks. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''

  push(chunk: Buffer): readonly string[] {
    return this.#cut(this.#decoder.write(chunk))
  }

  /** What is left when the stream ends: a last line without a line end, if there is one. */
  end(): readonly string[] {
    const lines = this.#cut(this.#decoder.end())
    const last = this.#rest
    this.#rest = ''
    return last === '' ? lines : [...lines, last]
  }

  #cut(text: string): string[] {
    const pending = this.#rest + text
    const lines: string[] = []
    let from = 0
    for (let at = pending.indexOf('\n'); at >= 0; at = pending.indexOf('\n', from)) {
      lines.push(pending.slice(from, at + 1))
      from = at + 1
    }
    while (pending.length - from > LONGEST_LINE) {
      lines.push(`${pending.slice(from, from + LONGEST_LINE)}\n`)
      from += LONGEST_LINE
    }
    this.#rest = pending.slice(from)
    return lines
  }
}

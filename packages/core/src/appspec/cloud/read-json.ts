import type { Position } from '../../diagnostics.ts'
import { type Finding, fault } from '../finding.ts'
import { shorten } from '../rules/lookup.ts'
import type { YamlEntry, YamlNode } from '../yaml/nodes.ts'
import type { SourceText } from '../yaml/source-text.ts'
import type { CloudText } from './cloud-text.ts'
import { toJsonScalar } from './json-scalar.ts'
import { type JsonToken, type PlaceholderAt, scanJson } from './json-scanner.ts'

const MOST_FINDINGS = 20
const MOST_DEPTH = 64

/**
 * Reads JSON as JSON: tabs are blanks, texts are in double quotes. Every mistake is reported, and reading goes on behind it.
 *
 * @param placeholderAt tells what may stand without quotes, for something is put in its place before anyone else reads the text.
 */
export function readJson(source: SourceText, placeholderAt: PlaceholderAt): CloudText {
  return new JsonReader(source, placeholderAt).read()
}

type Closing = '}' | ']'

class JsonReader {
  readonly #source: SourceText
  readonly #placeholderAt: PlaceholderAt
  readonly #findings: Finding[] = []
  /** What closes the lists and maps that are open, the innermost last. */
  readonly #closings: Closing[] = []
  #lostAt: Position | undefined
  #next: JsonToken
  #lastEnd = 0

  constructor(source: SourceText, placeholderAt: PlaceholderAt) {
    this.#source = source
    this.#placeholderAt = placeholderAt
    this.#next = scanJson(source.text, 0, this.#report, placeholderAt)
  }

  read(): CloudText {
    const root = this.#next.kind === 'string' ? this.#readWithoutBraces() : this.#readValue()
    if (this.#next.kind !== 'end') {
      this.#report(this.#next.start, this.#next.end, 'found more text behind the end of the map', 'remove it')
    }
    const lostAt = this.#lostAt
    return { root, findings: this.#findings, ...(lostAt !== undefined && { lostAt }) }
  }

  readonly #report = (start: number, end: number, message: string, hint?: string): void => {
    if (this.#findings.length === MOST_FINDINGS) this.#lose(start)
    else this.#findings.push(fault('appspec/syntax', message, { span: this.#source.span(start, end), hint }))
  }

  #lose(at: number): void {
    this.#lostAt ??= this.#source.span(at).start
  }

  #take(): JsonToken {
    const token = this.#next
    this.#lastEnd = token.end
    this.#next = scanJson(this.#source.text, token.end, this.#report, this.#placeholderAt)
    return token
  }

  #readValue(): YamlNode {
    const { kind, start, end, text } = this.#next
    if (kind === '{' || kind === '[') return this.#readNested(kind)
    if (kind === 'string' || kind === 'word') {
      return toJsonScalar(this.#take(), this.#source, this.#report, this.#placeholderAt)
    }
    this.#report(
      start,
      end,
      kind === 'end' ? `expected a value, found ${text}` : `expected a value, found "${shorten(text)}"`,
    )
    return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start) }
  }

  #readNested(kind: '{' | '['): YamlNode {
    const { start, end } = this.#next
    if (this.#closings.length === MOST_DEPTH) {
      this.#report(start, end, 'lists and maps are nested too deeply to be read')
      this.#lose(start)
      const { length } = this.#source.text
      this.#next = { kind: 'end', start: length, end: length, text: 'the end of the file' }
      return { kind: 'scalar', value: { type: 'null' }, text: '', span: this.#source.span(start) }
    }
    const opened = this.#take()
    const closing = kind === '{' ? '}' : ']'
    this.#closings.push(closing)
    const entries: YamlEntry[] = []
    const items: YamlNode[] = []
    if (this.#next.kind !== closing) {
      do {
        if (kind === '[') this.#readItem(items)
        else this.#readMember(entries)
      } while (this.#goOn(opened, closing))
    }
    this.#closings.pop()
    if (this.#next.kind === closing) this.#take()
    const span = this.#source.span(start, this.#lastEnd)
    return kind === '{' ? { kind: 'map', entries, span } : { kind: 'list', items, span }
  }

  #readItem(items: YamlNode[]): void {
    const { kind, start, end } = this.#next
    if (kind === 'end' || kind === '}') return
    if (kind === ':') {
      this.#report(start, end, 'found a colon without a key')
      this.#take()
      return
    }
    const item = this.#readValue()
    if (this.#next.kind !== ':' || item.kind !== 'scalar') {
      items.push(item)
      return
    }
    // The user guide has samples of this kind.
    this.#report(start, end, `found the key "${shorten(item.text)}" in a list`, 'put the key and its value in { }')
    this.#take()
    const entries = [{ key: item, value: this.#readValue() }]
    items.push({ kind: 'map', entries, span: this.#source.span(start, this.#lastEnd) })
  }

  #readMember(entries: YamlEntry[]): void {
    const { kind, start, end, text } = this.#next
    if (kind === 'end' || kind === ']') return
    if (kind !== 'string' && kind !== 'word') {
      this.#report(start, end, `expected a key in double quotes, found "${text}"`)
      if (kind === '{' || kind === '[') this.#readNested(kind)
      else if (kind === ':') this.#take()
      return
    }
    this.#take()
    if (kind === 'word') {
      this.#report(start, end, `the key "${shorten(text)}" is written without quotes`, 'put it in double quotes')
    }
    const span = this.#source.span(start, end)
    if (this.#next.kind === ':') this.#take()
    else
      this.#report(
        start,
        end,
        `expected a colon behind the key "${shorten(text)}"`,
        'write a colon between key and value',
      )
    entries.push({
      key: { kind: 'scalar', value: { type: 'string', value: text }, text, span },
      value: this.#readValue(),
    })
  }

  /** Goes past what separates two entries; false at the end of them. */
  #goOn(opened: JsonToken, closing: Closing): boolean {
    const { kind, start, end, text } = this.#next
    if (kind === closing) return false
    if (kind === ',') {
      this.#take()
      if (this.#next.kind !== closing) return true
      this.#report(start, end, `found a comma in front of "${closing}"; the last entry has none`, 'remove it')
      return false
    }
    if (kind === 'end' || ((kind === '}' || kind === ']') && this.#closings.slice(0, -1).includes(kind))) {
      this.#report(
        opened.start,
        opened.end,
        `"${opened.text}" is opened here and never closed`,
        `close it with "${closing}"`,
      )
      this.#lose(start)
      return false
    }
    if (kind === '}' || kind === ']') {
      this.#report(start, end, `found "${text}", which closes nothing`, 'remove it')
      this.#take()
      return this.#goOn(opened, closing)
    }
    this.#report(
      this.#lastEnd - 1,
      this.#lastEnd,
      'expected a comma behind this entry',
      'write a comma between entries',
    )
    return true
  }

  /** A file that begins with its first key lacks the braces around it. */
  #readWithoutBraces(): YamlNode {
    const { start, end } = this.#next
    this.#report(start, end, 'the file begins with a text; a JSON file begins with "{"', 'put the whole in { }')
    this.#closings.push('}')
    const entries: YamlEntry[] = []
    const opened: JsonToken = { kind: '{', start, end: start + 1, text: '{' }
    do this.#readMember(entries)
    while (this.#next.kind !== 'end' && this.#goOn(opened, '}'))
    return { kind: 'map', entries, span: this.#source.span(start, this.#lastEnd) }
  }
}

/** An element's content; an array repeats the element, `undefined` leaves it out. */
export type XmlContent = string | number | boolean | XmlElements | readonly XmlContent[] | undefined
export interface XmlElements {
  readonly [name: string]: XmlContent
}

/** Writes elements without a document around them, the text in them escaped. */
export function writeElements(content: XmlContent): string {
  if (content === undefined) return ''
  if (typeof content !== 'object') return escapeText(String(content))
  return Object.entries(content)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((item: XmlContent) => [name, item] as const),
    )
    .map(([name, item]) => (item === undefined ? '' : `<${name}>${writeElements(item)}</${name}>`))
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A parser turns a bare carriage return into a line feed; keys with control characters are what `encoding-type=url` is for. */
function escapeText(text: string): string {
  return text.replace(/[&<>"]|[^\t\n\P{Cc}]/gu, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`)
}

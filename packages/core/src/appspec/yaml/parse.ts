import { Composer, type Document, type ParsedNode, Parser } from 'yaml'

type FirstDocument = Document.Parsed<ParsedNode>

/** The first document of a text, and where the next one begins. */
export interface ParsedText {
  readonly document: FirstDocument
  readonly next: number | undefined
}

/**
 * Parses the first document of a text, and goes no further than the start of the next one. The failsafe schema leaves every
 * scalar as it was written: what it means is for Psych's rules to say.
 */
export function parseFirst(text: string): ParsedText {
  return withoutStacks(() => {
    const composer = new Composer<ParsedNode>({ version: '1.1', schema: 'failsafe', uniqueKeys: false, merge: false })
    const documents = composer.compose(new Parser().parse(text), true, text.length)
    const { value: document } = documents.next()
    const { value: second } = documents.next()
    return { document: document as FirstDocument, next: (second as FirstDocument | undefined)?.range[0] }
  })
}

/**
 * The YAML library makes an `Error` of each of its complaints, of which a hostile text brings tens of thousands; to note where in
 * the program each was made takes ten times as long as all the rest, and nobody looks at it.
 */
function withoutStacks<T>(parse: () => T): T {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit')
  Reflect.set(Error, 'stackTraceLimit', 0)
  try {
    return parse()
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit)
  }
}

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { writeElements, type XmlContent, type XmlElements } from '../xml.ts'
import { S3Error } from './s3-error.ts'

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** Writes the document of an answer. */
export function writeXml(root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${writeElements(content)}</${root}>`
}

/** Writes the document of an error, which has no namespace in S3. */
export function writeErrorXml(content: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${writeElements(content)}</Error>`
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  htmlEntities: true,
  isArray: (name) => name === 'Object' || name === 'Part' || name === 'Tag',
})

/** An element of a request: a text, or elements by name. */
export type XmlValue = string | { readonly [name: string]: XmlValue | readonly XmlValue[] }

/**
 * Reads the document of a request; elements that may repeat come as arrays.
 *
 * @throws S3Error `MalformedXML` when it is not XML or its root is another one.
 */
export function readXml(text: string, root: string): XmlValue {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) throw malformedXml()
  let document: Readonly<Record<string, XmlValue>>
  try {
    document = parser.parse(text) as Readonly<Record<string, XmlValue>>
  } catch (cause) {
    throw malformedXml(cause)
  }
  const value = Object.hasOwn(document, root) ? document[root] : undefined
  if (value === undefined) throw malformedXml()
  return value
}

/** The text of a child element; `undefined` when there is none. */
export function childText(parent: XmlValue, name: string): string | undefined {
  const value = child(parent, name)
  if (value === undefined || typeof value === 'string') return value
  throw malformedXml()
}

export function childElements(parent: XmlValue, name: string): readonly XmlValue[] {
  const value = typeof parent === 'string' || !Object.hasOwn(parent, name) ? [] : parent[name]
  return Array.isArray(value) ? value : []
}

export function child(parent: XmlValue, name: string): XmlValue | undefined {
  if (typeof parent === 'string' || !Object.hasOwn(parent, name)) return undefined
  const value = parent[name]
  if (Array.isArray(value)) throw malformedXml()
  return value as XmlValue
}

export function malformedXml(cause?: unknown): S3Error {
  return new S3Error(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
    { cause },
  )
}

import type { ScalarValue, YamlNode } from './nodes.ts'

/** The text that Ruby's `to_s` makes of a value: what the agent works with wherever it expects a text. */
export function toRubyText(node: YamlNode): string {
  if (node.kind !== 'scalar') return inspect(node)
  const { value } = node
  switch (value.type) {
    case 'null':
      return ''
    case 'string':
    case 'symbol':
      return value.value
    default:
      return inspectScalar(value)
  }
}

/** What Ruby's `inspect` prints of a value; the agent's messages are made of it. */
export function inspect(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return inspectScalar(node.value)
    case 'list':
      return `[${node.items.map(inspect).join(', ')}]`
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${inspect(key)}=>${inspect(value)}`).join(', ')}}`
  }
}

/** The name of a value's Ruby class. */
function rubyClassOf(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'Array' : 'Hash'
  switch (node.value.type) {
    case 'null':
      return 'NilClass'
    case 'boolean':
      return node.value.value ? 'TrueClass' : 'FalseClass'
    case 'integer':
      return 'Integer'
    case 'float':
      return 'Float'
    case 'string':
      return 'String'
    case 'symbol':
      return 'Symbol'
  }
}

/** What Ruby 3.1 says when a value has no such method: how the agent reports YAML of the wrong shape. */
export function noMethod(method: string, node: YamlNode): string {
  return `undefined method \`${method}' for ${inspect(node)}:${rubyClassOf(node)}`
}

/** What Ruby says when a list is looked up by a name. */
export const NO_CONVERSION = 'no implicit conversion of String into Integer'

/** `String#strip`: white space of ASCII and NUL at both ends. */
export function strip(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && isStripped(value.charCodeAt(start))) start += 1
  while (end > start && isStripped(value.charCodeAt(end - 1))) end -= 1
  return value.slice(start, end)
}

function isStripped(code: number): boolean {
  return code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d)
}

function inspectScalar(value: ScalarValue): string {
  switch (value.type) {
    case 'null':
      return 'nil'
    case 'boolean':
    case 'integer':
      return String(value.value)
    case 'float':
      return inspectFloat(value.value)
    case 'string':
      return inspectText(value.value)
    case 'symbol':
      return `:${/^[A-Za-z_]\w*[?!]?$/.test(value.value) ? value.value : inspectText(value.value)}`
  }
}

/** Ruby keeps a fraction (`1.0`) and changes to exponents at 10¹⁶ and below 10⁻⁴. */
function inspectFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0.0'
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-4 && size < 1e16)) {
    const digits = String(value)
    return /[.e]/.test(digits) ? digits : `${digits}.0`
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const power = Number(exponent)
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
}

function inspectText(value: string): string {
  const escaped = value.replace(/["\\\p{Cc}]|#(?=[{$@])/gu, (character) => {
    if (character === '#') return '\\#'
    const code = character.codePointAt(0) ?? 0
    return (
      ESCAPES[character] ??
      (code < 0x80
        ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
        : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`)
    )
  })
  return `"${escaped}"`
}

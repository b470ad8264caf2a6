import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { YamlNode } from './nodes.ts'
import { readYaml } from './read-yaml.ts'
import { inspect } from './ruby.ts'

function load(text: string): string | undefined {
  const { root } = readYaml(text)
  return root === undefined ? undefined : inspect(root)
}

function refusals(text: string | Uint8Array): readonly (string | undefined)[] {
  return readYaml(text).findings.flatMap(({ refusal }) => refusal ?? [])
}

describe('what is loaded', () => {
  test.for([
    ['a: 1\nb: 1.0\nc: "1"\n', '{"a"=>1, "b"=>1.0, "c"=>"1"}'],
    ['a: yes\nb: y\nc:\n', '{"a"=>true, "b"=>"y", "c"=>nil}'],
    ['{"version": 0.0, "os": "linux"}', '{"version"=>0.0, "os"=>"linux"}'],
    ['- [a, {b: c}]\n- |\n  x\n  y\n', '[["a", {"b"=>"c"}], "x\\ny\\n"]'],
    ['a: 1\na: 2\n', '{"a"=>2}'],
    ['1: a\n1.0: b\n"1": c\n', '{1=>"a", 1.0=>"b", "1"=>"c"}'],
    ['x: 1\n<<: {x: 2, y: 3}\ny: 4\n', '{"x"=>2, "y"=>4}'],
    ['<<: [{x: 1, y: 1}, {x: 2}]\n', '{"x"=>1, "y"=>1}'],
    ['<<: text\n', '{"<<"=>"text"}'],
    ['a: !!str 010\nb: !!float 1\nc: ! 010\n', '{"a"=>"010", "b"=>1.0, "c"=>8}'],
    ['%YAML 1.2\n---\na: 010\n', '{"a"=>8}'],
    ['a: &anchor b\n', '{"a"=>"b"}'],
    ['a: b\r\nc: d\r\n', '{"a"=>"b", "c"=>"d"}'],
    ['a: b\rc: d\r', '{"a"=>"b", "c"=>"d"}'],
    ['a: "b"# a comment\n', '{"a"=>"b"}'],
    ['a: text\n  \t\nb: c\n', '{"a"=>"text", "b"=>"c"}'],
    ['', 'nil'],
    ['# only a comment\n', 'nil'],
  ])('%j is %s', ([text = '', value = '']) => {
    expect(load(text)).toBe(value)
    expect(refusals(text)).toEqual([])
  })

  test.for([
    ['a: 1\n---\nb: 2\n', '{"a"=>1}', 2],
    [' a: 1\nb: 2\n', '{"a"=>1}', 2],
    ['\uFEFFa: 1\nb: 2\n', '{"a"=>1}', 2],
    ['{a: 1}\nb: 2\n', '{"a"=>1}', 2],
  ] as const)('only the first document of %j counts, and the rest is pointed at', ([text, value, line]) => {
    expect(load(text)).toBe(value)
    const { findings } = readYaml(text)
    expect(findings).toMatchObject([{ severity: 'warning', code: 'appspec/ignored-text', span: { start: { line } } }])
  })

  test('every node knows its place, with lines and columns from 1', () => {
    const { root } = readYaml('files:\n  - source: "a b"\n')
    const list = root?.kind === 'map' ? root.entries[0]?.value : undefined
    const entry = list?.kind === 'list' ? list.items[0] : undefined
    const source = entry?.kind === 'map' ? entry.entries[0]?.value : undefined
    expect(source?.span).toEqual({ start: { line: 2, column: 13 }, end: { line: 2, column: 18 } })
  })
})

describe('what is refused', () => {
  test.for([
    ['a: *b\n', 'Unknown alias: b'],
    ['a: &x 1\nb: *x\n', 'Unknown alias: x'],
    ['<<: *base\n', 'Unknown alias: base'],
    ['a: 2020-01-01\n', 'Tried to load unspecified class: Date'],
    ['a: 2020-01-01 10:00:00\n', 'Tried to load unspecified class: Time'],
    ['a: !ruby/object:Foo {}\n', 'Tried to load unspecified class: Foo'],
    ['a: !ruby/regexp /x/\n', 'Tried to load unspecified class: Regexp'],
  ])('%j is read and not loaded: %s', ([text = '', refusal = '']) => {
    expect(refusals(text)).toEqual([refusal])
  })

  test.for<[text: string, line: number, column: number]>([
    ['a: b: c\n', 1, 5],
    ['a:\n\t- b\n', 2, 1],
    ['a: "b"\n\t\nc: d\n', 2, 1],
    ['a: b\n\t\nc: d\n', 2, 1],
    ['a:\n  - b: c\n   d: e\n', 3, 4],
    ['a:\n  - b\n  c: d\n', 3, 3],
    ['a: "b\nc: d\n', 1, 4],
    ['a: [b, c\n', 1, 4],
    ['a: "b\nc: "d"\ne: f\n', 1, 4],
    ['{a: b\n', 1, 1],
    ['a: b\n: c\n', 2, 1],
    ['a: @b\n', 1, 4],
    ['a: *\n', 1, 4],
    ['a: **\n', 1, 4],
    ['a: "\\w"\n', 1, 5],
    ['a: \x01\n', 1, 4],
    ['a: \uD800\n', 1, 4],
  ])('%j is no YAML to libyaml, in line %i, column %i', ([text, line, column]) => {
    const { findings } = readYaml(text)
    expect(findings).toMatchObject([{ code: 'appspec/syntax', severity: 'error', span: { start: { line, column } } }])
  })

  // These differ from libyaml, because the YAML library sees them otherwise. A change here is worth knowing of.
  test.for([
    ['a: [\nb\n]\n', 'brackets may go on in any column'],
    ['a: "b\nc"\n', 'quotes may go on in any column'],
  ])('%j is refused although libyaml reads it: %s', ([text = '']) => {
    expect(load(text)).toBeUndefined()
  })

  test.for([
    ['? - a: b\n  c: d\n', 'no key can follow an explicit one like that'],
    ['a: b\n\uFEFFc: d\n', 'a byte order mark stands in the middle of the file'],
    ['a: &b/c\n', 'an anchor is made of letters, digits, "-" and "_"'],
    ['...\na: b\n', 'a document ends that has not begun'],
  ])('%j is read although libyaml refuses it: %s', ([text = '']) => {
    expect(load(text)).toBeDefined()
  })

  test('bytes that are not UTF-8 are refused', () => {
    expect(refusals(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toEqual([
      '(<unknown>): invalid leading UTF-8 octet at line 1 column 1',
    ])
  })
})

describe('whatever the text', () => {
  const fragments = [
    'a',
    'b: ',
    '- ',
    '? ',
    ': ',
    '\n',
    '  ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>-',
    '#',
    '&x ',
  ]
  const more = [
    '*x',
    '!!str ',
    '%YAML 1.1',
    '---',
    '...',
    '\r',
    '\u2028',
    '\uFEFF',
    '<<: ',
    '0755',
    '2020-01-01',
    '\\',
    '`',
  ]
  const yamlish = fc.array(fc.constantFrom(...fragments, ...more), { maxLength: 40 }).map((parts) => parts.join(''))

  test('nothing is thrown, and every span is inside of the text', () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
        const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        const { root, findings } = readYaml(text)
        const spans = findings.flatMap(({ span }) => span ?? [])
        for (const { start, end } of [...spans, ...spansOf(root)]) {
          expect(start.line).toBeGreaterThanOrEqual(1)
          expect(end.line).toBeLessThanOrEqual(lines.length)
          expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1)
          expect(end.line > start.line || end.column >= start.column).toBe(true)
        }
        if (root === undefined) expect(findings.some(({ refusal }) => refusal !== undefined)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing is thrown for bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readYaml(bytes)))
  })

  test.for(['[', '{a: ', '- ', '? ', '"', 'a:\n'])('deep and long repetition of %j is survived', (fragment) => {
    expect(() => readYaml(fragment.repeat(3000))).not.toThrow()
  })
})

function spansOf(node: YamlNode | undefined): readonly YamlNode['span'][] {
  if (node === undefined) return []
  const below =
    node.kind === 'list'
      ? node.items.flatMap(spansOf)
      : node.kind === 'map'
        ? node.entries.flatMap(({ key, value }) => [...spansOf(key), ...spansOf(value)])
        : []
  return [node.span, ...below]
}

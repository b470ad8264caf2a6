import { describe, expect, test } from 'vitest'
import { toDiagnostics } from '../finding.ts'
import { formatDiagnostic } from '../format-diagnostic.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { readCloudText } from './read-text.ts'

/** A node as the value that it stands for. */
function plain(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case 'list':
      return node.items.map(plain)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [plain(key), plain(value)]))
    case 'scalar':
      if (node.value.type === 'null') return null
      return node.value.type === 'integer' ? Number(node.value.value) : node.value.value
    default:
      return undefined
  }
}

function read(text: string): {
  readonly value: unknown
  readonly messages: readonly string[]
  readonly isLost: boolean
} {
  const { root, findings, lostAt } = readCloudText(text, 'appspec.json')
  const messages = toDiagnostics(findings, 'f').map(
    ({ span, message }) => `${span?.start.line}:${span?.start.column} ${message}`,
  )
  return { value: plain(root), messages, isLost: lostAt !== undefined }
}

describe('sound JSON is read as any reader of JSON reads it', () => {
  test.for([
    ['{}'],
    ['{"a": [], "b": {}, "c": [1, 2.5, -3, 1e3, true, false, null, "x"]}'],
    ['{\n\t"version": 0.0,\n\t"Resources": [\n\t\t{"web": {}}\n\t]\n}\n'],
    ['{"a": "tab\\tquote\\"slash\\/back\\\\newline\\nunicode\\u00e9"}'],
    ['{"a": {"b": {"c": [[["deep"]]]}}}'],
    ['{"a":"{{b}}","c":"# no comment","d":"// none"}'],
    ['\r\n {"a"\r\n:\r\n1}'],
  ])('%j', ([text = '']) => {
    expect(read(text)).toEqual({ value: JSON.parse(text), messages: [], isLost: false })
  })
})

describe('what is wrong is told at its place, and the rest is read', () => {
  test.for<[what: string, text: string, value: unknown, messages: readonly string[]]>([
    [
      'a comma too many',
      '{"a": [1, 2,],\n}',
      { a: [1, 2] },
      ['1:12 found a comma in front of "]"', '1:14 found a comma in front of "}"'],
    ],
    ['a missing comma', '{"a": 1\n "b": 2}', { a: 1, b: 2 }, ['1:7 expected a comma behind']],
    [
      'a missing colon',
      '{"a" {"b" 1}}',
      { a: { b: 1 } },
      ['1:2 expected a colon behind the key "a"', '1:7 expected a colon behind the key "b"'],
    ],
    [
      'a comment',
      '{"a": 1, // one\n# two\n /* three */ "b": 2}',
      { a: 1, b: 2 },
      ['1:10 found a comment', '2:1 found a comment', '3:2 found a comment'],
    ],
    ['single quotes', "{'a': 'b'}", { a: 'b' }, ['1:2 found a single quote', '1:7 found a single quote']],
    ['a key without quotes', '{a: 1}', { a: 1 }, ['1:2 the key "a" is written without quotes']],
    ['a text without quotes', '{"a": web}', { a: 'web' }, ['1:7 found a text without quotes']],
    ['a number with a leading zero', '{"a": 080}', { a: '080' }, ['1:7 found a text without quotes']],
    ['a quote that is not closed', '{"a": "x,\n"b": 2}', { a: 'x', b: 2 }, ['1:7 a quote is opened here']],
    ['a tab inside of a text', '{"a": "x\ty"}', { a: 'x\ty' }, ['1:9 found a tab']],
    ['a wrong escape', '{"a": "C:\\x"}', { a: 'C:x' }, ['1:10 found a backslash']],
    ['no braces around the file', '"a": 1,\n"b": [2]\n', { a: 1, b: [2] }, ['1:1 the file begins with a text']],
    ['a key in a list', '{"a": ["b": 1, "c"]}', { a: [{ b: 1 }, 'c'] }, ['1:8 found the key "b" in a list']],
    ['a bracket that closes nothing', '{"a": 1], "b": 2}', { a: 1, b: 2 }, ['1:8 found "]", which closes nothing']],
    ['no value', '{"a": , "b": }', { a: null, b: null }, ['1:7 expected a value', '1:14 expected a value']],
    ['text behind the end', '{"a": 1}\n}', { a: 1 }, ['2:1 found more text']],
  ])('%s', ([, text, value, messages]) => {
    const found = read(text)
    expect(found.value).toEqual(value)
    expect(found.messages).toEqual(messages.map((message) => expect.stringContaining(message)))
    expect(found.isLost).toBe(false)
  })
})

describe('where the structure is lost, that is known', () => {
  test.for<[text: string, value: unknown, message: string]>([
    ['{"a": {"b": 1\n', { a: { b: 1 } }, '1:7 "{" is opened here and never closed'],
    ['{"a": [{"b": 1]}', { a: [{ b: 1 }] }, '1:8 "{" is opened here and never closed'],
    [`{"a": ${'['.repeat(100)}`, expect.anything(), 'nested too deeply'],
  ])('%s', ([text, value, message]) => {
    const found = read(text)
    expect(found.value).toEqual(value)
    expect(found.messages).toContainEqual(expect.stringContaining(message))
    expect(found.isLost).toBe(true)
  })
})

test('no more than twenty mistakes are told', () => {
  const { messages, isLost } = read(`{"a": [${'x, '.repeat(50)}]}`)
  expect(messages).toHaveLength(20)
  expect(isLost).toBe(true)
})

describe('JSON or YAML', () => {
  const codes = (text: string, file: string): readonly string[] =>
    readCloudText(text, file).findings.map(({ code }) => code)

  test('a file that is named .yml may be JSON, with tabs and all', () => {
    expect(codes('{\n\t"version": 0.0\n}', 'appspec.yml')).toEqual([])
  })

  test('a file that is named .yml may be YAML in braces', () => {
    const { root, findings } = readCloudText("{version: 0.0, 'os': x, }", 'appspec.yml')
    expect([plain(root), findings]).toEqual([{ version: 0, os: 'x' }, []])
  })

  test('a file in braces that is neither is told of as JSON', () => {
    const text = '{"version": 0.0\n "Resources": []}'
    const { findings } = readCloudText(text, 'appspec.yml')
    expect(toDiagnostics(findings, 'appspec.yml').map((each) => formatDiagnostic(each))).toEqual([
      'appspec.yml:1:15: error: expected a comma behind this entry [appspec/syntax]\n  hint: write a comma between entries',
    ])
  })

  test('a file that is named .json and holds YAML is read, and warned of', () => {
    expect(codes('version: 0.0\n', 'AppSpec.JSON')).toEqual(['appspec/file-format'])
  })
})

describe('YAML', () => {
  test('anchors, aliases and merge keys are resolved', () => {
    const { root, findings } = readCloudText('a: &x {p: 1, q: 2}\nb: *x\nc:\n  <<: *x\n  r: 3\n', 'f.yml')
    expect([plain(root), findings]).toEqual([{ a: { p: 1, q: 2 }, b: { p: 1, q: 2 }, c: { p: 1, q: 2, r: 3 } }, []])
  })

  test.for([['a: *x\n'], ['a: &x [*x]\n']])('in %j the alias names nothing', ([text = '']) => {
    expect(readCloudText(text, 'f.yml').findings).toMatchObject([
      { code: 'appspec/syntax', severity: 'error', message: expect.stringContaining('"*x"') },
    ])
  })

  test('a second document is warned of', () => {
    expect(readCloudText('a: 1\n---\nb: 2\n', 'f.yml').findings).toMatchObject([
      { code: 'appspec/ignored-text', severity: 'warning', span: { start: { line: 2 } } },
    ])
  })

  test('a byte order mark is no indentation', () => {
    const { root, findings } = readCloudText('\uFEFFversion: 0.0\nResources: []\n', 'f.yml')
    expect([plain(root), findings]).toEqual([{ version: 0, Resources: [] }, []])
  })

  test('what stands before a mistake is kept, with the place where it is lost', () => {
    const { root, findings, lostAt } = readCloudText('version: 1\nResources:\n  - a: [1\n', 'f.yml')
    expect(plain(root)).toMatchObject({ version: 1 })
    expect(findings).toMatchObject([{ code: 'appspec/syntax' }])
    expect(lostAt?.line).toBeGreaterThan(2)
    expect(findings.every(({ refusal }) => refusal === undefined)).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics.ts'
import { diagnosticJson, formatDiagnostic } from './format-diagnostic.ts'

const diagnostic: Diagnostic = {
  severity: 'error',
  code: 'appspec/os',
  message: 'the os is wrong',
  file: 'appspec.yml',
  span: { start: { line: 2, column: 5 }, end: { line: 2, column: 8 } },
}

/** The excerpt of a source, for a stretch of one line. */
function excerpt(source: string, line: number, column: number, end: number): readonly string[] {
  const span = { start: { line, column }, end: { line, column: end } }
  return formatDiagnostic({ ...diagnostic, span }, source)
    .split('\n')
    .slice(1)
}

describe('the excerpt', () => {
  test('shows the line between its neighbours, numbered, with carets under the stretch', () => {
    expect(excerpt('a\nos: mac\nb\n', 2, 5, 8)).toEqual(['  1 | a', '  2 | os: mac', '    |     ^^^', '  3 | b'])
  })

  test('leaves blank neighbours out, and makes room for the widest number', () => {
    const source = `${'\n'.repeat(8)}os: mac\nb\n`
    expect(excerpt(source, 9, 5, 8)).toEqual(['   9 | os: mac', '     |     ^^^', '  10 | b'])
  })

  test('counts lines as the agent does, at a lone carriage return and the Unicode breaks too', () => {
    expect(excerpt('a\rb\u0085c\u2028os: mac', 4, 5, 8)).toEqual(['  3 | c', '  4 | os: mac', '    |     ^^^'])
  })

  test('makes a tab of the stretch visible, and keeps the carets under what stands behind another', () => {
    expect(excerpt('\tos: mac', 1, 1, 2)).toEqual(['  1 | →   os: mac', '    | ^^^^'])
    expect(excerpt('\tos: mac', 1, 6, 9)).toEqual(['  1 |     os: mac', '    |         ^^^'])
    expect(excerpt('\t', 1, 1, 2)).toEqual(['  1 | →', '    | ^^^^'])
  })

  test('knows that ideographs and emoji take two columns, and accents none', () => {
    expect(excerpt('日本🚀e\u0301: mac', 1, 9, 12)).toEqual(['  1 | 日本🚀e\u0301: mac', '    |          ^^^'])
    expect(excerpt('os: 日本', 1, 5, 7)).toEqual(['  1 | os: 日本', '    |     ^^^^'])
  })

  test('shows what is around the stretch of a line of 60 KB, wherever in it', () => {
    const source = `{${'"os": "linux", '.repeat(4_000)}}`
    for (const column of [1, 30_000, source.length]) {
      const [line = '', carets = ''] = excerpt(source, 1, column, column + 3)
      expect(line.length).toBeLessThan(120)
      expect(line.replaceAll('…', '')).toContain(source.slice(column - 1, column + 2))
      const at = carets.indexOf('^')
      expect(line.slice(at, at + 3)).toBe(source.slice(column - 1, column + 2).padEnd(at + 3 > line.length ? 0 : 3))
    }
    expect(excerpt(source, 1, 30_000, 30_003)[0]).toMatch(/^ {2}1 \| ….*…$/)
  })

  test('ends the carets where the line, or what is shown of it, ends', () => {
    const span = { start: { line: 1, column: 1 }, end: { line: 3, column: 4 } }
    expect(formatDiagnostic({ ...diagnostic, span }, 'abc  \ndef\nghi')).toContain('\n    | ^^^\n')
    expect(excerpt('x'.repeat(500), 1, 1, 400)[1]).toBe(`    | ${'^'.repeat(100)}`)
  })

  test('is left out where there is no source, no place, no such line or nothing in it', () => {
    const head = 'appspec.yml:2:5: error: the os is wrong [appspec/os]'
    expect(formatDiagnostic(diagnostic)).toBe(head)
    expect(formatDiagnostic(diagnostic, 'x')).toBe(head)
    expect(formatDiagnostic(diagnostic, 'x\n   \n')).toBe(head)
    const { span: _, ...whole } = diagnostic
    expect(formatDiagnostic({ ...whole, hint: 'mend it' }, 'text')).toBe(
      'appspec.yml: error: the os is wrong [appspec/os]\n  hint: mend it',
    )
  })
})

test('whatever the file holds, nothing that a terminal would obey is printed', () => {
  const hostile = 'os: \u001b]0;title\u0007\u001b[2J\u202emac\uFEFF\u0000\uD800'
  const printed = formatDiagnostic({ ...diagnostic, message: hostile, file: hostile, hint: hostile }, `a\n${hostile}`)
  expect(printed).toContain('␛[2J')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(5), fc.nat(20), fc.nat(20), (source, line, column, end) => {
      const span = { start: { line, column }, end: { line, column: end } }
      const text = formatDiagnostic({ ...diagnostic, message: source, span }, source)
      expect(text).not.toMatch(/(?!\n|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}]/u)
    }),
  )
})

test('every part can be painted', () => {
  const painted = formatDiagnostic({ ...diagnostic, hint: 'mend it' }, 'a\nos: mac', {
    paint: (part, text) => `<${part}>${text}</${part}>`,
  })
  for (const part of ['place', 'error', 'code', 'gutter', 'carets', 'hint']) expect(painted).toContain(`<${part}>`)
})

test('machines get the same keys in the same order', () => {
  expect(JSON.stringify(diagnosticJson({ ...diagnostic, hint: 'mend it' }))).toBe(
    '{"severity":"error","code":"appspec/os","message":"the os is wrong","file":"appspec.yml","span":{"start":{"line":2,"column":5},"end":{"line":2,"column":8}},"hint":"mend it"}',
  )
})

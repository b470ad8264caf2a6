import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics.ts'
import { diagnosticJson, formatDiagnostic } from './format-diagnostic.ts'

const diagnostic: Diagnostic = {
  severity: 'error',
  code: 'appspec/os',
  message: 'the os is wrong',
  file: 'appspec.yml',
  span: { start: { line: 2, column: 5 }, end: { line: 2, column: 8 } },
}

test('a tab in front of the stretch is a tab in front of the carets', () => {
  expect(formatDiagnostic(diagnostic, 'a\n\tos: mac\n').split('\n').slice(1)).toEqual(['  \tos: mac', '  \t   ^^^'])
})

test('carets end with the line when the stretch goes on below it', () => {
  const span = { start: { line: 1, column: 1 }, end: { line: 3, column: 4 } }
  expect(formatDiagnostic({ ...diagnostic, span }, 'abc  \ndef\nghi')).toContain('\n  ^^^')
})

test('without the source, or without a place, there is no excerpt', () => {
  expect(formatDiagnostic(diagnostic)).toBe('appspec.yml:2:5: error: the os is wrong [appspec/os]')
  const { span: _, ...whole } = diagnostic
  expect(formatDiagnostic({ ...whole, hint: 'mend it' }, 'text')).toBe(
    'appspec.yml: error: the os is wrong [appspec/os]\n  hint: mend it',
  )
})

test('a place that the source does not have is survived', () => {
  const span = { start: { line: 9, column: 9 }, end: { line: 9, column: 9 } }
  expect(formatDiagnostic({ ...diagnostic, span }, 'x')).toBe('appspec.yml:9:9: error: the os is wrong [appspec/os]')
})

test('every part can be painted', () => {
  const painted = formatDiagnostic({ ...diagnostic, hint: 'mend it' }, 'a\nos: mac', {
    paint: (part, text) => `<${part}>${text}</${part}>`,
  })
  for (const part of ['place', 'error', 'code', 'carets', 'hint']) expect(painted).toContain(`<${part}>`)
})

test('machines get the same keys in the same order', () => {
  expect(JSON.stringify(diagnosticJson({ ...diagnostic, hint: 'mend it' }))).toBe(
    '{"severity":"error","code":"appspec/os","message":"the os is wrong","file":"appspec.yml","span":{"start":{"line":2,"column":5},"end":{"line":2,"column":8}},"hint":"mend it"}',
  )
})

import type { Diagnostic } from '@slipway/core/diagnostics'
import { expect, test } from 'vitest'
import { createAnnotationList } from './annotations.ts'
import { diagnosticAnnotation } from './diagnostic-annotation.ts'

const context = { workspace: '/work' }

function diagnostic(line: number, severity: Diagnostic['severity']): Diagnostic {
  const span = { start: { line, column: 3 }, end: { line, column: 8 } }
  return { severity, code: 'appspec/mode', message: `mode ${line}`, file: 'release/appspec.yml', span }
}

test('a diagnostic is an annotation of its line, with the code for a title', () => {
  expect(diagnosticAnnotation({ ...diagnostic(4, 'warning'), hint: 'mend it' }, context)).toEqual({
    level: 'warning',
    title: 'appspec/mode',
    message: 'mode 4\nmend it',
    place: { file: 'release/appspec.yml', line: 4, column: 3, endColumn: 7 },
  })
})

test('what is only worth knowing is none', () => {
  expect(diagnosticAnnotation(diagnostic(4, 'notice'), context)).toBeUndefined()
})

test('a file that holds commands and control characters gives none of them to the log', () => {
  const { message } = diagnosticAnnotation({ ...diagnostic(1, 'error'), message: 'a\u001b[2Jb' }, context) ?? {}
  expect(message).toBe('ab')
})

test('of forty diagnostics ten of each level are shown, the last of which says how many are not', () => {
  const list = createAnnotationList()
  for (let line = 1; line <= 40; line += 1) {
    const annotation = diagnosticAnnotation(diagnostic(line, line % 2 === 0 ? 'error' : 'warning'), context)
    if (annotation !== undefined) list.add(annotation)
  }
  const taken = list.take()
  expect(taken.filter(({ level }) => level === 'error')).toHaveLength(10)
  expect(taken.filter(({ level }) => level === 'warning')).toHaveLength(10)
  expect(taken.filter(({ message }) => /^11 more (errors|warnings): .*summary/.test(message))).toHaveLength(2)
})

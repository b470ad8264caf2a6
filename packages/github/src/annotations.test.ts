import { describe, expect, test } from 'vitest'
import { toAnnotationCommand } from './annotation-command.ts'
import { ANNOTATION_LIMITS, type Annotation, createAnnotationList } from './annotations.ts'

function many(level: Annotation['level'], count: number): Annotation[] {
  return Array.from({ length: count }, (_, index) => ({ level, message: `${level} ${index + 1}` }))
}

describe("what of a step's annotations is shown", () => {
  test('errors come first, then warnings, then notices, each in the order in which they were kept', () => {
    const list = createAnnotationList()
    const given = [...many('notice', 2), ...many('error', 2), ...many('warning', 1)]
    for (const annotation of given) list.add(annotation)
    expect(list.take().map(({ message }) => message)).toEqual([
      'error 1',
      'error 2',
      'warning 1',
      'notice 1',
      'notice 2',
    ])
  })

  test('ten of a level are shown as they are', () => {
    const list = createAnnotationList()
    for (const annotation of many('error', 10)) list.add(annotation)
    expect(list.take()).toEqual(many('error', 10))
  })

  test('of more than ten the last one shown says how many are not, for each level on its own', () => {
    const list = createAnnotationList()
    for (const annotation of [...many('warning', 11), ...many('error', 3)]) list.add(annotation)
    const taken = list.take()
    expect(taken.slice(0, 3)).toEqual(many('error', 3))
    expect(taken.slice(3, 12)).toEqual(many('warning', 9))
    expect(taken.slice(12)).toEqual([
      { level: 'warning', message: '2 more warnings: the log and the summary of this step have them all' },
    ])
  })

  test('the limit is of the step, not of one taking', () => {
    const list = createAnnotationList()
    for (const annotation of many('error', 8)) list.add(annotation)
    expect(list.take()).toHaveLength(8)
    for (const annotation of many('error', 12)) list.add(annotation)
    expect(list.take().map(({ message }) => message)).toEqual([
      'error 9',
      '3 more errors: the log and the summary of this step have them all',
    ])
    list.add({ level: 'error', message: 'one too many' })
    expect(list.take()).toEqual([])
  })

  test('the same is shown once, even when it comes again later, but not the same at another place or level', () => {
    const list = createAnnotationList()
    const annotation: Annotation = { level: 'error', message: 'no', place: { file: 'appspec.yml', line: 3 } }
    list.add(annotation)
    list.add({ ...annotation, title: 'again' })
    list.add({ ...annotation, place: { file: 'appspec.yml', line: 4 } })
    list.add({ ...annotation, level: 'warning' })
    expect(list.take()).toHaveLength(3)
    list.add(annotation)
    expect(list.take()).toEqual([])
  })
})

describe('an annotation as a command', () => {
  test('a place within a line has columns', () => {
    const place = { file: 'appspec.yml', line: 3, endLine: 3, column: 5, endColumn: 9 }
    expect(toAnnotationCommand({ level: 'error', title: 'a\nb', message: 'no', place })).toEqual({
      message: 'no',
      properties: { title: 'a b', file: 'appspec.yml', startLine: 3, startColumn: 5, endColumn: 9 },
    })
  })

  test('a place over several lines has none, because GitHub refuses them', () => {
    const place = { file: 'appspec.yml', line: 3, endLine: 5, column: 5, endColumn: 2 }
    expect(toAnnotationCommand({ level: 'error', message: 'no', place }).properties).toEqual({
      file: 'appspec.yml',
      startLine: 3,
      endLine: 5,
    })
  })

  test('a place without a line, or that ends before it starts, keeps what makes sense', () => {
    const properties = (place: NonNullable<Annotation['place']>) =>
      toAnnotationCommand({ level: 'error', message: 'no', place }).properties
    expect(properties({ file: 'a', column: 2 })).toEqual({ file: 'a' })
    expect(properties({ file: 'a', line: 4, endLine: 2, column: 5, endColumn: 3 })).toEqual({
      file: 'a',
      startLine: 4,
      startColumn: 5,
    })
  })

  test('a message that the runner would cut in silence is cut with dots, and never within a character', () => {
    const { message } = toAnnotationCommand({ level: 'error', message: `x${'😀'.repeat(3_000)}` })
    expect(message.length).toBeLessThanOrEqual(ANNOTATION_LIMITS.messageLength)
    expect(message).toMatch(/^x(?:😀)+\.\.\.$/u)
  })

  test('no line of a message is taken for a marker of the log', () => {
    expect(toAnnotationCommand({ level: 'error', message: 'a\n##[endgroup]' }).message).toBe('a\n ##[endgroup]')
  })
})

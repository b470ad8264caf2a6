import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fillTemplate } from './template.ts'

const variables = new Map([
  ['STAGE', 'production'],
  ['PORT', '8080'],
  ['EMPTY', ''],
  ['TEXT', 'it\'s "so": #1'],
  ['LINES', 'one\ntwo\t\u2028'],
  ['BACKSLASH', 'C:\\app'],
  ['REFERENCE', '${STAGE}'],
  ['LIST', 'a, b'],
  ['PAIR', 'a: b'],
  ['COMMENT', 'a #b'],
  ['BLANK', ' a'],
  ['COMMA', ',a'],
])

function fill(template: string) {
  return fillTemplate(template, 'appspec.yml', variables)
}

test.for([
  ['a: ${STAGE}', 'a: production', 'a whole value'],
  ['a: x-${STAGE}-${PORT}.y', 'a: x-production-8080.y', 'parts of a value'],
  ['${STAGE}: a', 'production: a', 'a key'],
  ['a: [${STAGE}, {b: ${PORT}}]', 'a: [production, {b: 8080}]', 'between brackets and braces'],
  ['{"a": "${TEXT}", "b": ${PORT}}', '{"a": "it\'s \\"so\\": #1", "b": 8080}', 'JSON'],
  ['a: "${LINES}"', 'a: "one\\ntwo\\t\\u2028"', 'double quotes, where anything can stand'],
  ['a: "${BACKSLASH}"', 'a: "C:\\\\app"', 'a backslash in double quotes'],
  ["a: '${TEXT}'", "a: 'it''s \"so\": #1'", 'single quotes'],
  ["a: '${BACKSLASH}' # ${UNKNOWN}", "a: 'C:\\app' # ${UNKNOWN}", 'a comment, which means nothing'],
  ['# ${UNKNOWN}\na: ${PORT}', '# ${UNKNOWN}\na: 8080', 'a comment above'],
  ['a: x${EMPTY}y', 'a: xy', 'an empty part'],
  ['a: "${EMPTY}"', 'a: ""', 'an empty value in quotes'],
  ['a: $${STAGE}', 'a: ${STAGE}', 'the text itself'],
  ['a: $${x:-y}', 'a: ${x:-y}', 'the text of what is no variable'],
  ['a: $$${STAGE}', 'a: $${STAGE}', 'a dollar before the text itself'],
  ['a: $STAGE {STAGE} $', 'a: $STAGE {STAGE} $', 'what is no variable'],
  ['a: ${REFERENCE}', 'a: ${STAGE}', 'a value that is not read again'],
  ['a: |\n  ${STAGE}: x\n  b', 'a: |\n  production: x\n  b', 'a block'],
  ['a: |\n  x ${PAIR}\n  # ${STAGE}', 'a: |\n  x a: b\n  # production', 'a block, where nothing is a comment'],
  ['a: ${STAGE}\r\nb: ${PORT}\r\n', 'a: production\r\nb: 8080\r\n', 'line ends of Windows'],
  ['\uFEFFa: ${STAGE}', '\uFEFFa: production', 'a byte order mark'],
  ['a: ${STAGE', undefined, 'a brace that is not closed'],
  ['a: ${}', undefined, 'no name'],
  ['a: ${STAGE:-x}', undefined, 'what a shell would know'],
  ['a: ${2ND}', undefined, 'a digit first'],
  ['a: ${STAEG}', undefined, 'a name that was not given'],
  ['a: ${EMPTY}', undefined, 'an empty value without quotes'],
  ['a: ${PAIR}', undefined, 'a value with a key in it'],
  ['a: ${COMMENT}', undefined, 'a value with a comment in it'],
  ['a: ${BLANK}', undefined, 'a value that begins with a blank'],
  ['a: [${LIST}]', undefined, 'a value with two items in it'],
  ['a: ${LIST}', 'a: a, b', 'the same where a comma is text'],
  ['a: ${LINES}', undefined, 'a line break without quotes'],
  ["a: '${LINES}'", undefined, 'a line break in single quotes'],
  ['a: |\n  ${LINES}', undefined, 'a line break in a block'],
  ['a: |\n  ${BLANK}', undefined, 'a blank at the beginning of a block'],
  ['a: ${COMMA}', undefined, 'a value that no text begins with'],
  ['a: [$${STAGE}]', undefined, 'a text with a brace between brackets'],
] as const)('%j becomes %j: %s', ([template, expected]) => {
  const { text, diagnostics } = fill(template)
  expect(text).toBe(expected ?? template)
  expect(diagnostics.map(({ code }) => code)).toEqual(expected === undefined ? ['appspec/variable'] : [])
})

test.for([
  ['os: linux\nx: a ${STAEG} b\n', 2, 6, 14, 'the variable "STAEG" is not given', 'did you mean "${STAGE}"?'],
  [
    'x: ${WHAT_IS_THIS}\n',
    1,
    4,
    19,
    'the variable "WHAT_IS_THIS" is not given',
    /appspec-var .* "\$\$\{WHAT_IS_THIS}"/,
  ],
  ['x: ${a-b}\n', 1, 4, 6, /^"\$\{" begins no variable/, 'write "$${" for the text itself'],
  ['x: ${PORT}${PAIR}\n', 1, 11, 18, /^the value of "PAIR" cannot stand here: it would change/, /double quotes/],
  ["x: '${LINES}'\n", 1, 5, 13, /^the value of "LINES" holds a line break/, /double quotes/],
  ['x: |\n  ${BLANK}\n', 2, 3, 11, /^the value of "BLANK" begins or ends with a blank/, /double quotes/],
] as const)('%j is refused at its place', ([template, line, column, end, message, hint]) => {
  const [diagnostic] = fill(template).diagnostics
  const matching = (words: string | RegExp): unknown =>
    typeof words === 'string' ? words : expect.stringMatching(words)
  expect(diagnostic).toEqual({
    severity: 'error',
    code: 'appspec/variable',
    message: matching(message),
    hint: matching(hint),
    file: 'appspec.yml',
    span: { start: { line, column }, end: { line, column: end } },
  })
})

test('every variable that was not given is told, in the order of the file', () => {
  const { diagnostics } = fill('a: ${NO}\nb: ${STAGE}\nc: ${NEITHER} ${NO}\n')
  expect(diagnostics.map(({ span }) => `${span?.start.line}:${span?.start.column}`)).toEqual(['1:4', '3:4', '3:15'])
})

test('variables that stand nowhere are told', () => {
  const { unused } = fillTemplate('a: ${A} # ${B}', 'appspec.yml', new Map(Object.entries({ A: '1', B: '2', C: '3' })))
  expect(unused).toEqual(['B', 'C'])
})

test('a value that must not be seen is in no message', () => {
  const { diagnostics } = fillTemplate('a: ${KEY}', 'appspec.yml', new Map([['KEY', 'hush: secret']]))
  expect(JSON.stringify(diagnostics)).not.toContain('hush')
})

test('places of the filled text lead back to the file', () => {
  const template = 'a: "${TEXT}" # x\nb: ${PORT}${STAGE} end\n'
  const { text, toTemplate } = fill(template)
  const spanOf = (source: string, part: string, from = 0) => {
    const at = source.indexOf(part, from)
    const lineStart = source.lastIndexOf('\n', at) + 1
    const line = source.slice(0, at).split('\n').length
    return { start: { line, column: at - lineStart + 1 }, end: { line, column: at - lineStart + 1 + part.length } }
  }
  expect(toTemplate(spanOf(text, '# x'))).toEqual(spanOf(template, '# x'))
  expect(toTemplate(spanOf(text, 'end'))).toEqual(spanOf(template, 'end'))
  expect(toTemplate(spanOf(text, '8080'))).toEqual(spanOf(template, '${PORT}'))
  expect(toTemplate(spanOf(text, '8080production'))).toEqual(spanOf(template, '${PORT}${STAGE}'))
  expect(toTemplate(spanOf(text, 'duct'))).toEqual(spanOf(template, '${STAGE}'))
  expect(toTemplate(spanOf(text, 'b:'))).toEqual(spanOf(template, 'b:'))
})

const value = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      ':',
      '#',
      '-',
      '"',
      "'",
      '\\',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ',',
      '&',
      '*',
      '!',
      '|',
      '$',
    ),
  }),
)

test('in double quotes every value is exactly itself', () => {
  fc.assert(
    fc.property(value, (one) => {
      const { text, diagnostics } = fillTemplate('a: "${X}"\nb: [x, "-${X}-"]', 'f', new Map([['X', one]]))
      expect(diagnostics).toEqual([])
      expect(parse(text)).toEqual({ a: one, b: ['x', `-${one}-`] })
    }),
  )
})

test('whatever the value and wherever it stands, it changes nothing but the text that it stands in, or is refused', () => {
  const templates = [
    'a: ${X}\nb: c\n',
    'a: x${X}y\nb: c\n',
    "a: '${X}'\nb: c\n",
    'a: [${X}, z]\nb: c\n',
    'a: {k: ${X}}\nb: c\n',
    'a: |\n  x${X}\n  z\nb: c\n',
    'a: >-\n  ${X}\n  z\nb: c\n',
    '- ${X}\n- c\n',
  ]
  const shapeOf = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(shapeOf)
    return typeof one === 'object' && one !== null
      ? Object.entries(one).map(([key, part]) => [key, shapeOf(part)])
      : 'text'
  }
  fc.assert(
    fc.property(fc.constantFrom(...templates), value, (template, one) => {
      const { text, diagnostics } = fillTemplate(template, 'f', new Map([['X', one]]))
      if (diagnostics.length > 0) {
        expect(text).toBe(template)
        return
      }
      expect(shapeOf(parse(text, { schema: 'failsafe' }))).toEqual(
        shapeOf(parse(template.replace('${X}', 'x'), { schema: 'failsafe' })),
      )
    }),
    { numRuns: 1_000 },
  )
})

test('whatever the text, nothing is thrown, and without a variable it stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', '${', '$${', '}', ':', ' ', '\n', '"', "'", '#', '|', '[', '{', '-', '\uFEFF'),
      }),
      (text) => {
        const filled = fillTemplate(text, 'f', new Map([['a', 'b']]))
        if (!text.includes('${')) expect(filled).toMatchObject({ text, diagnostics: [] })
      },
    ),
  )
})

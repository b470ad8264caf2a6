// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables are written like that
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matches, parsePattern, variablesOf } from './pattern.ts'

const WILD = { hasWildcards: true, hasVariables: true }
const glob = (pattern: string, text: string): boolean => matches(parsePattern(pattern, WILD), text, {})

describe('wildcards', () => {
  test.for([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'arn:aws:s3:::b/a/b', true],
    ['?', '', false],
    ['?', '😀', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['arn:aws:s3:::web/*', 'arn:aws:s3:::web/', true],
    ['arn:aws:s3:::web/*', 'arn:aws:s3:::web', false],
    ['arn:aws:s3:::web/shop/*', 'arn:aws:s3:::web/other/a', false],
    ['*.zip', 'a.zip.zip', true],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['web', 'Web', false],
    ['a.c', 'abc', false],
  ] as const)('%s and %s: %s', ([pattern, text, isMatch]) => {
    expect(glob(pattern, text)).toBe(isMatch)
  })

  const alphabet = fc.constantFrom('a', 'b', ':', '/', '*', '?', '.', '\\', '$', '{', '}')
  const texts = fc.array(alphabet, { maxLength: 12 }).map((characters) => characters.join(''))

  test('they agree with the regular expression that says the same', () => {
    fc.assert(
      fc.property(texts, texts, (pattern, text) => {
        const literal = { hasWildcards: true, hasVariables: false }
        const expression = pattern
          .replace(/[.\\$^{}()|[\]+/]/g, '\\$&')
          .replaceAll('*', '[^]*')
          .replaceAll('?', '[^]')
        expect(matches(parsePattern(pattern, literal), text, {})).toBe(new RegExp(`^${expression}$`).test(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('without them a pattern is its own text and nothing else', () => {
    fc.assert(
      fc.property(texts, texts, (pattern, text) => {
        const parsed = parsePattern(pattern, { hasWildcards: false, hasVariables: false })
        expect(matches(parsed, text, {})).toBe(pattern === text)
      }),
    )
  })

  test('a pattern made to be slow is not', () => {
    expect(glob(`${'a*'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false)
  })
})

describe('policy variables', () => {
  const context = { 'aws:username': 'mia*', 'aws:principalaccount': '123456789012' }

  test.for([
    ['home/${aws:username}/*', 'home/mia*/file', true],
    // What is filled in is a text: its star is no wildcard.
    ['home/${aws:username}/*', 'home/miaow/file', false],
    ['${AWS:UserName}', 'mia*', true],
    ['${aws:userid}', '', false],
    ['a${*}b', 'a*b', true],
    ['a${*}b', 'aXb', false],
    ['a${?}${$}', 'a?$', true],
  ] as const)('%s and %s: %s', ([pattern, text, isMatch]) => {
    expect(matches(parsePattern(pattern, WILD), text, context)).toBe(isMatch)
  })

  test('they can be told before there is a request', () => {
    expect(variablesOf(parsePattern('${aws:username}/${*}/${s3:prefix}', WILD))).toEqual(['aws:username', 's3:prefix'])
  })

  test('where the policy is of the old version they are text, and the wildcards in them wild', () => {
    const old = parsePattern('${a*}', { hasWildcards: true, hasVariables: false })
    expect(matches(old, '${abc}', {})).toBe(true)
    expect(variablesOf(old)).toEqual([])
  })
})

test('case counts unless it is told not to', () => {
  const pattern = parsePattern('codedeploy:get*', WILD)
  expect(matches(pattern, 'codedeploy:GetDeployment', {}, true)).toBe(true)
  expect(matches(pattern, 'codedeploy:GetDeployment', {})).toBe(false)
})

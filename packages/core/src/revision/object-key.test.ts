import { describe, expect, test } from 'vitest'
import { DEFAULT_KEY_TEMPLATE, isContentKey, renderKey, unknownPlaceholders } from './object-key.ts'

const COMMIT = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
const FACTS = { applicationName: 'shop', contentDigest: 'c0ffee', format: 'tgz', commit: COMMIT }

describe('the key of a bundle', () => {
  test.for([
    [DEFAULT_KEY_TEMPLATE, 'shop/c0ffee.tgz'],
    ['nightly/shop.zip', 'nightly/shop.zip'],
    ['{application}/{short-commit}/{digest}.{format}', 'shop/1a2b3c4d5e6f/c0ffee.tgz'],
    ['{commit}', COMMIT],
    ['{digest}-{digest}', 'c0ffee-c0ffee'],
    ['a{b', 'a{b'],
  ] as const)('%s is %s', ([template, key]) => {
    expect(renderKey(template, FACTS)).toBe(key)
  })

  test('a value is never read as a template', () => {
    expect(renderKey('{application}/{digest}', { ...FACTS, applicationName: '{commit}$&' })).toBe('{commit}$&/c0ffee')
  })

  test('a placeholder that nobody knows is told with those that are known', () => {
    expect(() => renderKey('{branch}.zip', FACTS)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: 's3-key "{branch}.zip" has "{branch}", which is not known here',
        hint: 'placeholders are {application}, {digest}, {format}, {commit}, {short-commit}',
      }),
    )
    expect(unknownPlaceholders('{application}/{branch}/{}{digest}')).toEqual(['{branch}'])
  })

  test('a commit that is not known is told with the way to say it', () => {
    const { commit: _, ...facts } = FACTS
    expect(() => renderKey('{short-commit}.zip', facts)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', hint: expect.stringContaining('"commit"') }),
    )
  })

  test('a key that S3 would not take is told before anything is asked', () => {
    expect(() => renderKey('ü'.repeat(513), FACTS)).toThrow('a key of 1026 bytes, which is more than 1024')
  })
})

test.for([
  [DEFAULT_KEY_TEMPLATE, true],
  ['{digest}', true],
  ['{commit}.zip', false],
] as const)('%s says what its content is: %s', ([template, expected]) => {
  expect(isContentKey(template)).toBe(expected)
})

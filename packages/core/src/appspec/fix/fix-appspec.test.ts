import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../diagnostics.ts'
import { validateRelease } from '../validate.ts'
import { applyEdits, overlap, placesIn } from './edit.ts'
import { findFixes } from './find-fixes.ts'
import { fixAppSpec, type ValidateText } from './fix-appspec.ts'

const validate: ValidateText = async (text) => validateRelease({ text, file: 'appspec.yml' })

async function fix(text: string): Promise<string> {
  return (await fixAppSpec(text, validate)).text
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)
}

const HEAD = 'version: 0.0\nos: linux\n'

describe('what is mended', () => {
  test.for<readonly [string, string, string]>([
    ['a version in quotes', 'version: "0.0"\nos: linux\n', HEAD],
    ['a version in other quotes, in another way of writing zero', "version: '0'\nos: linux\n", HEAD],
    ['a version in quotes in JSON', '{"version": "0.0", "os": "linux"}', '{"version": 0.0, "os": "linux"}'],
    [
      'an octal mode, whether the agent refuses it or misreads it',
      `${HEAD}permissions:\n  - object: /a\n    mode: 0755 # all\n  - object: /b\n    mode: 0644\n`,
      `${HEAD}permissions:\n  - object: /a\n    mode: "0755" # all\n  - object: /b\n    mode: "0644"\n`,
    ],
    [
      'a tab among blanks that only one width makes sense of',
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n\t  timeout: 30\n`,
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n`,
    ],
    [
      'tabs in the indentation',
      `${HEAD}hooks:\n\tAfterInstall:\n\t\t- location: a.sh\n\t\t  timeout: 30\n`,
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n`,
    ],
    [
      'a tab in an otherwise blank line',
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n\t\n`,
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n\n`,
    ],
    ['a byte order mark that hides the file', `\uFEFF${HEAD}`, HEAD],
    [
      'a hook in other capitals',
      `${HEAD}hooks:\n  afterinstall:\n    - location: a.sh\n      timeout: 30\n`,
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n`,
    ],
    [
      'a key in other capitals, in its place',
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      Timeout: 30\n`,
      `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n`,
    ],
    [
      'asterisks that YAML takes for an alias',
      `${HEAD}permissions:\n  - object: /a\n    pattern: **\n    owner: root\n`,
      `${HEAD}permissions:\n  - object: /a\n    pattern: "**"\n    owner: root\n`,
    ],
    [
      'what was hidden by something else that is mended',
      `version: "0.0"\nos: linux\npermissions:\n\t- object: /a\n\t  mode: 0755\n`,
      `${HEAD}permissions:\n  - object: /a\n    mode: "0755"\n`,
    ],
    ['lines that end as Windows ends them', 'version: "0.0"\r\nos: linux\r\n', 'version: 0.0\r\nos: linux\r\n'],
  ])('%s', async ([, broken, fixed]) => {
    expect(await fix(broken)).toBe(fixed)
    expect(await fix(fixed)).toBe(fixed)
  })
})

describe('what is left alone', () => {
  test.for<readonly [string, string]>([
    ['a file that is right', HEAD],
    ['another version', 'version: "1.0"\nos: linux\n'],
    ['a mode that is nobody can tell what', `${HEAD}permissions:\n  - object: /a\n    mode: 07555\n`],
    [
      'a tab that is two or four blanks wide, which are two different files',
      `${HEAD}hooks:\n  AfterInstall:\n\tApplicationStart:\n`,
    ],
    ['tabs beside a block of literal text', `${HEAD}x: |\n  a\nhooks:\n\tAfterInstall: []\n`],
    [
      'a hook in other capitals beside the hook itself',
      `${HEAD}hooks:\n  afterinstall:\n    - location: a.sh\n  AfterInstall:\n    - location: b.sh\n`,
    ],
    ['a key in other capitals that belongs elsewhere', `${HEAD}Timeout: 30\n`],
    ['a hook of another name', `${HEAD}hooks:\n  AfterInstal:\n    - location: a.sh\n`],
    ['an alias of an anchor', `${HEAD}a: &x 1\nb: *x\n`],
  ])('%s', async ([, text]) => {
    expect(await fix(text)).toBe(text)
  })
})

test('a fix that brings another error is not made, and keeps no other from being made', async () => {
  const text = 'version: "0.0"\nos: linux\npermissions:\n  - object: /a\n    mode: 0644\n'
  const fixed = await fixAppSpec(text, async (now) => {
    const found = await validate(now)
    const worse: Diagnostic = { severity: 'warning', code: 'appspec/acl', message: 'new', file: 'appspec.yml' }
    return now.includes('"0644"') ? [...found, worse] : found
  })
  expect(fixed.text).toBe(text.replace('"0.0"', '0.0'))
  expect(fixed.fixes.map(({ title }) => title)).toEqual(['take the quotes off the version'])
  expect(codesOf(fixed.diagnostics)).toContain('appspec/mode')
  expect(codesOf(fixed.diagnostics)).not.toContain('appspec/version')
})

test('of very many fixes that make nothing better only some are tried', async () => {
  const modes = Array.from({ length: 300 }, (_, index) => `  - object: /${index}\n    mode: 0644\n`).join('')
  let looks = 0
  const fixed = await fixAppSpec(`${HEAD}permissions:\n${modes}`, async (now) => {
    looks += 1
    const file = 'appspec.yml'
    const found = await validate(now)
    return now.includes('"') ? [...found, { severity: 'error', code: 'appspec/acl', message: 'new', file }] : found
  })
  expect(fixed.fixes).toEqual([])
  expect(looks).toBeLessThan(30)
})

const fixtures = new URL('../fixtures/', import.meta.url)
const texts = readdirSync(fixtures).flatMap((name) => {
  try {
    return [readFileSync(new URL(`${name}/appspec.yml`, fixtures), 'utf8')]
  } catch {
    return []
  }
})

/** An AppSpec file with what can be mended in places chosen at random. */
const damaged: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('\t', '0755', '"', '\n', '*', ' ', '\uFEFF'))),
  )
  .map(([text, insertions]) =>
    insertions.reduce((now, [at, what]) => {
      const place = at % (now.length + 1)
      return now.slice(0, place) + what + now.slice(place)
    }, text),
  )

describe('whatever the file', () => {
  test('fixing twice changes nothing more, and what is fixed has no error that it had not, unless it could not be read', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        const before = await validate(text)
        const fixed = await fixAppSpec(text, validate)
        expect(await fix(fixed.text)).toBe(fixed.text)
        expect(fixed.diagnostics).toEqual(await validate(fixed.text))
        if (fixed.text !== text && !codesOf(before).some((code) => /syntax|ignored/.test(code))) {
          const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error').length
          expect(errors(fixed.diagnostics)).toBeLessThanOrEqual(errors(before))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the edits of a fix are in order and apart, and change what they say', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        for (const { edits } of findFixes(text, await validate(text))) {
          expect(overlap(edits)).toBe(false)
          expect(applyEdits(text, edits)).not.toBe(text)
          for (const { start, end } of edits) expect(0 <= start && start <= end && end <= text.length).toBe(true)
        }
      }),
    )
  })

  test('a place is found again by its line and column', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '😀') }), fc.nat(20), (text, at) => {
        const places = placesIn(text)
        const offset = Math.min(at, text.length)
        expect(places.offsetOf(places.positionOf(offset))).toBe(offset)
      }),
    )
  })
})

import { readdirSync, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { CASES, CASES_FOLDER } from './fixtures/cases.ts'
import { readGdkConfig, rewriteRecipe, validateRecipe } from './index.ts'

const texts = CASES.flatMap((name) =>
  readdirSync(`${CASES_FOLDER}${name}`)
    .filter((file) => file !== 'expected.txt' && statSync(`${CASES_FOLDER}${name}/${file}`).size < 4096)
    .map((file) => readFileSync(`${CASES_FOLDER}${name}/${file}`, 'utf8')),
)
const scraps = fc.constantFrom(
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '\t',
  '#',
  '~',
  '!!x ',
  '|\n',
  'é',
  '\uFEFF',
  '1',
)

/** A text of a fixture in which some stretches were taken out, doubled or replaced. */
const broken = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(4096), fc.nat(40), scraps), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, length, scrap]) => {
      const start = at % (now.length + 1)
      return now.slice(0, start) + scrap + now.slice(length % 2 === 0 ? start : start + length)
    }, text),
  )

/** FUZZ_RUNS=100000 looks for longer; without it the search ends after a few seconds. */
const asked = Number(process.env.FUZZ_RUNS ?? 0)
const effort =
  asked > 0 ? { numRuns: asked } : { numRuns: 400, interruptAfterTimeLimit: 2000, markInterruptAsFailure: false }

test('whatever the text, it is judged without an exception, at places that it has', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(broken, fc.constantFrom('recipe.yaml', 'recipe.json'), (text, file) => {
      const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)
      for (const { span, code } of validateRecipe({ text, file })) {
        expect(code).toMatch(/^greengrass\//)
        if (span === undefined) continue
        expect(span.start.line).toBeLessThanOrEqual(lines.length)
        expect(span.start.column).toBeLessThanOrEqual((lines[span.start.line - 1]?.length ?? 0) + 1)
      }
      for (const { code } of readGdkConfig(text, 'gdk-config.json').findings) expect(code).toMatch(/^greengrass\//)
    }),
    effort,
  )
})

test('a recipe is rewritten to one that holds the values, or refused', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(broken, (text) => {
      try {
        const rewritten = rewriteRecipe(text, 'recipe.yaml', { version: '7.8.9' })
        expect(rewriteRecipe(rewritten, 'recipe.yaml', { version: '7.8.9' })).toBe(rewritten)
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError)
      }
    }),
    effort,
  )
})

import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { findFixes } from '../appspec/fix/find-fixes.ts'
import { validateRelease } from '../appspec/validate.ts'
import { DIAGNOSTIC_TITLES, type Diagnostic, type DiagnosticCode } from '../diagnostics.ts'
import { renderSarif, type SarifOptions } from './sarif.ts'

/** The schema that OASIS publishes (2.1.0-rtm.5, as the package @microsoft/jest-sarif has it), without its descriptions. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'))
// Draft 4 and draft 7 agree on every word that this schema uses but those two.
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

function expectSarif(diagnostics: readonly Diagnostic[], options?: SarifOptions): ReturnType<typeof renderSarif> {
  const log = JSON.parse(JSON.stringify(renderSarif(diagnostics, options)))
  isSarif(log)
  expect(isSarif.errors ?? []).toEqual([])
  return log
}

function validate(text: string): readonly Diagnostic[] {
  return validateRelease({ text, file: 'release/appspec.yml' })
}

const TEXT = 'version: "0.0"\nos: linux\npermissions:\n  - object: /srv\n    mode: 0755\n'

test('the schema is one that refuses', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
})

test('nothing found is a log without results', () => {
  const [run] = expectSarif([]).runs
  expect(run?.results).toEqual([])
  expect(run?.tool.driver.rules).toEqual([])
})

test('every code makes a rule with a title, a page and a level', () => {
  const codes = Object.keys(DIAGNOSTIC_TITLES) as DiagnosticCode[]
  const log = expectSarif(
    codes.map((code, index) => ({
      severity: (['error', 'warning', 'notice'] as const)[index % 3] ?? 'error',
      code,
      message: 'm',
      file: 'appspec.yml',
    })),
  )
  const rules = log.runs[0]?.tool.driver.rules ?? []
  expect(rules.map(({ id }) => id)).toEqual([...codes].sort())
  for (const { helpUri, id } of rules) expect(helpUri).toMatch(new RegExp(`/docs/diagnostics/${id}\\.md$`))
  for (const { ruleId, ruleIndex } of log.runs[0]?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
})

test('a result has its place, its level, what to change and what mends it', () => {
  const diagnostics = validate(TEXT)
  const log = expectSarif(diagnostics, { sourceText: () => TEXT, fixes: findFixes(TEXT, diagnostics) })
  expect(log.runs[0]?.results.find(({ ruleId }) => ruleId === 'appspec/version')).toEqual({
    ruleId: 'appspec/version',
    ruleIndex: expect.any(Number),
    level: 'error',
    message: {
      text: 'the version is the text "0.0"; expected the number 0.0\nwrite "version: 0.0", without quotes around the number',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'release/appspec.yml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 15 },
        },
      },
    ],
    partialFingerprints: { 'slipwayFinding/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) },
    fixes: [
      {
        description: { text: 'take the quotes off the version' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'release/appspec.yml', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 15 },
                insertedContent: { text: '0.0' },
              },
            ],
          },
        ],
      },
    ],
  })
})

function fingerprintsOf(text: string): readonly (string | undefined)[] {
  const { results = [] } = renderSarif(validate(text), { sourceText: () => text }).runs[0] ?? {}
  return results
    .filter(({ ruleId }) => ruleId === 'appspec/version' || ruleId === 'appspec/mode')
    .map(({ partialFingerprints }) => partialFingerprints['slipwayFinding/v1'])
}

test('a result is known again when lines come in above it or it is indented otherwise, and not when it is another', () => {
  const moved = TEXT.replace('os:', '\n# here\n\nos:').replace('  - object', '- object').replace('    mode', '  mode')
  expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(TEXT))
  expect(fingerprintsOf(TEXT.replace('"0.0"', '"0.1"'))[0]).not.toBe(fingerprintsOf(TEXT)[0])
  const twice = fingerprintsOf(`${TEXT}  - object: /opt\n    mode: 0755\n`)
  expect(new Set(twice).size).toBe(twice.length)
})

test.for([
  ['./a b/appspec.yml', { uri: 'a%20b/appspec.yml', uriBaseId: '%SRCROOT%' }],
  ['a\\b.yml', { uri: 'a/b.yml', uriBaseId: '%SRCROOT%' }],
  ['/srv/ü.yml', { uri: 'file:///srv/%C3%BC.yml' }],
  ['C:\\release\\appspec.yml', { uri: 'file:///C:/release/appspec.yml' }],
] as const)('the file "%s" is a URI', ([file, location]) => {
  const log = expectSarif([{ severity: 'error', code: 'appspec/empty', message: 'm', file }])
  expect(log.runs[0]?.results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: location,
    region: { startLine: 1 },
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Diagnostic, DiagnosticCode } from '../../diagnostics.ts'
import { detectPlatform, type Platform, type ReleaseToValidate, validateRelease } from '../index.ts'
import { EDITOR_KEYWORDS } from './json-schema.ts'
import { anyAppSpecSchema, appSpecSchema } from './platform-schema.ts'

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
ajv.addVocabulary([...EDITOR_KEYWORDS])
const SCHEMAS: Readonly<Record<Platform, ValidateFunction>> = {
  ec2: ajv.compile(appSpecSchema('ec2')),
  lambda: ajv.compile(appSpecSchema('lambda')),
  ecs: ajv.compile(appSpecSchema('ecs')),
}
const ANY = ajv.compile(anyAppSpecSchema())

const fixtures = new URL('../fixtures/', import.meta.url)
/** AppSpec files of public repositories, kept beside this repository. */
const corpus = new URL('../../../../../../shared/corpus/appspec/', import.meta.url)
const isCorpusPresent = existsSync(corpus)
if (!isCorpusPresent) {
  process.stderr.write(
    'not run: agreement of the schemas with the validator, for the corpus of AppSpec files is not here\n',
  )
}

interface Sample {
  readonly name: string
  readonly text: string
  readonly platform: Platform
  readonly diagnostics: readonly Diagnostic[]
}

/** What an editor makes of a text, which is YAML 1.2 to it; `undefined` for what it marks as no YAML. */
function readAsEditor(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, merge: true, logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS() ?? undefined
  } catch (error) {
    // An alias of nothing.
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** What the schema refuses in a text, a line for each. */
function refusalsOf(schema: ValidateFunction, text: string): readonly string[] {
  const value = readAsEditor(text)
  if (value === undefined || schema(value)) return []
  return (schema.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

function loadFixtures(): readonly Sample[] {
  return readdirSync(fixtures).flatMap((name) => {
    const file = new URL(`${name}/appspec.yml`, fixtures)
    const options = new URL(`${name}/case.json`, fixtures)
    if (!existsSync(file)) return []
    const text = readFileSync(file, 'utf8')
    const given: Partial<ReleaseToValidate> = existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}
    const platform = given.platform ?? detectPlatform(text)
    const { hostOs = 'linux' } = given
    return [{ name, text, platform, diagnostics: marked(validateRelease({ text, file: name, platform, hostOs })) }]
  })
}

function loadCorpus(platform: Platform): readonly Sample[] {
  const folder = new URL(`${platform}/`, corpus)
  return readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const hostOs = /^os: *windows/m.test(text) ? 'windows' : 'linux'
    return { name, text, platform, diagnostics: marked(validateRelease({ text, file: name, platform, hostOs })) }
  })
}

/**
 * What the validator finds fault with. A key that is left blank is a notice where it does no harm; schemas let none pass, for an
 * editor would offer `null` otherwise.
 */
function marked(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity, code }) => severity !== 'notice' || code === 'appspec/blank-key')
}

/** The codes for what a schema can express, at least in the fixture that shows them. */
const EXPRESSED: readonly DiagnosticCode[] = [
  'appspec/type',
  'appspec/version',
  'appspec/os',
  'appspec/unknown-key',
  'appspec/misplaced-key',
  'appspec/blank-key',
  'appspec/files',
  'appspec/file-exists-behavior',
  'appspec/permissions',
  'appspec/mode',
  'appspec/context',
  'appspec/hooks',
  'appspec/unknown-hook',
  'appspec/reserved-hook',
  'appspec/script-location',
  'appspec/script-timeout',
  'appspec/resources',
  'appspec/resource-type',
  'appspec/missing-property',
  'appspec/property',
]

const samples = loadFixtures()

test.for(EXPRESSED)('what %s stands for, an editor marks too', (code) => {
  const sample = samples.find(({ name }) => name === code.replace('appspec/', ''))
  if (sample === undefined) throw new Error(`there is no fixture for ${code}`)
  expect(refusalsOf(SCHEMAS[sample.platform], sample.text)).not.toEqual([])
  expect(refusalsOf(ANY, sample.text)).not.toEqual([])
})

/** An unquoted `{{ port }}` is a map to every reader of YAML but those that look for placeholders first. */
const NO_YAML_BEFORE_FILLED_IN: ReadonlySet<string> = new Set(['placeholder'])

test.for(
  samples.filter(({ name }) => !NO_YAML_BEFORE_FILLED_IN.has(name)).map((sample) => [sample.name, sample] as const),
)(
  'fixture "%s": what an editor marks, the validator has an error or a warning for',
  ([, { text, platform, diagnostics }]) => {
    if (diagnostics.length > 0) return
    expect(refusalsOf(SCHEMAS[platform], text)).toEqual([])
    expect(refusalsOf(ANY, text)).toEqual([])
  },
)

describe.skipIf(!isCorpusPresent)('over the corpus', () => {
  test.for<Platform>(['ec2', 'lambda', 'ecs'])('no %s file that the validator finds sound is marked', (platform) => {
    const sound = loadCorpus(platform).filter(({ diagnostics }) => diagnostics.length === 0)
    const wrong = sound.flatMap(({ name, text }) =>
      [SCHEMAS[platform], ANY].flatMap((schema) => refusalsOf(schema, text).map((refusal) => `${name}: ${refusal}`)),
    )
    expect(sound.length).toBeGreaterThan(10)
    expect(wrong).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics.ts'
import { formatDiagnostic, listHookScripts, type Platform, type ReleaseEntry, validateRelease } from './index.ts'
import { ECS_KEYS } from './keys/ecs.ts'
import { LAMBDA_KEYS } from './keys/lambda.ts'
import { SERVER_KEYS } from './keys/server.ts'
import type { KeySpec, ValueSpec } from './keys/spec.ts'
import { readAppSpec } from './read.ts'

/** FUZZ_RUNS=100000 looks for longer; without it the search ends after a few seconds. */
const asked = Number(process.env.FUZZ_RUNS ?? 0)
const effort = (runs: number) =>
  asked > 0 ? { numRuns: asked } : { numRuns: runs, interruptAfterTimeLimit: 5000, markInterruptAsFailure: false }
const timeoutMs = asked > 0 ? 3_600_000 : 60_000

type Value = string | readonly Value[] | { readonly pairs: readonly (readonly [key: string, value: Value])[] }

const ODD_SCALARS = [
  ...[
    '',
    '~',
    'yes',
    'off',
    '0',
    '0.0',
    '"0.0"',
    '0755',
    '0o17',
    '1:30',
    '1e3',
    '-1',
    '.inf',
    '9'.repeat(30),
    '2020-01-01',
  ],
  ...[
    '*a',
    '&a b',
    '!Sub a',
    '!ruby/object:A {}',
    ':a',
    '<<',
    '=',
    '**',
    '*.sh',
    '@a',
    '%A%',
    `\${A}`,
    '{{ a }}',
    '<A>',
  ],
  ...[
    '/',
    '.',
    '..',
    '../a',
    '/a/../b',
    'C:\\a',
    'a b',
    '“a”',
    'a\u00a0b',
    "'it''s'",
    '"\\w"',
    '"a',
    '[a',
    '{a',
    '|',
    '>-',
    '# a',
  ],
  ...[
    'd:u:a:rwx',
    'm:7',
    's0-s1:c1.c2',
    'linux',
    'Windows',
    'OVERWRITE',
    '$LATEST',
    'AWS::Lambda::Function',
    'AWS::ECS::Service',
  ],
]

const word = fc.constantFrom('a', 'b.sh', 'scripts/a.sh', '/srv/a', 'version', 'hooks', 'source', 'Resources', 'files')
const oddScalar = fc.oneof(fc.constantFrom(...ODD_SCALARS), word, fc.string({ maxLength: 12 }))

/** What a key of the table may hold, and now and then something else altogether. */
function valuesOf(spec: ValueSpec): fc.Arbitrary<Value> {
  const odd: fc.Arbitrary<Value> = fc.oneof(
    oddScalar,
    fc.array(oddScalar, { maxLength: 2 }),
    fc.constant({ pairs: [] }),
  )
  return fc.oneof({ arbitrary: fitting(spec), weight: 8 }, { arbitrary: odd, weight: 1 })
}

function fitting(spec: ValueSpec): fc.Arbitrary<Value> {
  switch (spec.kind) {
    case 'text':
      return fc.oneof(fc.constantFrom(...(spec.words ?? []), ...(spec.examples ?? []), 'a'), oddScalar)
    case 'integer':
      return fc.constantFrom('0', '30', '3600', '99999', spec.written ?? '1')
    case 'number-or-text':
      return fc.constantFrom('1', '"2"', '0644', ...(spec.examples ?? []).map(String))
    case 'boolean':
      return fc.constantFrom('true', 'no', '"false"')
    case 'list':
      return fc.array(valuesOf(spec.items), { maxLength: 3 })
    case 'map':
      return mapOf(spec.keys)
    case 'free':
      return fc.constant({ pairs: [] })
    case 'named':
      return fc.array(fc.tuple(word, valuesOf(spec.values)), { maxLength: 2 }).map((pairs) => ({ pairs }))
    case 'either':
      return fc.oneof(...spec.of.map(fitting))
  }
}

function mapOf(keys: readonly KeySpec[]): fc.Arbitrary<Value> {
  const entry = fc.constantFrom(...keys).chain(({ name, value }) => fc.tuple(misspelt(name), valuesOf(value)))
  return fc.array(entry, { maxLength: Math.min(keys.length + 1, 6) }).map((pairs) => ({ pairs }))
}

function misspelt(name: string): fc.Arbitrary<string> {
  const others = fc.constantFrom(
    name.toLowerCase(),
    name.slice(1),
    `${name}s`,
    `"${name}"`,
    'overwrite',
    '<<',
    '? a',
    '',
  )
  return fc.oneof({ arbitrary: fc.constant(name), weight: 12 }, { arbitrary: others, weight: 1 })
}

function isScalar(value: Value): value is string {
  return typeof value === 'string'
}

function block(value: Value, indent: string): string {
  if (isScalar(value)) return ` ${value}\n`
  if ('pairs' in value) {
    if (value.pairs.length === 0) return ' {}\n'
    return `\n${value.pairs.map(([key, each]) => `${indent}${key}:${block(each, `${indent}  `)}`).join('')}`
  }
  if (value.length === 0) return ' []\n'
  const items = value.map((each) => `${indent}-${block(each, `${indent}  `).replace(/^\n */, ' ')}`)
  return `\n${items.join('')}`
}

function flow(value: Value, quote: (text: string) => string): string {
  if (isScalar(value)) return quote(value)
  return 'pairs' in value
    ? `{${value.pairs.map(([key, each]) => `${quote(key)}: ${flow(each, quote)}`).join(', ')}}`
    : `[${value.map((each) => flow(each, quote)).join(', ')}]`
}

const styles: readonly ((value: Value) => string)[] = [
  (value) => block(value, '').trimStart(),
  (value) => `${flow(value, (text) => text)}\n`,
  (value) => flow(value, JSON.stringify),
  (value) => JSON.stringify(JSON.parse(flow(value, JSON.stringify)), undefined, '\t'),
  (value) => block(value, '').trimStart().replaceAll('\n', '\r\n'),
]

const document = fc
  .tuple(fc.oneof(mapOf(SERVER_KEYS), mapOf(LAMBDA_KEYS), mapOf(ECS_KEYS)), fc.constantFrom(...styles))
  .map(([value, print]) => print(value))

const pieces = [
  ...[
    '\t',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '  ',
    '- ',
    ': ',
    ':',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '*',
    '&',
    '|',
    '>',
    '!',
  ],
  ...[
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\uFEFF',
    '\u0085',
    '\u2028',
    '\0',
    '\uD800',
    '😀',
    '\\',
    '//',
    '<<: ',
    '{{',
    '}}',
  ],
]

/** Documents with parts taken out, said twice or put elsewhere, and with characters of YAML put in. */
const mutated = fc
  .tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', 'again', ...pieces)), { maxLength: 5 }))
  .map(([text, changes]) =>
    changes.reduce((now, [place, length, by]) => {
      const at = place % (now.length + 1)
      const part = now.slice(at, at + length)
      return (
        now.slice(0, at) +
        (by === 'again' ? part + part : by) +
        now.slice(by === 'again' ? at + length : at + (length % 4))
      )
    }, text),
  )

const bytes = fc
  .tuple(mutated, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }))
  .map(([text, changes]) => {
    const encoded = new TextEncoder().encode(text)
    for (const [place, byte] of changes) if (encoded.length > 0) encoded[place % encoded.length] = byte
    return encoded
  })

const stated = fc.constantFrom<Platform | undefined>(undefined, 'ec2', 'lambda', 'ecs')
const hostOs = fc.constantFrom('linux' as const, 'windows' as const)
const entries: fc.Arbitrary<readonly ReleaseEntry[] | undefined> = fc.option(
  fc.array(
    fc.record({
      path: fc.constantFrom('appspec.yml', 'a', 'b.sh', 'scripts', 'scripts/a.sh', 'x/appspec.yml', 'C:\\a', 'config'),
      type: fc.constantFrom('file' as const, 'directory' as const, 'symlink' as const),
      mode: fc.constantFrom(0o644, 0o755, 0),
      linkTarget: fc.constantFrom('a', '..', '.', '/etc', ''),
    }),
    { maxLength: 6 },
  ),
  { nil: undefined },
)

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/

/** A place may be that of a line break, of which CRLF has two characters. */
function expectSound(diagnostics: readonly Diagnostic[], source: string): void {
  const lines = source.split(LINE_BREAK)
  for (const diagnostic of diagnostics) {
    const { message, hint, span } = diagnostic
    for (const words of [message, hint ?? 'none']) expect(words).toMatch(/^[^\n\r]+$/)
    expect(formatDiagnostic(diagnostic, source).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    if (span === undefined) continue
    const { start, end } = span
    expect(start.line).toBeGreaterThanOrEqual(1)
    expect(start.column).toBeGreaterThanOrEqual(1)
    expect(end.line).toBeLessThanOrEqual(lines.length)
    expect(start.column).toBeLessThanOrEqual((lines[start.line - 1]?.length ?? -1) + 2)
    expect(end.column).toBeLessThanOrEqual((lines[end.line - 1]?.length ?? -1) + 3)
    expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true)
  }
}

const asText = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source)

describe('whatever the file', { timeout: timeoutMs }, () => {
  test.for<readonly [string, fc.Arbitrary<string | Uint8Array>]>([
    ['a file that resembles an AppSpec', mutated],
    ['a file with bytes changed', bytes],
    ['any bytes', fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }))],
  ])('of %s, everything is said in one line each, of places in the file', ([, sources]) => {
    fc.assert(
      fc.property(sources, stated, hostOs, entries, (text, platform, os, around) => {
        const release = { text, file: 'appspec.yml', hostOs: os, entries: around, ...(platform && { platform }) }
        expectSound(validateRelease(release), asText(text))
        expectSound(readAppSpec(text, { file: 'appspec.yml', hostOs: os }).diagnostics, asText(text))
        if (around !== undefined) listHookScripts({ text, entries: around })
      }),
      effort(700),
    )
  })
})

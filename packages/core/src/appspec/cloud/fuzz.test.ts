import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../diagnostics.ts'
import { detectPlatform } from '../platform.ts'
import { validateRelease } from '../validate.ts'
import { readCloudAppSpec } from './read-cloud-app-spec.ts'

const LAMBDA = `version: 0.0
Resources:
  - orders: &orders
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: {{ alias }}
        CurrentVersion: "1"
        TargetVersion: !GetAtt orders.Version
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check
  - AfterAllowTraffic: *orders
`

const ECS = `{
\t"version": 0.0,
\t"Resources": [{"TargetService": {
\t\t"Type": "AWS::ECS::Service",
\t\t"Properties": {
\t\t\t"TaskDefinition": "<TASK_DEFINITION>",
\t\t\t"LoadBalancerInfo": {"ContainerName": "web", "ContainerPort": 80},
\t\t\t"NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["a"], "SecurityGroups": [], "AssignPublicIp": "ENABLED"}},
\t\t\t"CapacityProviderStrategy": [{"CapacityProvider": "FARGATE", "Base": 1, "Weight": 1}]
\t\t}
\t}}],
\t"Hooks": [{"BeforeInstall": "CodeDeployHook_a"}]
}
`

const PIECES = [
  ...new Set(`${LAMBDA}${ECS}`.split(/(?<=[\s:,{}[\]"-])/)),
  ...[
    '\t',
    '*a',
    '&a ',
    '<<: ',
    '{{',
    '}}',
    `\${`,
    '#{',
    "'",
    '\r',
    '|',
    '?',
    '---\n',
    '!Sub ',
    '%X%',
    '\\u00',
    '//',
    '\uFEFF',
  ],
]

/** Texts that look like AppSpec files: sound ones with parts taken out, doubled, or put in, and heaps of their pieces. */
const mutated = fc
  .tuple(
    fc.constantFrom(LAMBDA, ECS),
    fc.array(fc.tuple(fc.nat(700), fc.nat(40), fc.constantFrom('', ...PIECES)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, changes]) =>
    changes.reduce<string>((all, [at, length, by]) => `${all.slice(0, at)}${by}${all.slice(at + length)}`, text),
  )
const heap = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join(''))
const text: fc.Arbitrary<string | Uint8Array> = fc.oneof(mutated, heap, fc.string({ unit: 'binary' }), fc.uint8Array())
const file = fc.constantFrom('appspec.yml', 'appspec.json')
const platform = fc.constantFrom('ecs' as const, 'lambda' as const)

function expectInside(diagnostics: readonly Diagnostic[], source: string | Uint8Array): void {
  const lines = (
    typeof source === 'string' ? source : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source)
  ).split(/\r\n|[\n\r\u0085\u2028\u2029]/)
  for (const { span, message } of diagnostics) {
    expect(message).not.toContain('\n')
    if (span === undefined) continue
    expect(span.start.line).toBeGreaterThanOrEqual(1)
    expect(span.start.column).toBeGreaterThanOrEqual(1)
    expect(span.end.line).toBeLessThanOrEqual(lines.length)
    expect(span.start.column).toBeLessThanOrEqual((lines[span.start.line - 1]?.length ?? 0) + 2)
    expect(span.end.column).toBeLessThanOrEqual((lines[span.end.line - 1]?.length ?? 0) + 2)
    expect(span.start.line < span.end.line || span.start.column <= span.end.column).toBe(true)
  }
}

test('whatever the file holds, nothing is thrown, every place is inside of it, and a document means that there is no error', () => {
  fc.assert(
    fc.property(text, file, platform, (source, name, stated) => {
      const { spec, diagnostics } = readCloudAppSpec(source, { file: name, platform: stated })
      expectInside(diagnostics, source)
      if (spec !== undefined) expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expectInside(validateRelease({ text: source, file: name }), source)
      expect(['ec2', 'ecs', 'lambda']).toContain(detectPlatform(source, name))
    }),
    { numRuns: 600 },
  )
})

const SIZE = 64 * 1024
const HOSTILE: Readonly<Record<string, string>> = {
  'a sound file with many hooks': `${LAMBDA}${'  - AfterAllowTraffic: CodeDeployHook_a\n'.repeat(1500)}`,
  'many resources': `version: 0.0\nResources:\n${'  - a: {Type: AWS::ECS::Service}\n'.repeat(2000)}`,
  'opened brackets': `{"Resources": ${'['.repeat(SIZE)}`,
  'opened brackets in YAML': `Resources: ${'['.repeat(SIZE)}`,
  'opened braces': `{"Resources": ${'{"a":'.repeat(SIZE / 5)}`,
  'opened placeholders': `Resources: "${'{{a'.repeat(SIZE / 3)}"`,
  'opened expressions': `{"Resources": "${`\${\${`.repeat(SIZE / 4)}"}`,
  'angle brackets': `Resources: ${'<A'.repeat(SIZE / 2)}`,
  'a long text': `{"Resources": "${'a'.repeat(SIZE)}"}`,
  'unclosed quotes': `{"Resources": [${'"a\n'.repeat(SIZE / 3)}`,
  'merge keys that double': `Resources:\n${Array.from({ length: 2000 }, (_, n) => `  a${n}: &a${n} {<<: [*a${n - 1}, *a${n - 2}], k${n}: 1}\n`).join('')}`,
  'lists of aliases': `a: &a [${'x,'.repeat(8000)}]\nResources: [${'*a,'.repeat(10_000)}]`,
  'hooks of aliases': `a: &a {${Array.from({ length: 2000 }, (_, n) => `k${n}: v`).join(',')}}\nResources: []\nHooks: [${'*a,'.repeat(8000)}]`,
  'many unknown keys': `Resources: []\n${Array.from({ length: 5000 }, (_, n) => `key${n}: 1\n`).join('')}`,
}

test.for(Object.entries(HOSTILE))('64 KB of %s are judged without delay', ([, source]) => {
  const [fastestMs = Number.POSITIVE_INFINITY] = [1, 2, 3]
    .map(() => {
      const before = process.cpuUsage()
      const diagnostics = validateRelease({ text: source.slice(0, SIZE), file: 'appspec.yml', platform: 'ecs' })
      expect(diagnostics.length).toBeGreaterThan(0)
      return process.cpuUsage(before).user / 1_000
    })
    .sort((a, b) => a - b)
  // The aim is 100 ms on a machine of its own, where the YAML library alone takes most of it; other tests run beside this one,
  // and what grows with the square of the size takes longer still.
  expect(fastestMs).toBeLessThan(3000)
})

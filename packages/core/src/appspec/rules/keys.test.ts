import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { ECS_KEYS } from '../keys/ecs.ts'
import { LAMBDA_KEYS } from '../keys/lambda.ts'
import { SERVER_KEYS } from '../keys/server.ts'
import type { KeySpec } from '../keys/spec.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { createKeyRule, type KeyRule, type KeyRuleOptions } from './keys.ts'
import { checkServerKeys } from './server-keys.ts'

function run(text: string, rule: KeyRule): readonly Finding[] {
  const { root } = readYaml(text)
  if (root?.kind !== 'map') throw new Error('the text of a test is a map')
  const findings: Finding[] = []
  rule(root, (finding) => findings.push(finding))
  return findings
}

const server = (text: string): readonly (readonly [string, string | undefined])[] =>
  run(`version: 0.0\n${text}`, checkServerKeys).map(({ code, hint }) => [code.replace('appspec/', ''), hint])

describe('a key of an AppSpec file for EC2/on-premises', () => {
  test.for<[string, string, string | undefined]>([
    ['Files: []', 'unknown-key', 'did you mean "files"?'],
    ['file_exists_behaviour: RETAIN', 'unknown-key', 'did you mean "file_exists_behavior"?'],
    ['comment: x', 'unknown-key', undefined],
    ['AfterInstall: []', 'misplaced-key', undefined],
    ['mode: 755', 'misplaced-key', undefined],
    [
      'files: [{file_exists_behavior: RETAIN}]',
      'misplaced-key',
      'move "file_exists_behavior" to the first column, beside "version"',
    ],
    [
      'files: [{overwrite: yes}]',
      'unknown-key',
      'remove it; "file_exists_behavior: OVERWRITE" at the top level of the file does that',
    ],
    ['permissions: [{acl: []}]', 'unknown-key', 'write "acls"'],
    ['permissions: [{context: {user: a}}]', 'unknown-key', 'the agent reads the SELinux user from "name"'],
    ['hooks: {files: []}', 'misplaced-key', 'move "files" to the first column, beside "version"'],
    ['hooks: {timeout: 5}', 'misplaced-key', undefined],
    ['hooks: {Install: []}', 'reserved-hook', expect.stringContaining('BeforeInstall')],
    ['hooks: {afterinstall: []}', 'unknown-hook', 'did you mean "AfterInstall"?'],
    ['hooks: {AfterAllowTestTraffic: []}', 'unknown-hook', expect.stringContaining('Amazon ECS')],
    ['hooks: {AfterInstall: [{location: a, run_as: b}]}', 'unknown-key', 'did you mean "runas"?'],
    ['hooks: {AfterInstall: [{location: a, owner: b}]}', 'misplaced-key', undefined],
    ['hooks: {AfterInstall: [{location: a, name: b}]}', 'unknown-key', 'a script has no name; make it a comment'],
  ])('%s is %s', ([text, code, hint]) => {
    expect(server(text)).toEqual([[code, hint]])
  })

  test.for([
    ['hooks: {BeforeAllowTraffic: [{location: a, timeout: 1, runas: b, sudo: true}]}'],
    ['files: [{source: a, destination: b}]'],
    ['permissions: [{object: a, context: {name: a, type: b, range: s0}, type: [file], acls: []}]'],
  ])('%s has none to complain of', ([text = '']) => {
    expect(server(text)).toEqual([])
  })

  test('that is missing for a typo is told by the error alone', () => {
    expect(server('files: [{sorce: a, destination: b}]\nhooks: {AfterInstall: [{locaton: a}]}')).toEqual([])
  })

  test('is not looked for in a file that is something else', () => {
    expect(run('phases: {}\nenv: {}\n', checkServerKeys)).toEqual([])
  })

  test('has no suggestion after the first fifty, and is told of all the same', () => {
    const text = Array.from({ length: 60 }, (_, index) => `hook${index}: 1`).join('\n')
    const found = server(text)
    expect(found).toHaveLength(60)
    expect(found.filter(([, hint]) => hint !== undefined)).toHaveLength(50)
  })
})

describe('the rule for keys', () => {
  const named: readonly KeySpec[] = [
    {
      name: 'Resources',
      help: '',
      value: {
        kind: 'list',
        items: {
          kind: 'named',
          help: '',
          values: { kind: 'map', keys: [{ name: 'Type', help: '', value: { kind: 'text' } }] },
        },
      },
    },
  ]
  const codes = (text: string, options?: KeyRuleOptions): readonly string[] =>
    run(text, createKeyRule(named, options)).map(({ message }) => message)

  test('goes into what the author names', () => {
    expect(codes('Resources: [{any: {Type: a, Kind: b}}]')).toEqual([expect.stringContaining('"Kind"')])
  })

  test('tells capitals apart unless told otherwise', () => {
    expect(codes('resources: []\nResources: []')).toHaveLength(1)
    expect(codes('resources: [{any: {type: a}}]', { foldsCase: true })).toEqual([])
  })
})

test.for<[string, readonly KeySpec[]]>([
  ['EC2', SERVER_KEYS],
  ['Lambda', LAMBDA_KEYS],
  ['ECS', ECS_KEYS],
])('every key of %s has a help that an editor can show', ([, keys]) => {
  const visit = (level: readonly KeySpec[]): void => {
    for (const { help, name, value } of level) {
      expect([name, help]).toEqual([name, expect.stringMatching(/^[A-Z`].{20,}\.$/)])
      const inner = value.kind === 'list' ? value.items : value
      if (inner.kind === 'map') visit(inner.keys)
    }
  }
  visit(keys)
})

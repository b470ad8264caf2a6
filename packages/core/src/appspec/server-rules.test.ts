import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics.ts'
import { SERVER_KEYS } from './keys/server.ts'
import type { KeySpec } from './keys/spec.ts'
import { validateRelease } from './validate.ts'

const HEAD = 'version: 0.0\nos: linux\n'

function warnings(text: string): readonly string[] {
  return validateRelease({ text, file: 'appspec.yml' })
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, severity }) => `${severity === 'warning' ? '' : `${severity} `}${code.replace('appspec/', '')}`)
}

const file = (source: string, destination: string): string =>
  `${HEAD}files:\n  - source: ${source}\n    destination: ${destination}\n`
const script = (lines: string): string =>
  `${HEAD}hooks:\n  AfterInstall:\n    - ${lines.replaceAll('; ', '\n      ')}\n`
const permissions = (...rules: string[]): string =>
  `${file('app', '/srv/app')}permissions:\n${rules.map((rule) => `  - {${rule}}\n`).join('')}`

describe('paths', () => {
  test.for([
    ['build/*', '/srv', 'literal-path'],
    ['a.{js,css}', '/srv', 'literal-path'],
    ['$BUILD', '/srv', 'literal-path'],
    ['app', '/srv/$APP', 'literal-path'],
    ['app', '~/app', 'literal-path'],
    ['https://example.com/a.zip', '/srv', 'literal-path'],
    ['a\\b', '/srv', 'backslash'],
    ['app', '\\srv', 'backslash'],
    ['../a', '/srv', 'outside-release'],
    ['a/../../b', '/srv', 'outside-release'],
    ['app', 'srv', 'destination'],
    ['app', 'c:\\srv', 'destination'],
    ['/home/me/app', '/srv', 'host-path'],
    ['a.conf', '/etc/a.conf', 'destination-file'],
    ['a.conf', '/etc/b.conf', 'destination-file'],
  ])('source %s to %s: %s', ([source = '', destination = '', code]) => {
    expect(warnings(file(source, destination))).toEqual([code])
  })

  test.for([
    ['/', '/srv'],
    ['./app', '/srv/app'],
    ['a/../b', '/srv'],
    ['etc/nginx', '/etc/nginx'],
    ['/opt/app', '/opt/app'],
    ['example.com', '/var/www/example.com'],
    ['a.conf', '/etc/conf.d'],
    ['a.conf', '/etc/a.conf/'],
    ['"[id].js"', '/srv'],
    ['"{{app}}"', '/srv'],
    ['my app', '/srv/my app'],
  ])('source %s to %s is fine', ([source = '', destination = '']) => {
    expect(warnings(file(source, destination))).toEqual([])
  })

  test('two entries for one file are told of, two files of one folder are not', () => {
    const second = '  - source: b/x.conf\n    destination: /srv/\n'
    expect(warnings(`${file('a/x.conf', '/srv')}${second}`)).toEqual(['same-target'])
    expect(warnings(`${file('a/y.conf', '/srv')}${second}`)).toEqual([])
    expect(warnings(`${file('b', '/srv')}${second}`)).toEqual([])
  })
})

describe('scripts', () => {
  test.for([
    ['location: "sh ./run.sh"', 'command-line'],
    ['location: "run.sh > /dev/null"', 'command-line'],
    ['location: /opt/tomcat/bin/startup.sh', 'host-path'],
    ['location: yes', 'script-location'],
    ['location: a.sh; timeout: 1:30', 'event-timeout script-timeout'],
    ['location: a.sh; timeout: 0300', 'script-timeout'],
    ['location: a.sh; timeout: 30s', 'script-timeout'],
    ['location: a.sh; timeout: 3601', 'event-timeout'],
    ['location: a.sh; sudo: "false"', 'script-user'],
    ['location: a.sh; sudo: 0', 'script-user'],
    ['location: a.sh; runas: ""', 'script-user'],
    ['location: a.sh; runas: 1000', 'script-user'],
    ['location: a.sh; runas: "\u201cme\u201d"', 'invisible-character'],
    ['location: "a.sh\u200b"', 'invisible-character'],
  ])('%s: %s', ([lines = '', codes = '']) => {
    expect(warnings(script(lines))).toEqual(codes.split(' '))
  })

  test.for([
    ['location: scripts/a.sh; timeout: "300"'],
    ['location: a.sh; timeout: 1,000'],
    ['location: a.sh; timeout: 300.0'],
    ['location: a.sh; sudo: yes; runas: app'],
    ['location: a.sh; sudo: "true"'],
    ['location: a.sh; runas: www-data'],
    ['location: my script.sh'],
  ])('%s is fine', ([lines = '']) => {
    expect(warnings(script(lines))).toEqual([])
  })

  test('scripts without a timeout do not count for the time of their event', () => {
    expect(warnings(script('location: a.sh; timeout: 3600\n    - location: b.sh'))).toEqual([])
    expect(warnings(script('location: a.sh; timeout: 3600\n    - location: b.sh; timeout: 1'))).toEqual([
      'event-timeout',
    ])
  })
})

describe('permissions', () => {
  test.for([
    ['object: /srv/app, mode: 644', 'directory-mode'],
    ['object: /srv/app, mode: 754, type: [directory]', 'directory-mode'],
    ['object: /srv/app, mode: 4755, type: [file], owner: root', 'mode'],
    ['object: /srv/app, mode: 75, type: [file]', 'mode'],
    ['object: /srv/app', 'permissions'],
    ['object: /srv/app, type: [], owner: a', 'permissions'],
    ['object: /srv/app, owner: no', 'permissions'],
    ['object: /srv/app, group: "0"', 'permissions'],
    ['object: /srv/app, owner: "a:b"', 'permissions'],
    ['object: /srv/app, context: {type: a_t}', 'context'],
    ['object: /srv/app, acls: ["d:u:a:r"]', 'acl'],
    ['object: /srv/other, owner: a', 'permission-object'],
    ['object: srv/app, owner: a', 'permission-object'],
    ['object: /srv/app, pattern: "*/x", owner: a', 'permission-pattern'],
    ['object: /srv/app, pattern: "**/*.sh", owner: a', 'permission-pattern'],
    ['object: /srv/app, pattern: ".*.txt", owner: a', 'permission-pattern'],
    ['object: /srv/app, pattern: "*.sh", except: [a.py], owner: a', 'permission-pattern'],
    ['object: /srv/app, except: [a/b], owner: a', 'permission-pattern'],
  ])('%s: %s', ([rule = '', code]) => {
    expect(warnings(permissions(rule))).toEqual([code])
  })

  test.for([
    ['object: /srv/app/, owner: a'],
    ['object: /srv, owner: a'],
    ['object: /srv/app/deep/er, owner: a'],
    ['object: /srv/app, mode: 644, type: [file]'],
    ['object: /srv/app, mode: 644, pattern: "*.html"'],
    ['object: /srv/app/index.html, mode: 644'],
    ['object: /srv/app, mode: 750'],
    ['object: /srv/app, mode: 2755, type: [directory], group: a'],
    ['object: /srv/app, pattern: ".*", owner: a'],
    ['object: /srv/app, pattern: "*.sh", except: ["run*"], owner: a'],
    ['object: /srv/app, acls: ["d:u:a:r"], type: [directory]'],
  ])('%s is fine', ([rule = '']) => {
    expect(warnings(permissions(rule))).toEqual([])
  })

  test.for([
    ['object: /srv/app, owner: a', 'object: /srv/app, group: b'],
    ['object: /srv/app, owner: a', 'object: /srv/app/bin, group: b'],
    ['object: /srv/app/bin, owner: a', 'object: /srv/app, group: b'],
    ['object: /srv/app, owner: a', 'object: /srv/app/run.sh, mode: 755'],
    ['object: /srv/app, owner: a, pattern: "*.sh"', 'object: /srv/app/run.sh, mode: 755'],
    ['object: /srv/app, owner: a, pattern: "*.sh"', 'object: /srv/app, mode: 755, pattern: "*.sh"'],
    ['object: /srv/app, owner: a, except: [bin]', 'object: /srv/app/bin, group: b'],
  ])('%s and %s are for the same files', (rules) => {
    expect(warnings(permissions(...rules))).toEqual(['permission-twice'])
  })

  test.for([
    ['object: /srv/app, owner: a, type: [file]', 'object: /srv/app, group: b, type: [directory]'],
    ['object: /srv/app, owner: a, pattern: "*.sh"', 'object: /srv/app, mode: 640, pattern: "*.py"'],
    ['object: /srv/app, owner: a, pattern: "*.sh"', 'object: /srv/app/bin, group: b'],
    ['object: /srv/app, owner: a, except: [run.sh]', 'object: /srv/app/run.sh, mode: 755'],
    ['object: /srv/app/a, owner: a', 'object: /srv/app/ab, owner: b'],
  ])('%s and %s are for different files', (rules) => {
    expect(warnings(permissions(...rules))).toEqual([])
  })
})

describe('whatever is in a file', () => {
  const names = (keys: readonly KeySpec[]): string[] =>
    keys.flatMap(({ name, value }) => {
      const inner = value.kind === 'list' ? value.items : value
      return [name, ...(inner.kind === 'map' ? names(inner.keys) : [])]
    })
  const key = fc.oneof(fc.constantFrom(...new Set(names(SERVER_KEYS))), fc.string({ maxLength: 8 }))
  const text = fc.oneof(
    fc.constantFrom(
      '/',
      '/srv',
      '**',
      '*.sh',
      '../x',
      'yes',
      '0755',
      '1:30',
      '~',
      '$HOME',
      'd:u:a:r',
      'a b',
      '{a,b}',
      '',
    ),
    fc.constantFrom(0, 0.5, 7200, true, false, null),
    fc.string({ maxLength: 12 }),
  )
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(key, tie('node'), { maxKeys: 5 }),
    ),
  }))
  const document = fc.record(Object.fromEntries(SERVER_KEYS.map(({ name }) => [name, node])))

  test('nothing is thrown, and every finding points into the file', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('linux' as const, 'windows' as const), (value, hostOs) => {
        const source = JSON.stringify({ version: 0, os: hostOs, ...value }, undefined, 1)
        const lines = source.split('\n')
        for (const { span, message } of validateRelease({
          text: source,
          file: 'appspec.yml',
          hostOs,
          platform: 'ec2',
        })) {
          expect(message).not.toBe('')
          if (span !== undefined) expect(isInside(span, lines)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function isInside({ start, end }: NonNullable<Diagnostic['span']>, lines: readonly string[]): boolean {
  const inLine = ({ line, column }: typeof start): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1
  return inLine(start) && inLine(end) && (start.line < end.line || start.column <= end.column)
}

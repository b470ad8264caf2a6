import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listHookScripts, locateAppSpec, type ReleaseEntry, type ReleaseToValidate, validateRelease } from './index.ts'

const HEAD = 'version: 0.0\nos: linux\n'
const START = `${HEAD}hooks:\n  ApplicationStart:\n    - location: scripts/start.sh\n`

function files(...paths: string[]): readonly ReleaseEntry[] {
  return paths.map((path) => ({ path, type: 'file' }))
}

function codes(release: Omit<ReleaseToValidate, 'file'>): readonly string[] {
  return validateRelease({ ...release, file: 'appspec.yml' })
    .filter(({ severity }) => severity !== 'notice')
    .map(({ severity, code }) => `${severity} ${code.replace('appspec/', '')}`)
}

describe('where the agent looks in a bundle', () => {
  test('is the only folder in it, when something there has "appspec" in its name', () => {
    for (const name of ['appspec.yml', 'MyAppSpec.txt', 'appspec']) {
      const entries = files(`shop/${name}`, 'shop/scripts/start.sh')
      expect([name, locateAppSpec(entries, { bundleFormat: 'zip' }).root]).toEqual([name, 'shop/'])
    }
  })

  test.for<readonly [why: string, ...paths: string[]]>([
    ['there are two', 'shop/appspec.yml', 'other/x'],
    ['there is a file beside it', 'shop/appspec.yml', 'README.md'],
    ['nothing like an AppSpec file is in it', 'shop/scripts/start.sh'],
    ['it is one level further down', 'shop/deploy/appspec.yml'],
    ['it only looks like a folder', 'shop'],
    ['it holds nothing'],
  ])('is not the folder when %s', ([, ...paths]) => {
    expect(locateAppSpec(files(...paths), { bundleFormat: 'zip' })).toMatchObject({ root: '' })
    expect(locateAppSpec(files(...paths), { bundleFormat: 'zip' }).path).toBeUndefined()
  })

  test('is never the folder of a release that is no bundle', () => {
    expect(locateAppSpec(files('shop/appspec.yml')).diagnostics).toMatchObject([
      { severity: 'error', code: 'appspec/wrong-folder' },
    ])
  })

  test('paths begin there', () => {
    const entries = files('shop/appspec.yml', 'shop/scripts/start.sh')
    expect(codes({ text: START, entries, bundleFormat: 'zip' })).toEqual(['warning wrong-folder'])
    expect(listHookScripts({ text: START, entries, bundleFormat: 'zip' })).toEqual(['shop/scripts/start.sh'])
    const contents = new Map([['shop/scripts/start.sh', new TextEncoder().encode('#!/bin/sh\r\n')]])
    expect(codes({ text: START, entries, contents, bundleFormat: 'zip' })).toEqual([
      'warning wrong-folder',
      'error script-line-endings',
    ])
  })
})

describe('the scripts to read', () => {
  test('are those of hooks that run, each once, with links followed', () => {
    const text = `${HEAD}hooks:
  ApplicationStart:
    - location: scripts/start.sh
    - location: /scripts//start.sh
    - location: current
    - location: missing.sh
    - location: scripts
  Instal:
    - location: scripts/other.sh
`
    const entries: readonly ReleaseEntry[] = [
      ...files('appspec.yml', 'scripts/start.sh', 'scripts/other.sh', 'scripts/real.sh'),
      { path: 'current', type: 'symlink', linkTarget: 'scripts/real.sh' },
    ]
    expect(listHookScripts({ text, entries })).toEqual(['scripts/start.sh', 'scripts/real.sh'])
  })

  test.for([
    ['there is no AppSpec file', undefined],
    ['it cannot be read', '\t'],
    ['it is for Amazon ECS', 'version: 0.0\nResources: []\nHooks:\n  - BeforeInstall: f\n'],
  ] as const)('are none when %s', ([, text]) => {
    expect(listHookScripts({ text, entries: files('scripts/start.sh') })).toEqual([])
  })
})

describe('a reason that the text gives', () => {
  test.for([
    ['scripts/start.sh --now', 'error script-missing'],
    ['scripts\\start.sh', 'error script-missing'],
    ['$HOME/start.sh', 'error script-missing'],
  ])('and the release confirms is told once: %s', ([location = '', ...expected]) => {
    const text = `${HEAD}hooks:\n  ApplicationStart:\n    - location: ${location}\n`
    expect(codes({ text, entries: files('appspec.yml', 'scripts/start.sh') })).toEqual(expected)
  })

  test('and the release refutes stays a warning', () => {
    const text = `${HEAD}files:\n  - source: build/*.jar\n    destination: /srv\n`
    expect(codes({ text, entries: files('appspec.yml', 'build/*.jar') })).toEqual(['warning literal-path'])
  })
})

describe('permissions for files and for folders', () => {
  const rule = (type: string) => `  - object: /srv\n    owner: shop\n    type: [${type}]\n`
  const entries = files('appspec.yml', 'app/bin/run')

  test.for([
    [['file', 'directory'], []],
    [['file', 'directory', 'file'], ['error permission-twice']],
    [['directory', 'file', 'directory'], ['warning permission-twice']],
    [
      ['file', 'file, directory', 'directory'],
      ['error permission-twice', 'warning permission-twice'],
    ],
  ] as const)('are given twice when two rules are for the same: %j', ([types, expected]) => {
    const text = `${HEAD}files:\n  - source: app\n    destination: /srv\npermissions:\n${types.map(rule).join('')}`
    expect(codes({ text, entries })).toEqual(expected)
  })

  test('are given twice when one path is to be both', () => {
    const text = `${HEAD}files:
  - source: bin
    destination: /srv
  - source: app
    destination: /srv/run
permissions:
${['file', 'directory'].map(rule).join('')}`
    expect(codes({ text, entries: files('appspec.yml', 'app/x', 'bin/run') })).toContain('warning permission-twice')
  })
})

describe('permissions under RETAIN', () => {
  test('are refused twice only where the file is copied', () => {
    const text = `${HEAD}file_exists_behavior: RETAIN
files:
  - source: app
    destination: /srv
permissions:
  - object: /srv
    owner: shop
  - object: /srv/run
    owner: shop
`
    expect(codes({ text, entries: files('appspec.yml', 'app/run') })).toEqual(['warning permission-twice'])
  })
})

describe('a large release', () => {
  const large = Array.from(
    { length: 66_000 },
    (_, index): ReleaseEntry => ({
      path: `app/node_modules/package-${index % 900}/lib/file-${index}.js`,
      type: 'file',
      mode: 0o644,
      sizeBytes: 10,
    }),
  )

  test('of 66,000 files with many sources, scripts and permissions is judged in a moment', () => {
    const mappings = Array.from(
      { length: 900 },
      (_, index) => `  - source: app/node_modules/package-${index}\n    destination: /srv/${index}\n`,
    )
    const rules = Array.from(
      { length: 200 },
      (_, index) => `  - object: /srv/${index}\n    pattern: "**"\n    owner: shop\n`,
    )
    const scripts = Array.from({ length: 300 }, (_, index) => `    - location: scripts/${index}.sh\n`)
    const text = `${HEAD}files:\n${mappings.join('')}permissions:\n${rules.join('')}hooks:\n  AfterInstall:\n${scripts.join('')}`
    const before = process.cpuUsage()
    const found = validateRelease({ text, file: 'appspec.yml', entries: [...files('appspec.yml'), ...large] })
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
    expect(found.filter(({ code }) => code === 'appspec/script-missing')).toHaveLength(300)
    expect(found.filter(({ code }) => code === 'appspec/permission-object')).toHaveLength(0)
  })

  // The text alone takes a second.
  test('that many entries copy as a whole is given up in bounded time', () => {
    const mappings = Array.from({ length: 1500 }, (_, index) => `  - {source: /, destination: /${index}}\n`)
    const rules = Array.from({ length: 900 }, (_, index) => `  - {object: /, pattern: "**", mode: ${index % 8}}\n`)
    const text = `${HEAD}files:\n${mappings.join('')}permissions:\n${rules.join('')}`
    const before = process.cpuUsage()
    validateRelease({ text, file: 'appspec.yml', entries: large })
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })
})

test('whatever the release, it is judged, with spans in the AppSpec file', () => {
  const name = fc.constantFrom('a', 'b', 'appspec.yml', 'AppSpec.yaml', '..', 'a b', 'ü', '')
  const path = fc.array(name, { maxLength: 4 }).map((parts) => parts.join('/'))
  const entry = fc.record(
    {
      path,
      type: fc.constantFrom<ReleaseEntry['type']>('file', 'directory', 'symlink'),
      mode: fc.nat(0o7777),
      sizeBytes: fc.nat(3),
      linkTarget: path,
    },
    { requiredKeys: ['path', 'type'] },
  )
  const document = fc.record({
    version: fc.constant(0.0),
    os: fc.constantFrom('linux', 'windows'),
    files: fc.array(fc.record({ source: path, destination: path }), { maxLength: 4 }),
    permissions: fc.array(fc.record({ object: path, pattern: name, except: fc.array(name) }), { maxLength: 3 }),
    hooks: fc.record({ AfterInstall: fc.array(fc.record({ location: path }), { maxLength: 3 }) }),
  })
  fc.assert(
    fc.property(
      document,
      fc.array(entry, { maxLength: 10 }),
      fc.dictionary(path, fc.uint8Array({ maxLength: 20 })),
      fc.constantFrom('linux', 'windows'),
      fc.option(fc.constantFrom('zip', 'tar'), { nil: undefined }),
      (spec, entries, contents, hostOs, bundleFormat) => {
        const text = JSON.stringify(spec, undefined, 1)
        const lines = text.split('\n')
        const found = validateRelease({
          text,
          file: 'appspec.yml',
          entries,
          contents: new Map(Object.entries(contents)),
          hostOs,
          ...(bundleFormat !== undefined && { bundleFormat }),
        })
        for (const { span, message, hint = '' } of found) {
          expect(`${message}${hint}`).not.toMatch(/undefined|\[object/)
          if (span === undefined) continue
          expect(span.start.line).toBeLessThanOrEqual(lines.length)
          expect(span.start.column).toBeLessThanOrEqual((lines[span.start.line - 1] ?? '').length + 1)
        }
      },
    ),
    { numRuns: 300 },
  )
})

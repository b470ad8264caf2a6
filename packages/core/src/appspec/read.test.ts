import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../diagnostics.ts'
import type { AppSpecReading, HookScript, HostOs, PermissionRule, ServerAppSpec } from './document.ts'
import { readAppSpec } from './read.ts'

const HEAD = 'version: 0.0\nos: linux\n'

function read(text: string, hostOs: HostOs = 'linux'): AppSpecReading {
  return readAppSpec(text, { file: 'appspec.yml', hostOs })
}

function spec(text: string): ServerAppSpec {
  const { spec, refusal } = read(text)
  if (spec === undefined) throw new Error(refusal)
  return spec
}

function script(lines: string): HookScript | undefined {
  return spec(`${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n${lines}`).hooks[0]?.scripts[0]
}

function permission(lines: string): PermissionRule | undefined {
  return spec(`${HEAD}permissions:\n  - object: /srv\n${lines}`).permissions[0]
}

describe('version', () => {
  test.for([['0.0'], ['0'], ['00'], ['0.00'], ['-0.0'], ['.0'], ['0.'], ['0x0'], ['+0.0']])(
    '%s is accepted',
    ([version]) => {
      expect(read(`version: ${version}\nos: linux\n`).refusal).toBeUndefined()
    },
  )

  test.for([
    ['"0.0"', '0.0'],
    ['0.1', '0.1'],
    ['1.0.0', '1.0.0'],
    ['[0.0]', '[0.0]'],
    ['0.0e0', '0.0e0'],
    ['', ''],
  ])('%s is refused as (%s)', ([version, printed]) => {
    expect(read(`version: ${version}\nos: linux\n`).refusal).toContain(`an invalid version value (${printed})`)
  })
})

describe('os', () => {
  test('the host decides which one is accepted', () => {
    expect(read(HEAD).spec?.os.value).toBe('linux')
    expect(read('version: 0\nos: windows\n', 'windows').spec?.os.value).toBe('windows')
    expect(read('version: 0\nos: windows\n').refusal).toContain('an unsupported operating system (windows)')
    expect(read(HEAD, 'windows').refusal).toContain('an unsupported operating system (linux)')
  })

  test.for([['Linux'], ['" linux"'], ['']])('%s is refused on Linux', ([os]) => {
    expect(read(`version: 0\nos: ${os}\n`).diagnostics).toMatchObject([{ code: 'appspec/os' }])
  })
})

describe('scripts', () => {
  test.for<[string, number]>([
    ['', 3600],
    ['      timeout:\n', 3600],
    ['      timeout: false\n', 3600],
    ['      timeout: 60\n', 60],
    ['      timeout: 99999\n', 99_999],
    ['      timeout: 1.9\n', 1],
    ['      timeout: "30s"\n', 30],
    ['      timeout: " 1_0"\n', 10],
    ['      timeout: "1,000"\n', 1],
    ['      timeout: 1,000\n', 1000],
    ['      timeout: 1:30\n', 5400],
    ['      timeout: 010\n', 8],
  ])('%j is a timeout of %i seconds', ([lines, seconds]) => {
    expect(script(lines)?.timeoutSeconds).toBe(seconds)
  })

  test.for([
    ['0', 'an invalid timeout value'],
    ['-1', 'an invalid timeout value'],
    ['0.5', 'an invalid timeout value'],
    ['abc', 'an invalid timeout value'],
    ['true', "undefined method `to_i' for true:TrueClass"],
    ['[1]', "undefined method `to_i' for [1]:Array"],
    ['.inf', 'Infinity'],
  ])('a timeout of %s is refused: %s', ([timeout, refusal]) => {
    const text = `${HEAD}hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: ${timeout}\n`
    expect(read(text).refusal).toContain(refusal)
  })

  test.for([
    ['', undefined],
    ['      runas:\n', undefined],
    ['      runas: 1000\n', '1000'],
    ['      runas: ""\n', ''],
    ['      runas: " www "\n', 'www'],
  ] as const)('%j runs as %s', ([lines, runas]) => {
    expect(script(lines)?.runas).toBe(runas)
  })

  test.for<[string, boolean]>([
    ['', false],
    ['      sudo: no\n', false],
    ['      sudo:\n', false],
    ['      sudo: true\n', true],
    ['      sudo: "false"\n', true],
    ['      sudo: 0\n', true],
  ])('%j means sudo: %s', ([lines, sudo]) => {
    expect(script(lines)?.sudo).toBe(sudo)
  })

  test.for([
    ['5', '5'],
    ['false', 'false'],
    ['"  a.sh "', 'a.sh'],
  ])('the location %s is "%s"', ([written, location]) => {
    const { hooks } = spec(`${HEAD}hooks:\n  AfterInstall:\n    - location: ${written}\n`)
    expect(hooks[0]?.scripts[0]?.location.value).toBe(location)
  })
})

describe('shapes', () => {
  test.for([
    ['hooks:\n', []],
    ['hooks: false\n', []],
    ['hooks: {}\n', []],
    ['hooks:\n  AfterInstall:\n', []],
    ['hooks:\n  AfterInstall: false\n', []],
    ['hooks:\n  AfterInstall: []\n', ['AfterInstall']],
    ['hooks:\n  AfterInstall: {}\n', ['AfterInstall']],
    ['hooks:\n  5: []\n', ['5']],
  ] as const)('%j has the hooks %j', ([text, events]) => {
    expect(spec(HEAD + text).hooks.map(({ event }) => event.value)).toEqual(events)
  })

  test.for([
    ['hooks: []\n', "undefined method `each_pair' for []:Array"],
    ['hooks: text\n', 'undefined method `each_pair\' for "text":String'],
    ['hooks:\n  A: text\n', 'undefined method `each\' for "text":String'],
    ['hooks:\n  A:\n    location: x\n', 'undefined method `has_key?\' for ["location", "x"]:Array'],
    ['hooks:\n  A:\n    - x\n', 'undefined method `has_key?\' for "x":String'],
    ['hooks:\n  A:\n    -\n', "undefined method `has_key?' for nil:NilClass"],
    ['files: text\n', 'undefined method `each\' for "text":String'],
    ['files:\n  source: x\n', 'no implicit conversion of String into Integer'],
    ['files:\n  -\n', "undefined method `[]' for nil:NilClass"],
    ['files:\n  - x\n', 'specifies a destination file, but no source file'],
    ['files:\n  - {}\n', 'specifies a destination file, but no source file'],
    ['files:\n  - source: x\n', 'specifies only a source file (x)'],
    ['permissions: x\n', 'undefined method `each\' for "x":String'],
    ['permissions:\n  - x\n', 'undefined method `has_key?\' for "x":String'],
    ['permissions:\n  - object: " "\n', 'has no object value'],
    ['permissions:\n  - object: /x\n    except: y\n', 'undefined method `each\' for "y":String'],
    ['permissions:\n  - object: /x\n    type: file\n', 'undefined method `each\' for "file":String'],
    ['permissions:\n  - object: /x\n    type: [File]\n', 'not supported for permissions (File)'],
    ['permissions:\n  - object: /x\n    acls: y\n', 'undefined method `each\' for "y":String'],
    ['permissions:\n  - object: /x\n    acls: [":rw"]\n', 'Use mode to set the base acl entry (:rw)'],
    ['permissions:\n  - object: /x\n    acls: [5]\n', "undefined method `split' for 5:Integer"],
    ['permissions:\n  - object: /x\n    context: y\n', 'an invalid context type ("y")'],
    ['permissions:\n  - object: /x\n    context: {name: y}\n', 'an invalid context type ({"name"=>"y"})'],
    ['permissions:\n  - object: /x\n    context: {type: y, range: 5}\n', "undefined method `include?' for 5:Integer"],
    ['file_exists_behavior: false\n', 'an invalid file_exists_behavior value (false)'],
    ['file_exists_behavior: ""\n', 'an invalid file_exists_behavior value ()'],
  ])('%j is refused with: %s', ([text, refusal]) => {
    expect(read(HEAD + text).refusal).toContain(refusal)
  })

  test.for([
    ['', 'was empty'],
    ['~\n', 'was empty'],
    ['false\n', 'was empty'],
    ['text\n', 'an invalid version value ()'],
    ['my version\n', 'an invalid version value (version)'],
    ['- a\n', 'no implicit conversion of String into Integer'],
    ['true\n', "undefined method `[]' for true:TrueClass"],
  ])('a file with nothing but %j is refused with: %s', ([text = '', refusal]) => {
    expect(read(text).refusal).toContain(refusal)
  })
})

describe('permissions', () => {
  test("what is left out has the agent's own defaults", () => {
    expect(permission('')).toMatchObject({ pattern: '**', except: [], types: ['file', 'directory'] })
  })

  test.for([
    ['755', '755'],
    ['5', '005'],
    ['""', '000'],
    ['4755', '4755'],
    ['"0755"', '0755'],
    ['0644', '420'],
    ['0640', '416'],
    ['0777', '511'],
    ['04755', '2541'],
  ])('mode %s is %s', ([written, mode]) => {
    expect(permission(`    mode: ${written}\n`)?.mode).toBe(mode)
  })

  test.for([
    ['0755', 'mode (493)', 'character (9)'],
    ['0600', 'mode (384)', 'character (8)'],
    ['u+x', 'mode (u+x)', 'character (u)'],
    ['-755', 'mode (-755)', 'character (-)'],
    ['7.5', 'mode (7.5)', 'character (.)'],
    ['888', 'mode (888)', 'character (8)'],
    ['0o755', 'length of a permissions mode (0o755)', ''],
    ['false', 'length of a permissions mode (false)', ''],
  ])('mode %s is refused', ([written, ...parts]) => {
    const { refusal } = read(`${HEAD}permissions:\n  - object: /srv\n    mode: ${written}\n`)
    for (const part of parts) expect(refusal).toContain(part)
  })

  test('access control entries and SELinux ranges are brought into their full form', () => {
    const lines = '    acls: ["u:bob:rw", "d:g:ops:5"]\n    context: {name: u, type: t, range: "s1-s1:c3,c1,c2"}\n'
    expect(permission(lines)).toMatchObject({
      acls: ['user:bob:rw-', 'default:group:ops:r-x'],
      context: { user: 'u', type: 't', range: 's1:c1.c3' },
    })
  })
})

describe('the reading as a whole', () => {
  test("the refusal is that of the first fault in the agent's order, whatever the order in the file", () => {
    const text = 'file_exists_behavior: NO\nfiles: x\nos: linux\nversion: 1\n'
    expect(read(text).refusal).toContain('an invalid version value (1)')
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual([
      'appspec/file-exists-behavior',
      'appspec/files',
      'appspec/version',
    ])
  })

  test('unknown keys are no concern of the agent; they are warned of', () => {
    const text = `${HEAD}extra: 1\nfiles:\n  - source: a\n    destination: /b\n    overwrite: yes\n`
    const { spec, diagnostics } = read(text)
    expect(spec).toBeDefined()
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'appspec/unknown-key'],
      ['warning', 'appspec/unknown-key'],
    ])
  })

  test('files and hooks keep their order and their places', () => {
    const { files, hooks } = spec(
      `${HEAD}files:\n  - source: b\n    destination: /b\n  - source: a\n    destination: /a\nhooks:\n  ValidateService: []\n  AfterInstall: []\n`,
    )
    expect(files.map(({ source }) => [source.value, source.span.start.line])).toEqual([
      ['b', 4],
      ['a', 6],
    ])
    expect(hooks.map(({ event }) => event.value)).toEqual(['ValidateService', 'AfterInstall'])
  })

  test('an error means a refusal and no document, whatever the text', () => {
    const keys = [
      'version: 0.0',
      'os: linux',
      'hooks:',
      'files:',
      'permissions:',
      'file_exists_behavior:',
      '  A:',
      '  - object: x',
    ]
    const more = [
      '  - source: a',
      '    mode: 9',
      '    acls: [x]',
      '    context: 1',
      '    - location:',
      '{}',
      '[]',
      ' ~',
      '\t',
      ': ',
    ]
    const text = fc.array(fc.constantFrom(...keys, ...more), { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.constantFrom<HostOs>('linux', 'windows'), (source, hostOs) => {
        const { spec, refusal, diagnostics } = read(source, hostOs)
        expect(refusal !== undefined).toBe(hasErrors(diagnostics))
        expect(spec === undefined).toBe(hasErrors(diagnostics))
      }),
      { numRuns: 1000 },
    )
  })
})

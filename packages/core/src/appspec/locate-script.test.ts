import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locateScript } from './locate-script.ts'

const APPSPEC = `version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
hooks:
  ApplicationStop:
    - location: scripts/stop.sh
  ApplicationStart:
    - location: scripts/migrate.sh
      timeout: 60
    - timeout: 300
      location: "scripts/start.sh"   # the one that matters
      runas: root
  ValidateService: []
`

/** The text that a place covers, with its line. */
function at(text: string, event: string, scriptName?: string): string | undefined {
  const place = locateScript(text, event, scriptName)
  if (place === undefined) return undefined
  const { start, end } = place.span
  const line = text.split('\n')[start.line - 1] ?? ''
  return `${place.names} ${start.line}: ${start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line}`
}

test.for<[what: string, event: string, script: string | undefined, expected: string | undefined]>([
  ['the location of the script', 'ApplicationStart', 'scripts/start.sh', 'script 13: "scripts/start.sh"'],
  ['the first of several scripts', 'ApplicationStart', 'scripts/migrate.sh', 'script 10: scripts/migrate.sh'],
  ['a path that is written in another way', 'ApplicationStop', './scripts//stop.sh', 'script 8: scripts/stop.sh'],
  ['the event, for a script that it does not name', 'ApplicationStart', 'scripts/stop.sh', 'event 9: ApplicationStart'],
  ['the event, when no script is known', 'ApplicationStop', undefined, 'event 7: ApplicationStop'],
  ['the event, when it has no scripts', 'ValidateService', 'scripts/check.sh', 'event 15: ValidateService'],
  ['nothing, for an event without a hook', 'AfterInstall', 'scripts/start.sh', undefined],
  ['nothing, for names that objects have by themselves', 'constructor', 'toString', undefined],
])('of a failed event is found: %s', ([, event, script, expected]) => {
  expect(at(APPSPEC, event, script)).toBe(expected)
})

test('a script on Windows is found whichever slashes name it', () => {
  const text = 'version: 0.0\nos: windows\nhooks:\n  AfterInstall:\n    - location: \\scripts\\install.ps1\n'
  expect(at(text, 'AfterInstall', 'scripts/install.ps1')).toBe('script 5: \\scripts\\install.ps1')
})

test('a file that the agent refuses has its lines all the same', () => {
  const text = 'os: plan9\nhooks:\n  AfterInstall:\n    location: a.sh\n  BeforeInstall: b.sh\n'
  expect(at(text, 'AfterInstall', 'a.sh')).toBe('script 4: a.sh')
  expect(at(text, 'BeforeInstall', 'b.sh')).toBe('script 5: b.sh')
})

test('the hooks of Lambda and ECS files are found by event and function', () => {
  const text =
    'version: 0.0\nResources: []\nHooks:\n  - BeforeAllowTraffic: check-orders\n  - AfterAllowTraffic: check-all\n'
  expect(at(text, 'AfterAllowTraffic', 'check-all')).toBe('script 5: check-all')
  expect(at(text, 'BeforeAllowTraffic')).toBe('event 4: BeforeAllowTraffic')
})

test('the hooks of Lambda and ECS files are found in JSON with tabs, and where the agent would read nothing', () => {
  const json = '{\n\t"Hooks": [\n\t\t{"BeforeInstall": "check"},\n\t\t{"AfterInstall": "check-all"}\n\t]\n}'
  expect(at(json, 'AfterInstall', 'check-all')).toBe('script 4: "check-all"')
  const template = 'Resources: []\nHooks:\n  - BeforeInstall: @HOOK@\n  - AfterInstall: check-all\n'
  expect(at(template, 'AfterInstall', 'check-all')).toBe('script 4: check-all')
})

test('in a file that ends too early the event is found all the same', () => {
  expect(at('hooks: {AfterInstall: ', 'AfterInstall', 'a.sh')).toBe('event 1: AfterInstall')
})

test('a JSON file is read as well', () => {
  const text = '{"version": 0.0, "os": "linux",\n "hooks": {"AfterInstall": [{"location": "a.sh"}]}}'
  expect(at(text, 'AfterInstall', 'a.sh')).toBe('script 2: "a.sh"')
})

test.for(['', 'hooks', 'hooks:', 'hooks: 1', 'hooks: [1, [2]]', '\u0000', '- a', 'hooks: *x'])(
  'in %j nothing is found',
  (text) => {
    expect(locateScript(text, 'AfterInstall', 'a.sh')).toBeUndefined()
  },
)

test('whatever the file holds, nothing is thrown, and a place is inside the file', () => {
  const piece = fc.constantFrom(
    ...APPSPEC.split(/(?<=[\s:-])/),
    '\t',
    '*a',
    '&a ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\r',
    '|',
    '?',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(
      fc.oneof(text, fc.uint8Array()),
      fc.constantFrom('ApplicationStart', 'ApplicationStop'),
      (file, event) => {
        const place = locateScript(file, event, 'scripts/start.sh')
        if (place === undefined) return
        const lines = (typeof file === 'string' ? file : new TextDecoder().decode(file)).split(
          /\r\n|\n|\r|\u0085|\u2028|\u2029/,
        )
        expect(place.span.start.line).toBeGreaterThanOrEqual(1)
        expect(place.span.end.line).toBeLessThanOrEqual(lines.length)
      },
    ),
    { numRuns: 500 },
  )
})

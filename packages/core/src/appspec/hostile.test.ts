import { describe, expect, test } from 'vitest'
import { formatDiagnostic, validateRelease } from './index.ts'

const HEAD = 'version: 0.0\nos: linux\n'
const SERVICE = 'version: 0.0\nResources:\n  - web:\n      Type: AWS::ECS::Service\n'

/** A text of at most so many characters, of a head, as many numbered parts as fit, and a tail. */
type Shape = (sizeChars: number) => string
const filled =
  (head: string, part: (index: number) => string, tail = ''): Shape =>
  (sizeChars) => {
    let text = head
    for (let index = 0; ; index++) {
      const next = part(index)
      if (text.length + next.length + tail.length > sizeChars) return text + tail
      text += next
    }
  }
const repeated = (part: string, head = '', tail = ''): Shape => filled(head, () => part, tail)

const SHAPES: Readonly<Record<string, Shape>> = {
  'scripts of one hook': filled(
    `${HEAD}hooks:\n  AfterInstall:\n`,
    (n) => `    - location: s/${n}.sh\n      timeout: 3\n`,
  ),
  'unknown hooks': filled(`${HEAD}hooks:\n`, (n) => ` h${n}:\n`),
  'entries of files': filled(`${HEAD}files:\n`, (n) => `  - source: a${n}\n    destination: /b${n}\n`),
  'equal entries of files': repeated('  - source: a\n    destination: /b\n', `${HEAD}files:\n`),
  'files without a destination': repeated('- source: a\n', `${HEAD}files:\n`),
  'permissions of one path in another': filled(`${HEAD}permissions:\n`, (n) => ` - object: ${'/a'.repeat(n % 150)}\n`),
  'permissions of one path': filled(`${HEAD}permissions:\n`, (n) => ` - object: /a\n   pattern: "x${n}*"\n`),
  exceptions: filled(
    `${HEAD}permissions:\n - object: /a\n   pattern: "*a*b*c"\n   except: [`,
    (n) => `"*x${n}*",`,
    ']\n',
  ),
  'stars in a pattern': repeated('*a', `${HEAD}permissions:\n - object: /a\n   pattern: "`, '"\n   except: ["*b"]\n'),
  'entries of an access control list': repeated(
    '"d:u:a:rwz",',
    `${HEAD}permissions:\n - object: /a\n   acls: [`,
    ']\n',
  ),
  'categories of a context': repeated(
    'c1.c2,',
    `${HEAD}permissions:\n - object: /a\n   context: {type: t, range: "s0:`,
    '"}\n',
  ),
  'a mode of digits': repeated('7', `${HEAD}permissions:\n - object: /a\n   mode: `, '\n'),
  'a timeout of digits': repeated('9', `${HEAD}hooks:\n AfterInstall:\n - location: a\n   timeout: `, '\n'),
  'opened lists': repeated('['),
  'opened maps': repeated('{a: '),
  'lists in lists': repeated('- '),
  'keys of keys': repeated('? '),
  'values without keys': repeated(': '),
  'a key in each value': repeated('a: b: c\n'),
  'one word': repeated('a', `${HEAD}x: `),
  'a text over many lines': repeated(' a\n', `${HEAD}x:\n`),
  'a text in quotes over many lines': repeated(' a\n', `${HEAD}x: "`, '"\n'),
  'escapes that are none': repeated('\\w', `${HEAD}x: "`, '"\n'),
  'quotes that are not closed': repeated('"a\n', HEAD),
  'a list in brackets': repeated('a,', `${HEAD}x: [`, ']\n'),
  'commas alone': repeated(',', `${HEAD}x: [`, ']\n'),
  'maps as keys': repeated('? [a, {b: c}]\n: d\n', HEAD),
  'one list as a key': repeated('a, ', `${HEAD}? [`, ']\n: b\n'),
  'equal keys': repeated('a: 1\n', HEAD),
  'unknown keys': filled(HEAD, (n) => `hoks${n}: 1\n`),
  'merge keys': filled(HEAD, (n) => `<<: {a${n}: 1}\n`),
  aliases: repeated('- *a\n', `${HEAD}x:\n`),
  anchors: filled(`${HEAD}x:\n`, (n) => `- &a${n} b\n`),
  tags: repeated('! '),
  directives: repeated('%\n'),
  dates: repeated('- 2020-01-01\n', `${HEAD}x:\n`),
  'lines of a tab': repeated('\t\n', HEAD),
  'texts that go on behind a tab': repeated('  - a\n     \tb\n', `${HEAD}x:\n`),
  'quoted texts that go on behind a tab': repeated('  - "a\n     \tb"\n', `${HEAD}x:\n`),
  'lines that are nowhere at home': filled(`${HEAD}files:\n`, (n) => `${' '.repeat(1 + ((n * 3) % 11))}a: b\n`),
  'keys behind a byte order mark': repeated('a: 1\n', `\uFEFF${HEAD}`),
  'blank lines': repeated('\n', HEAD),
  blanks: repeated(' ', HEAD),
  comments: repeated('# a\n', HEAD),
  documents: repeated('---\n', HEAD),
  'line breaks of an old Mac': repeated('  - source: a\r    destination: /b\r', `${HEAD}files:\n`),
  'characters that nobody sees': repeated('- a\u00a0b\n', `${HEAD}x:\n`),
  'JSON in one line': filled(
    '{"version": 0.0, "os": "linux", "files": [',
    (n) => `{"source": "a${n}", "destination": "b"}, `,
    '{}]}',
  ),
  'JSON with unknown keys in one line': filled('{"version": 0.0, "os": "linux", ', (n) => `"k${n}": 1, `, '"x": 1}'),
  'resources beside an os': repeated('  - a: {b: [c]}\n', `${HEAD}Resources:\n`),
  'functions of one hook': filled(`${SERVICE}Hooks:\n`, (n) => `  - AfterInstall: {{ x${n} }}\n`),
  'unknown properties': filled(`${SERVICE}      Properties:\n`, (n) => `        k${n}: 1\n`),
  'JSON without commas': repeated(
    '"k" "a" ',
    '{"version": 0.0, "Resources": [{"web": {"Type": "AWS::ECS::Service", "Properties": {',
  ),
}

const SMALL = 8 * 1024
const LARGE = 64 * 1024

/** Eight times the text may take eight times as long, and three times that where the machine is busy with something else. */
const MOST_RATIO = 24

function judge(text: string): void {
  const diagnostics = validateRelease({ text, file: 'appspec.yml' })
  expect(diagnostics.length).toBeGreaterThan(0)
  for (const diagnostic of diagnostics) formatDiagnostic(diagnostic, text)
}

/** Processor time: what else the machine does stays out of it. */
function cpuMs(text: string): number {
  const before = process.cpuUsage()
  judge(text)
  return process.cpuUsage(before).user / 1000
}

// How long it takes is shown by test/bench, for it is a matter of the machine. Here it is held that what takes long does not
// grow with the square of the size: that would be sixty-four times as long.
describe('the time to judge and print a hostile file grows with its size, and not with the square of it', () => {
  test.for(Object.entries(SHAPES))('%s', ([, shape]) => {
    const [small, large] = [shape(SMALL), shape(LARGE)]
    expect(large.length).toBeGreaterThan(LARGE - 300)
    const ratio = (): number => {
      const smallMs = Math.min(...[1, 2, 3].map(() => cpuMs(small)))
      return cpuMs(large) / Math.max(smallMs, 1)
    }
    const isLinear = [1, 2, 3].some(() => ratio() < MOST_RATIO)
    expect(isLinear).toBe(true)
  })
})

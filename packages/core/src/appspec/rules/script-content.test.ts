import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeScript } from './script-content.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function found(path: string, content: string | Uint8Array, os: 'linux' | 'windows' = 'linux'): readonly string[] {
  const bytes = typeof content === 'string' ? encode(content) : content
  return judgeScript(path, bytes, os).map(({ severity, code }) => `${severity} ${code.replace('appspec/script-', '')}`)
}

describe('on Linux', () => {
  test.for<readonly [what: string, path: string, content: string, ...expected: string[]]>([
    ['a script with a first line', 'a.sh', '#!/bin/bash\nls\n'],
    ['a script with a first line and nothing else', 'a.sh', '#!/bin/bash'],
    ['nothing', 'a.sh', '', 'warning empty'],
    ['no first line', 'a.sh', 'ls\n', 'notice shebang'],
    ['no first line, in a language of its own', 'a.py', 'print()\n', 'warning shebang'],
    ['a first line after a blank one', 'a.sh', '\n#!/bin/bash\n', 'warning shebang'],
    ['a first line after comments', 'a.sh', '# Copyright\n#\n  #!/bin/bash\n', 'warning shebang'],
    ['a first line with a blank in front', 'a.sh', ' #!/bin/bash\n', 'warning shebang'],
    ['a first line without its "!"', 'a.sh', '#/bin/bash\n', 'warning shebang'],
    ['a first line with "!" and "#" exchanged', 'a.sh', '!#/bin/bash\n', 'warning shebang'],
    ['a comment about a path', 'a.sh', '# see /bin/bash\n#/usr/lib is not read\nls\n', 'notice shebang'],
    ['a "#!" far below, where it is another script', 'a.sh', 'cat > x <<E\n#!/bin/sh\nE\n', 'notice shebang'],
    ['a byte order mark', 'a.sh', '\uFEFF#!/bin/bash\n', 'warning shebang'],
    ['a byte order mark and no first line', 'a.sh', '\uFEFFls\n', 'warning shebang'],
    ['carriage returns from the first line on', 'a.sh', '#!/bin/bash\r\nls\r\n', 'error line-endings'],
    ['carriage returns further down', 'a.sh', '#!/bin/bash\nls\r\n', 'warning line-endings'],
    ['carriage returns and no first line', 'a.sh', 'ls\r\n', 'notice shebang', 'warning line-endings'],
    [
      'carriage returns behind a byte order mark',
      'a.sh',
      '\uFEFF#!/bin/sh\r\n',
      'warning shebang',
      'warning line-endings',
    ],
    ['carriage returns in Python', 'a.py', '#!/usr/bin/env python3\nprint()\r\n'],
    ['a carriage return within a line', 'a.sh', '#!/bin/bash\nprintf "a\rb"\n'],
    ['PowerShell', 'a.ps1', 'Get-Service\r\n', 'warning of-another-system'],
    ['PowerShell for Linux', 'a.ps1', '#!/usr/bin/env pwsh\nGet-Service\r\n'],
    ['a batch file', 'a.bat', '@echo off\r\n', 'warning of-another-system'],
    ['a program of Windows', 'serve', 'MZ\u0090', 'warning of-another-system'],
    ['a program of Linux', 'serve', '\x7fELF\r\n\r\n'],
  ])('%s', ([, path, content, ...expected]) => {
    expect(found(path, content)).toEqual(expected)
  })

  test('text in UTF-16 is no script', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'#!/bin/sh\n'].flatMap((character) => [character.charCodeAt(0), 0]),
    ])
    expect(found('a.sh', bytes)).toEqual(['warning shebang'])
  })

  test('the first of the lines is named, and the others are counted', () => {
    const [only] = judgeScript('a.sh', encode('#!/bin/bash\nls\na\r\nb\r\nc\n'), 'linux')
    expect(only?.problem).toMatch(/^ends line 3 \(and 1 more line\) with a carriage return/)
  })
})

describe('on Windows', () => {
  test.for<readonly [path: string, content: string, ...expected: string[]]>([
    ['a.ps1', 'Get-Service\r\n'],
    ['a.bat', '@echo off\r\n'],
    ['a.sh', 'ls\n', 'warning of-another-system'],
    ['start', '#!/bin/sh\n', 'warning of-another-system'],
    ['a.bat', '', 'warning empty'],
  ])('%s with %j', ([path, content, ...expected]) => {
    expect(found(path, content, 'windows')).toEqual(expected)
  })
})

test('whatever a file holds, it is judged, and at once', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .array(fc.constantFrom('#!', '/bin/bash', ' ', '\n', '\r\n', '\t', '\uFEFF', '#', 'env', '!'))
      .map((parts) => encode(parts.join(''))),
  )
  fc.assert(
    fc.property(
      bytes,
      fc.constantFrom('a.sh', 'a', 'a.ps1', 'a.py'),
      fc.constantFrom('linux', 'windows'),
      (content, path, os) => {
        for (const { problem, hint } of judgeScript(path, content, os)) expect(`${problem}${hint}`).not.toContain('\n')
      },
    ),
  )
  // Processor time: what else the machine does stays out of it.
  const before = process.cpuUsage()
  for (const text of [
    '#!'.repeat(500_000),
    '\n#'.repeat(500_000),
    `#!${' '.repeat(1_000_000)}x`,
    '\r\n'.repeat(500_000),
  ]) {
    judgeScript('a.sh', encode(text), 'linux')
  }
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
})

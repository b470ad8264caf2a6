import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isShell, judgeShebang, readShebang, type ShebangProblem } from './shebang.ts'

function judge(firstLine: string): ShebangProblem | undefined {
  const shebang = readShebang(firstLine)
  return shebang && judgeShebang(shebang)
}

/** Lines that no Linux host starts a script by, and others that it does. */
const FATAL = [
  '#!/bin/bash\r',
  '#!/bin/bash -e\r',
  '#!/bin/bash\recho\r',
  '#!/usr/bin/env bash\r',
  '#!/usr/bin/env bash -x',
  '#!/usr/bin/env -i bash',
  '#!/bin/bash -e -x',
  '#!/bin/sh -e # strict',
  '#!/bin/bash # bash',
  '#!/usr/bin/env/bash',
  '#!bash',
  '#!C:/Git/bin/bash.exe',
  '#!\\bin\\bash',
] as const
const FINE = [
  '#!/bin/bash',
  '#! /bin/bash  ',
  '#!/bin/bash\t-e\t',
  '#!/bin/sh -',
  '#!/usr/bin/env bash',
  '#!/usr/bin/env -S bash -x',
] as const

describe('a first line', () => {
  test.for(FATAL)('%j keeps every Linux host from starting the script', (line) => {
    expect(judge(line)).toMatchObject({ severity: 'error' })
  })

  test.for(FINE)('%j is fine', (line) => {
    expect(judge(line)).toBeUndefined()
  })

  test.for([
    ['#!/usr/bin/perl -w\r', 'carriage return'],
    ['#!bin/bash', 'folder that the agent runs in'],
    ['#!/opt/homebrew/bin/bash', 'macOS'],
    ['#!/user/bin/env bash', 'do not have'],
    ['#!/bin/bahs', 'do not have'],
  ] as const)('%j may keep one from it', ([line, why]) => {
    expect(judge(line)).toMatchObject({ severity: 'warning', problem: expect.stringContaining(why) })
  })

  test.for([
    '#!/srv/shop/venv/bin/python',
    '#!/usr/bin/python3.11',
    '#!/bin/dash',
    '#!/usr/local/bin/node',
    '#!/app/run',
  ])('%j is nothing to say about: the host may have it', (line) => expect(judge(line)).toBeUndefined())

  test.for(['', '#', '#!', '#!   ', ' #!/bin/sh', 'echo'])('%j names nothing to run', (line) => {
    expect(readShebang(line)).toBeUndefined()
  })

  test.for([
    ['#!/bin/bash', true],
    ['#!/usr/bin/env bash\r', true],
    ['#!/usr/bin/env -S FOO=1 zsh -e', true],
    ['#!/usr/bin/env python3', false],
    ['#!/usr/bin/perl', false],
    ['#!/usr/bin/env', false],
  ] as const)('whether %j is for a shell: %s', ([line, expected]) => {
    const shebang = readShebang(line)
    expect(shebang !== undefined && isShell(shebang)).toBe(expected)
  })
})

const isLinux = process.platform === 'linux' && existsSync('/bin/bash') && existsSync('/usr/bin/env')
if (!isLinux) process.stderr.write('not run: what Linux does with first lines, for this is no Linux with bash\n')

describe.skipIf(!isLinux)('the kernel agrees', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway-shebang-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Whether a script with this first line runs, and comes to its second line. */
  function runs(line: string): boolean {
    const script = join(folder, 'script')
    writeFileSync(script, `${line}\nexit 42\n`)
    chmodSync(script, 0o755)
    return spawnSync(script, { stdio: 'ignore', timeout: 5000, cwd: folder }).status === 42
  }

  test.for(FATAL)('%j does not start', (line) => expect(runs(line)).toBe(false))
  test.for(FINE)('%j starts', (line) => expect(runs(line)).toBe(true))

  test('whatever the line, no script runs of which it is said that it cannot', () => {
    const interpreter = fc.constantFrom(
      '/bin/bash',
      '/bin/sh',
      '/usr/bin/env bash',
      '/usr/bin/env',
      'bash',
      '/usr/bin/env sh',
    )
    const rest = fc.array(fc.constantFrom(' ', '\t', '-e', '-x', '-ex', '#', '-', '--', '\r', 'x'), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\t'), interpreter, rest, (blank, program, parts) => {
        const line = `#!${blank}${program}${parts.join('')}`
        // Without a name, "env" starts the script again and again.
        if (/env[ \t]*$/.test(line)) return
        if (judge(line)?.severity === 'error') expect([line, runs(line)]).toEqual([line, false])
      }),
      { numRuns: 150 },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixLineEndings } from './fix-script.ts'

function fix(text: string): string | undefined {
  const fixed = fixLineEndings(new TextEncoder().encode(text))
  return fixed && new TextDecoder().decode(fixed.content)
}

test.for([
  ['a shell script', '#!/bin/bash\r\necho a\r\n', '#!/bin/bash\necho a\n'],
  ['a script that the shell runs because it names nothing', 'echo a\r\nexit 1\r\n', 'echo a\nexit 1\n'],
  ['lines that end in both ways', '#!/bin/sh\necho a\r\necho b\n', '#!/bin/sh\necho a\necho b\n'],
  [
    'an interpreter that Linux would not find',
    '#!/usr/bin/env python3\r\nprint(1)\r\n',
    '#!/usr/bin/env python3\nprint(1)\n',
  ],
] as const)('%s gets line feeds alone', ([, broken, fixed]) => {
  expect(fix(broken)).toBe(fixed)
})

test.for([
  ['a script that is right', '#!/bin/bash\necho a\n'],
  ['a carriage return that ends no line', '#!/bin/bash\nprintf "a\rb"\n'],
  ['a program of a language that takes both', '#!/usr/bin/python3\nprint(1)\r\n'],
  ['what is no text', '#!/bin/bash\r\n\0'],
  ['nothing', ''],
] as const)('%s is left alone', ([, text]) => {
  expect(fix(text)).toBeUndefined()
})

test('fixing twice changes nothing more, and takes nothing but carriage returns away', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, isShellScript) => {
      const head = isShellScript ? '#!/bin/sh\r\n' : ''
      const content = new Uint8Array([...new TextEncoder().encode(head), ...bytes])
      const fixed = fixLineEndings(content)
      if (fixed === undefined) return
      expect(fixLineEndings(fixed.content)?.lines ?? 0).toBeLessThan(fixed.lines)
      expect([...fixed.content].filter((byte) => byte !== 13)).toEqual([...content].filter((byte) => byte !== 13))
    }),
  )
})

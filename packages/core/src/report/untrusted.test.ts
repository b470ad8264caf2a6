import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shellWord } from './shell-word.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

const esc = '\u001b'

test.for<[string, string, readonly string[]]>([
  ['plain text stays', 'one\n\ttwo\n', ['one', '\ttwo']],
  ['lines of Windows end like any others', 'one\r\ntwo\r\n', ['one', 'two']],
  ['blank lines at the end are left out, others stay', 'one\n\ntwo\n \n\n', ['one', '', 'two']],
  ['colours are taken out', `${esc}[1;31mred${esc}[0m plain`, ['red plain']],
  ['what tput writes is taken out', `${esc}[31mred${esc}(B${esc}[m`, ['red']],
  ['the window title stays as it is', `${esc}]0;pwned\u0007text`, ['text']],
  ['a link to elsewhere is its text', `${esc}]8;;https://evil.example${esc}\\here${esc}]8;;${esc}\\`, ['here']],
  ['an operating system command that never ends takes its line only', `${esc}]52;c;AAAA\nnext`, ['', 'next']],
  ['device control strings go with what is in them', `a${esc}P1$q"q${esc}\\b`, ['ab']],
  ['the cursor stays where it is', `a${esc}[2Jb${esc}[Hc${esc}Md${esc}7e`, ['abcde']],
  ['eight-bit controls are taken out', 'a\u009b31mb\u0085c', ['a31mbc']],
  ['backspaces and bells are taken out', 'pass\b\b\b\bword\u0007', ['password']],
  ['a progress bar shows what it ended with', '10 %\r50 %\r100 %\ndone', ['100 %', 'done']],
  ['marks of writing direction are taken out', 'a\u202eb\u2066c\u200f', ['abc']],
  ['other languages stay', 'Größe 日本語 🚀', ['Größe 日本語 🚀']],
  ['nothing is no line', '', []],
])('a log from a host: %s', ([, text, lines]) => {
  expect(untrustedLines(text)).toEqual(lines)
})

test('whatever a host writes, no control character but tab comes through, and no character is added', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        esc,
        '\u009b',
        '\u009d',
        '\r',
        '\n',
        '\t',
        '\u0007',
        `${esc}[`,
        `${esc}]`,
        `${esc}P`,
        '31m',
        '\u202e',
      ),
    ),
  )
  fc.assert(
    fc.property(
      nasty.map((parts) => parts.join('')),
      (text) => {
        for (const line of untrustedLines(text)) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
          for (const character of line) expect(text).toContain(character)
        }
      },
    ),
  )
})

test('a text for a place in a sentence is one line', () => {
  expect(untrustedText(` first\n  ${esc}[31msecond${esc}[0m\r\n`)).toBe('first second')
  expect(untrustedText('\n\n')).toBe('')
})

test.for([
  ['shop', 'shop'],
  ['arn:aws:iam::1:role/x', 'arn:aws:iam::1:role/x'],
  ['my shop', "'my shop'"],
  ["it's", "'it'\\''s'"],
  ['$(reboot)', "'$(reboot)'"],
  ['', "''"],
] as const)('%s is written %s in a command to copy', ([word, written]) => {
  expect(shellWord(word)).toBe(written)
})

import { expect, test } from 'vitest'
import { maskableLines } from './mask.ts'

test.for<[string, string, string[]]>([
  ['a secret', 'hunter22', ['hunter22']],
  ['each line of a key', '-----BEGIN\r\n  abcdef\n\nabcdef\nwxyz-----\n', ['-----BEGIN', 'abcdef', 'wxyz-----']],
  ['nothing of an empty secret', '', []],
  ['nothing of blanks', '     ', []],
  ['nothing that is too short to be one', 'a\nyes\nno', []],
])('%s is masked', ([, secret, lines]) => {
  expect(maskableLines(secret)).toEqual(lines)
})

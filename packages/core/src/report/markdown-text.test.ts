import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownCode, markdownLink, markdownLog, markdownText } from './markdown-text.ts'
import { untrustedText } from './untrusted.ts'

const ZERO_WIDTH_SPACE = '\u200b'

/** Text made of what Markdown and GitHub act upon. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...'<>&|`*_~[]()!@#$:\\"\'=-+.1\n\r\t '),
      fc.constantFrom('@eva', '#12', 'GH-3', 'https://evil.example/', 'www.evil.example', 'eva@evil.example', ':+1:'),
      fc.constantFrom(
        '](https://evil.example)',
        '![x](y)',
        '<img src=x>',
        '</code>',
        '</details>',
        '<!--',
        '-->',
        '```',
      ),
      fc.constantFrom('- ', '1. ', '> ', '# ', '| a | b |', '&lt;', '&#64;', '&commat;eva', '$x$', '---', '==='),
    ),
  )
  .map((parts) => parts.join(''))

/** What a reader sees of text that was made inert. */
function shown(markdown: string): string {
  return markdown
    .replace(/<\/?(?:code|span|wbr)>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(ZERO_WIDTH_SPACE, '')
}

/** The markup of what is left once entities, which no parser takes for markup, and our own elements are gone. */
function activeParts(markdown: string): string[] {
  const bare = markdown.replace(/<\/?(?:code|span|wbr)>/g, '').replace(/&#\d+;/g, '\u00a4')
  return [...(bare.match(/[<>&|`*_~[\]\\@#$"\n\r]|www\.|:\/|:[\w+-]+:|gh-\d|^\s*(?:[-+=]|\d+[.)])/gi) ?? [])]
}

test('whatever is written, no part of a sentence is active, and it reads as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markdown = markdownText(text, 10_000)
      expect(activeParts(markdown)).toEqual([])
      expect(markdown).not.toMatch(/&#(?:64|35);(?!&#8203;)/)
      expect(shown(markdown)).toBe(untrustedText(text).replaceAll(ZERO_WIDTH_SPACE, ''))
    }),
  )
})

test('whatever is written, nothing leaves the code that it is shown in', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markdown = markdownCode(text, 10_000)
      expect(activeParts(markdown)).toEqual([])
      expect(markdown).not.toMatch(/&#64;(?!<wbr>)/)
      expect(shown(markdown)).toBe(untrustedText(text).replaceAll(ZERO_WIDTH_SPACE, ''))
      // A copied name is that name, with nothing invisible in it.
      expect(markdown).not.toContain('&#8203;')
    }),
  )
})

test('whatever is written, nothing leaves the block of a log', () => {
  fc.assert(
    fc.property(fc.array(hostile), (lines) => {
      const block = markdownLog(lines)
      expect(block.match(/<[^>]*>/g)).toEqual(['<pre>', '<code>', '</code>', '</pre>'])
      expect(shown(block.replace(/<\/?pre>/g, ''))).toBe(lines.join('\n').replaceAll(ZERO_WIDTH_SPACE, ''))
    }),
  )
})

test.for([
  ['plain words, 3 of 4 (75 %)', 'plain words, 3 of 4 (75 %)'],
  ['d-1: i-0abc, web-1.example', 'd-1: i-0abc, web-1.example'],
  ['a|b', 'a&#124;b'],
  ['ask @eva', 'ask &#64;&#8203;eva'],
  ['as in #12', 'as in &#35;&#8203;12'],
  ['as in GH-12', 'as in &#71;&#72;&#45;&#8203;12'],
  ['see https://a.example', 'see https&#58;//a.example'],
  [':shipit:', '&#58;&#8203;shipit:'],
  ['costs $5', 'costs <span>&#36;</span>5'],
  ['1. first', '1&#46; first'],
  ['- first', '&#45; first'],
  ['first\nsecond', 'first second'],
] as const)('in a sentence %j is written %j', ([text, markdown]) => {
  expect(markdownText(text)).toBe(markdown)
})

test('long text is cut where it was told to be, and between two characters', () => {
  expect(markdownText('abcdef', 4)).toBe('abc…')
  expect(markdownText('ab🚀cd', 4)).toBe('ab…')
  expect(markdownText('abcd', 4)).toBe('abcd')
})

test('nothing is no code, rather than an empty box', () => {
  expect(markdownCode('\u0007')).toBe('')
})

test.for([
  ['https://a.example/b?c=d&copy=1#e', '[d-1](https://a.example/b?c=d&amp;copy=1#e)'],
  ['https://a.example/(b) c|d', '[d-1](https://a.example/%28b%29%20c%7Cd)'],
  ['https://a.example/b)<script>', '[d-1](https://a.example/b%29%3Cscript%3E)'],
  ['javascript:alert(1)', 'd-1'],
  ['not an address', 'd-1'],
  [undefined, 'd-1'],
] as const)('a link to %s is written %s', ([url, markdown]) => {
  expect(markdownLink('d-1', url)).toBe(markdown)
})

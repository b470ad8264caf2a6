import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlCode, htmlJson, htmlLink, htmlLog, htmlText } from './html-text.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('<', '>', '</script>', '<!--', '"', "'", '&', '&lt;', '`', '\u2028', '\u001b[31m', '\n', 'a'),
    )
    .map((parts) => parts.join('')),
)

test.for([
  ['<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
  ['" onload="x', '&#34; onload=&#34;x'],
  ["it's & `that`", 'it&#39;s &#38; &#96;that&#96;'],
  ['two\nlines \u001b[31mred\u001b[0m', 'two lines red'],
  ['\u202egnp.exe', 'gnp.exe'],
])('%j is shown and nothing else', ([text, html]) => {
  expect(htmlText(text ?? '')).toBe(html)
})

test('no text opens an element, ends an attribute or begins an entity of its own', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const html of [
        htmlText(text),
        htmlCode(text).slice('<code>'.length, -'</code>'.length),
        htmlLog([text]).slice('<pre tabindex="0">'.length, -'</pre>'.length),
      ]) {
        expect(html).not.toMatch(/[<>"'`]|&(?!#\d+;)/)
      }
    }),
  )
})

test('a text that is too long is cut between characters, and says so', () => {
  expect(htmlText('abcdef', 4)).toBe('abc…')
  expect(htmlText('ab😀def', 4)).toBe('ab…')
  expect(htmlText('abcd', 4)).toBe('abcd')
})

test.for([
  [
    'https://console.example/d-1?a=1&b=2',
    '<a href="https://console.example/d-1?a=1&#38;b=2" rel="noopener noreferrer">d-1</a>',
  ],
  ['javascript:alert(1)', 'd-1'],
  ['data:text/html,x', 'd-1'],
  ['not an address', 'd-1'],
  ['https://x/"onclick="y', '<a href="https://x/%22onclick=%22y" rel="noopener noreferrer">d-1</a>'],
])('the address %s becomes what a browser may follow', ([url, html]) => {
  expect(htmlLink('d-1', url)).toBe(html)
})

test('JSON in an element of its own reads as it was written, and holds nothing that could end the element', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = htmlJson({ text, [text]: [text] })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ text, [text]: [text] })
    }),
  )
})

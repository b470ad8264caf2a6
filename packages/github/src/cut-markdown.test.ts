import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutMarkdown } from './cut-markdown.ts'
import { type MarkdownScan, scanMarkdown } from './markdown-scan.ts'

const ENDING = '\nthe rest is in the log\n'

function scan(markdown: string): MarkdownScan {
  return markdown.split(/(?<=\n)/).reduce<MarkdownScan>(scanMarkdown, { elements: [] })
}

/** Cuts where the first piece still fits, with room for what closes it. */
function cutAfter(kept: string, rest: string, closing: string): string {
  return cutMarkdown(kept + rest, ENDING, Buffer.byteLength(`${kept}${closing}\n${ENDING}`))
}

describe('what is open after some Markdown', () => {
  test.for<[string, string, MarkdownScan]>([
    ['nothing, when all is closed', '<details><summary>a</summary>\n\n```sh\nb\n```\n</details>\n', { elements: [] }],
    ['an element', '<details>\n<summary>a</summary>\n', { elements: ['details'] }],
    ['a row of a table', '<table><tr><td>a\n', { elements: ['table', 'tr', 'td'] }],
    ['what an outer end closes, is not', '<table><tr><td>a</table>\n', { elements: [] }],
    ['elements without an end are not', 'a<br>b<hr/><img src="x">\n', { elements: [] }],
    ['a fence', '````text\n```\n', { elements: [], fence: { prefix: '', marker: '````' } }],
    ['a fence in a quotation', '> ~~~\n> a\n', { elements: [], fence: { prefix: '> ', marker: '~~~' } }],
    ['a tag in a fence is text', '```\n<details>\n```\n', { elements: [] }],
    ['a tag in a code span or escaped is text', '`<b>` ``<i> ` `` \\<u>\n', { elements: [] }],
    ['a comment', '<!-- <b>\n', { elements: [], inside: 'comment' }],
    ['a comment that ends in its line is not', 'a <!-- <b> --> <i>\n', { elements: ['i'] }],
    ['a tag over two lines', '<img\n', { elements: [], inside: 'tag' }],
    ['a tag never ended is text after a blank line', 'a <b\n\n<p>\n', { elements: ['p'] }],
    ['an address in angle brackets is none', '<https://example.com/a> <a@example.com>\n', { elements: [] }],
    ['code between backticks on one line is no fence', '```a``` <b>\n', { elements: ['b'] }],
  ])('%s', ([, markdown, expected]) => {
    expect(scan(markdown)).toEqual(expected)
  })
})

describe('cutting Markdown', () => {
  test('ends at a line and says that there is more', () => {
    expect(cutAfter('# Title\n\n| a |\n| - |\n| 1 |\n', '| 2 |\n', '')).toBe(
      `# Title\n\n| a |\n| - |\n| 1 |\n\n${ENDING}`,
    )
  })

  test('closes a fence, so that the ending is not part of the log that it quotes', () => {
    expect(cutAfter('```text\nline 1\n', 'line 2\n```\n', '```\n')).toBe(`\`\`\`text\nline 1\n\`\`\`\n\n${ENDING}`)
  })

  test('closes the elements that are open, the innermost first', () => {
    expect(cutAfter('<details><ul>\n<li>1\n', '<li>2\n', '</li></ul></details>\n')).toBe(
      `<details><ul>\n<li>1\n</li></ul></details>\n\n${ENDING}`,
    )
  })

  test('never ends within a tag or a comment', () => {
    const cut = cutMarkdown('a\n<!-- 1\n2\n3 -->\nb\n', ENDING, Buffer.byteLength(`a\n<!-- 1\n2\n\n${ENDING}`))
    expect(cut).toBe(`a\n\n${ENDING}`)
  })

  test('leaves the ending alone where not a line fits, and nothing where that does not', () => {
    expect(cutMarkdown(`${'x'.repeat(99)}\n`, ENDING, 50)).toBe(ENDING)
    expect(cutMarkdown('x\n', ENDING, 5)).toBe('')
  })

  test('stays within the size and leaves nothing open, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '```\n',
        '~~~~\n',
        '> ```\n',
        '<details>\n',
        '</details>\n',
        '<table><tr>',
        '</table>',
        '<!--',
        '-->',
      ],
      ...['<b', '>', '`', '\\', 'ä😀', 'text ', '| a | b |\n', '<br>'],
    )
    const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(markdown, fc.nat({ max: 300 }), (text, sizeBytes) => {
        const cut = cutMarkdown(text, ENDING, sizeBytes)
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(sizeBytes)
        if (cut === '') return
        expect(cut.endsWith(ENDING)).toBe(true)
        expect(scan(cut)).toEqual({ elements: [] })
      }),
      { numRuns: 500 },
    )
  })
})

import { toVisible } from '../appspec/visible-text.ts'
import type { ReleaseDiff, TextDifference } from '../pipeline/diff/model.ts'
import { headOf } from './diff.ts'
import {
  countChanges,
  describeHooks,
  describeSameness,
  describeSide,
  describeTotals,
  diffLines,
  NOT_SHOWN,
} from './diff-words.ts'
import { row } from './markdown-targets.ts'
import { markdownCode, markdownText } from './markdown-text.ts'

/** How many lines the table shows: a comment has a limit, and nobody reads on. */
const ROWS = 100
/** How much of all texts together is shown. */
const TEXTS_LENGTH = 30_000

const WORDS = { '+': 'added', '-': 'removed', '~': 'changed' } as const

/** A comparison as Markdown, for a pull request or the summary of a step. What hosts run comes first. */
export function renderDiffMarkdown(diff: ReleaseDiff): string {
  const { from, to, isSame, comparedBy, changes, texts, warnings } = diff
  const heading = isSame ? `### no difference: ${describeSameness(comparedBy)}` : `### ${countChanges(changes)}`
  const sides = ([['from', from] as const, ['to', to] as const] as const).map(([name, side]) => {
    const totals = describeTotals(side)
    return `- ${name} ${markdownCode(describeSide(side), 1_200)}${totals === '' ? '' : ` (${totals})`}`
  })
  const blocks = [
    heading,
    sides.join('\n'),
    ...(warnings.length === 0 ? [] : [warnings.map((warning) => `> ⚠️ ${markdownText(warning, 1_000)}`).join('\n')]),
    ...renderTable(diff),
    ...renderTexts(texts),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderTable(diff: ReleaseDiff): readonly string[] {
  const lines = diffLines(diff)
  if (lines.length === 0) return []
  const sorted = [...lines].sort((a, b) => Number(b.hooks.length > 0) - Number(a.hooks.length > 0))
  const rows = sorted
    .slice(0, ROWS)
    .map(({ sign, path, detail, hooks }) =>
      row([WORDS[sign], markdownCode(toVisible(path)), markdownText(detail), markdownText(describeHooks(hooks))]),
    )
  const head = ['', 'Path', 'What', 'Run by']
  const table = [row(head), row(head.map(() => '---')), ...rows].join('\n')
  const more = sorted.length - rows.length
  return more > 0 ? [table, `and ${more} more`] : [table]
}

function renderTexts(texts: readonly TextDifference[]): readonly string[] {
  let left = TEXTS_LENGTH
  return texts.flatMap((text) => {
    const name = markdownCode(toVisible(text.path))
    if ('notShown' in text) return [`${name}: ${NOT_SHOWN[text.notShown]}`]
    const lines = text.hunks.flatMap((hunk) => [headOf(hunk), ...hunk.lines.map(toVisible)])
    const block = fenced(lines)
    if (block.length > left) return [`${name}: ${NOT_SHOWN['too-large']}`]
    left -= block.length
    return [`<details open><summary>${name}</summary>`, block, '</details>']
  })
}

/** Lines in a block that none of them can end. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(0, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return [`${fence}diff`, ...lines, fence].join('\n')
}

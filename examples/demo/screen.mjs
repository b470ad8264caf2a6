// What the demo prints: headings, explanations, commands and small tables.

const isColoured = process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === ''

/** @param {string} code @param {string} text */
const paint = (code, text) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text)
/** @param {string} text */
export const strong = (text) => paint('1', text)
/** @param {string} text */
export const good = (text) => paint('32', text)
/** @param {string} text */
export const bad = (text) => paint('31', text)
/** @param {string} text */
const dim = (text) => paint('2', text)

/** @param {string} [line] */
export function print(line = '') {
  process.stdout.write(`${line}\n`)
}

let step = 0

/**
 * Opens a step of the story, with what a newcomer has to know about it.
 *
 * @param {string} title
 * @param {...string} explanation one or two lines
 */
export function openStep(title, ...explanation) {
  step += 1
  print()
  print(strong(`── ${step}. ${title} ${'─'.repeat(Math.max(0, 96 - title.length))}`))
  for (const line of explanation) print(dim(`   ${line}`))
}

/** @param {readonly string[]} words a command as a person would type it */
export function printCommand(words) {
  print()
  print(`${strong('$')} ${strong(words.join(' '))}`)
}

/** @param {string} line something that went as expected */
export function printCheck(line) {
  print(`  ${good('✓')} ${line}`)
}

/**
 * Aligns rows under headings; the last column may be of any width.
 *
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(headings, rows) {
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  )
  /** @param {readonly string[]} cells */
  const align = (cells) =>
    `  ${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}`
  print()
  print(dim(align(headings)))
  for (const row of rows) print(align(row))
  print()
}

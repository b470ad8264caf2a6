import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What the runner of GitHub and editors take a line of text output apart with; the first that matches counts. */
interface Matcher {
  readonly pattern: readonly [{ readonly regexp: string } & Readonly<Record<string, number>>]
}

const { problemMatcher } = JSON.parse(
  readFileSync(new URL('../../../../schemas/slipway-matcher.json', import.meta.url), 'utf8'),
) as { readonly problemMatcher: readonly Matcher[] }

function match(line: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const { pattern } of problemMatcher) {
    const [{ regexp, ...groups }] = pattern
    const found = new RegExp(regexp).exec(line)
    if (found !== null) return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]))
  }
  return undefined
}

const fixtures = new URL('fixtures/', import.meta.url)

test.for(readdirSync(fixtures))('the matcher finds every diagnostic of fixture "%s" and nothing else', (name) => {
  const blocks = readFileSync(new URL(`${name}/expected.txt`, fixtures), 'utf8')
    .trimEnd()
    .split('\n\n')
  for (const [head = '', ...rest] of blocks.filter((block) => block !== '').map((block) => block.split('\n'))) {
    const { file, line, column, severity, message, code } = match(head) ?? {}
    const place = line === undefined ? file : `${file}:${line}:${column}`
    expect(`${place}: ${severity}: ${message} [${code}]`).toBe(head)
    expect(rest.filter((each) => match(each) !== undefined)).toEqual([])
  }
})

test.for([
  ['C:\\release\\appspec.yml:3:5: warning: a: b [x] [appspec/unknown-hook]', 'C:\\release\\appspec.yml', '3'],
  ['/a b/appspec.yml: error: there is none [appspec/not-found]', '/a b/appspec.yml', undefined],
] as const)('paths of every system are found in: %s', ([line, file, number]) => {
  expect(match(line)).toMatchObject({ file, ...(number !== undefined && { line: number }) })
})

test('a line of a source excerpt is none of a diagnostic', () => {
  expect(match('  3 | x: error: a [appspec/os]')).toBeUndefined()
})

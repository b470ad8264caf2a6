import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DIAGNOSTIC_TITLES, type DiagnosticCode } from '../diagnostics.ts'

const pages = new URL('../../../../docs/diagnostics/', import.meta.url)
const codes = Object.keys(DIAGNOSTIC_TITLES) as DiagnosticCode[]

test.for(codes)('%s has a page that shows its title, its fixture and what is printed of it', (code) => {
  const page = readFileSync(new URL(`${code}.md`, pages), 'utf8')
  expect(page.startsWith(`# ${code}\n\n**${DIAGNOSTIC_TITLES[code]}.**`)).toBe(true)
  // Those of artifacts are shown by requests, in mender-artifact/fixtures.
  const [family = '', rule = ''] = code.split('/')
  const fixture = new URL(`../${family}/fixtures/${rule}/`, import.meta.url)
  for (const name of ['appspec.yml', 'gdk-config.json', 'expected.txt']) {
    const file = new URL(name, fixture)
    if (existsSync(file)) expect(page).toContain(readFileSync(file, 'utf8').trimEnd())
  }
})

test('there is no page for a code that does not exist, and the index lists every page', () => {
  const found = ['appspec', 'greengrass', 'mender'].flatMap((group) =>
    readdirSync(new URL(`${group}/`, pages)).map((name) => `${group}/${name.replace(/\.md$/, '')}`),
  )
  expect(found.sort()).toEqual([...codes].sort())
  const index = readFileSync(new URL('README.md', pages), 'utf8')
  for (const code of codes) expect(index).toContain(`| [\`${code}\`](${code}.md) | ${DIAGNOSTIC_TITLES[code]} |`)
})

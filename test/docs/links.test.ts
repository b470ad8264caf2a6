import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf, listFiles, proseOf, ROOT, readPage } from './pages.ts'

test.for(listFiles(/\.md$/).filter((path) => !/(^|\/)(fixtures|dist)\//.test(path) && existsSync(join(ROOT, path))))(
  'what %s links to is there',
  (path) => {
    expect(brokenLinks(path)).toEqual([])
  },
)

function brokenLinks(path: string): readonly string[] {
  const links = [...proseOf(readPage(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link))
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? from : normalize(join(dirname(from), file))
  if (target.startsWith('..') || !existsSync(join(ROOT, target))) return false
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(readPage(target)).includes(anchor)
}

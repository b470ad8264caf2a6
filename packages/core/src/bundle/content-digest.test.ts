import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createContentDigest, type EntryContent } from './content-digest.ts'

type Item = readonly [path: string, mode: number, content: EntryContent]

const EMPTY_SHA256 = createHash('sha256').digest('hex')

const ITEMS: readonly Item[] = [
  ['appspec.yml', 0o644, { type: 'file', sha256: EMPTY_SHA256 }],
  ['current', 0o777, { type: 'symlink', linkTarget: 'releases/v1' }],
  ['logs', 0o755, { type: 'directory' }],
]

function digestOf(items: readonly Item[]): string {
  const digest = createContentDigest()
  for (const [path, mode, content] of items) digest.add({ path, mode }, content)
  return digest.digest()
}

test('the digest is the SHA-256 of the text that its definition gives, so keys of stored revisions stay', () => {
  const text =
    'slipway-content/1\n' +
    `file\u00000644\0appspec.yml\0${EMPTY_SHA256}\0` +
    'symlink\u00000777\0current\0releases/v1\0' +
    'directory\u00000755\0logs\0\0'
  expect(digestOf(ITEMS)).toBe(createHash('sha256').update(text).digest('hex'))
  expect(digestOf(ITEMS)).toBe('bf517000ee8b5b6efb064cfe30a0ab1f608b14a2584ee8c8266316542b689fe7')
})

test.each<[string, readonly Item[]]>([
  ['a name', [['appspec.yaml', 0o644, { type: 'file', sha256: EMPTY_SHA256 }], ...ITEMS.slice(1)]],
  ['a mode', [['appspec.yml', 0o755, { type: 'file', sha256: EMPTY_SHA256 }], ...ITEMS.slice(1)]],
  ['a content', [['appspec.yml', 0o644, { type: 'file', sha256: EMPTY_SHA256.replace(/^./, '0') }], ...ITEMS.slice(1)]],
  ['a kind', [...ITEMS.slice(0, 2), ['logs', 0o755, { type: 'file', sha256: EMPTY_SHA256 }]]],
  [
    'a link text',
    [...ITEMS.slice(0, 1), ['current', 0o777, { type: 'symlink', linkTarget: 'releases/v2' }], ...ITEMS.slice(2)],
  ],
  ['an empty folder less', ITEMS.slice(0, 2)],
])('%s changes the digest', (_what, items) => {
  expect(digestOf(items)).not.toBe(digestOf(ITEMS))
})

test('the mode of a link does not count, as systems differ in what they give it', () => {
  const link = { type: 'symlink', linkTarget: 'a' } as const
  expect(digestOf([['l', 0o755, link]])).toBe(digestOf([['l', 0o777, link]]))
})

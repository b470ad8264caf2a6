import { expect, test } from 'vitest'
import type { BundleContent } from '../bundle/measure-content.ts'
import { describeContent, renderContentMarkdown } from './bundle-content.ts'

const content: BundleContent = {
  sizeBytes: 10_000_000,
  largestFiles: [
    { path: 'node_modules/a|b/\u001b[31mx.wasm', sizeBytes: 4_000_000 },
    { path: 'app.js', sizeBytes: 1_000_000 },
  ],
  largestFolders: [
    { path: 'node_modules', sizeBytes: 8_000_000, fileCount: 900 },
    { path: 'node_modules/a|b', sizeBytes: 6_000_000, fileCount: 12 },
    { path: 'public', sizeBytes: 1_000_000, fileCount: 3 },
  ],
}
const small: BundleContent = { ...content, sizeBytes: 999_999 }

test('a terminal gets one line: the size before compression, where most of it is, and the largest file', () => {
  expect(describeContent(content)).toBe(
    '10.0 MB before compression: node_modules/a|b/ 6.0 MB, largest file node_modules/a|b/x.wasm 4.0 MB',
  )
})

test('where no folder has more than half, the largest is told; where there is none, none', () => {
  const spread = content.largestFolders.slice(2)
  expect(describeContent({ ...content, largestFolders: spread })).toContain('compression: public/ 1.0 MB, largest file')
  expect(describeContent({ ...content, largestFolders: [] })).toContain('compression: largest file')
})

test('a summary has tables of folders and files, to be opened', () => {
  expect(renderContentMarkdown(content)).toEqual([
    '<details><summary>What is large in it: 10.0 MB before compression</summary>',
    `| Folder | Size | Share | Files |
| --- | --- | --- | --- |
| <code>node&#95;modules/</code> | 8.0 MB | 80 % | 900 |
| <code>node&#95;modules/a&#124;b/</code> | 6.0 MB | 60 % | 12 |
| <code>public/</code> | 1.0 MB | 10 % | 3 |`,
    `| File | Size | Share |
| --- | --- | --- |
| <code>node&#95;modules/a&#124;b/x.wasm</code> | 4.0 MB | 40 % |
| <code>app.js</code> | 1.0 MB | 10 % |`,
    '</details>',
  ])
})

test('of a small bundle nothing is told', () => {
  expect(describeContent(small)).toBeUndefined()
  expect(renderContentMarkdown(small)).toEqual([])
  expect(renderContentMarkdown({ ...content, largestFolders: [] })).toHaveLength(3)
})

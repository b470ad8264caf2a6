import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics.ts'
import {
  type BundleFacts,
  renderBundleMarkdown,
  renderErrorMarkdown,
  renderPushMarkdown,
  renderReleaseMarkdown,
  renderValidationMarkdown,
} from './markdown-steps.ts'

const bundle: BundleFacts = {
  path: '/runner/_temp/shop.zip',
  format: 'zip',
  sizeBytes: 4_200,
  sha256: 'a',
  contentDigest: 'c0ffee',
  fileCount: 12,
  content: { sizeBytes: 9_000, largestFiles: [], largestFolders: [] },
}
const warning: Diagnostic = {
  severity: 'warning',
  code: 'appspec/unknown-hook',
  message: 'unknown hook "A|B"',
  hint: 'did you mean "AfterInstall"?',
  file: 'appspec.yml',
  span: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
}
const error: Diagnostic = {
  severity: 'error',
  code: 'appspec/empty',
  message: 'the file is empty',
  file: 'appspec.yml',
}

test('a bundle is one row: file, format, size, files, digest', () => {
  expect(renderBundleMarkdown(bundle, [])).toBe(`### ✅ bundled

| File | Format | Size | Files | Content digest |
| --- | --- | --- | --- | --- |
| <code>shop.zip</code> | zip | 4.2 kB | 12 | <code>c0ffee</code> |
`)
})

test.for([
  [false, '<code>0123456789ab</code> |'],
  [true, '<code>0123456789ab</code> with uncommitted changes |'],
] as const)('a bundle of a commit names it; with changes: %s', ([dirty, cell]) => {
  const page = renderBundleMarkdown({ ...bundle, commit: '0123456789abcdef', dirty }, [])
  expect(page).toContain('| Content digest | Commit |')
  expect(page).toContain(cell)
})

test('a folder that was read, and of which there is no bundle yet, is one row: folder, files, digest', () => {
  const { contentDigest, fileCount, content } = bundle
  const release = { source: 'apps/shop|web', contentDigest, fileCount, content }
  expect(renderReleaseMarkdown(release, [])).toBe(`| Folder | Files | Content digest |
| --- | --- | --- |
| <code>apps/shop&#124;web</code> | 12 | <code>c0ffee</code> |
`)
  const page = renderReleaseMarkdown({ ...release, commit: '0123456789abcdef', dirty: true }, [warning])
  expect(page).toContain('| <code>0123456789ab</code> with uncommitted changes |')
  expect(page).toContain('unknown hook')
})

test('diagnostics are told with place, message, hint and a link to what they mean, errors first', () => {
  const page = renderBundleMarkdown(undefined, [warning, error], { explain: (code) => `https://docs.example/${code}` })
  expect(page).toBe(`### ❌ not bundled: the AppSpec has errors

| Place | Severity | What is wrong | What to change | Code |
| --- | --- | --- | --- | --- |
| <code>appspec.yml</code> | error | the file is empty |  | [<code>appspec/empty</code>](https://docs.example/appspec/empty) |
| <code>appspec.yml&#58;3:5</code> | warning | unknown hook &#34;A&#124;B&#34; | did you mean &#34;AfterInstall&#34;? | \
[<code>appspec/unknown-hook</code>](https://docs.example/appspec/unknown-hook) |
`)
})

test('of very many diagnostics a hundred are shown and the rest is counted', () => {
  const page = renderBundleMarkdown(bundle, new Array<Diagnostic>(250).fill(warning))
  expect(page.match(/unknown hook/g)).toHaveLength(100)
  expect(page).toContain('\nand 150 more\n')
})

const pushed = {
  revision: { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', eTag: 'e' },
  artifact: { bucket: 'releases', key: 'shop/1.zip', eTag: 'e' },
  sizeBytes: 4_200,
  contentDigest: 'c0ffee',
} as const

test.for([
  [{ ...pushed, unchanged: false }, '<code>s3&#58;//releases/shop/1.zip</code> (4.2 kB), uploaded'],
  [
    { ...pushed, unchanged: true, artifact: { ...pushed.artifact, version: 'v7' } },
    '<code>s3&#58;//releases/shop/1.zip</code> (4.2 kB, version <code>v7</code>), not uploaded again: the bucket held the same bundle',
  ],
] as const)('a stored revision says where it is and whether it was uploaded (%#)', ([revision, line]) => {
  expect(renderPushMarkdown(revision)).toBe(`### ✅ revision stored\n\n${line}\n`)
})

test('an error is told with its code and what to do', () => {
  const error = { code: 'BUCKET_NOT_FOUND', message: 'there is no bucket "x"', hint: 'create it' }
  expect(renderErrorMarkdown(error)).toBe(`### ❌ ended by an error (<code>BUCKET&#95;NOT&#95;FOUND</code>)

there is no bucket &#34;x&#34;

What to do: create it
`)
})

test('an error of several lines is a list', () => {
  expect(renderErrorMarkdown({ code: 'INPUT_INVALID', message: 'one is missing\n<b>two</b> is wrong' })).toContain(
    '- one is missing\n- &#60;b&#62;two&#60;/b&#62; is wrong\n',
  )
})

const notice: Diagnostic = { ...error, severity: 'notice', code: 'appspec/hooks', message: 'worth knowing' }

test('what is only worth knowing is folded below what is wrong', () => {
  const page = renderBundleMarkdown(bundle, [notice, warning, notice])
  expect(page.indexOf('unknown hook')).toBeLessThan(page.indexOf('<details><summary>2 notices</summary>'))
  expect(page.split('<details>')[0]).not.toContain('worth knowing')
  expect(page.match(/worth knowing/g)).toHaveLength(2)
})

test.for([
  [[], '### ✅ the release is valid\n'],
  [[notice], '### ✅ the release is valid\n'],
  [[warning], '### ✅ the release is valid, with 1 warning\n'],
  [[warning, error, error], '### ❌ the release is not valid: 2 errors, 1 warning\n'],
] as const)('a validation of %j begins with its verdict', ([diagnostics, head]) => {
  expect(renderValidationMarkdown(diagnostics).startsWith(head)).toBe(true)
})

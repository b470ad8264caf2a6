import { expect, test } from 'vitest'
import { unwritable } from './destination.ts'

test.each<[string, string, RegExp]>([
  ['EACCES', 'no permission', /^choose a place that this user can write to$/],
  ['EROFS', 'the file system is read-only', /^choose a place that this user can write to$/],
  ['ENOTDIR', 'a part of its path is a file', /^choose another place$/],
  ['EEXIST', 'a part of its path is a file', /^choose another place$/],
  ['ENOENT', 'its folder, or what goes into it, vanished meanwhile', /^let nothing remove it/],
  ['ENAMETOOLONG', 'its path is longer than this system takes', /^choose a shorter one$/],
  ['EFBIG', 'it would be larger than a file may be there', /ulimit -f/],
  ['EMFILE', 'this process has too many files open', /ulimit -n/],
  ['EIO', 'the disk gives an error (EIO)', /network drive/],
  ['EXDEV', 'EXDEV', /^choose a place/],
])('%s of an output is put into words, with a remedy', (code, why, hint) => {
  const cause = Object.assign(new Error(code), { code })
  expect(unwritable('out/app.mender', cause)).toMatchObject({
    code: 'BUNDLE_FAILED',
    message: `"out/app.mender" cannot be written: ${why}`,
    hint: expect.stringMatching(hint),
    cause,
  })
})

test('what is no error of the system stays what it is', () => {
  const cause = new TypeError('a defect')
  expect(() => unwritable('out/app.zip', cause)).toThrow(cause)
})

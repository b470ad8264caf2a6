import { expect, test } from 'vitest'
import { lostInWalk, unreadableSource } from './source-problem.ts'

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code })
}

test.each<[string, string, RegExp]>([
  ['EACCES', 'no permission', /^make it readable/],
  ['EPERM', 'no permission', /^make it readable/],
  ['EMFILE', 'this process has too many files open', /ulimit -n/],
  ['ENFILE', 'this machine has too many files open', /^end programs/],
  ['ELOOP', 'the links of its path lead in a circle', /^point them/],
  ['ENAMETOOLONG', 'its path is longer than this system can open', /from a shorter folder/],
  ['EIO', 'the disk gives an error (EIO)', /network drive/],
  ['EBUSY', 'it is in use', /^end what uses it/],
  ['EISDIR', 'it is a folder', /^name a file/],
  ['ENOENT', 'it does not exist', /^check the path/],
  ['ENOTDIR', 'it does not exist', /^check the path/],
  ['ESTALE', 'ESTALE', /^look at the disk/],
])('%s is put into words, with a remedy', (code, why, hint) => {
  const cause = systemError(code)
  expect(unreadableSource('app/a.js', cause)).toMatchObject({
    code: 'SOURCE_INVALID',
    message: `"app/a.js" cannot be read: ${why}`,
    hint: expect.stringMatching(hint),
    cause,
  })
})

test.each([
  [
    'ENOENT',
    '"app/a.js" vanished while the source folder was walked',
    /^let nothing write to the folder .* try again$/,
  ],
  ['ENOTDIR', '"app/a.js" vanished while the source folder was walked', /^let nothing write to the folder/],
  ['EMFILE', '"app/a.js" cannot be read: this process has too many files open', /ulimit -n/],
])('%s of what the walk has found is told as that', (code, message, hint) => {
  const cause = systemError(code)
  const told = { code: 'SOURCE_INVALID', message, hint: expect.stringMatching(hint), cause }
  expect(lostInWalk('app/a.js', cause)).toMatchObject(told)
})

test.each([new TypeError('a defect'), 'SIGINT'])('%s is no error of the system, and stays what it is', (cause) => {
  for (const tell of [unreadableSource, lostInWalk]) expect(() => tell('app/a.js', cause)).toThrow(cause as Error)
})

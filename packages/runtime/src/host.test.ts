import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { isCancellation, lostWorkingFolder } from './host.ts'

const cancelled = AbortSignal.abort('SIGINT')

test.for([
  ["the signal's own reason", 'SIGINT'],
  ["a library's word for it", new DOMException('gone', 'AbortError')],
  ['what a wrapper made of it', new SlipwayError('ARCHIVE_INVALID', 'half an archive', { cause: 'SIGINT' })],
] as const)('%s is the echo of a cancellation', ([, error]) => {
  expect(isCancellation(error, { cancelled })).toBe(true)
  expect(isCancellation(error, { cancelled: new AbortController().signal })).toBe(false)
})

test.for([
  ['an error of its own', new SlipwayError('ACCESS_DENIED', 'no')],
  ['what the cancellation has left behind', new SlipwayError('CANCELLED', 'parts are left', { cause: 'SIGINT' })],
] as const)('%s is told as it is', ([, error]) => {
  expect(isCancellation(error, { cancelled })).toBe(false)
})

test('a working directory that was removed is told as that, and no other path that is missing', () => {
  const missing = (syscall: string) => Object.assign(new Error('no such file'), { code: 'ENOENT', syscall })
  expect(lostWorkingFolder(missing('uv_cwd'))).toMatchObject({
    code: 'SOURCE_INVALID',
    message: 'the working directory does not exist any more',
    hint: expect.stringContaining('change to a folder'),
  })
  for (const other of [missing('open'), new Error('a defect'), 'SIGINT'])
    expect(lostWorkingFolder(other)).toBeUndefined()
})

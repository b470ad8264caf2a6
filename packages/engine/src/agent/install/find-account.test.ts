import { expect, test } from 'vitest'
import { findGroupId, findUserId } from './find-account.ts'

const { signal } = new AbortController()

test('users and groups are found by name', async () => {
  expect(await findUserId('root', signal)).toBe(0)
  expect(await findGroupId('daemon', signal)).toBeGreaterThan(0)
})

test.for([
  ['user', findUserId],
  ['group', findGroupId],
] as const)('a %s that there is not is named, and a number is not taken for one', async ([what, find]) => {
  await expect(find('no-such-name', signal)).rejects.toThrow(`can't find ${what} for no-such-name`)
  await expect(find('0', signal)).rejects.toThrow(`can't find ${what} for 0`)
})

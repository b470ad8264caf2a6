import { expect, test } from 'vitest'
import { withoutNulls } from './without-nulls.ts'

test.for<[string, unknown, unknown]>([
  ['a null, and what is not there', { name: 'web', cpu: null, memory: undefined }, { name: 'web' }],
  ['what is deep in lists', { lists: [[{ value: null }], [null, 'a']] }, { lists: [[{}], ['a']] }],
  ['nothing that only looks empty', { text: '', none: 0, no: false, list: [], object: {} }, undefined],
  ['no instant', { registeredAt: new Date(0) }, undefined],
  ['nothing of what is no object', 'web', undefined],
])('%s goes out', ([, given, left = given]) => {
  expect(withoutNulls(given)).toStrictEqual(left)
})

test('what is given stays as it is', () => {
  const given = { list: [null], name: null }
  withoutNulls(given)
  expect(given).toEqual({ list: [null], name: null })
})

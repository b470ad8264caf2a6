import { expect, test } from 'vitest'
import { nameSides } from './name-sides.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'web' }

test.for([
  ['nothing but a group: what runs, and the current folder', [], true, { from: 'last-successful', to: '.', group }],
  ['a group and one side: what runs, and that', ['dist'], true, { from: 'last-successful', to: 'dist', group }],
  ['one side: that, and the current folder', ['a.zip'], false, { from: 'a.zip', to: '.' }],
  ['two sides', ['a.zip', 'b.zip'], false, { from: 'a.zip', to: 'b.zip' }],
  ['two sides, words of a group', ['d-1', 'tag:v1'], true, { from: 'd-1', to: 'tag:v1', group }],
] as const)('%s', ([, words, hasGroup, named]) => {
  expect(nameSides(words, hasGroup ? 'shop' : undefined, hasGroup ? 'web' : undefined)).toEqual(named)
})

test('nothing at all is nothing to compare with, and half a group is none', () => {
  expect(() => nameSides([], undefined, undefined)).toThrow('there is nothing to compare with')
  expect(() => nameSides(['a'], 'shop', undefined)).toThrow('--deployment-group is missing')
})

import { ValueProblem } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { images } from './image.ts'

function read(...given: readonly string[]) {
  const option = images('for this test')
  if (option.kind !== 'list') throw new Error('it is no list')
  return option.read(given)
}

test('an image is a name, with or without a tag, and the folder that stands for it', () => {
  expect(read('web:2=./a=b', '', 'registry.example:5000/shop/web=/srv/web')).toEqual([
    { name: 'web:2', folder: './a=b' },
    { name: 'registry.example:5000/shop/web', folder: '/srv/web' },
  ])
})

test.for([
  ['no folder', ['web:2'], 'is "web:2"; expected NAME=FOLDER'],
  ['an empty folder', ['web='], 'expected NAME=FOLDER'],
  ['no name', ['=./web'], 'expected NAME=FOLDER'],
  ['an image twice', ['web=./a', 'web=./b'], 'names "web" more than once'],
] as const)('%s is refused', ([, given, message]) => {
  expect(() => read(...given)).toThrow(ValueProblem)
  expect(() => read(...given)).toThrow(message)
})

import { expect, test } from 'vitest'
import { readSelinuxRange } from './selinux-range.ts'

test.for([
  ['s0', 's0'],
  ['s01', 's1'],
  ['s0-s0', 's0'],
  ['s0-s15', 's0-s15'],
  ['s0:c1', 's0:c1'],
  ['s0:c007', 's0:c7'],
  ['s0:c5,c1,c3', 's0:c1,c3,c5'],
  ['s0:c1,c2,c3', 's0:c1.c3'],
  ['s0:c1.c3,c4,c9', 's0:c1.c4,c9'],
  ['s0:c1,', 's0:c1'],
  ['s0-s1:c0.c1023', 's0-s1:c0.c1023'],
])('%s is %s', ([range = '', canonical]) => {
  expect(readSelinuxRange(range)).toEqual({ canonical })
})

test.for([
  ['', 'invalid range part '],
  ['s0:', 'invalid range part s0:'],
  ['s0-', 'invalid range part s0-'],
  [':c1', 'invalid range part :c1'],
  ['s', 'invalid sensitivity s'],
  ['x0', 'invalid sensitivity x0'],
  ['s0x', 'invalid sensitivity s0x'],
  ['s0:d1', 'invalid category d1'],
  ['s0:c1024', 'invalid category c1024'],
  ['s0:,c1', 'invalid category '],
  ['s0:c5.c2', 'invalid category range c5.c2'],
  ['s0:c1.', 'invalid range part c1.'],
  ['s0:c1,c1', 'duplicate categories'],
  ['s0:c1.c3,c2', 'duplicate categories'],
])('%j is refused: %s', ([range = '', refusal]) => {
  expect(readSelinuxRange(range)).toEqual({ refusal })
})

test('a high sensitivity below the low one is refused with the whole range', () => {
  expect(readSelinuxRange('s3-s1')).toMatchObject({ refusal: expect.stringContaining('specified (s3-s1)') })
})

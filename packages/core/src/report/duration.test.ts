import { expect, test } from 'vitest'
import { formatBytes, formatDuration } from './duration.ts'

test.for([
  [0, '0.0 s'],
  [49, '0.0 s'],
  [412, '0.4 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min 00 s'],
  [185_000, '3 min 05 s'],
  [3_599_499, '59 min 59 s'],
  [3_599_500, '1 h 00 min'],
  [7_800_000, '2 h 10 min'],
  [172_800_000, '48 h 00 min'],
] as const)('%i ms are %s', ([ms, text]) => {
  expect(formatDuration(ms)).toBe(text)
})

test.for([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [4_200, '4.2 kB'],
  [99_449, '99.4 kB'],
  [99_500, '100 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [98_000_000, '98.0 MB'],
  [524_288_000, '524 MB'],
  [5_000_000_000_000_000, '5000 TB'],
] as const)('%i bytes are %s', ([bytes, text]) => {
  expect(formatBytes(bytes)).toBe(text)
})

import { expect, test } from 'vitest'
import { LogTail } from './log-tail.ts'

function tailOf(entries: readonly string[]): string {
  const tail = new LogTail()
  for (const entry of entries) tail.append(entry)
  return tail.text
}

test('a short log is kept whole', () => {
  expect(tailOf(['LifecycleEvent - X\n', 'Script - y\n', '[stdout]hi\n'])).toBe(
    'LifecycleEvent - X\nScript - y\n[stdout]hi\n',
  )
})

test('a long log keeps its newest whole entries, less than 2048 characters', () => {
  const entries = Array.from({ length: 100 }, (_, index) => `${String(index).padStart(99, '.')}\n`)
  const tail = tailOf(entries)
  expect(tail).toBe(entries.slice(-20).join(''))
  expect(tail.length).toBeLessThan(2048)
})

test.for([
  [2047, true],
  [2048, false],
] as const)('an entry of %i characters is kept: %s', ([length, isKept]) => {
  expect(tailOf(['before\n', 'x'.repeat(length)])).toBe(isKept ? 'x'.repeat(length) : '')
})

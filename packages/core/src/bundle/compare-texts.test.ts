import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts.ts'

test('the stretches in which two texts differ have three lines around them', () => {
  const lines = (changed: string): string => ['1', '2', '3', '4', changed, '6', '7', '8', '9', ''].join('\n')
  expect(compareTexts(lines('5'), lines('five'))).toEqual([
    { oldStart: 2, oldLines: 7, newStart: 2, newLines: 7, lines: [' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'] },
  ])
})

test('a text that is new is all new, and a missing end of line is told', () => {
  expect(compareTexts('', 'a\nb')).toEqual([
    { oldStart: 0, oldLines: 0, newStart: 1, newLines: 2, lines: ['+a', '+b', '\\ No newline at end of file'] },
  ])
})

test('equal texts have no difference', () => {
  expect(compareTexts('a\n', 'a\n')).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineBuffer } from './lines.ts'

test('whatever the pieces, the lines come whole and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', 'bc', 'd\ne', '')), (pieces) => {
      const printed: string[] = []
      const buffer = createLineBuffer((lines) => printed.push(lines))
      for (const piece of pieces) buffer.write(piece)
      expect(printed.every((lines) => lines.endsWith('\n'))).toBe(true)
      buffer.end()
      expect(printed.join('')).toBe(pieces.join(''))
    }),
  )
})

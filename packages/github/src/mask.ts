/**
 * Shorter values are not masked: the runner would blank them out wherever they happen to occur, and a log full of `***` tells
 * nothing.
 */
const SHORTEST_MASK_LENGTH = 4

/**
 * What has to be masked for a secret to stay hidden: each of its lines, because the runner looks at one line of the log at a
 * time, without the indentation that a printer may change.
 */
export function maskableLines(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASK_LENGTH)
}

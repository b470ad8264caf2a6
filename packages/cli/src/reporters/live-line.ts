import type { LiveLine } from '@slipway/runtime/text-reporter'

/** Draws at most ten times a second, so that a fast transfer does not spend its time on the terminal. */
export async function createLiveLine(stream: NodeJS.WritableStream, now: () => number): Promise<LiveLine> {
  const { createLogUpdate } = await import('log-update')
  const update = createLogUpdate(stream as NodeJS.WriteStream)
  let drawnAtMs = Number.NEGATIVE_INFINITY
  return {
    draw: (line) => {
      if (now() - drawnAtMs < 100) return
      drawnAtMs = now()
      update(line)
    },
    clear: () => {
      drawnAtMs = Number.NEGATIVE_INFINITY
      update.clear()
    },
  }
}

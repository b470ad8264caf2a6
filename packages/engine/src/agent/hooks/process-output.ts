import type { Readable } from 'node:stream'

export type OutputName = 'stdout' | 'stderr'

/** One output of a process that is being read to its end, or until nobody wants it any more. */
interface ProcessOutput {
  readonly name: OutputName
  readonly isOpen: () => boolean
  /** Resolves at the end of the output. @throws what `onChunk` throws. */
  readonly ended: Promise<void>
  /** Stops reading and closes our end: who writes on is told so by SIGPIPE. */
  readonly abandon: () => void
}

/** Reads an output chunk by chunk, the next one only when the last is dealt with. */
export function readOutput(
  name: OutputName,
  stream: Readable,
  onChunk: (name: OutputName, chunk: Buffer) => Promise<void>,
): ProcessOutput {
  let isOpen = true
  let isAbandoned = false
  const read = async (): Promise<void> => {
    try {
      for await (const chunk of stream) await onChunk(name, chunk as Buffer)
    } catch (error) {
      if (!isAbandoned) throw error
    } finally {
      isOpen = false
    }
  }
  return {
    name,
    isOpen: () => isOpen,
    ended: read(),
    abandon: () => {
      isAbandoned = true
      stream.destroy()
    },
  }
}

/** From the beginning of a page; any distance of more than some bytes does. */
const FROM_PAGE_BYTES = 128

/**
 * Memory to read large files into, of so many bytes. Large memory begins with a page, as the kernel's copy of a file does, and
 * processors such as AMD's Zen 3 copy five times more slowly between places that are alike in their last twelve bits.
 */
export function allocateReadBuffer(bytes: number): Buffer {
  return Buffer.allocUnsafeSlow(FROM_PAGE_BYTES + bytes).subarray(FROM_PAGE_BYTES)
}

/** The same as memory that threads share: see {@link sharedReadBuffer}. */
export function allocateSharedMemory(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(FROM_PAGE_BYTES + bytes)
}

/** What {@link allocateSharedMemory} made, as one of the threads sees it. */
export function sharedReadBuffer(memory: SharedArrayBuffer): Buffer {
  return Buffer.from(memory, FROM_PAGE_BYTES)
}

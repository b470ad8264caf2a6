/** All that a tar holds begins at a multiple of this. */
export const BLOCK_BYTES: number = 512

/** How many bytes fill up the last block of so many. */
export function paddingAfter(sizeBytes: number): number {
  return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES
}

/** Below, looking costs about as much as compressing. */
const LOOKED_AT_FROM_BYTES = 8 * 1024

const PROBE_BYTES = 4096

/** How many probes are taken, evenly spread from the first byte to the last. */
const PROBES = 3

/** For as many places as a probe has, and as many again. */
const SEEN_BITS = 13

/**
 * Squares of how often each byte value is in a probe, summed up: about 69,600 where bytes are random, and at 80,000 Huffman's
 * code alone saves two per cent. Text has far more.
 */
const UNEVEN = 80_000

/** So many places where four bytes stand that stood before save half of a hundredth: each makes a match by one byte longer. */
const MOST_REPEATS = 20

/**
 * Whether compressing the content would be time for nothing (a picture, an archive, a font): asked of the content and not of
 * the name. Of some probes is counted what deflate lives on, bytes that are more frequent than others and bytes that come again;
 * all of them have to be without.
 */
export function isFlat(content: Uint8Array): boolean {
  return isFlatByProbes(content.length, (from, to) => content.subarray(from, to))
}

/** The same for content that does not lie in one piece; a probe is looked at before the next one is asked for. */
export function isFlatByProbes(contentBytes: number, probe: (from: number, to: number) => Uint8Array): boolean {
  if (contentBytes < LOOKED_AT_FROM_BYTES) return false
  for (let n = 0; n < PROBES; n++) {
    const from = Math.floor(((contentBytes - PROBE_BYTES) * n) / (PROBES - 1))
    const bytes = probe(from, from + PROBE_BYTES)
    if (isUneven(bytes) || repeatsItself(bytes)) return false
  }
  return true
}

/** Made once: making them anew for each probe would take as long as the counting. */
const counts = new Uint16Array(256)
const seen = new Int32Array(1 << SEEN_BITS)

function isUneven(bytes: Uint8Array): boolean {
  counts.fill(0)
  for (let n = 0; n < bytes.length; n++) {
    const byte = bytes[n] ?? 0
    counts[byte] = (counts[byte] ?? 0) + 1
  }
  let squares = 0
  for (let byte = 0; byte < counts.length; byte++) squares += (counts[byte] ?? 0) ** 2
  return squares > UNEVEN
}

function repeatsItself(bytes: Uint8Array): boolean {
  seen.fill(0)
  let four = 0
  let repeats = 0
  for (let n = 0; n < bytes.length; n++) {
    four = (four << 8) | (bytes[n] ?? 0)
    const place = Math.imul(four, 0x9e3779b1) >>> (32 - SEEN_BITS)
    if (seen[place] === four) repeats += 1
    seen[place] = four
  }
  return repeats > MOST_REPEATS
}

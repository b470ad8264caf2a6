/** The reflected CRC-32 polynomial, as in `crc32.ts`. */
const POLYNOMIAL = 0xedb88320

/** The polynomial 1 in the reflected order of bits: the highest bit is the constant term. */
const ONE = 0x8000_0000

/** x^(2^n) modulo the polynomial, for n from 0 to 31; from 32 on they come round again. */
const POWERS: Uint32Array = powersOfX()

/**
 * The CRC-32 of two pieces one after the other, told from those of each and the length of the second: so that threads can
 * each take a piece. A CRC is linear: the first one is moved over as many zero bits as the second piece has.
 */
export function combineCrc32(first: number, second: number, secondBytes: number): number {
  return (multiply(xToThe(secondBytes), first) ^ second) >>> 0
}

/** x^(8 * bytes) modulo the polynomial. */
function xToThe(bytes: number): number {
  let power = ONE
  let step = 3 // 2^3 bits are a byte
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = multiply(POWERS[step & 31] ?? 0, power)
    step += 1
  }
  return power
}

/** The product of two polynomials over GF(2), modulo the polynomial. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) {
      product ^= shifted
      if ((a & (bit - 1)) === 0) break
    }
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1
  }
  return product >>> 0
}

function powersOfX(): Uint32Array {
  const powers = new Uint32Array(32)
  let power = ONE >>> 1 // x
  for (let n = 0; n < powers.length; n++) {
    powers[n] = power
    power = multiply(power, power)
  }
  return powers
}

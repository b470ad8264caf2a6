/** The CRC of two stretches one after the other, from the CRC of each: no byte is read again. */
export function combineCrc(
  first: bigint,
  second: bigint,
  secondSizeBytes: number,
  { polynomial, bits }: { readonly polynomial: bigint; readonly bits: number },
): bigint {
  const multiply = (a: bigint, b: bigint): bigint => {
    let product = 0n
    let factor = b
    for (let bit = bits - 1; bit >= 0; bit--) {
      if ((a >> BigInt(bit)) & 1n) product ^= factor
      factor = factor & 1n ? (factor >> 1n) ^ polynomial : factor >> 1n
    }
    return product
  }
  // Appending n bytes multiplies by x^8n modulo the polynomial; in reflected form the top bit is x^0.
  let power = 1n << BigInt(bits - 1)
  let square = 1n << BigInt(bits - 2)
  for (let exponent = BigInt(secondSizeBytes) * 8n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) power = multiply(power, square)
    square = multiply(square, square)
  }
  return multiply(power, first) ^ second
}

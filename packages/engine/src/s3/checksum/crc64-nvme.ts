/** The polynomial of CRC-64/NVME in reflected form. */
export const CRC64_NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n

const LOW = new Int32Array(256)
const HIGH = new Int32Array(256)
for (let index = 0; index < 256; index++) {
  let crc = BigInt(index)
  for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ CRC64_NVME_POLYNOMIAL : crc >> 1n
  LOW[index] = Number(BigInt.asIntN(32, crc))
  HIGH[index] = Number(BigInt.asIntN(32, crc >> 32n))
}

/** A running CRC-64/NVME, kept as two halves because JavaScript's fast integers have 32 bits. */
export class Crc64Nvme {
  #low = -1
  #high = -1

  update(data: Uint8Array): void {
    let low = this.#low
    let high = this.#high
    for (let offset = 0; offset < data.length; offset++) {
      const index = (low ^ (data[offset] as number)) & 0xff
      low = ((low >>> 8) | (high << 24)) ^ (LOW[index] as number)
      high = (high >>> 8) ^ (HIGH[index] as number)
    }
    this.#low = low
    this.#high = high
  }

  digest(): bigint {
    return (BigInt(~this.#high >>> 0) << 32n) | BigInt(~this.#low >>> 0)
  }
}

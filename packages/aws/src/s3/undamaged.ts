import { SlipwayError } from '@slipway/core/errors'

/** Once can be an accident of the line; three times is something on it that changes bytes. */
const TRIES = 3

/** Sends again what reached the store otherwise than it was sent; what the store is in trouble with is repeated by the SDK. */
export async function untilUndamaged<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send()
    } catch (error) {
      const isDamaged = error instanceof SlipwayError && error.code === 'UPLOAD_CORRUPTED'
      if (!isDamaged || tries === TRIES) throw error
    }
  }
}

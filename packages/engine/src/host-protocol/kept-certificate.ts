import type { Clock } from '@slipway/core/clock'
import type { StateStore } from '../state/store.ts'
import { type CertificateUse, type KeyAndCertificate, makeSelfSigned } from './certificate.ts'

const COLLECTION = 'engine/certificates'

/** The certificates of this data directory, made when they are first needed and the same after a restart. */
export interface KeptCertificates {
  get(name: string, commonName: string, use: CertificateUse): Promise<KeyAndCertificate>
}

export function keepCertificates(state: StateStore, wall: Clock): KeptCertificates {
  const open = new Map<string, Promise<KeyAndCertificate>>()
  const make = async (name: string, commonName: string, use: CertificateUse): Promise<KeyAndCertificate> => {
    const known = state.get<KeyAndCertificate>(COLLECTION, name)
    if (known !== undefined) return known
    const value = await makeSelfSigned(commonName, use, wall.now())
    await state.commit([{ op: 'put', collection: COLLECTION, key: name, value }])
    return value
  }
  return {
    get(name, commonName, use) {
      // Two hosts that ask at once are shown one certificate.
      const pending = open.get(name) ?? make(name, commonName, use)
      open.set(name, pending)
      pending.catch(() => open.delete(name))
      return pending
    },
  }
}

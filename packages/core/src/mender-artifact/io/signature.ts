import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'

const HASH = 'sha256'

/** Raw `r || s` of 32 bytes each, as artifacts have it; device authentication has ASN.1. */
const ENCODING = 'ieee-p1363'

const ACCEPTED = 'an RSA key or an ECDSA key of the curve P-256'

/**
 * Signs the bytes of a manifest: PKCS#1 v1.5 for RSA, ECDSA for P-256, over SHA-256 and in base64.
 *
 * @param key - a private key in PEM, not encrypted.
 * @throws SlipwayError INPUT_INVALID when it is no such key. The message holds nothing of it.
 */
export function signManifest(manifest: Uint8Array, key: string): string {
  return sign(HASH, manifest, { key: readSigningKey(key), dsaEncoding: ENCODING }).toString('base64')
}

/** Reads the private key that artifacts are signed with. @throws SlipwayError INPUT_INVALID. */
export function readSigningKey(key: string): KeyObject {
  return requireUsable(
    read(() => createPrivateKey(key), 'the signing key is no private key in PEM'),
    'the signing key',
  )
}

/** Reads the key that signatures are verified with: public, or the private one that it belongs to. @throws SlipwayError INPUT_INVALID. */
export function readVerificationKey(key: string): KeyObject {
  return requireUsable(
    read(() => createPublicKey(key), 'the verification key is no public key in PEM'),
    'the verification key',
  )
}

/** Whether a signature, in base64, is that of the manifest. */
export function isSignatureOf(manifest: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  const text = new TextDecoder('latin1').decode(signature).trim()
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  return verify(HASH, manifest, { key, dsaEncoding: ENCODING }, Buffer.from(text, 'base64'))
}

function read(create: () => KeyObject, message: string): KeyObject {
  try {
    return create()
  } catch {
    // What OpenSSL says may quote the text; the cause is left out on purpose.
    throw new SlipwayError('INPUT_INVALID', message, { hint: `give ${ACCEPTED} in PEM, without a passphrase` })
  }
}

function requireUsable(key: KeyObject, name: string): KeyObject {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'rsa' || (type === 'ec' && details?.namedCurve === 'prime256v1')) return key
  const found = type === 'ec' ? `an ECDSA key of the curve ${details?.namedCurve}` : `a key of the type ${type}`
  throw new SlipwayError('INPUT_INVALID', `${name} is ${found}; clients accept ${ACCEPTED}`, {
    hint: 'make one with: openssl ecparam -name prime256v1 -genkey -noout',
  })
}

import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { pki } from 'node-forge'

/** A key with the certificate that vouches for it, both as PEM. */
export interface KeyAndCertificate {
  readonly privateKey: string
  readonly certificate: string
}

/** Before now, for machines whose clocks are a little behind. */
const BACKDATED_MS = 86_400_000
/** "No well-defined expiration date" (RFC 5280, 4.1.2.5): a data directory is not to go bad by itself. */
const NO_END = new Date(Date.UTC(9999, 11, 31, 23, 59, 59))

/** What a certificate is good for. */
export type CertificateUse =
  | { readonly kind: 'signer' }
  /** It is its own authority: whoever trusts the file trusts the server. */
  | { readonly kind: 'server'; readonly dnsNames: readonly string[]; readonly ipAddresses: readonly string[] }

/** Makes a key and a certificate for it that it has signed itself. */
export async function makeSelfSigned(
  commonName: string,
  use: CertificateUse,
  nowMs: number,
): Promise<KeyAndCertificate> {
  const keys = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const { default: forge } = await import('node-forge')
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
  // A serial number is positive and at most 20 bytes long (RFC 5280, 4.1.2.2).
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = new Date(nowMs - BACKDATED_MS)
  certificate.validity.notAfter = NO_END
  const name = [{ name: 'commonName', value: commonName }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.setExtensions([...extensionsFor(use)])
  certificate.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create())
  return { privateKey: keys.privateKey, certificate: forge.pki.certificateToPem(certificate) }
}

type Extension = Parameters<pki.Certificate['setExtensions']>[0][number]

/** How the names of a certificate are told apart in ASN.1 (RFC 5280, 4.2.1.6). */
const DNS_NAME = 2
const IP_ADDRESS = 7

function extensionsFor(use: CertificateUse): readonly Extension[] {
  const identifier = { name: 'subjectKeyIdentifier' }
  if (use.kind === 'signer') {
    return [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      identifier,
    ]
  }
  return [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    identifier,
    {
      name: 'subjectAltName',
      altNames: [
        ...use.dnsNames.map((value) => ({ type: DNS_NAME, value })),
        ...use.ipAddresses.map((ip) => ({ type: IP_ADDRESS, ip })),
      ],
    },
  ]
}

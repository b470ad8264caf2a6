import { createHash, verify, X509Certificate } from 'node:crypto'
import { SlipwayError } from '@slipway/core/errors'
import type { KeyAndCertificate } from './certificate.ts'

/** Signs a text as PKCS #7 SignedData that holds the text and the signer's certificate, in PEM. */
export async function sealEnvelope(text: string, signer: KeyAndCertificate, signedAtMs: number): Promise<string> {
  const { default: forge } = await import('node-forge')
  const { oids } = forge.pki
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(text, 'utf8')
  message.addCertificate(signer.certificate)
  message.addSigner({
    key: signer.privateKey,
    certificate: signer.certificate,
    digestAlgorithm: requireOid(oids.sha256),
    authenticatedAttributes: [
      { type: requireOid(oids.contentType), value: requireOid(oids.data) },
      // The library fills it in.
      { type: requireOid(oids.messageDigest) },
      // Its types ask for a text, and it writes a time.
      { type: requireOid(oids.signingTime), value: new Date(signedAtMs) as unknown as string },
    ],
  })
  message.sign()
  return forge.pkcs7.messageToPem(message)
}

/** What the library reads of a message but does not check; its types leave it out. */
interface ReadMessage {
  readonly type: string
  readonly certificates: readonly unknown[]
  readonly rawCapture: {
    readonly content?: AsnValue
    readonly digestAlgorithm?: string
    readonly authenticatedAttributes?: readonly AsnValue[]
    readonly signature?: string
  }
}

interface AsnValue {
  readonly value: string | readonly AsnValue[]
}

/**
 * Reads a sealed text and checks that the certificate in the message signed it. Whose certificate that is nobody asks: the
 * real agent has no list of signers for endpoints of your own either.
 *
 * @throws SlipwayError SERVICE_REFUSED when it is no such message, or is not what was signed.
 */
export async function openEnvelope(pem: string): Promise<string> {
  const { default: forge } = await import('node-forge')
  let message: ReadMessage
  try {
    message = forge.pkcs7.messageFromPem(pem) as unknown as ReadMessage
  } catch (cause) {
    throw refusal(`Could not parse the PKCS7: ${(cause as Error).message}`, cause)
  }
  const [certificate] = message.certificates ?? []
  const { content, digestAlgorithm, authenticatedAttributes, signature } = message.rawCapture
  if (message.type !== forge.pki.oids.signedData || certificate === undefined || content === undefined) {
    throw refusal('the PKCS7 holds no signed content, or not the certificate of who signed it')
  }
  const text = Buffer.from(textOf(content), 'binary')
  if (authenticatedAttributes === undefined || signature === undefined) throw refusal('the PKCS7 is not signed')
  if (digestAlgorithm === undefined || forge.asn1.derToOid(digestAlgorithm) !== forge.pki.oids.sha256) {
    throw refusal('the PKCS7 is signed with another digest than SHA-256')
  }
  const { asn1 } = forge
  // What is signed is the set by itself, not as the tagged field that it is in the message (RFC 5652, 5.4).
  const signedSet = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, [
    ...authenticatedAttributes,
  ] as unknown as Parameters<typeof asn1.toDer>[0][])
  const signedBytes = Buffer.from(asn1.toDer(signedSet).getBytes(), 'binary')
  const key = new X509Certificate(
    forge.pki.certificateToPem(certificate as Parameters<typeof forge.pki.certificateToPem>[0]),
  ).publicKey
  const isSigned = verify('sha256', signedBytes, key, Buffer.from(signature, 'binary'))
  const digest = digestIn(authenticatedAttributes, requireOid(forge.pki.oids.messageDigest), (der) =>
    asn1.derToOid(der),
  )
  if (!isSigned || digest === undefined || !createHash('sha256').update(text).digest().equals(digest)) {
    throw refusal('the content of the PKCS7 is not what its certificate signed')
  }
  return text.toString('utf8')
}

/** Content is one octet string, or several in a row inside of another value. */
function textOf({ value }: AsnValue): string {
  return typeof value === 'string' ? value : value.map(textOf).join('')
}

function digestIn(
  attributes: readonly AsnValue[],
  messageDigest: string,
  toOid: (der: string) => string,
): Buffer | undefined {
  for (const { value } of attributes) {
    const [type, values] = typeof value === 'string' ? [] : value
    if (typeof type?.value !== 'string' || toOid(type.value) !== messageDigest || values === undefined) continue
    return Buffer.from(textOf(values), 'binary')
  }
  return undefined
}

function requireOid(oid: string | undefined): string {
  if (oid === undefined) throw new Error('node-forge does not know an object identifier that it should')
  return oid
}

function refusal(message: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SERVICE_REFUSED', message, {
    hint: 'see to it that nothing between the host and the engine changes answers',
    ...(cause !== undefined && { cause }),
  })
}

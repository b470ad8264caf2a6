import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { hasErrnoCode } from '../../agent/failure-text.ts'

/** What a device proves by that it is the one it was. */
export interface DeviceKey {
  /** SubjectPublicKeyInfo as PEM. */
  readonly publicKey: string
  /** Signs the exact bytes of a request: ECDSA on P-256 with SHA-256, as an ASN.1 sequence in base64. */
  sign(body: Uint8Array): string
}

/**
 * Reads the key of a device, which is made at its first start and kept.
 *
 * @throws SlipwayError ENGINE_FAILED when the file is there and holds no key.
 */
export async function loadDeviceKey(file: string): Promise<DeviceKey> {
  const privateKey = await readKey(file)
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { publicKey, sign: (body) => sign('sha256', body, privateKey).toString('base64') }
}

async function readKey(file: string): Promise<ReturnType<typeof createPrivateKey>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (!hasErrnoCode(error, 'ENOENT')) throw error
    return makeKey(file)
  }
  try {
    return createPrivateKey(text)
  } catch (cause) {
    throw new SlipwayError(
      'ENGINE_FAILED',
      `the key "${file}" of a device cannot be read: ${(cause as Error).message}`,
      {
        cause,
        hint: 'remove the file; the device gets another key, and is another device to the server',
      },
    )
  }
}

async function makeKey(file: string): Promise<ReturnType<typeof createPrivateKey>> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await mkdir(dirname(file), { recursive: true })
  // Whole or not at all: a device with half a key could never be told from a new one.
  await writeFile(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return privateKey
}

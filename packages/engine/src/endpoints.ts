import { writeFile } from 'node:fs/promises'
import type { KeyAndCertificate } from './host-protocol/certificate.ts'
import { startServer } from './http/index.ts'
import type { ServerOptions } from './http/server.ts'

/** An https endpoint, for clients that take no other. */
export interface TlsEndpoint {
  /** `https://127.0.0.1:PORT` */
  readonly endpoint: string
  /** The certificate that a client has to trust, in PEM: it is its own authority. */
  readonly caFile: string
}

/** The addresses that the services are served on. */
export interface Endpoints {
  readonly endpoint: string
  readonly tls?: TlsEndpoint
  close(): Promise<void>
}

export interface TlsOptions {
  readonly port: number
  readonly certificate: KeyAndCertificate
  /** Where the certificate is written for clients. */
  readonly caFile: string
}

/** The names under which a client on this machine may reach the engine. */
export const LOOPBACK_NAMES = {
  kind: 'server',
  dnsNames: ['localhost'],
  ipAddresses: ['127.0.0.1'],
} as const

/**
 * Serves the services over http and, where that is asked for, the same over https.
 *
 * @throws SlipwayError ENGINE_FAILED when an address cannot be listened on.
 */
export async function startEndpoints(options: ServerOptions, tls?: TlsOptions): Promise<Endpoints> {
  const plain = await startServer(options)
  if (tls === undefined) return { endpoint: plain.endpoint, close: () => plain.close() }
  try {
    const secure = await startServer({ ...options, port: tls.port, tls: tls.certificate })
    await writeFile(tls.caFile, tls.certificate.certificate)
    return {
      endpoint: plain.endpoint,
      tls: { endpoint: secure.endpoint, caFile: tls.caFile },
      close: async () => {
        await Promise.all([plain.close(), secure.close()])
      },
    }
  } catch (error) {
    await plain.close()
    throw error
  }
}

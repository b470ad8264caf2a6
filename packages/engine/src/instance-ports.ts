import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A TCP port of loopback that nothing listens on, other than those given.
 *
 * Nothing holds the port until the instance's application does: an instance keeps its number over restarts, because
 * the application that a script left running keeps it too.
 */
export async function findFreePort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    server.close()
    await once(server, 'close')
    if (address !== null && typeof address === 'object' && !taken.has(address.port)) return address.port
  }
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The state of a socket that waits for connections (Linux, include/net/tcp_states.h). */
const LISTEN = '0A'

/** The TCP ports that a process listens on. Only Linux tells them; elsewhere there are none. */
export function portsOf(pid: number): number[] {
  const inodes = new Set(socketsOf(pid))
  if (inodes.size === 0) return []
  const ports = ['tcp', 'tcp6']
    .flatMap((table) => rows(`/proc/${pid}/net/${table}`))
    .flatMap((columns) => {
      const [, local = '', , state] = columns
      return state === LISTEN && inodes.has(columns[9] ?? '') ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : []
    })
  return [...new Set(ports)].sort((one, other) => one - other)
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

function rows(table: string): string[][] {
  try {
    return readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
  } catch {
    return []
  }
}

import { readdir, readFile, readlink } from 'node:fs/promises'
import type { InstanceProcess, ProcessOrigin } from '../inspection.ts'
import { UNIT_VARIABLE } from './unit-process.ts'

/** The first process of the instance's tree, which is the engine's. */
const INIT = 1

/** The processes of the instance but for its first. */
export async function listProcesses(): Promise<readonly InstanceProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== INIT).map(Number)
  const processes = await Promise.all(pids.sort((one, other) => one - other).map(describe))
  return processes.filter((one) => one !== undefined)
}

async function describe(pid: number): Promise<InstanceProcess | undefined> {
  try {
    const [stat, commandLine, environment] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
    ])
    const [, name = '', state = ''] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? []
    // It has ended, and nobody has asked for its exit code yet.
    if (state === 'Z' || state === 'X') return undefined
    const command = commandLine.replace(/\0+$/, '').replaceAll('\0', ' ')
    const origin = originOf(new Map(environment.split('\0').map(pairOf)))
    return { pid, command: command === '' ? `[${name}]` : command, ...(origin !== undefined && { startedBy: origin }) }
  } catch {
    return undefined
  }
}

function pairOf(text: string): [string, string] {
  const equals = text.indexOf('=')
  return [text.slice(0, equals), text.slice(equals + 1)]
}

function originOf(environment: ReadonlyMap<string, string>): ProcessOrigin | undefined {
  const unit = environment.get(UNIT_VARIABLE)
  if (unit !== undefined) return { kind: 'unit', unit }
  const [event, deploymentId] = [environment.get('LIFECYCLE_EVENT'), environment.get('DEPLOYMENT_ID')]
  return event === undefined || deploymentId === undefined ? undefined : { kind: 'hook', event, deploymentId }
}

/** The TCP ports that processes of the instance listen on; the network may be the machine's, with ports of others. */
export async function listPorts(): Promise<readonly number[]> {
  const tables = await Promise.all(
    // This process is in no tree that is shown there; the first one of the instance has the same network.
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/${INIT}/net/${name}`, 'utf8').catch(() => '')),
  )
  const own = await listSockets()
  const ports = readListening(tables).filter(({ inode }) => own.has(inode))
  return [...new Set(ports.map(({ port }) => port))].sort((one, other) => one - other)
}

/** The numbers of all sockets that processes of the instance have open. */
async function listSockets(): Promise<ReadonlySet<string>> {
  const sockets = new Set<string>()
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const inode = /^socket:\[(\d+)\]$/.exec(await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => ''))?.[1]
      if (inode !== undefined) sockets.add(inode)
    }
  }
  return sockets
}

/** Reads tables like `/proc/net/tcp`: the state `0A` is that of a socket that listens. */
export function readListening(tables: readonly string[]): readonly { readonly port: number; readonly inode: string }[] {
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '', , , , , , , , inode = '']) => ({
      port: Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16),
      inode,
    }))
}

import { readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { Area } from '../mounts.ts'
import { LAYER_VIEW } from '../set-up-script.ts'

/** The file systems that an instance may have: each of them its own, or only looked at. */
const OWN_TYPES: ReadonlySet<string> = new Set(['overlay', 'tmpfs', 'devpts'])
const READ_ONLY_TYPES: ReadonlySet<string> = new Set(['proc', 'sysfs', 'devtmpfs'])
/** The first process of the instance's tree: what it has and may is what all others have and may. */
const INIT = '/proc/1'

/** `CAP_…` by number (`linux/capability.h`): what would reach out of the namespaces. */
const REACHING_OUT = {
  CAP_DAC_READ_SEARCH: 2,
  CAP_SYS_MODULE: 16,
  CAP_SYS_RAWIO: 17,
  CAP_SYS_PTRACE: 19,
  CAP_SYS_ADMIN: 21,
  CAP_SYS_BOOT: 22,
  CAP_SYS_TIME: 25,
  CAP_MKNOD: 27,
} as const

/**
 * Says what of the instance is not as it must be, before anything of a release runs in it: process 1 of its own tree, no file
 * system of the machine's that could be written to, no capability that reaches out.
 */
export function findFaults(facts: {
  readonly pid: number
  readonly mountinfo: string
  readonly status: string
}): string[] {
  const faults: string[] = []
  if (facts.pid !== 1) faults.push(`its first process is ${facts.pid}, not 1`)
  for (const line of facts.mountinfo.split('\n').filter((text) => text !== '')) {
    const fields = line.split(' ')
    const [mountPoint = '', options = ''] = [fields[4], fields[5]]
    const type = fields[fields.indexOf('-') + 1] ?? ''
    const isReadOnly = options.split(',').includes('ro')
    if (mountPoint === LAYER_VIEW && isReadOnly) continue
    if (OWN_TYPES.has(type) || (READ_ONLY_TYPES.has(type) && isReadOnly)) continue
    faults.push(`"${mountPoint}" is a file system of the machine (${type}, ${options})`)
  }
  const bounds = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(facts.status)?.[1] ?? 'ffffffffffffffff'}`)
  for (const [name, bit] of Object.entries(REACHING_OUT)) {
    if (((bounds >> BigInt(bit)) & 1n) === 1n) faults.push(`it still has ${name}`)
  }
  return faults
}

/** @throws SlipwayError ENGINE_FAILED when the instance is not kept apart. */
export async function requireApart(): Promise<void> {
  const [mountinfo, status] = await Promise.all([
    readFile(`${INIT}/mountinfo`, 'utf8'),
    readFile(`${INIT}/status`, 'utf8'),
  ])
  const faults = findFaults({ pid: process.pid, mountinfo, status })
  if (faults.length === 0) return
  throw new SlipwayError('ENGINE_FAILED', `the instance is not kept apart from this machine: ${faults.join('; ')}`, {
    hint: 'nothing was run in it; report this with the output of "cat /proc/self/mountinfo"',
  })
}

/** Writes a file into every part of the file tree that can be written to, for the engine to look for outside. */
export async function writeProbes(areas: readonly Area[], token: string): Promise<readonly string[]> {
  const folders = [
    ...areas.map(({ mountPoint }) => mountPoint),
    '/etc',
    '/root',
    '/usr',
    '/var',
    '/run',
    '/dev',
    '/dev/shm',
  ]
  const written: string[] = []
  for (const folder of new Set(folders)) {
    const probe = join(folder, `.slipway-probe-${token}`)
    const isWritten = await writeFile(probe, '').then(
      () => true,
      () => false,
    )
    if (isWritten) written.push(probe)
  }
  return written
}

export async function removeProbes(probes: readonly string[]): Promise<void> {
  for (const probe of probes) await rm(probe, { force: true })
}

export async function readNamespaces(): Promise<Record<string, string>> {
  const names = ['mnt', 'pid', 'net', 'ipc', 'uts']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readlink(`${INIT}/ns/${name}`)])))
}

import { join } from 'node:path'
import { DeviceApi, ServerProblem } from './device-api.ts'
import { filesOf } from './device-files.ts'
import { identityDataOf, identityOf } from './device-identity.ts'
import { type DeviceKey, loadDeviceKey } from './device-key.ts'
import type { DeviceRecord } from './device-records.ts'
import type { HttpClient } from './http-client.ts'

/** The part of a Mender server by which devices are let in that it has never seen. */
export interface DeviceRegistry {
  /** Has a device accepted when it comes with this key. */
  admit(identityData: Readonly<Record<string, string>>, publicKey: string): Promise<AdmittedDevice>
  addToGroup(group: string, ids: readonly string[]): Promise<void>
}

export interface AdmittedDevice {
  /** By which the server knows it. */
  readonly id: string
  /** Whether the server has not known it before. */
  readonly isNew: boolean
}

/** What a device begins with that was let in before its start, so that thousands need not prove twice who they are. */
export interface Admission {
  readonly key: DeviceKey
  readonly token?: string
}

interface AdmitOptions {
  /** Has a folder for each device. */
  readonly folder: string
  readonly registry: DeviceRegistry
  readonly serverUrl: string
  readonly http: HttpClient
  readonly log: (line: string) => void
}

const AT_ONCE = 100
const LONGEST_MS = 60_000

/**
 * Has devices accepted by their keys, so that a deployment can be for them from the first moment, also for one that will
 * never ask. New ones are put in their groups; those that are known stay where people have put them.
 *
 * @returns by name what each begins with, and the id that the server knows it by.
 */
export async function admitDevices(
  devices: readonly DeviceRecord[],
  options: AdmitOptions,
): Promise<ReadonlyMap<string, Admission & Pick<AdmittedDevice, 'id'>>> {
  const admitted = new Map<string, Admission & Pick<AdmittedDevice, 'id'>>()
  const groups = new Map<string, string[]>()
  for (let first = 0; first < devices.length; first += AT_ONCE) {
    await Promise.all(
      devices.slice(first, first + AT_ONCE).map(async ({ name, group }) => {
        const { isNew, ...admission } = await admit(name, options)
        const { id } = admission
        admitted.set(name, admission)
        if (isNew && group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id])
      }),
    )
  }
  for (const [group, members] of groups) await options.registry.addToGroup(group, members)
  return admitted
}

async function admit(
  name: string,
  { folder, registry, serverUrl, http, log }: AdmitOptions,
): Promise<AdmittedDevice & Admission> {
  const key = await loadDeviceKey(filesOf(join(folder, name)).key)
  const device = await registry.admit(identityDataOf(name), key.publicKey)
  if (!device.isNew) return { ...device, key }
  const api = new DeviceApi({ serverUrl, identity: identityOf(name), key, http })
  try {
    // Whom it is announced, the server accepts when it comes.
    await api.authorize(AbortSignal.timeout(LONGEST_MS))
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error
    log(`${name}: ${error.message}`)
  }
  const { token } = api
  return { ...device, key, ...(token !== undefined && { token }) }
}

import { createPublicKey } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { MenderDeviceSettings } from './engine-options.ts'
import {
  commitDevices,
  type DeviceCrew,
  type DeviceFleetRequest,
  type DeviceRegistry,
  HttpClient,
  listDevices,
  planDeviceFleets,
  startDevices,
} from './mender/devices/index.ts'
import { MenderError } from './mender/http/reply.ts'
import type { MenderService } from './mender/index.ts'
import type { Activity } from './scenario/activity.ts'
import { type DeviceFaultPlan, faultsOfDevice } from './scenario/device-faults.ts'
import type { StateStore } from './state/index.ts'

/** What all devices of a start have, read and found to be usable. */
export interface PreparedDevices {
  readonly pollIntervalMs?: number
  readonly sharedModules?: string
  readonly verifyKey?: string
}

/**
 * Looks at what devices are asked for, before anything is changed.
 *
 * @throws SlipwayError INPUT_INVALID when they cannot be made as asked.
 */
export async function prepareMenderDevices(
  state: StateStore,
  fleets: readonly DeviceFleetRequest[],
  { pollSeconds, modules, verifyKeyFile }: MenderDeviceSettings,
): Promise<PreparedDevices> {
  planDeviceFleets(state, fleets)
  if (modules !== undefined) await requireFolder(modules)
  return {
    ...(pollSeconds !== undefined && { pollIntervalMs: pollSeconds * 1_000 }),
    ...(modules !== undefined && { sharedModules: resolve(modules) }),
    ...(verifyKeyFile !== undefined && { verifyKey: await readVerifyKey(verifyKeyFile) }),
  }
}

/** Keeps a record of the devices that are asked for. */
export async function recordMenderDevices(state: StateStore, fleets: readonly DeviceFleetRequest[]): Promise<void> {
  await commitDevices(state, planDeviceFleets(state, fleets))
}

interface StartOptions {
  readonly prepared: PreparedDevices
  readonly state: StateStore
  readonly folder: string
  readonly mender: MenderService
  readonly endpoint: string
  readonly plan: () => DeviceFaultPlan
  readonly clock: Clock & { readonly activity: Activity }
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: (line: string) => void
}

/** Starts the simulated devices of the records, as clients of the engine's own Mender server. */
export async function startMenderDevices(options: StartOptions): Promise<DeviceCrew> {
  const { state, mender, endpoint, clock, plan, prepared, folder, environment, log } = options
  const devices = listDevices(state)
  return startDevices({
    ...prepared,
    ...{ devices, folder, serverUrl: endpoint, clock, environment, log },
    registry: registryOf(mender, endpoint),
    faultsOf: (name) => faultsOfDevice(name, plan, clock),
    beginWork: () => clock.activity.begin(),
  })
}

/** The embedded server as who owns its devices sees it. */
function registryOf(mender: MenderService, endpoint: string): DeviceRegistry {
  return {
    async admit(identityData, publicKey) {
      try {
        return { id: await mender.preauthorize(identityData, publicKey), isNew: true }
      } catch (error) {
        const id = error instanceof MenderError && error.status === 409 ? error.details.id : undefined
        if (typeof id !== 'string') throw error
        return { id, isNew: false }
      }
    },
    async addToGroup(group, ids) {
      const http = new HttpClient()
      try {
        const { status, body } = await http.send({
          method: 'PATCH',
          url: `${endpoint}/api/management/v1/inventory/groups/${encodeURIComponent(group)}/devices`,
          headers: { Authorization: `Bearer ${mender.access.token}`, 'Content-Type': 'application/json' },
          body: Buffer.from(JSON.stringify(ids)),
          signal: AbortSignal.timeout(60_000),
        })
        if (status === 200) return
        throw new SlipwayError(
          'INPUT_INVALID',
          `Mender devices cannot be put in group "${group}": ${body.toString()}`,
          {
            hint: 'a group has letters, digits, hyphens and underscores, 256 at most',
          },
        )
      } finally {
        http.close()
      }
    },
  }
}

async function requireFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return
  throw new SlipwayError('INPUT_INVALID', `"${folder}" is no folder with update modules`, {
    hint: 'name a folder with executables that are called as the types of payload that they install',
  })
}

async function readVerifyKey(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8')
    createPublicKey(text)
    return text
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `"${file}" holds no public key: ${(cause as Error).message}`, {
      cause,
      hint: 'name a file with the public key in PEM that artifacts are verified by',
    })
  }
}

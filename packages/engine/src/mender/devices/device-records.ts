import { SlipwayError } from '@slipway/core/errors'
import type { Change, DocumentReader, StateStore } from '../../state/index.ts'

/** A number of simulated devices of one type. */
export interface DeviceFleetRequest {
  readonly name: string
  readonly count: number
  readonly deviceType: string
  /** The static group that they are put in when they are made. @defaultValue they are in none */
  readonly group?: string
  /** Whether they install what they are offered, or only say that they did. @defaultValue true */
  readonly installs?: boolean
}

/** One simulated device, as it is asked for. */
export interface DeviceRequest {
  readonly name: string
  readonly deviceType: string
  readonly group?: string
  /** What is installed before the first update. @defaultValue 'unknown' */
  readonly artifactName?: string
}

/** A simulated device, as it is kept. */
export interface DeviceRecord extends DeviceRequest {
  /** The fleet that it is of, or none for a device of a seed. */
  readonly fleet: string
  /** Its place in the fleet, from 1. */
  readonly index: number
  readonly installs: boolean
}

const COLLECTION = 'engine/mender-devices'

/** The fleet of devices of a seed; no other can have this name. */
const SEEDED = '(seed)'

/** The name of a device is that of its folder. */
const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/

/** Whether a device can have this name. */
export function isDeviceName(name: string): boolean {
  return NAME.test(name)
}

/** The simulated devices, by fleet and by their place in it. */
export function listDevices(state: DocumentReader): readonly DeviceRecord[] {
  return [...state.list<DeviceRecord>(COLLECTION)]
    .map(([, record]) => record)
    .sort((a, b) => (a.fleet === b.fleet ? a.index - b.index : a.fleet < b.fleet ? -1 : 1))
}

/**
 * Keeps a record of exactly as many devices of each fleet as are asked for. Those that a fleet has no longer do not come any
 * more; what the server knows of them stays, as of a device that was switched off.
 *
 * @throws SlipwayError INPUT_INVALID when two devices would have one name, or a fleet is asked for with another type.
 */
export function planDeviceFleets(state: DocumentReader, fleets: readonly DeviceFleetRequest[]): readonly Change[] {
  const known = listDevices(state)
  const wanted = fleets.flatMap(({ name, count, deviceType, group, installs = true }) =>
    Array.from(
      { length: count },
      (_, position): DeviceRecord => ({
        ...{ name: `${name}-${position + 1}`, fleet: name, index: position + 1, deviceType, installs },
        ...(group !== undefined && { group }),
      }),
    ),
  )
  const asked = new Set(fleets.map(({ name }) => name))
  const staying = known.filter(({ fleet }) => !asked.has(fleet))
  requireUnique([...staying, ...wanted])
  for (const record of wanted) requireSame(record, known)
  const names = new Set(wanted.map(({ name }) => name))
  const gone = known.filter(({ fleet, name }) => asked.has(fleet) && !names.has(name))
  return [
    ...gone.map(({ name }): Change => ({ op: 'delete', collection: COLLECTION, key: name })),
    ...fresh(wanted, known),
  ]
}

/** Keeps a record of the devices of a seed that are not there yet. @throws SlipwayError INPUT_INVALID */
export function planSeededDevices(state: DocumentReader, devices: readonly DeviceRequest[]): readonly Change[] {
  const known = listDevices(state)
  const first = known.filter(({ fleet }) => fleet === SEEDED).length + 1
  const wanted = devices.map(
    (device, position): DeviceRecord => ({ ...device, fleet: SEEDED, index: first + position, installs: true }),
  )
  requireUnique([...known.filter(({ fleet }) => fleet !== SEEDED), ...wanted])
  for (const record of wanted) requireSame(record, known)
  return fresh(wanted, known)
}

export async function commitDevices(state: StateStore, changes: readonly Change[]): Promise<void> {
  if (changes.length > 0) await state.commit(changes)
}

function fresh(wanted: readonly DeviceRecord[], known: readonly DeviceRecord[]): readonly Change[] {
  const names = new Set(known.map(({ name }) => name))
  return wanted
    .filter(({ name }) => !names.has(name))
    .map((value): Change => ({ op: 'put', collection: COLLECTION, key: value.name, value }))
}

function requireUnique(records: readonly DeviceRecord[]): void {
  const seen = new Set<string>()
  for (const { name } of records) {
    if (!isDeviceName(name)) {
      throw new SlipwayError('INPUT_INVALID', `a Mender device cannot be called "${name}"`, {
        hint: 'use letters, digits, dots, hyphens and underscores, 100 at most',
      })
    }
    if (seen.has(name)) {
      throw new SlipwayError('INPUT_INVALID', `two Mender devices would be called "${name}"`, {
        hint: 'give each fleet of devices a name of its own',
      })
    }
    seen.add(name)
  }
}

/** A device has one type for as long as it lives. */
function requireSame({ name, deviceType, installs, fleet }: DeviceRecord, known: readonly DeviceRecord[]): void {
  const old = known.find((one) => one.name === name)
  if (old === undefined || (old.deviceType === deviceType && old.installs === installs && old.fleet === fleet)) return
  const was = `${old.deviceType}${old.installs ? '' : ', which only reports'}`
  throw new SlipwayError('INPUT_INVALID', `the Mender device "${name}" is there already as ${was}`, {
    hint: 'ask for it as it is, or use another name or another data directory',
  })
}

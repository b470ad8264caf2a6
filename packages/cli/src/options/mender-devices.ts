import { type OptionSpec, text, ValueProblem } from '@slipway/core/inputs'
import type { EngineOptions, MenderDeviceRequest } from '@slipway/engine'

/** More would be that many folders with programs of their own on one machine. */
const MOST_DEVICES = 1_000
/** Devices that start no programs cost little more than their questions. */
const MOST_REPORTING_DEVICES = 10_000
const LONGEST_SECONDS = 86_400

/** `NAME=COUNT:DEVICE_TYPE[:GROUP]`, repeated for each fleet of devices. */
export function menderDevices(help: string, most: number): OptionSpec<readonly MenderDeviceRequest[]> {
  return {
    kind: 'list',
    help,
    placeholder: 'NAME=COUNT:DEVICE_TYPE[:GROUP]',
    read: (given) => readDevices(given, most),
  }
}

const pollSeconds: OptionSpec<number | undefined> = {
  kind: 'text',
  placeholder: 'SECONDS',
  help: 'pause of a simulated Mender device between two questions whether there is an update',
  defaultText: '1',
  read: ([value]) => {
    if (value === undefined || value === '') return undefined
    const seconds = /^\d{1,5}(\.\d{1,3})?$/.test(value) ? Number(value) : 0
    if (seconds > 0 && seconds <= LONGEST_SECONDS) return seconds
    throw new ValueProblem(`is "${value}"; expected a number of seconds above 0, ${LONGEST_SECONDS} at most`)
  },
}

/** The options by which an engine gets simulated Mender devices. */
export const menderDeviceOptions: {
  readonly 'mender-devices': OptionSpec<readonly MenderDeviceRequest[]>
  readonly 'mender-reporting-devices': OptionSpec<readonly MenderDeviceRequest[]>
  readonly 'mender-poll-seconds': OptionSpec<number | undefined>
  readonly 'mender-modules': OptionSpec<string | undefined>
  readonly 'mender-verify-key': OptionSpec<string | undefined>
} = {
  'mender-devices': menderDevices('simulated Mender devices, which install what they are offered', MOST_DEVICES),
  'mender-reporting-devices': menderDevices(
    'simulated Mender devices that only say that they installed it, of which there can be thousands',
    MOST_REPORTING_DEVICES,
  ),
  'mender-poll-seconds': pollSeconds,
  'mender-modules': text(
    'DIR',
    'update modules of the simulated devices: executables named as types of payload',
    'none',
  ),
  'mender-verify-key': text(
    'FILE',
    'public key in PEM that artifacts have to be signed for, on the simulated devices',
    'signatures are not looked at',
  ),
}

interface MenderDeviceValues {
  readonly 'mender-devices': readonly MenderDeviceRequest[]
  readonly 'mender-reporting-devices': readonly MenderDeviceRequest[]
  readonly 'mender-poll-seconds': number | undefined
  readonly 'mender-modules': string | undefined
  readonly 'mender-verify-key': string | undefined
}

/** What the options come to for the engine. */
export function readMenderDeviceOptions(
  values: MenderDeviceValues,
): Required<Pick<EngineOptions, 'menderDevices' | 'menderDeviceSettings'>> {
  const { 'mender-poll-seconds': seconds, 'mender-modules': modules, 'mender-verify-key': verifyKeyFile } = values
  return {
    menderDevices: [
      ...values['mender-devices'],
      ...values['mender-reporting-devices'].map((fleet) => ({ ...fleet, installs: false })),
    ],
    menderDeviceSettings: {
      ...(seconds !== undefined && { pollSeconds: seconds }),
      ...(modules !== undefined && { modules }),
      ...(verifyKeyFile !== undefined && { verifyKeyFile }),
    },
  }
}

function readDevices(given: readonly string[], most: number): readonly MenderDeviceRequest[] {
  const read = given.filter((one) => one !== '').map((one) => readFleet(one, most))
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readFleet(given: string, most: number): MenderDeviceRequest {
  const [, name, digits, deviceType, group] = /^([^=]+)=(\d{1,6}):([^:]+)(?::([^:]+))?$/.exec(given) ?? []
  if (name === undefined || deviceType === undefined) {
    throw new ValueProblem(`is "${given}"; expected NAME=COUNT:DEVICE_TYPE[:GROUP], such as pi=3:raspberrypi4:lab`)
  }
  if (!/^[A-Za-z0-9][\w.-]{0,79}$/.test(name)) {
    throw new ValueProblem(`names "${name}"; expected letters, digits, dots, hyphens and underscores, 80 at most`)
  }
  if (group !== undefined && !/^[\w-]{1,256}$/.test(group)) {
    throw new ValueProblem(`names the group "${group}"; expected letters, digits, hyphens and underscores`)
  }
  const count = Number(digits)
  if (count > most) throw new ValueProblem(`asks for ${count} devices; at most ${most} run here`)
  return { name, count, deviceType, ...(group !== undefined && { group }) }
}

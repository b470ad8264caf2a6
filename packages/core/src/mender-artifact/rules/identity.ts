import { fault, type Report, warn } from '../../appspec/finding.ts'
import { closest } from '../../closest.ts'
import { shorten } from '../refusal.ts'
import { type ArtifactRequest, KNOWN_TYPES } from '../request.ts'

/** What servers keep of a name, and what their pages and releases can take. */
const NAME_CHARACTERS = 4096
const RELEASE_CHARACTERS = 256

const DEVICE_TYPES = 200
const DEVICE_TYPE_CHARACTERS = 4096

/** The end that a client puts behind the name of an artifact whose installation failed and could not be taken back. */
const INCONSISTENT = '_INCONSISTENT'

export function checkName({ name }: ArtifactRequest, report: Report): void {
  const code = 'mender/artifact-name'
  if (name.trim() === '') {
    report(fault(code, 'the artifact has no name', { hint: 'name the release that it is of, such as "app-1.4.0"' }))
    return
  }
  const problem = textProblem(name)
  if (problem !== undefined)
    report(fault(code, `the artifact name ${quoted(name)} ${problem}`, { hint: 'use letters, digits and . _ -' }))
  if (name.length > NAME_CHARACTERS)
    report(
      fault(code, `the artifact name has ${name.length} characters; servers take ${NAME_CHARACTERS}`, {
        hint: 'shorten it',
      }),
    )
  else if (name.length > RELEASE_CHARACTERS)
    report(
      warn(
        code,
        `the artifact name has ${name.length} characters; a release is named with ${RELEASE_CHARACTERS} at most`,
        { hint: 'shorten it' },
      ),
    )
  if (name.endsWith(INCONSISTENT))
    report(
      fault(code, `the artifact name ${quoted(name)} ends in ${INCONSISTENT}, by which clients mark a failed update`, {
        hint: 'choose another end',
      }),
    )
}

export function checkGroup(
  { group, dependsOnGroups = [], dependsOnArtifacts = [] }: ArtifactRequest,
  report: Report,
): void {
  const named: readonly (readonly [what: string, value: string])[] = [
    ...(group === undefined ? [] : [['the artifact group', group] as const]),
    ...dependsOnGroups.map((value) => ['a group that the artifact depends on', value] as const),
    ...dependsOnArtifacts.map((value) => ['an artifact that the artifact depends on', value] as const),
  ]
  for (const [what, value] of named) {
    const code = 'mender/artifact-group'
    if (value.trim() === '') report(fault(code, `${what} is empty`, { hint: 'name it, or leave it out' }))
    else if (textProblem(value) !== undefined)
      report(fault(code, `${what}, ${quoted(value)}, ${textProblem(value)}`, { hint: 'use letters, digits and . _ -' }))
    else if (value.length > NAME_CHARACTERS)
      report(
        fault(code, `${what} has ${value.length} characters; servers take ${NAME_CHARACTERS}`, { hint: 'shorten it' }),
      )
  }
}

export function checkDeviceTypes({ deviceTypes }: ArtifactRequest, report: Report): void {
  const code = 'mender/device-type'
  if (deviceTypes.length === 0)
    report(
      fault(code, 'the artifact is for no device type', {
        hint: 'name the types of the devices that it may be installed on, as they report them',
      }),
    )
  if (deviceTypes.length > DEVICE_TYPES)
    report(
      fault(code, `the artifact is for ${deviceTypes.length} device types; servers take ${DEVICE_TYPES}`, {
        hint: 'make one artifact of the same name for each part of them',
      }),
    )
  for (const [index, type] of deviceTypes.entries()) {
    if (type.trim() === '') report(fault(code, 'a device type is empty', { hint: 'leave it out' }))
    else if (textProblem(type) !== undefined)
      report(
        fault(code, `the device type ${quoted(type)} ${textProblem(type)}`, {
          hint: 'write it as the devices report it',
        }),
      )
    else if (type.length > DEVICE_TYPE_CHARACTERS)
      report(
        fault(code, `a device type has ${type.length} characters; servers take ${DEVICE_TYPE_CHARACTERS}`, {
          hint: 'write it as the devices report it',
        }),
      )
    else if (type.includes(','))
      report(
        warn(code, `the device type ${quoted(type)} has a comma in it`, { hint: 'give each device type by itself' }),
      )
    else if (deviceTypes.indexOf(type) < index)
      report(warn(code, `the device type ${quoted(type)} is given twice`, { hint: 'leave one out' }))
  }
}

export function checkPayloadType({ payloadType: type }: ArtifactRequest, report: Report): void {
  const code = 'mender/payload-type'
  if (type === null || KNOWN_TYPES.includes(type)) return
  if (!/^[\w.+-]+$/.test(type) || type === '.' || type === '..') {
    report(
      fault(code, `the payload type ${quoted(type)} cannot be the name of an update module`, {
        hint: 'name the executable in the folder modules/v3 of the devices: letters, digits and . _ + -',
      }),
    )
    return
  }
  const near = closest(type, KNOWN_TYPES)
  if (near !== undefined)
    report(
      warn(code, `the payload type ${quoted(type)} is none of the modules that Mender ships`, {
        hint: `did you mean "${near}"?`,
      }),
    )
}

/** What no name, group, type or key should have in it. */
export function textProblem(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return 'holds a control character'
  if (text !== text.trim()) return 'begins or ends with a blank'
  return undefined
}

export function quoted(text: string): string {
  return JSON.stringify(shorten(text))
}

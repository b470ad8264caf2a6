import { type Finding, fault, note, type Report, warn } from '../../appspec/finding.ts'
import type { ArtifactRequest } from '../request.ts'
import { clearsProvidesOf, isCleared, softwareKeyOf } from '../software.ts'
import { quoted, textProblem } from './identity.ts'

/** Keys that the artifact as a whole says, with what to use instead. */
const OF_HEADER: ReadonlyMap<string, string> = new Map([
  ['artifact_name', 'the artifact name'],
  ['artifact_group', 'the group'],
  ['device_type', 'the device types'],
])

const VALUE_CHARACTERS = 4096

export function checkProvides(request: ArtifactRequest, report: Report): void {
  const { provides = {}, payloadType } = request
  const code = 'mender/provides'
  for (const [key, value] of Object.entries(provides)) {
    checkValue(key, value, code, report)
    if (!checkKey('provides', key, code, report)) continue
    if (payloadType === 'rootfs-image' && key === 'rootfs-image.checksum')
      report(
        warn(
          code,
          'the artifact provides "rootfs-image.checksum" of its own, in the place of the checksum of the image',
          { hint: 'leave it out: it is taken of the image' },
        ),
      )
    else if (payloadType !== null && !isCleared(key, clearsProvidesOf(request)))
      report(
        note(
          code,
          `what is provided under ${quoted(key)} stays on the device when another artifact without it is installed`,
          { hint: `clear ${quoted(key)} too, if it belongs to this software alone` },
        ),
      )
  }
  if (payloadType === null && Object.keys(provides).length > 0)
    report(
      fault(code, 'an artifact without a payload provides its name and group only', {
        hint: 'leave the other keys out',
      }),
    )
  for (const pattern of request.clearsProvides ?? []) {
    if (pattern.trim() === '' || textProblem(pattern) !== undefined)
      report(
        fault(code, `${quoted(pattern)} cannot be a pattern of keys to clear`, {
          hint: 'write keys, with * for any text',
        }),
      )
    else if (pattern === '*')
      report(
        warn(code, 'the pattern "*" clears everything that the device provides', {
          hint: 'name the keys of this software, such as "rootfs-image.app.*"',
        }),
      )
  }
}

export function checkDepends({ depends = {}, payloadType }: ArtifactRequest, report: Report): void {
  const code = 'mender/depends'
  for (const [key, value] of Object.entries(depends)) {
    checkKey('depends on', key, code, report)
    const values = typeof value === 'string' ? [value] : value
    if (values.length === 0)
      report(
        fault(code, `the artifact depends on no value of ${quoted(key)}`, {
          hint: 'give a value, or leave the key out',
        }),
      )
    for (const one of values) checkValue(key, one, code, report)
  }
  if (payloadType === null && Object.keys(depends).length > 0)
    report(
      fault(code, 'an artifact without a payload depends on device types, names and groups only', {
        hint: 'leave the other keys out',
      }),
    )
}

export function checkSoftware(request: ArtifactRequest, report: Report): void {
  const { software, provides = {}, name } = request
  const code = 'mender/software-version'
  const key = softwareKeyOf(request)
  if (key === undefined || software === null) return
  for (const [what, value] of Object.entries(software ?? {})) {
    if (typeof value !== 'string') continue
    if (value.trim() === '') report(fault(code, `the software ${what} is empty`, { hint: 'give it, or leave it out' }))
    else if (textProblem(value) !== undefined)
      report(
        fault(code, `the software ${what} ${quoted(value)} ${textProblem(value)}`, {
          hint: 'use letters, digits and . _ -',
        }),
      )
  }
  const version = software?.version ?? name
  const provided = Object.hasOwn(provides, `${key}.version`) ? provides[`${key}.version`] : undefined
  if (provided !== undefined && provided !== version)
    report(
      fault(
        code,
        `the software version is ${quoted(version)}, and ${quoted(`${key}.version`)} is provided as ${quoted(provided)}`,
        { hint: 'say it once' },
      ),
    )
}

/** Whether a payload can have the key. */
function checkKey(verb: string, key: string, code: 'mender/provides' | 'mender/depends', report: Report): boolean {
  const problem = keyProblem(verb, key, code)
  if (problem !== undefined) report(problem)
  return problem === undefined
}

function keyProblem(verb: string, key: string, code: 'mender/provides' | 'mender/depends'): Finding | undefined {
  if (key.trim() === '') return fault(code, `the artifact ${verb} an empty key`, { hint: 'give it a name' })
  const instead = OF_HEADER.get(key)
  if (instead !== undefined) {
    return fault(
      code,
      `the artifact ${verb} ${quoted(key)} among the keys of its payload; servers refuse what is said twice`,
      { hint: `use ${instead} for it` },
    )
  }
  const why = textProblem(key) ?? (/[\s*]/.test(key) ? 'has a blank or a * in it' : undefined)
  if (why === undefined) return undefined
  return fault(code, `the artifact ${verb} the key ${quoted(key)}, which ${why}`, {
    hint: 'use letters, digits and . _ -',
  })
}

function checkValue(key: string, value: string, code: 'mender/provides' | 'mender/depends', report: Report): void {
  if (value === '')
    report(warn(code, `the value of ${quoted(key)} is empty`, { hint: 'give one, or leave the key out' }))
  else if (/\p{Cc}/u.test(value))
    report(fault(code, `the value of ${quoted(key)} holds a control character`, { hint: 'write it as plain text' }))
  else if (value.length > VALUE_CHARACTERS)
    report(
      fault(code, `the value of ${quoted(key)} has ${value.length} characters; servers take ${VALUE_CHARACTERS}`, {
        hint: 'shorten it',
      }),
    )
}

import { SlipwayError } from '../../errors.ts'
import type { MenderPhase } from '../../provider.ts'
import type { DeployMenderRequest } from './requests.ts'

/** Management API: limits of a deployment. */
const LONGEST_NAME = 256
const MOST_RETRIES = 100

/** @throws SlipwayError INPUT_INVALID for what no server takes. */
export function requireValid(request: DeployMenderRequest, nowMs: number): void {
  const { name, target, retries, maxDevices, phases } = request
  if (name.length < 1 || name.length > LONGEST_NAME) {
    throw invalid(`the deployment's name has ${name.length} characters; 1 to ${LONGEST_NAME} are allowed`)
  }
  if (target.type === 'devices') {
    if (target.devices.length === 0) throw invalid('no device is named', 'name devices, a group, or all devices')
    if (target.devices.some((id) => id.trim() === '')) throw invalid('the id of a device is empty')
  }
  if (target.type === 'group' && !/^[A-Za-z0-9_-]{1,256}$/.test(target.group)) {
    throw invalid(`"${target.group}" is no name of a group`, 'groups are named in letters, digits, "_" and "-"')
  }
  if (retries !== undefined && (!Number.isSafeInteger(retries) || retries < 0 || retries > MOST_RETRIES)) {
    throw invalid(`${retries} retries are not possible`, `a whole number from 0 to ${MOST_RETRIES}`)
  }
  if (maxDevices !== undefined) {
    if (!Number.isSafeInteger(maxDevices) || maxDevices < 1) throw invalid(`${maxDevices} is no number of devices`)
    if (target.type !== 'filter') {
      throw invalid(
        'a number of devices ends only a deployment to a dynamic group',
        'leave max-devices out: a fixed list ends with its last device',
      )
    }
  }
  requirePhases(phases ?? [], nowMs)
}

/** Management API: the last phase takes the rest, and phases follow each other. */
function requirePhases(phases: readonly MenderPhase[], nowMs: number): void {
  let percent = 0
  let before = 0
  for (const [place, { batchPercent, startsAt }] of phases.entries()) {
    const isLast = place === phases.length - 1
    const which = `phase ${place + 1}`
    if (!isLast && batchPercent === undefined)
      throw invalid(`${which} has no share`, 'only the last phase takes the rest')
    if (isLast && batchPercent !== undefined && percent + batchPercent !== 100) {
      throw invalid(
        `the phases have ${percent + batchPercent} % together`,
        'leave the share of the last phase out: it takes the rest',
      )
    }
    if (batchPercent !== undefined && !(batchPercent > 0 && batchPercent <= 100)) {
      throw invalid(`${which} has a share of ${batchPercent} %`, 'a number from 1 to 100')
    }
    percent += batchPercent ?? 0
    if (!isLast && percent >= 100)
      throw invalid(`the phases up to ${which} take all devices`, 'leave some for the last phase')
    if (place > 0 && startsAt === undefined) throw invalid(`${which} has no time to begin at`)
    if (startsAt === undefined) continue
    if (startsAt < nowMs)
      throw invalid(`${which} begins in the past`, 'leave the time of the first phase out to begin at once')
    if (startsAt <= before) throw invalid(`${which} does not begin after the one before it`)
    before = startsAt
  }
}

function invalid(message: string, hint?: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', message, hint === undefined ? {} : { hint })
}

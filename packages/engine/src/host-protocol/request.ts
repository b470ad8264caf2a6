import { ServiceException } from '../codedeploy/exception.ts'
import type { CommandDiagnostics } from '../codedeploy/host-commands.ts'
import { readDiagnostics, readIsNoop } from './diagnostics.ts'
import { DIAGNOSTICS_FORMAT, LONGEST_FORMAT, LONGEST_PAYLOAD } from './protocol.ts'

/** The body of a host's request. */
export type Body = Readonly<Record<string, unknown>>

/** @throws ServiceException ClientException when the field is missing or empty. */
export function requireField(body: Body, field: string): string {
  const value = body[field]
  if (value === undefined || value === null || value === '') throw invalid(`${field} is required`)
  if (typeof value !== 'string') throw new ServiceException('SerializationException', `${field} is not a string`)
  return value
}

/** @throws ServiceException ClientException when it has not the form of the API model. */
export function requireExecutionId(body: Body): string {
  const value = requireField(body, 'DeploymentExecutionId')
  if (value.length <= 129 && /^[^/]+\/[^/]+\/[^/]+\/.+$/.test(value)) return value
  throw invalid(`DeploymentExecutionId is "${value.slice(0, 129)}"; expected four parts with "/" between them`)
}

/** How a command ended. @throws ServiceException ClientException for a status that is no end. */
export function readCommandStatus(body: Body): 'Succeeded' | 'Failed' {
  const status = requireField(body, 'CommandStatus')
  if (status === 'Succeeded' || status === 'Failed') return status
  throw invalid(`CommandStatus is "${status}"; a command that is complete has Succeeded or Failed`)
}

/** What an acknowledgement says of the command. @throws ServiceException ClientException when it cannot be read. */
export function readNoop(body: Body): boolean {
  const payload = readPayload(body)
  const isNoop = payload === undefined ? false : readIsNoop(payload)
  if (isNoop === undefined)
    throw invalid('Diagnostics of an acknowledgement say whether IsCommandNoop is true or false')
  return isNoop
}

/** What a completion says of the command. @throws ServiceException ClientException when it cannot be read. */
export function readCompletion(body: Body, status: 'Succeeded' | 'Failed'): CommandDiagnostics {
  const payload = readPayload(body)
  if (payload === undefined) {
    return { errorCode: status === 'Succeeded' ? 0 : 5, scriptName: '', message: '', log: '' }
  }
  const diagnostics = readDiagnostics(payload)
  if (diagnostics === undefined) throw invalid('Diagnostics.Payload is not a JSON object')
  return diagnostics
}

/** The text of the diagnostics; `undefined` where a host says nothing. */
function readPayload(body: Body): string | undefined {
  const envelope = body.Diagnostics ?? undefined
  if (envelope === undefined) return undefined
  if (typeof envelope !== 'object' || Array.isArray(envelope)) {
    throw new ServiceException('SerializationException', 'Diagnostics is not a structure')
  }
  const { Format, Payload } = envelope as Body
  if (Format !== DIAGNOSTICS_FORMAT) {
    throw invalid(
      `Diagnostics.Format is "${String(Format).slice(0, LONGEST_FORMAT)}"; expected "${DIAGNOSTICS_FORMAT}"`,
    )
  }
  if (typeof Payload !== 'string') throw invalid('Diagnostics.Payload is required')
  if (Payload.length <= LONGEST_PAYLOAD) return Payload
  throw invalid(`Diagnostics.Payload has ${Payload.length} characters; the limit is ${LONGEST_PAYLOAD}`)
}

function invalid(message: string): ServiceException {
  return new ServiceException('ClientException', message)
}

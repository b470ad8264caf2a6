import { fault, type Report, warn } from '../../appspec/finding.ts'
import { describe, isObject, isTexts } from '../read-json.ts'
import type { ArtifactRequest } from '../request.ts'
import { quoted } from './identity.ts'

/** Servers keep meta-data with the artifact; the reader of this project takes as much. */
const METADATA_BYTES = 1024 * 1024

export function checkMetadata({ metadata, payloadType }: ArtifactRequest, report: Report): void {
  const code = 'mender/metadata'
  if (metadata === undefined) {
    if (payloadType === 'docker') report(noContainers())
    return
  }
  if (payloadType === null) {
    report(fault(code, 'an artifact without a payload has no meta-data', { hint: 'leave it out' }))
    return
  }
  if (!isObject(metadata)) {
    report(
      fault(code, `the meta-data is ${describe(metadata)}; expected a JSON object`, {
        hint: 'write it as {"key": "value"}',
      }),
    )
    return
  }
  const bytes = new TextEncoder().encode(JSON.stringify(metadata)).length
  if (bytes > METADATA_BYTES)
    report(
      fault(code, `the meta-data has ${bytes} bytes; ${METADATA_BYTES} are taken`, {
        hint: 'bring it as a file of the payload',
      }),
    )
  for (const [key, value] of Object.entries(metadata)) {
    const problem = valueProblem(value)
    if (problem !== undefined)
      report(
        warn(
          code,
          `the meta-data holds ${problem} under ${quoted(key)}; the format knows texts, numbers and lists of these`,
          { hint: 'write it as a text if other programs than your module read it' },
        ),
      )
  }
  if (payloadType === 'docker' && !(isTexts(metadata.containers) && metadata.containers.length > 0))
    report(noContainers())
}

function noContainers(): ReturnType<typeof fault> {
  return fault('mender/metadata', 'the meta-data names no "containers", and the module docker installs nothing else', {
    hint: 'write {"containers": ["registry.example.com/app@sha256:…"]}',
  })
}

function valueProblem(value: unknown): string | undefined {
  if (isPlain(value)) return undefined
  if (!Array.isArray(value)) return describe(value)
  return value.every(isPlain) ? undefined : 'a list of other things'
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

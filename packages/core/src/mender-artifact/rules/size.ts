import { type Finding, warn } from '../../appspec/finding.ts'

/** What the client of 3.x needs to begin: it refuses a shorter download. */
const LEAST_BYTES = 4096

const GIB = 1024 ** 3

/** What servers take unless they are told otherwise. */
const MOST_BYTES = 10 * GIB

/** What is wrong with the size of a whole artifact. */
export function checkArtifactSize(sizeBytes: number): Finding | undefined {
  const code = 'mender/artifact-size'
  if (sizeBytes < LEAST_BYTES)
    return warn(code, `the artifact has ${sizeBytes} bytes; clients of version 3 refuse fewer than ${LEAST_BYTES}`, {
      hint: 'make it with this tool or the official one, which pad it',
    })
  if (sizeBytes > MOST_BYTES)
    return warn(
      code,
      `the artifact has ${sizeBytes} bytes; servers refuse more than ${MOST_BYTES} unless they are told otherwise`,
      { hint: 'compress it, or bring less' },
    )
  return undefined
}

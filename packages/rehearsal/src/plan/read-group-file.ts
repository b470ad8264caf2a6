import type { GroupDocument } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import { isObject, type Json } from './json.ts'

/**
 * Reads a deployment group from a file: what `aws deploy get-deployment-group` prints, and beside it what `get-deployment-config` does.
 *
 * @throws SlipwayError INPUT_INVALID naming the file.
 */
export function readGroupFile(file: string, bytes: Uint8Array): GroupDocument {
  const document = parse(file, bytes)
  const { deploymentGroupInfo, deploymentConfigInfo } = document
  // Whoever asks for one part of the answer (`--query deploymentGroupInfo`) gets it without its name.
  const info = isObject(deploymentGroupInfo) ? deploymentGroupInfo : document
  if (!('deploymentConfigName' in info) && !('deploymentGroupName' in info)) {
    throw new SlipwayError('INPUT_INVALID', `"${file}" describes no deployment group`, {
      hint: 'it is what this prints: aws deploy get-deployment-group --application-name NAME --deployment-group-name NAME',
    })
  }
  return { deploymentGroupInfo: info, ...(isObject(deploymentConfigInfo) && { deploymentConfigInfo }) }
}

function parse(file: string, bytes: Uint8Array): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isObject(value)) return value
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `"${file}" is no JSON: ${(cause as Error).message}`, { cause })
  }
  throw new SlipwayError('INPUT_INVALID', `"${file}" holds no JSON object`)
}

import { SlipwayError } from '@slipway/core/errors'
import type { menderDeploymentOptions, menderTargetOptions, OptionValues, PhaseOption } from '@slipway/core/inputs'
import type { DeployMenderRequest, MenderRedeploySource, MenderRevision } from '@slipway/core/pipeline'
import type { Files, MenderPhase, MenderTarget, MenderUpdateControlMap } from '@slipway/core/provider'
import { parseRevisionLocation } from '@slipway/core/revision'
import { readOptionFile } from './option-file.ts'

/** How a reader knows an option: `--devices` on a command line, `input devices` in a workflow. */
type Written = (name: string) => string

/**
 * The release that a text names: the output of a push, `mender:NAME`, or the bare name.
 *
 * @throws SlipwayError INPUT_INVALID for a revision of another service.
 */
export function readMenderRevision(text: string, written: Written): MenderRevision {
  const isLocation = /^(mender:|s3:\/\/|github:|\{)/.test(text.trimStart())
  const revision = isLocation
    ? parseRevisionLocation(text)
    : ({ type: 'mender', artifactName: text } satisfies MenderRevision)
  if (revision.type === 'mender') return revision
  throw new SlipwayError('INPUT_INVALID', `${written('revision')} is no release of Mender, but of CodeDeploy`, {
    hint: 'give the output of push, or the release as mender:NAME',
  })
}

/**
 * Whose release is deployed again.
 *
 * @throws SlipwayError INPUT_INVALID for what is neither of the words nor an id.
 */
export function readMenderRedeploy(text: string, written: string): MenderRedeploySource {
  if (text === 'last-successful' || text === 'previous-successful') return text
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return { deploymentId: text }
  throw new SlipwayError(
    'INPUT_INVALID',
    `${written} is "${text}"; expected last-successful, previous-successful, or the id of a deployment`,
  )
}

/** What is asked for, beside the release. `name` is the deployment's where nobody has given one. */
export async function readMenderRequest(
  values: OptionValues<typeof menderTargetOptions & typeof menderDeploymentOptions>,
  {
    name,
    nowMs,
    files,
    written,
  }: { readonly name: string; readonly nowMs: number; readonly files: Pick<Files, 'read'>; readonly written: Written },
): Promise<Omit<DeployMenderRequest, 'revision'>> {
  const { phases, retries } = values
  const maxDevices = values['max-devices']
  const mapFile = values['update-control-map']
  return {
    name: values['deployment-name'] ?? name,
    target: toTarget(values),
    ...(phases.length > 0 && { phases: phases.map((phase) => toPhase(phase, nowMs)) }),
    ...(retries !== undefined && { retries }),
    ...(maxDevices !== undefined && { maxDevices }),
    ...(values['force-installation'] && { forceInstallation: true }),
    ...(mapFile !== undefined && { updateControlMap: await readControlMap(mapFile, files, written) }),
  }
}

function toTarget(values: OptionValues<typeof menderTargetOptions>): MenderTarget {
  const { devices, 'device-group': group, filter: filterId } = values
  if (group !== undefined) return { type: 'group', group }
  if (filterId !== undefined) return { type: 'filter', filterId }
  return values['all-devices'] ? { type: 'all-devices' } : { type: 'devices', devices }
}

function toPhase({ percent, start }: PhaseOption, nowMs: number): MenderPhase {
  return {
    ...(percent !== undefined && { batchPercent: percent }),
    ...(start !== undefined && { startsAt: 'at' in start ? start.at : nowMs + start.afterMs }),
  }
}

async function readControlMap(
  path: string,
  files: Pick<Files, 'read'>,
  written: Written,
): Promise<MenderUpdateControlMap> {
  const text = await readOptionFile(path, written('update-control-map'), files)
  let map: unknown
  try {
    map = JSON.parse(text)
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `${written('update-control-map')} "${path}" is no JSON`, { cause })
  }
  const { states } = (map ?? {}) as { readonly states?: unknown }
  if (typeof states === 'object' && states !== null && !Array.isArray(states)) return map as MenderUpdateControlMap
  throw new SlipwayError('INPUT_INVALID', `${written('update-control-map')} "${path}" has no "states"`, {
    hint: 'it looks like {"states":{"ArtifactReboot_Enter":{"action":"pause"}}}',
  })
}

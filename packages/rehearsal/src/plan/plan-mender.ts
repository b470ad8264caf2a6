import { join } from 'node:path'
import { platform } from 'node:process'
import { SlipwayError } from '@slipway/core/errors'
import type { menderRehearseOptions, OptionValues, RehearsedDevices } from '@slipway/core/inputs'
import type { ArtifactDescription } from '@slipway/core/mender-artifact'
import { artifactFiles } from '@slipway/mender'
import { localFiles } from '@slipway/runtime/local-files'
import { toMenderBundleRequest } from '@slipway/runtime/mender-bundle'
import { rehearseDevices } from '../platforms/mender.ts'
import type { PlannedArtifact } from '../platforms/mender-plan.ts'
import type { Found } from '../platforms/stage.ts'
import { makeWorldFolder } from '../world/world-folder.ts'
import type { PlanPorts } from './cloud-parts.ts'
import { LAST_SUCCESSFUL } from './fetch-last-successful.ts'
import { findPrevious, type PreviousFiles } from './find-previous.ts'
import type { Rehearsal } from './plan-rehearsal.ts'

export type MenderRehearsalValues = OptionValues<typeof menderRehearseOptions>

type MenderPorts = Omit<PlanPorts, 'settings'>

const DEVICES = 3
/** What an Artifact file is called. */
const ARTIFACT_FILE = /\.mender$/

/**
 * Finds out what is rehearsed on devices, and makes the Artifacts.
 *
 * @throws SlipwayError INPUT_INVALID, SOURCE_INVALID, SECRETS_FOUND, ARCHIVE_INVALID before anything is begun.
 */
export async function planMender(values: MenderRehearsalValues, ports: MenderPorts): Promise<Rehearsal> {
  requireSense(values, ports)
  const folder = await makeWorldFolder()
  try {
    const release =
      values.bundle === undefined
        ? await makeArtifact(values, join(folder.path, 'release.mender'), ports)
        : await readArtifact(values.bundle, ports)
    const previous = await findArtifactBefore(values, folder.path, ports)
    if (previous?.name === release.name) throw sameName(release.name, ports)
    const fleets = fleetsOf(values, release)
    return {
      facts: {
        platform: 'mender',
        release: values.bundle ?? values.source ?? '',
        ...(values.previous !== undefined && { previous: values.previous }),
        devices: { fleets, artifact: release.name, updateModule: release.payloadType },
        notes: [],
      },
      run: (stage, found) => {
        tellOfDevices(found, release)
        const { 'module-folder': modules, 'verify-key': verifyKeyFile } = values
        return rehearseDevices(
          {
            ...{ release, previous, fleets },
            maxFailures: values['max-failures'],
            noArtifact: values['no-artifact'],
            ...(modules !== undefined && { modules }),
            ...(verifyKeyFile !== undefined && { verifyKeyFile }),
          },
          stage,
          found,
        )
      },
      [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
    }
  } catch (error) {
    await folder[Symbol.asyncDispose]()
    throw error
  }
}

function requireSense({ source, bundle, previous }: MenderRehearsalValues, { written }: MenderPorts): void {
  if (source !== undefined && bundle !== undefined) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('source')} and ${written('bundle')} are both given; expected one`,
    )
  }
  if (previous === LAST_SUCCESSFUL) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('previous')} is "${LAST_SUCCESSFUL}", and a rehearsal asks no Mender server for its Artifacts`,
      { hint: 'name the Artifact file of that release, its folder, or its branch, tag or commit' },
    )
  }
}

/** The devices of the release, and those of other types beside them. */
export function fleetsOf(
  values: Pick<MenderRehearsalValues, 'devices' | 'device-type' | 'other-devices'>,
  { deviceTypes }: Pick<PlannedArtifact, 'deviceTypes'>,
): readonly RehearsedDevices[] {
  const deviceType = values['device-type'] ?? deviceTypes[0] ?? ''
  return [{ deviceType, count: values.devices ?? DEVICES }, ...values['other-devices']]
}

async function findArtifactBefore(
  values: MenderRehearsalValues,
  folder: string,
  ports: MenderPorts,
): Promise<PlannedArtifact | undefined> {
  const { previous, source } = values
  if (previous === undefined) return undefined
  const before = await findPrevious(previous, join(folder, 'before'), { files: localFiles, ...ports })
  if (!before.isCommit && ARTIFACT_FILE.test(previous)) return readArtifact(previous, ports)
  if (source === undefined) {
    throw new SlipwayError('INPUT_INVALID', `${ports.written('previous')} is no Artifact, and the release is one`, {
      hint: `name an Artifact (FILE.mender) for both, or the folder of the release with ${ports.written('source')}`,
    })
  }
  return makeArtifact(toValuesBefore(values, before), join(folder, 'previous.mender'), ports)
}

/**
 * The same inputs for the release before. It is the first on a device that has nothing yet, and so depends on nothing.
 *
 * @param before - finds each path as it was: in a folder that was named, only the source is another one.
 */
export function toValuesBefore(
  values: MenderRehearsalValues,
  before: Pick<PreviousFiles, 'at' | 'isCommit'>,
): MenderRehearsalValues {
  const { source = '', 'meta-data': metadata, 'state-scripts': scripts } = values
  const at = (path: string): string => (before.isCommit ? before.at(path) : path)
  return {
    ...values,
    source: before.at(source),
    'artifact-name': values['previous-name'] ?? `${values['artifact-name']}-previous`,
    depends: [],
    'state-scripts': scripts.map(at),
    'meta-data': metadata === undefined ? undefined : at(metadata),
  }
}

/** Makes an Artifact as `bundle` makes one. */
async function makeArtifact(
  values: MenderRehearsalValues,
  output: string,
  { reporter, environment, signal }: MenderPorts,
): Promise<PlannedArtifact> {
  const { bundleMenderArtifact } = await import('@slipway/core/pipeline')
  const { createMenderArtifactFiles } = await import('@slipway/core/mender-artifact/io')
  const { DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
  const request = await toMenderBundleRequest(
    { ...values, 'tracked-only': false, timestamps: 'fixed', 'build-command': undefined },
    { source: values.source, output, buildFolder: '.' },
    environment,
  )
  const { trackedOnly: _all, timestamps: _fixed, buildFolder: _none, sourceFolder: _unasked, ...rest } = request
  const { description } = await bundleMenderArtifact(
    { ...rest, modifiedAt: DEFAULT_MODIFIED_AT },
    { files: localFiles, artifacts: createMenderArtifactFiles(), reporter },
    { signal },
  )
  return planned(output, description)
}

async function readArtifact(file: string, { signal }: MenderPorts): Promise<PlannedArtifact> {
  return planned(file, await artifactFiles.readArtifact(file, { signal }))
}

function planned(file: string, { name, deviceTypes, payloadType }: ArtifactDescription): PlannedArtifact {
  return { file, name, deviceTypes, payloadType: payloadType ?? 'none' }
}

function sameName(name: string, { written }: MenderPorts): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `the release and the one before are both called "${name}"`, {
    hint: `devices know what they have by its name: give another ${written('artifact-name')} or ${written('previous-name')}`,
  })
}

/** What follows from devices that are simulated on this machine. */
function tellOfDevices({ notes, notTold }: Found, { payloadType }: PlannedArtifact): void {
  notes.push(
    'devices are simulated: what update modules that are built in install is below a folder of this machine for each device',
    'state scripts and other update modules are not confined: they run on this machine, and find the folder by SLIPWAY_DEVICE_ROOT',
  )
  if (payloadType === 'rootfs-image') {
    notTold.push({ what: 'the files of the image', why: 'an image is written to a partition, and is not mounted' })
  }
  if (platform !== 'linux') {
    notTold.push({ what: 'processes and ports', why: 'only Linux shows the environment of processes' })
  }
  notTold.push(
    {
      what: 'what scripts do outside of their device',
      why: 'they run on this machine, where SLIPWAY_DEVICE_ROOT alone keeps devices apart',
    },
    { what: 'owners', why: 'in a folder of this machine files stay with the user who runs the rehearsal' },
  )
}

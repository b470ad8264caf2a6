import { SlipwayError } from '@slipway/core/errors'
import { NEXT_PATCH } from '@slipway/core/greengrass'
import type { RehearsedComponent } from '../platforms/greengrass-plan.ts'

interface Components {
  readonly release: readonly RehearsedComponent[]
  readonly previous: readonly RehearsedComponent[]
  readonly others: readonly RehearsedComponent[]
}

/**
 * Says what makes a rehearsal of these components pointless, before anything is begun.
 *
 * @param written how a reader knows an option
 * @throws SlipwayError INPUT_INVALID for a component that is there twice, replaces another one under its version, or has no manifest for this
 * machine or artifacts that are elsewhere; NOT_IMPLEMENTED for images.
 */
export async function requireSense(
  { release, previous, others }: Components,
  written: (name: string) => string,
): Promise<void> {
  const twice = firstTwice([...release, ...others]) ?? firstTwice([...previous, ...others])
  if (twice !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `component "${twice}" is given twice`, {
      hint: `name each component once in ${written('source')}, ${written('previous')} or ${written('other-components')}`,
    })
  }
  const strange = previous.find(({ bundle: { name } }) => !release.some(({ bundle }) => bundle.name === name))
  if (strange !== undefined) {
    const names = release.map(({ bundle }) => bundle.name).join(', ')
    throw new SlipwayError(
      'INPUT_INVALID',
      `${written('previous')} has component "${strange.bundle.name}", and the release has ${names}`,
      { hint: `what the fleet has beside the release is named with ${written('other-components')}` },
    )
  }
  for (const { bundle } of release) requireOtherVersion(bundle, previous)
  for (const { bundle } of [...release, ...previous, ...others]) requireAtHand(bundle)
  await requireThisMachine([...release, ...previous, ...others])
}

function firstTwice(components: readonly RehearsedComponent[]): string | undefined {
  const names = components.map(({ bundle: { name } }) => name)
  return names.find((name, place) => names.indexOf(name) !== place)
}

/** The service never changes a version: what is other is another version. */
function requireOtherVersion(
  { name, version, contentDigest }: RehearsedComponent['bundle'],
  previous: readonly RehearsedComponent[],
): void {
  const was = previous.find(({ bundle }) => bundle.name === name)?.bundle
  if (was === undefined || was.version !== version || was.contentDigest === contentDigest) return
  if (version === NEXT_PATCH) return
  throw new SlipwayError(
    'INPUT_INVALID',
    `component "${name}" is ${version} in the release and in the one before, and is not the same`,
    {
      hint: 'Greengrass never changes a version: raise it in the recipe or in gdk-config.json, or write NEXT_PATCH there',
    },
  )
}

/** What is in a bucket of an account, or a registry of images, is not on this machine. */
function requireAtHand({ name, elsewhere }: RehearsedComponent['bundle']): void {
  const [uri] = elsewhere
  if (uri === undefined) return
  if (uri.startsWith('docker:')) {
    throw new SlipwayError(
      'NOT_IMPLEMENTED',
      `component "${name}" has the image "${uri}", and simulated core devices run no images`,
      { hint: 'rehearse the components without images; slipway validate looks at the recipe of this one' },
    )
  }
  throw new SlipwayError('INPUT_INVALID', `component "${name}" has the artifact "${uri}", which is not in its folder`, {
    hint: 'a rehearsal asks no account: put the file beside the recipe or into artifacts/',
  })
}

async function requireThisMachine(components: readonly RehearsedComponent[]): Promise<void> {
  const { isForThisMachine, thisPlatform } = await import('@slipway/engine')
  const strange = components.find(({ recipe: { platforms } }) => !isForThisMachine(platforms))
  if (strange === undefined) return
  const { os = '', architecture = '' } = thisPlatform()
  throw new SlipwayError(
    'INPUT_INVALID',
    `component "${strange.bundle.name}" (${strange.bundle.recipe.file}) has no manifest for ${os}/${architecture}, which this machine is`,
    { hint: 'the scripts run here: rehearse it on a machine or a runner of the platform of its devices' },
  )
}

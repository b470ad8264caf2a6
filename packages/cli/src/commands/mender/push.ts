import { list, menderServerOptions, providerOption, pushDryRunOption, required, text } from '@slipway/core/inputs'
import { formatRevision, toRevisionJson } from '@slipway/core/revision'
import { toMenderSettings } from '@slipway/runtime/mender-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'

export const pushMender: Command = defineCommand({
  name: 'push',
  provider: 'mender',
  summary: 'upload a Mender Artifact',
  options: {
    ...providerOption,
    bundle: required('FILE', 'Mender Artifact to upload'),
    description: text('TEXT', 'description of the Artifact'),
    tags: list('TAG', 'tag of the release, in place of those that it has'),
    ...pushDryRunOption,
    ...menderServerOptions,
    ...jsonOption,
  },
  notes:
    'An Artifact that the server has already is not uploaded again, and no other one of the same name for the same devices takes its place.',
  run: async ({ values, outside }) => {
    const { planMenderPush, pushMenderArtifact } = await import('@slipway/core/pipeline')
    const { artifactFiles, createMenderProvider } = await import('@slipway/mender')
    const { description, tags, json } = values
    const request = {
      path: values.bundle,
      ...(description !== undefined && { description }),
      ...(tags.length > 0 && { tags }),
    }
    const server = createMenderProvider(await toMenderSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: json })
    const options = { signal: outside.cancelled }
    const ports = { artifacts: artifactFiles, server, reporter, clock: outside.clock }
    const isPlan = values['dry-run']
    const pushed = await (isPlan
      ? planMenderPush(request, ports, options)
      : pushMenderArtifact(request, ports, options))
    const { revision, unchanged, file } = pushed
    if (json) {
      const { name, sizeBytes, deviceTypes } = file
      outside.print(
        `${JSON.stringify({ revision: toRevisionJson(revision), unchanged, name, sizeBytes, deviceTypes })}\n`,
      )
      return 0
    }
    const { describeMenderPush, shellWord } = await import('@slipway/core/report')
    if (isPlan) outside.print(`dry run: ${describeMenderPush(pushed)}\n`)
    else {
      const word = shellWord(formatRevision(revision))
      outside.print(`  to deploy it: slipway deploy --provider mender --device-group GROUP --wait --revision ${word}\n`)
    }
    return 0
  },
})

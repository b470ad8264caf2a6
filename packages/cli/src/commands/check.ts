import { awsOptions, keyOption, targetOptions, text } from '@slipway/core/inputs'
import type { ReadinessCheck } from '@slipway/core/pipeline'
import { parseRevisionLocation } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { paintFor } from '../reporters/index.ts'

export const check: Command = defineCommand({
  name: 'check',
  summary: 'say whether everything that a first deployment needs is there',
  options: {
    ...targetOptions,
    's3-bucket': text('BUCKET', 'bucket that bundles are pushed to', 'pushing is not looked at'),
    's3-key': { ...keyOption, help: 'key that push is given, where it is' },
    revision: text(
      'REVISION',
      'what is to be deployed first: s3://bucket/key, github:owner/repo@commit, or JSON',
      'none',
    ),
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'Nothing is created and nothing changed: rights that no reading tells are tried with requests that are refused for another reason. ' +
    'With --s3-bucket an upload is begun and removed again, of which no object comes. ' +
    'Exit code 1 when something is in the way; what could not be found out is none of that.',
  run: async ({ values, outside }) => {
    const request = {
      applicationName: values['application-name'],
      deploymentGroupName: values['deployment-group'],
      ...(values['s3-bucket'] !== undefined && { bucket: values['s3-bucket'] }),
      ...(values['s3-key'] !== undefined && { key: values['s3-key'] }),
      ...(values.revision !== undefined && { revision: parseRevisionLocation(values.revision) }),
    }
    const { checkReadiness, isReady } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider, createS3ArtifactStore, createSessionReader } = await import('@slipway/aws')
    const { readinessJson, renderCheck, renderReadiness } = await import('@slipway/core/report')
    const settings = toAwsSettings(values, outside)
    const ports = {
      session: createSessionReader(settings, () => outside.clock.now()),
      provider: createCodeDeployProvider(settings),
      store: createS3ArtifactStore(settings),
      clock: outside.clock,
    }
    const print = values.json ? outside.printError : outside.print
    const paint = await paintFor(outside, values.json)
    const checks: ReadinessCheck[] = []
    for await (const one of checkReadiness(request, ports, { signal: outside.cancelled })) {
      const isNewArea = checks.at(-1)?.area !== one.area
      checks.push(one)
      print(`${[...(isNewArea ? [paint.strong(one.area)] : []), ...renderCheck(one, paint)].join('\n')}\n`)
    }
    print(`\n${renderReadiness(checks, paint)}\n`)
    if (values.json) outside.print(`${JSON.stringify(readinessJson(request, checks))}\n`)
    return isReady(checks) ? 0 : 1
  },
})

import { rm } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import { choice, flag, required, text } from '@slipway/core/inputs'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { gitHubOptions } from '../options/git-hub.ts'
import { maxRevisionsOption } from '../options/max-revisions.ts'
import { port } from '../options/port.ts'
import { clearReadyFile, writeReadyFile } from '../ready-file.ts'

export const engineAgent: Command = defineCommand({
  name: 'engine agent',
  summary: 'run the agent of one instance in a process of its own',
  options: {
    'endpoint-url': required('URL', "the engine's endpoint, http or https"),
    'host-identifier': required('ARN', 'how the instance names itself, as the engine tells under "hosts"'),
    folder: required('DIR', "the instance's own folder; started again with it, the agent reports what it left undone"),
    isolation: choice(['directory', 'none'], 'how the instance is kept apart from this machine', 'directory'),
    port: port("TCP port that is the instance's own, as scripts see it"),
    region: text('REGION', 'region to sign requests for', 'AWS_REGION, or us-east-1'),
    'github-api-url': gitHubOptions['github-api-url'],
    'max-revisions': maxRevisionsOption,
    'enable-auth-policy': flag('speak the API that policies can be about, as the agent with that setting does'),
    'ready-file': text('FILE', 'file that appears once it runs, with name, port and root as JSON'),
    ...jsonOption,
  },
  notes:
    'Runs until a signal, which ends the script that it runs too. Credentials come from the environment, as the AWS SDK\n' +
    'finds them. For a certificate that this machine does not know, name its file in NODE_EXTRA_CA_CERTS.',
  run: async ({ values, outside }) => {
    const { environment, print, printError, cancelled } = outside
    const say = values.json ? printError : print
    const readyFile = values['ready-file']
    const endpointUrl = requireUrl(values['endpoint-url'])
    if (readyFile !== undefined) await clearReadyFile(readyFile)
    const [{ createRequestSigner, createS3ObjectReader }, { startOwnAgent }] = await Promise.all([
      import('@slipway/aws'),
      import('@slipway/engine'),
    ])
    const region = values.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1'
    const settings = { environment, endpointUrl, region }
    const agent = await startOwnAgent({
      endpointUrl,
      hostIdentifier: values['host-identifier'],
      folder: values.folder,
      isolation: values.isolation,
      sign: createRequestSigner(settings),
      objects: createS3ObjectReader(settings, cancelled),
      enableAuthPolicy: values['enable-auth-policy'],
      environment,
      log: (line) => say(`${line}\n`),
      signal: cancelled,
      ...(values.port !== 0 && { port: values.port }),
      ...(values['max-revisions'] !== undefined && { maxRevisions: values['max-revisions'] }),
      ...(values['github-api-url'] !== undefined && { gitHubApiUrl: values['github-api-url'] }),
    })
    try {
      const ready = JSON.stringify({ name: agent.name, port: agent.port, root: agent.root })
      if (values.json) print(`${ready}\n`)
      say(`the agent of ${agent.name} runs\n`)
      if (readyFile !== undefined) await writeReadyFile(readyFile, `${ready}\n`)
      await agent.ended
      say(`the agent of ${agent.name} ends (${cancelSignal(outside)})\n`)
    } finally {
      if (readyFile !== undefined) await rm(readyFile, { force: true })
    }
    return 0
  },
})

function requireUrl(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given
  throw new SlipwayError('INPUT_INVALID', `"endpoint-url" is "${given}", which is not a URL of a service`, {
    hint: 'write it with its scheme, such as http://127.0.0.1:4566',
  })
}

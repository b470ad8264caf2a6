import { once } from 'node:events'
import { rename, rm, writeFile } from 'node:fs/promises'
import { unitOf } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import { choice, flag, required, text } from '@slipway/core/inputs'
import type { Engine } from '@slipway/engine'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { fleets } from '../options/fleet.ts'
import { port } from '../options/port.ts'
import { roles } from '../options/role.ts'

export const engineStart: Command = defineCommand({
  name: 'engine start',
  summary: 'serve the embedded engine, which deploys to instances on this machine',
  options: {
    'data-dir': required('DIR', 'where the engine keeps everything; started again with it, it goes on'),
    port: port('TCP port on 127.0.0.1'),
    fleet: fleets('instances tagged fleet=NAME, with an application, a deployment group and a bucket of that name'),
    'ec2-fleet': fleets('the same with EC2 instances, which EC2 tag filters find'),
    isolation: choice(
      ['directory', 'none'],
      'how the instances of these fleets are kept apart from this machine',
      'directory',
    ),
    region: text('REGION', 'region that the engine says it is', 'us-east-1'),
    policy: text(
      'FILE',
      'JSON document of an IAM identity policy: all that the credentials may do',
      'they may do everything',
    ),
    role: roles('role that may be assumed (--role-to-assume), with the policy of whoever does'),
    scenario: text('FILE', 'scenario to play: deployments that follow a script, and faults of the API', 'none'),
    control: flag('serve the control endpoint too, on a port of its own'),
    'ready-file': text('FILE', 'file that appears once it serves, with endpoint, credentials and roles as JSON'),
    ...jsonOption,
  },
  notes:
    'Runs until a signal. It listens on 127.0.0.1 only. Isolation "directory" maps destinations under a folder for each\n' +
    'instance; hook scripts are not confined by it. Isolation "none" writes to the paths that the AppSpec names.\n' +
    "Policies, roles and a scenario are this start's: they are not kept in the data directory.",
  run: async ({ values, outside }) => {
    const { print, printError } = outside
    const say = values.json ? printError : print
    const { startEngine } = await import('@slipway/engine')
    const readyFile = values['ready-file']
    const { region, policy, scenario } = values
    const engine = await startEngine({
      dataDir: values['data-dir'],
      port: values.port,
      fleets: [...values.fleet, ...values['ec2-fleet'].map((fleet) => ({ ...fleet, kind: 'ec2' as const }))],
      isolation: values.isolation,
      control: values.control,
      environment: outside.environment,
      log: (line) => say(`${line}\n`),
      // Not before: while another engine has the directory, the file tells how to reach that one.
      onOwned: async () => {
        if (readyFile !== undefined) await clearReadyFile(readyFile)
      },
      roles: values.role,
      ...(region !== undefined && { region }),
      ...(policy !== undefined && { policyFile: policy }),
      ...(scenario !== undefined && { scenarioFile: scenario }),
    })
    try {
      const ready = JSON.stringify(describe(engine))
      if (values.json) print(`${ready}\n`)
      const count = engine.instances.length
      say(`the engine serves at ${engine.endpoint} (${count} ${unitOf('instance', count)})\n`)
      if (readyFile !== undefined) await writeReadyFile(readyFile, `${ready}\n`)
      await Promise.race([untilCancelled(outside.cancelled), engine.failed.then(giveUp)])
      say(`the engine stops (${cancelSignal(outside)})\n`)
    } finally {
      await engine.stop()
      if (readyFile !== undefined) await rm(readyFile, { force: true })
    }
    return 0
  },
})

async function untilCancelled(cancelled: AbortSignal): Promise<void> {
  if (!cancelled.aborted) await once(cancelled, 'abort')
}

function giveUp(failure: SlipwayError): never {
  throw failure
}

function describe({ endpoint, region, account, accessKeyId, secretAccessKey, ...engine }: Engine): unknown {
  const { roles, instances, controlEndpoint } = engine
  const reach = { endpoint, region, account, accessKeyId, secretAccessKey }
  return { ...reach, roles, instances, ...(controlEndpoint && { controlEndpoint }) }
}

/** A file of an earlier run would tell of an engine that is gone; and a place that cannot be written to is told at once. */
async function clearReadyFile(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
    await writeFile(partialOf(file), '', { mode: 0o600 })
    await rm(partialOf(file))
  } catch (cause) {
    throw notWritable(file, cause)
  }
}

/** Whoever waits for the file must never read half of it, and nobody else may read the secret in it. */
async function writeReadyFile(file: string, content: string): Promise<void> {
  try {
    await writeFile(partialOf(file), content, { mode: 0o600 })
    await rename(partialOf(file), file)
  } catch (cause) {
    throw notWritable(file, cause)
  }
}

function partialOf(file: string): string {
  return `${file}.partial`
}

function notWritable(file: string, cause: unknown): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `ready file "${file}" cannot be written: ${(cause as Error).message}`, {
    cause,
    hint: 'name a file in a folder that exists and that you may write to',
  })
}

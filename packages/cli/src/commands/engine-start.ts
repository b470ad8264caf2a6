import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { unitOf } from '@slipway/core/deployment'
import type { SlipwayError } from '@slipway/core/errors'
import { choice, flag, required, text } from '@slipway/core/inputs'
import type { Engine } from '@slipway/engine'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { balancers, withBalancers } from '../options/balancer.ts'
import { jsonOption } from '../options/command.ts'
import { coreDevices } from '../options/core-devices.ts'
import { fleets } from '../options/fleet.ts'
import { gitHubOptions, readGitHubOptions } from '../options/git-hub.ts'
import { images } from '../options/image.ts'
import { maxRevisionsOption } from '../options/max-revisions.ts'
import { menderDeviceOptions, readMenderDeviceOptions } from '../options/mender-devices.ts'
import { overlayOptions, readOverlayOptions } from '../options/overlay.ts'
import { optionalPort, port } from '../options/port.ts'
import { roles } from '../options/role.ts'
import { topics } from '../options/topic.ts'
import { clearReadyFile, writeReadyFile } from '../ready-file.ts'

export const engineStart: Command = defineCommand({
  name: 'engine start',
  summary: 'serve the embedded engine, which deploys to instances on this machine',
  options: {
    'data-dir': required('DIR', 'where the engine keeps everything; started again with it, it goes on'),
    port: port('TCP port on 127.0.0.1'),
    'tls-port': optionalPort("port on 127.0.0.1 for https too, with a certificate of the engine's own", 'http only'),
    'page-port': port('TCP port on 127.0.0.1 of the page on which a person watches deployments'),
    'no-page': flag('serve no page'),
    fleet: fleets('instances tagged fleet=NAME, with an application, a deployment group and a bucket of that name'),
    'ec2-fleet': fleets('the same with EC2 instances, which EC2 tag filters find'),
    'auto-scaling-group': fleets(
      'the same with the instances of an Auto Scaling group, which launches and terminates them',
    ),
    'external-fleet': fleets("the same as --fleet, but the agents run elsewhere: AWS's own, or slipway engine agent"),
    balancer: balancers(
      'port of a load balancer before a fleet; deployments take each instance out of it and put it back',
    ),
    isolation: choice(
      ['directory', 'overlay', 'none'],
      'how the instances of these fleets are kept apart from this machine',
      'directory',
    ),
    ...overlayOptions,
    region: text('REGION', 'region that the engine says it is', 'us-east-1'),
    policy: text(
      'FILE',
      'JSON document of an IAM identity policy: all that the credentials may do',
      'they may do everything',
    ),
    'any-signature': flag('take requests signed with any keys, where credentials of a client cannot be changed'),
    role: roles('role that may be assumed (--role-to-assume), with the policy of whoever does'),
    seed: text('FILE', 'what is to be there: applications, groups, configurations, instances, buckets', 'nothing'),
    scenario: text('FILE', 'scenario to play: deployments that follow a script, and faults of the API', 'none'),
    control: flag('serve the control endpoint too, on a port of its own'),
    topic: topics('URL that is told what triggers tell the SNS topic'),
    'event-bus': text('URL', 'URL that is told every change of state, as EventBridge is', 'nobody'),
    image: images('folder that stands for an image of ECS tasks; a name without a tag is for every tag'),
    ...gitHubOptions,
    'max-revisions': maxRevisionsOption,
    'mender-plan': choice(
      ['oss', 'enterprise'],
      'Mender server that the engine stands for; filters, phases and retries are of the commercial one',
      'oss',
    ),
    'mender-accept-all': flag('accept every device that asks the Mender server to be let in'),
    ...menderDeviceOptions,
    'core-devices': coreDevices('simulated core devices of Greengrass V2, NAME-1 and so on, in a thing group'),
    'ready-file': text('FILE', 'file that appears once it serves, with endpoint, credentials and roles as JSON'),
    ...jsonOption,
  },
  notes:
    'Runs until a signal. It listens on 127.0.0.1 only. Isolation "directory" maps destinations under a folder for each\n' +
    'instance; hook scripts are not confined by it. With "overlay", which needs root, each instance sees this whole machine and\n' +
    'changes none of it. Isolation "none" writes to the paths that the AppSpec names.\n' +
    "Policies, roles, topics and a scenario are this start's: they are not kept in the data directory.",
  run: async ({ values, outside }) => {
    const { print, printError } = outside
    const say = values.json ? printError : print
    const { startEngine } = await import('@slipway/engine')
    const readyFile = values['ready-file']
    const { region, policy, scenario, seed } = values
    const engine = await startEngine({
      dataDir: values['data-dir'],
      port: values.port,
      fleets: withBalancers(
        [
          ...values.fleet,
          ...values['ec2-fleet'].map((fleet) => ({ ...fleet, kind: 'ec2' as const })),
          ...values['auto-scaling-group'].map((fleet) => ({ ...fleet, kind: 'auto-scaling' as const })),
          ...values['external-fleet'].map((fleet) => ({ ...fleet, agents: 'elsewhere' as const })),
        ],
        values.balancer,
      ),
      isolation: values.isolation,
      overlay: readOverlayOptions(values),
      instanceProgram: outside.program,
      control: values.control,
      ...(!values['no-page'] && { pagePort: values['page-port'] }),
      gitHub: readGitHubOptions(values, outside.environment),
      ...(values['max-revisions'] !== undefined && { maxRevisions: values['max-revisions'] }),
      environment: outside.environment,
      nodeRuntime: [...outside.program, 'engine', 'run-function'],
      log: (line) => say(`${line}\n`),
      // Not before: while another engine has the directory, the file tells how to reach that one.
      onOwned: async () => {
        if (readyFile !== undefined) await clearReadyFile(readyFile)
      },
      menderPlan: values['mender-plan'],
      menderAcceptsAll: values['mender-accept-all'],
      ...readMenderDeviceOptions(values),
      coreDevices: values['core-devices'],
      anySignature: values['any-signature'],
      roles: values.role,
      topics: values.topic,
      images: values.image,
      ...(values['event-bus'] !== undefined && { eventBusUrl: values['event-bus'] }),
      ...(values['tls-port'] !== undefined && { tlsPort: values['tls-port'] }),
      ...(region !== undefined && { region }),
      ...(policy !== undefined && { policyFile: policy }),
      ...(seed !== undefined && { seedFile: seed }),
      ...(scenario !== undefined && { scenarioFile: scenario }),
    })
    try {
      const ready = JSON.stringify(describe(engine))
      if (values.json) print(`${ready}\n`)
      const count = engine.instances.length
      say(`the engine serves at ${engine.endpoint} (${count} ${unitOf('instance', count)})\n`)
      const { length: devices } = engine.menderDevices
      if (devices > 0) say(`${devices} Mender ${unitOf('device', devices)} ask it for updates\n`)
      const { length: cores } = engine.coreDevices
      if (cores > 0) say(`${cores} core ${unitOf('device', cores)} of Greengrass wait for deployments\n`)
      for (const { loadBalancer, url } of engine.listeners)
        say(`load balancer ${loadBalancer} takes requests at ${url}\n`)
      if (engine.tls !== undefined) say(`and at ${engine.tls.endpoint}, with the certificate "${engine.tls.caFile}"\n`)
      if (engine.pageUrl !== undefined) say(`watch deployments in a browser: ${engine.pageUrl}\n`)
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
  const { roles, instances, hosts, listeners, mender, menderDevices, coreDevices, tls, controlEndpoint, pageUrl } =
    engine
  const reach = { endpoint, region, account, accessKeyId, secretAccessKey }
  return {
    ...reach,
    roles,
    instances,
    hosts,
    listeners,
    mender: { server: endpoint, token: mender.token, username: mender.email, password: mender.password },
    menderDevices,
    coreDevices,
    ...(tls && { tls }),
    ...(controlEndpoint && { controlEndpoint }),
    ...(pageUrl && { pageUrl }),
  }
}

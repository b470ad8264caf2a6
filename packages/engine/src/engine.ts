import { rm } from 'node:fs/promises'
import { systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import { serveAccess } from './access-endpoint.ts'
import { createCodeDeploy, postNotification, readSubscriptions } from './codedeploy/index.ts'
import { createContainers } from './containers.ts'
import { type ControlEndpoint, startControl } from './control.ts'
import { loadCredentials } from './credentials.ts'
import { makeDataDir, makeFolder } from './data-dir.ts'
import { readImages } from './ecs/index.ts'
import { LOOPBACK_NAMES, startEndpoints } from './endpoints.ts'
import { controlsOf } from './engine-controls.ts'
import type { EngineOptions } from './engine-options.ts'
import { setUpFleets } from './fleets.ts'
import { functionEnvironment } from './function-environment.ts'
import { createFunctionsPart } from './functions-part.ts'
import { createGreengrassPart } from './greengrass-part.ts'
import { keepCertificates } from './host-protocol/kept-certificate.ts'
import { createHostProtocol } from './host-protocol/service.ts'
import { createAuthorizer } from './iam/authorizer.ts'
import { Identities, roleArn } from './iam/identities.ts'
import { readPolicyFile } from './iam/policy-file.ts'
import { readRoles } from './iam/read-roles.ts'
import { accessTo } from './inspect-instances.ts'
import { balancerOfInstances } from './instance-balancer.ts'
import { listInstances, toAgentInstance } from './instances.ts'
import { createInstancesPart } from './instances-part.ts'
import { createMenderService } from './mender/index.ts'
import { prepareMenderDevices, recordMenderDevices, startMenderDevices } from './mender-devices.ts'
import { OPERATIONS } from './operations.ts'
import { type EnginePage, startPage } from './page/page-server.ts'
import { pageSourceOf } from './page/page-source.ts'
import { pathsOf } from './paths.ts'
import { describeInstance, type Engine } from './running-engine.ts'
import { createObjectStore } from './s3/index.ts'
import { keepLead, loadLead } from './scenario/clock-lead.ts'
import { EngineClock } from './scenario/engine-clock.ts'
import { Stage } from './scenario/stage.ts'
import { plantSeed, requirePlantable } from './seed/plant-seed.ts'
import { readSeedFile } from './seed/read-seed.ts'
import { servicesOf } from './served-services.ts'
import { openStateStore } from './state/index.ts'
import { createSts } from './sts/index.ts'

export type { Engine, EngineInstance } from './running-engine.ts'

/** Resources are named after an account; the engine has one, and it is nobody's. */
const ACCOUNT_ID = '000000000000'

/**
 * Starts the embedded engine: object store, CodeDeploy API and an agent for each instance, over the state in `dataDir`.
 * Deployments that were under way when an earlier engine ended go on.
 *
 * @throws SlipwayError ENGINE_FAILED when another engine uses the directory, the state is damaged, or the port is taken.
 * @throws SlipwayError INPUT_INVALID when a fleet cannot be made as asked, or a policy cannot be read; nothing is changed
 *   then.
 * @throws SlipwayError NOT_IMPLEMENTED when a policy asks for what the engine cannot decide by.
 *
 * @example await using engine = await startEngine({ fleets: [{ name: 'web', count: 3 }] })
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { clock: wall = systemClock, region = 'us-east-1', log = () => undefined } = options
  const policy = options.policyFile === undefined ? undefined : await readPolicyFile(options.policyFile)
  const roles = await readRoles(options.roles ?? [])
  const images = await readImages(options.images ?? [])
  const seed = options.seedFile === undefined ? undefined : await readSeedFile(options.seedFile)
  const urls = readSubscriptions(options.topics ?? [], options.eventBusUrl)
  const dataDir = await makeDataDir(options.dataDir)
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
  }
  if (options.dataDir === undefined) undo.push(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  try {
    const paths = pathsOf(dataDir)
    let fail: (failure: SlipwayError) => void = () => undefined
    const failed = new Promise<SlipwayError>((resolve) => {
      fail = resolve
    })
    const state = await openStateStore(paths.state, { log, onFailure: fail })
    undo.push(() => state.close())
    await options.onOwned?.()
    const credentials = await loadCredentials(state)
    await makeFolder(paths.objects)
    const clock = new EngineClock(wall, loadLead(state))
    undo.push(async () => {
      clock.close()
      // A disk that is full keeps nothing more, and the engine still has to stop.
      await keepLead(state, clock.aheadMs).catch((error: Error) =>
        log(`the engine's time was not kept: ${error.message}`),
      )
    })
    // Signatures, sessions and objects go by the time of the wall: clients compare them with their own.
    const identities = new Identities({ accountId: ACCOUNT_ID, clock: wall, credential: credentials, policy, roles })
    const authorizer = createAuthorizer(ACCOUNT_ID, (accessKeyId) => identities.identityOf(accessKeyId))
    const stage = new Stage({
      clock,
      wall,
      operations: OPERATIONS,
      play: (deployments) => codedeploy.play(deployments),
      scheduleAlarms: (steps) => codedeploy.scheduleAlarms(steps),
    })
    const meet = stage.meetInStore()
    const objects = await createObjectStore({
      directory: paths.objects,
      state,
      clock: wall,
      accountId: ACCOUNT_ID,
      authorizer,
      meet,
    })
    const notices = { urls, wall, send: postNotification }
    const codedeploy = createCodeDeploy({
      state,
      clock,
      region,
      accountId: ACCOUNT_ID,
      authorizer,
      notices,
      log,
      ...(options.gitHub?.token !== undefined && { gitHubAccessToken: options.gitHub.token }),
    })
    undo.push(() => codedeploy.close())
    // An agent that died before it had noted its command cannot tell of it, nor can one whose instance is taken away below;
    // the engine, which died with them, can.
    for (const { hostIdentifier } of listInstances(state)) {
      await codedeploy.hostCommands.reportHostRestart(hostIdentifier)
    }
    const { fleets = [], isolation = 'directory', seedFile = '' } = options
    const identity = { region, accountId: ACCOUNT_ID, authorizer }
    const ownInstances = await createInstancesPart({
      ...{ asked: options, state, dataDir, codedeploy, objects: objects.reader, meetInStore: meet, clock, stage, log },
      ...identity,
    })
    undo.push(() => ownInstances.close())
    const { autoScaling, scaled } = ownInstances
    codedeploy.connectScaling(autoScaling.scaling)
    autoScaling.scaling.resume()
    const parts = { state, codedeploy, autoScaling, objects, region, accountId: ACCOUNT_ID }
    const { menderDevices = [], menderDeviceSettings = {} } = options
    const prepared = await prepareMenderDevices(state, menderDevices, menderDeviceSettings)
    if (seed !== undefined) await requirePlantable(seed, seedFile, fleets, parts)
    await recordMenderDevices(state, menderDevices)
    await setUpFleets(fleets, isolation, parts)
    if (seed !== undefined) await plantSeed(seed, seedFile, isolation, parts)
    await scaled.reconcile()

    if (options.scenarioFile !== undefined) await stage.loadFile(options.scenarioFile)

    await ownInstances.start()
    const certificates = keepCertificates(state, wall)
    const hostProtocol = createHostProtocol({
      commands: codedeploy.hostCommands,
      signer: () => certificates.get('deployment-signer', 'Slipway engine deployment signer', { kind: 'signer' }),
      identityOf: (accessKeyId) => identities.identityOf(accessKeyId),
      authorizer,
      wall,
    })
    let endpoint = ''
    const environment = () => functionEnvironment(credentials, endpoint, options.environment ?? process.env)
    const functions = await createFunctionsPart({
      ...{ state, directory: paths.functions, logDirectory: paths.logs, objects: objects.reader, clock, wall },
      ...{ ...identity, nodeRuntime: options.nodeRuntime, environment, stage, log },
    })
    undo.push(() => functions.close())
    const containers = await createContainers({
      ...{ state, directory: paths.tasks, images, clock: wall, ...identity, environment, stage, log },
      arnOf: (accessKeyId) => identities.identityOf(accessKeyId)?.arn,
      activity: clock.activity,
    })
    undo.push(() => containers.close())
    const mender = await createMenderService({
      state,
      directory: paths.mender,
      clock,
      wall,
      ...(options.menderPlan !== undefined && { plan: options.menderPlan }),
      ...(options.menderAcceptsAll !== undefined && { acceptsAll: options.menderAcceptsAll }),
      meet: stage.meet('mender'),
    })
    const greengrass = createGreengrassPart({
      ...{ state, directory: paths.coreDevices, objects: objects.reader, clock, ...identity, environment, stage, log },
      ...{ activity: clock.activity, fleets: options.coreDevices ?? [], seed },
    })
    undo.push(() => greengrass.close())
    const serving = {
      ...servicesOf(
        {
          ...{ objects, codedeploy, hostProtocol, autoScaling, functions, containers, greengrass, mender },
          sts: createSts(identities, authorizer),
        },
        { stage, activity: clock.activity },
      ),
      credentials: (accessKeyId: string) => identities.credentialOf(accessKeyId),
      ...(options.anySignature === true && { callerOfAll: credentials.accessKeyId }),
      clock: wall,
      ...(options.port !== undefined && { port: options.port }),
      onDefect: (error: unknown, requestId: string) =>
        log(
          error instanceof SlipwayError
            ? `request ${requestId} was not carried out: ${error.message}`
            : `request ${requestId} met a defect: ${stackOf(error)}`,
        ),
    }
    const server = await startEndpoints(
      serving,
      options.tlsPort === undefined
        ? undefined
        : {
            port: options.tlsPort,
            caFile: paths.tlsCa,
            certificate: await certificates.get('tls', 'Slipway engine', LOOPBACK_NAMES),
          },
    )
    endpoint = server.endpoint
    await containers.resume()
    await greengrass.resume()
    const disconnectInstances = codedeploy.connectInstances({
      balancer: balancerOfInstances(containers.balancing.balancing),
      terminated: (instanceId) => scaled.terminated(instanceId),
      during: (work) => clock.activity.during(work),
      wall,
    })
    // A hook's function reaches the engine, which therefore has to answer by then.
    const disconnect = codedeploy.connectTraffic({
      functions: functions.deployed,
      services: containers.deployed,
      wall,
      objects: objects.reader,
      during: (work) => clock.activity.during(work),
    })
    undo.push(async () => {
      disconnectInstances()
      disconnect()
      hostProtocol.close()
      await server.close()
    })
    const devices = await startMenderDevices({
      ...{ prepared, state, mender, clock, log, folder: paths.menderDevices, endpoint: server.endpoint },
      plan: () => stage.deviceFaults,
      environment: options.environment ?? process.env,
    })
    undo.push(() => devices.stop())
    const access = accessTo({ state, dataDir, ...ownInstances })
    undo.push(await serveAccess(dataDir, access))
    let control: ControlEndpoint | undefined
    if (options.control === true) {
      control = await startControl(controlsOf({ state, dataDir, clock, stage, codedeploy, autoScaling }))
      undo.push(control.close)
    }
    let page: EnginePage | undefined
    if (options.pagePort !== undefined) {
      const { accessKeyId } = credentials
      const about = { endpoint: server.endpoint, region, accessKeyId, now: () => clock.now() }
      page = await startPage(pageSourceOf({ state, codedeploy, ...about }), options.pagePort, log)
      undo.push(page.close)
    }
    const own = new Set(listInstances(state).map(({ name }) => name))
    return {
      ...credentials,
      endpoint: server.endpoint,
      region,
      account: ACCOUNT_ID,
      roles: roles.map(({ name }) => roleArn(ACCOUNT_ID, name)),
      get instances() {
        return listInstances(state).map((record) => describeInstance(toAgentInstance(record, dataDir)))
      },
      get listeners() {
        return containers.balancing.listeners()
      },
      mender: mender.access,
      menderDevices: devices.devices,
      get coreDevices() {
        return greengrass.coreDevices()
      },
      hosts: codedeploy.registeredHosts().filter((host) => !own.has(host.name)),
      ...(server.tls !== undefined && { tls: server.tls }),
      ...(control !== undefined && { controlEndpoint: control.endpoint }),
      ...(page !== undefined && { pageUrl: page.url }),
      ...access,
      failed,
      stop,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

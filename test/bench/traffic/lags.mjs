import { spawn } from 'node:child_process'
import { GetDeploymentCommand, GetDeploymentTargetCommand } from '@aws-sdk/client-codedeploy'
import { isOnThisMachine, median, SLIPWAY, startEngine } from '../measure.mjs'
import { CANARY_MINUTES, makeApplications } from './applications.mjs'
import { createClients } from './clients.mjs'
import { makeFunction } from './functions.mjs'
import { makeImage, makeService } from './services.mjs'

/** How often the CLI's waiter looks, by its published schedule. */
const WAITER_PAUSE_MS = 15_000
const COMMANDS = /** @type {const} */ ({
  ended: (/** @type {string} */ id) => [process.execPath, SLIPWAY, 'wait', '--deployment-id', id, '--json'],
  shifted: (/** @type {string} */ id) => [...COMMANDS.ended(id), '--wait-until', 'traffic-shifted'],
  peer: (/** @type {string} */ id) => ['aws', 'deploy', 'wait', 'deployment-successful', '--deployment-id', id],
})

/** @typedef {{ subject: import('./subject.mjs').Subject, round: number }} Run */
/** @typedef {{ shifted: number, ended: number, peer: number | undefined }} Lags in seconds */

/**
 * How long after all traffic was shifted, and after the end of the deployment, a command is done that waits for it. Each round waits for a
 * deployment of a minute or two in real time with all commands at once; the rounds run beside each other, and their commands begin at other moments of
 * the peer's pause each, so that nobody has luck.
 *
 * @param {number} rounds
 */
export async function measureLags(rounds) {
  const hasPeer = isOnThisMachine('aws')
  const engine = await startEngine(['--image', `bench=${makeImage()}`])
  try {
    const clients = createClients(engine)
    await makeApplications(clients)
    /** @type {Record<string, Lags[]>} */
    const platforms = {}
    const settings = { deploymentConfigName: 'ecs-canary', terminationWaitMinutes: 1, tasks: 1, connections: 1 }
    const all = []
    for (let round = 0; round < rounds; round += 1) {
      const subjects = {
        Lambda: await makeFunction(clients, `function-${round}`, 'lambda-canary'),
        ECS: await makeService(clients, `service-${round}`, settings),
      }
      for (const [name, subject] of Object.entries(subjects)) {
        all.push(
          measure(engine, clients, subject, (round * WAITER_PAUSE_MS) / rounds, hasPeer).then((lags) => {
            platforms[name] = [...(platforms[name] ?? []), lags]
          }),
        )
      }
    }
    await Promise.all(all)
    const columns =
      'platform | all traffic shifted: `slipway wait`, s | ended: `slipway wait`, s | ended: `aws deploy wait`, s'
    console.log(`| ${columns} |\n| --- | --- | --- | --- |`)
    for (const [name, lags] of Object.entries(platforms)) {
      const peer = lags.flatMap((one) => one.peer ?? [])
      const cells = [lags.map((one) => one.shifted), lags.map((one) => one.ended), peer].map(describe)
      console.log(`| ${name} | ${cells.join(' | ')} |`)
    }
    console.log(`\nmedian (most) of ${rounds} deployments with a canary of ${CANARY_MINUTES} min, in real time`)
    if (!hasPeer) console.log('aws deploy wait: not run, there is no "aws" on this machine')
  } finally {
    await engine.end()
  }
}

/** @param {readonly number[]} lags */
function describe(lags) {
  return lags.length === 0 ? 'not run' : `${median(lags).toFixed(1)} (${Math.max(...lags).toFixed(1)})`
}

/**
 * @param {import('./clients.mjs').Engine} engine
 * @param {import('./clients.mjs').Clients} clients
 * @param {import('./subject.mjs').Subject} subject
 * @param {number} delayMs
 * @param {boolean} hasPeer
 * @returns {Promise<Lags>}
 */
async function measure({ env }, { codedeploy }, { deploy, targetId }, delayMs, hasPeer) {
  const deploymentId = await deploy('two')
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  const [shiftedAt, endedAt, peerAt] = await Promise.all([
    endOf(COMMANDS.shifted(deploymentId), env),
    endOf(COMMANDS.ended(deploymentId), env),
    hasPeer ? endOf(COMMANDS.peer(deploymentId), env) : undefined,
  ])
  const { deploymentInfo } = await codedeploy.send(new GetDeploymentCommand({ deploymentId }))
  const { deploymentTarget } = await codedeploy.send(new GetDeploymentTargetCommand({ deploymentId, targetId }))
  const { lambdaTarget, ecsTarget } = deploymentTarget ?? {}
  const events = (lambdaTarget ?? ecsTarget)?.lifecycleEvents ?? []
  const shift = events.find(({ lifecycleEventName }) => lifecycleEventName === 'AllowTraffic')?.endTime
  const end = deploymentInfo?.completeTime
  if (shift === undefined || end === undefined) throw new Error(`deployment ${deploymentId} has not ended`)
  return {
    shifted: (shiftedAt - shift.getTime()) / 1_000,
    ended: (endedAt - end.getTime()) / 1_000,
    peer: peerAt === undefined ? undefined : (peerAt - end.getTime()) / 1_000,
  }
}

/**
 * When a command has ended; fails when it ends otherwise than well.
 *
 * @param {readonly string[]} command
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>}
 */
function endOf([program = '', ...args], env) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Date.now())
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}`))
    })
  })
}

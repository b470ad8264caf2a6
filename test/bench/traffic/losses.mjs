import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { startEngine, temporaryFolder } from '../measure.mjs'
import { makeApplications } from './applications.mjs'
import { createClients, until } from './clients.mjs'
import { makeFunction, makeRefusingHook, REFUSING_HOOK } from './functions.mjs'
import { makeImage, makeService } from './services.mjs'

const CONNECTIONS = 8
/** A minute of a canary is six seconds while nothing runs; while calls of functions do, the engine's time goes as the wall's. */
const SPEED = 10

/**
 * What is lost of the requests of a client that never rests, while a canary moves the traffic, and while it is rolled back because the
 * hook behind all of the traffic refuses.
 *
 * @param {number} rounds
 */
export async function countLosses(rounds) {
  const scenario = join(temporaryFolder(), 'scenario.json')
  writeFileSync(scenario, JSON.stringify({ version: 1, clock: { speed: SPEED } }))
  const engine = await startEngine(['--scenario', scenario, '--image', `bench=${makeImage()}`])
  try {
    const clients = createClients(engine)
    await makeApplications(clients)
    await makeRefusingHook(clients)
    const settings = { deploymentConfigName: 'ecs-canary', terminationWaitMinutes: 0 }
    const subjects = {
      'Lambda alias': await makeFunction(clients, 'alias', 'lambda-canary'),
      'ECS listener': await makeService(clients, 'listener', { ...settings, tasks: 2, connections: CONNECTIONS }),
    }
    const rows = await Promise.all(
      Object.entries(subjects).map(async ([name, subject]) => {
        const canaries = []
        const rollbacks = []
        for (let round = 0; round < rounds; round += 1) {
          const [live, next] = [`round-${round}`, `round-${round + 1}`]
          canaries.push(await during(clients, subject, [live, next], () => subject.deploy(next)))
          const refuse = () => subject.deploy('refused', [{ AfterAllowTraffic: REFUSING_HOOK }])
          rollbacks.push(await during(clients, subject, [next, 'refused'], refuse))
        }
        return [rowOf(`${name}, a canary`, canaries), rowOf(`${name}, a canary that is rolled back`, rollbacks)]
      }),
    )
    console.log(
      '| what | requests | lost | by the old and the new version | seconds |\n| --- | --- | --- | --- | --- |',
    )
    for (const row of rows.flat()) console.log(row)
    console.log(
      `\n${rounds} rounds, ${CONNECTIONS} connections to each, with the next request as soon as the last is answered`,
    )
  } finally {
    await engine.end()
  }
}

/** @typedef {{ asked: number, lost: readonly string[], old: number, fresh: number, seconds: number }} Counted */

/**
 * Keeps asking from before a deployment begins until it, its rollback and what they end are over, and a while longer.
 *
 * @param {import('./clients.mjs').Clients} clients
 * @param {import('./subject.mjs').Subject} subject
 * @param {readonly [string, string]} versions
 * @param {() => Promise<string>} deploy
 * @returns {Promise<Counted>}
 */
async function during({ codedeploy }, subject, [old, fresh], deploy) {
  const startedAt = performance.now()
  /** @type {Map<string, number>} */
  const answers = new Map()
  /** @type {string[]} */
  const lost = []
  let isOver = false
  const connections = Array.from({ length: CONNECTIONS }, async () => {
    while (!isOver) {
      try {
        const answer = await subject.ask()
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      } catch (error) {
        lost.push(String(error))
      }
    }
  })
  /** @param {string} id */
  const lookAt = async (id) => {
    const { deploymentInfo = {} } = await codedeploy.send(new GetDeploymentCommand({ deploymentId: id }))
    return deploymentInfo
  }
  const deploymentId = await deploy()
  await until(async () => {
    const { completeTime, rollbackInfo } = await lookAt(deploymentId)
    const rollback = rollbackInfo?.rollbackDeploymentId
    return completeTime !== undefined && (rollback === undefined || (await lookAt(rollback)).completeTime !== undefined)
  })
  const { status, rollbackInfo, errorInformation } = await lookAt(deploymentId)
  const isAsWanted = fresh === 'refused' ? rollbackInfo?.rollbackDeploymentId !== undefined : status === 'Succeeded'
  if (!isAsWanted) throw new Error(`deployment ${deploymentId} ended ${status}: ${errorInformation?.message}`)
  await subject.settle()
  await new Promise((resolve) => setTimeout(resolve, 500))
  isOver = true
  await Promise.all(connections)
  const asked = [...answers.values()].reduce((sum, count) => sum + count, lost.length)
  const strange = [...answers.keys()].filter((answer) => answer !== old && answer !== fresh)
  return {
    asked,
    lost: [...lost, ...strange],
    old: answers.get(old) ?? 0,
    fresh: answers.get(fresh) ?? 0,
    seconds: (performance.now() - startedAt) / 1_000,
  }
}

/**
 * @param {string} name
 * @param {readonly Counted[]} rounds
 */
function rowOf(name, rounds) {
  const lost = rounds.flatMap((round) => round.lost)
  /** @param {'asked' | 'old' | 'fresh' | 'seconds'} key */
  const sum = (key) => rounds.reduce((total, round) => total + round[key], 0)
  const cells = [name, sum('asked'), lost.length, `${sum('old')}, ${sum('fresh')}`, sum('seconds').toFixed(0)]
  return [`| ${cells.join(' | ')} |`, ...[...new Set(lost)].map((reason) => `  lost: ${reason}`)].join('\n')
}

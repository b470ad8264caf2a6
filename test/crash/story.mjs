// Everything that has to be true of an engine that was killed in the middle of something.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  BatchGetDeploymentTargetsCommand,
  GetApplicationRevisionCommand,
  ListApplicationRevisionsCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
  ListOnPremisesInstancesCommand,
} from '@aws-sdk/client-codedeploy'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { clientsOf, startEngine } from './engine-process.mjs'
import { deployRelease, GROUP, HOOKS, RELEASES, revisionOf, untilEnded } from './rehearsal.mjs'

/** @typedef {import('./rehearsal.mjs').Release} Release */
/** @typedef {import('./rehearsal.mjs').Clients} Clients */

/**
 * Everything that has to be true of an engine that starts on what a kill has left; throws what is not.
 *
 * @param {string} dataDir
 * @param {{object?: boolean, revision?: boolean, deploymentId?: string}} told - what the engine had answered before
 * @param {{hadRelease: boolean, args?: readonly string[]}} expected
 */
export async function checkStory(dataDir, told, { hadRelease, args = [] }) {
  const engine = await startEngine(dataDir, { args })
  assert.ok(engine.ready, `the engine does not start again:\n${engine.output()}`)
  try {
    const clients = clientsOf(engine.ready)
    const { codedeploy, s3 } = clients
    expectOneLock(dataDir, engine.pid)
    if (told.object === true) await expectObject(s3, RELEASES.during)
    if (told.revision === true) {
      await codedeploy.send(
        new GetApplicationRevisionCommand({ applicationName: 'web', revision: revisionOf(RELEASES.during) }),
      )
    }
    const known = await deploymentsOf(codedeploy)
    if (told.deploymentId !== undefined)
      assert.ok(known.includes(told.deploymentId), `deployment ${told.deploymentId} is lost`)
    assert.ok(known.length <= 2, `deployments nobody asked for: ${known}`)
    for (const id of known) await expectWholeStory(codedeploy, engine.ready, id)
    const outcome = known.length === 2 ? (await untilEnded(codedeploy, known[0] ?? '')).status : 'none'
    await expectNothingHalfRegistered(codedeploy, hadRelease)

    const next = await deployRelease(clients, RELEASES.after)
    assert.equal(next.status, 'Succeeded', `the next deployment ends ${JSON.stringify(next)}`)
    assert.equal(next.deploymentOverview?.Succeeded, 5, JSON.stringify(next.deploymentOverview))
    await expectWholeStory(codedeploy, engine.ready, next.deploymentId ?? '')
    for (const instance of engine.ready.instances) {
      expectReleaseOn(instance, RELEASES.after)
      await expectNoNotes(instance)
    }
    expectNoLeftovers(dataDir)
    assert.ok(!engine.output().includes('defect'), engine.output())
    assert.ok(!engine.output().includes('the agent ended'), engine.output())
    return outcome
  } catch (error) {
    throw new Error(`the story after the kill is not true; the engine told:\n${engine.output()}`, { cause: error })
  } finally {
    await engine.end()
  }
}

/** @param {Clients['codedeploy']} codedeploy */
async function deploymentsOf(codedeploy) {
  const { deployments = [] } = await codedeploy.send(new ListDeploymentsCommand(GROUP))
  return deployments
}

/** The dead owner's lock is gone, the new one's is there. @param {string} dataDir @param {number | undefined} pid */
function expectOneLock(dataDir, pid) {
  const locks = readdirSync(join(dataDir, 'state')).filter((name) => name.endsWith('.lock'))
  assert.equal(locks.length, 1, `locks: ${locks}`)
  assert.ok(locks[0]?.startsWith(`writer-${pid}-`), `the lock is another's: ${locks}`)
}

/** @param {Clients['s3']} s3 @param {Release} release */
async function expectObject(s3, { key, bytes }) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'web', Key: key }))
  assert.ok(bytes.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0)), 'the object is another')
}

/**
 * A deployment that has ended, with counts that its targets bear out, events in their order, a reason for every failure, and
 * every script run exactly as often as its event tells.
 *
 * @param {Clients['codedeploy']} codedeploy
 * @param {any} ready
 * @param {string} deploymentId
 */
async function expectWholeStory(codedeploy, ready, deploymentId) {
  const info = await untilEnded(codedeploy, deploymentId)
  if (info.status !== 'Succeeded') assert.ok(info.errorInformation?.message, `${deploymentId} failed without a reason`)
  const { targetIds = [] } = await codedeploy.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const { deploymentTargets = [] } = await codedeploy.send(
    new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
  )
  const targets = deploymentTargets.map(
    ({ instanceTarget }) => /** @type {NonNullable<typeof instanceTarget>} */ (instanceTarget),
  )
  assert.equal(targets.length, 5)
  /** @type {Record<string, number>} */
  const counts = {}
  for (const { status = '' } of targets) counts[status] = (counts[status] ?? 0) + 1
  for (const [status, count] of Object.entries({ Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0 })) {
    const shown = /** @type {any} */ (info.deploymentOverview)[status]
    assert.equal(
      shown,
      counts[status] ?? count,
      `${status} of ${deploymentId}: ${shown}, targets say ${JSON.stringify(counts)}`,
    )
  }
  for (const target of targets) expectWholeTarget(target, ready, deploymentId)
}

/** @param {any} target @param {any} ready @param {string} deploymentId */
function expectWholeTarget({ targetId, status, lifecycleEvents }, ready, deploymentId) {
  const told = `${targetId} of ${deploymentId}: ${status}, ${lifecycleEvents.map((/** @type {any} */ e) => `${e.lifecycleEventName} ${e.status}`).join(', ')}`
  const statuses = lifecycleEvents.map((/** @type {any} */ event) => event.status)
  const firstBad = statuses.findIndex((/** @type {string} */ one) => one !== 'Succeeded')
  if (status === 'Succeeded') assert.equal(firstBad, -1, told)
  if (status === 'Failed') {
    // Failed itself, or withdrawn from a host that had begun others.
    assert.match(statuses[firstBad], /^(Failed|Skipped)$/, told)
    if (statuses[firstBad] === 'Failed') assert.ok(lifecycleEvents[firstBad].diagnostics.message, told)
  }
  for (const later of firstBad < 0 ? [] : statuses.slice(firstBad + 1)) assert.equal(later, 'Skipped', told)

  const { root } = ready.instances.find(
    (/** @type {any} */ one) => targetId.endsWith(one.name) || one.name === targetId,
  )
  const ran = existsSync(join(root, 'ran')) ? readFileSync(join(root, 'ran'), 'utf8').split('\n') : []
  for (const { lifecycleEventName: event, status: result } of lifecycleEvents) {
    if (!HOOKS.includes(event)) continue
    const times = ran.filter((line) => line === `${deploymentId} ${event}`).length
    const isFirst = event === 'ApplicationStop' && deploymentId === ran[0]?.split(' ')[0]
    if (result === 'Succeeded' && !isFirst) {
      // The first deployment has no older revision to stop.
      assert.ok(times === 1 || (event === 'ApplicationStop' && times === 0), `${event} ran ${times} times; ${told}`)
    } else if (result === 'Failed') assert.ok(times <= 1, `${event} ran ${times} times; ${told}`)
    else assert.ok(times === 0 || isFirst, `${event} ran although it is ${result}; ${told}`)
  }
}

/** @param {Clients['codedeploy']} codedeploy @param {boolean} hadRelease */
async function expectNothingHalfRegistered(codedeploy, hadRelease) {
  const { instanceNames = [] } = await codedeploy.send(new ListOnPremisesInstancesCommand({}))
  assert.equal(instanceNames.length, 5, `instances: ${instanceNames}`)
  const { revisions = [] } = await codedeploy.send(
    new ListApplicationRevisionsCommand({ applicationName: 'web', s3Bucket: 'web', s3KeyPrefix: 'web/' }),
  )
  for (const revision of revisions) {
    await codedeploy.send(new GetApplicationRevisionCommand({ applicationName: 'web', revision }))
  }
  assert.ok(!hadRelease || revisions.length > 0, 'the revision of the release before is gone')
}

/** @param {{root: string, name: string}} instance @param {Release} release */
function expectReleaseOn({ root, name }, { version }) {
  assert.equal(readFileSync(join(root, 'srv/site/page.html'), 'utf8'), `${version}\n`.repeat(200), name)
  assert.deepEqual(
    readdirSync(join(root, 'srv/site/deep')),
    [`only-${version}.txt`],
    `${name} has files of another release`,
  )
  const agent = join(root, 'opt/codedeploy-agent/deployment-root')
  const instructions = readdirSync(join(agent, 'deployment-instructions'))
  for (const pointer of ['_last_successful_install', '_most_recent_install']) {
    const file = instructions.find((one) => one.endsWith(pointer)) ?? ''
    const folder = readFileSync(join(agent, 'deployment-instructions', file), 'utf8')
    assert.ok(folder.startsWith(realpathSync(agent)), `${pointer} of ${name} names ${folder}`)
    assert.ok(existsSync(join(folder, 'deployment-archive', 'appspec.yml')), `${pointer} of ${name} names ${folder}`)
  }
}

/** An agent takes its note back once its result is taken, which is when a client can see it. @param {{root: string, name: string}} instance */
async function expectNoNotes({ root, name }) {
  const ongoing = join(root, 'opt/codedeploy-agent/deployment-root/ongoing-deployment')
  for (let turn = 0; turn < 100 && existsSync(ongoing) && readdirSync(ongoing).length > 0; turn += 1) await pause(10)
  assert.deepEqual(existsSync(ongoing) ? readdirSync(ongoing) : [], [], `${name} has notes of commands that are over`)
}

/** Nothing that a cut write has left stays for ever. @param {string} dataDir */
function expectNoLeftovers(dataDir) {
  assert.deepEqual(readdirSync(join(dataDir, 'objects', 'incoming')), [], 'uploads that were cut are still there')
  const state = readdirSync(join(dataDir, 'state')).filter((name) => !name.endsWith('.lock'))
  assert.equal(state.length, 2, `files of the state: ${state}`)
}

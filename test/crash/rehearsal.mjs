// Three releases of one application, and how they are deployed to five instances.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CreateDeploymentCommand,
  GetDeploymentCommand,
  RegisterApplicationRevisionCommand,
} from '@aws-sdk/client-codedeploy'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { clientsOf, SLIPWAY, startEngine } from './engine-process.mjs'

export const FLEET = ['--fleet', 'web=5']
export const HOOKS = ['ApplicationStop', 'BeforeInstall', 'AfterInstall', 'ApplicationStart', 'ValidateService']
export const GROUP = { applicationName: 'web', deploymentGroupName: 'web' }
/** A deployment that shows nothing new for so long hangs, however busy the machine is. */
const PATIENCE_MS = 90_000

/** @param {string} version */
function releaseOf(version) {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-crash-release-'))
  mkdirSync(join(folder, 'site', 'deep'), { recursive: true })
  mkdirSync(join(folder, 'scripts'))
  const hooks = HOOKS.map((event) => `  ${event}:\n    - location: scripts/tell.sh\n      timeout: 20\n`).join('')
  writeFileSync(
    join(folder, 'appspec.yml'),
    `version: 0.0\nos: linux\nfiles:\n  - source: site\n    destination: /srv/site\nhooks:\n${hooks}`,
  )
  writeFileSync(join(folder, 'site', 'page.html'), `${version}\n`.repeat(200))
  writeFileSync(join(folder, 'site', 'deep', `only-${version}.txt`), version)
  writeFileSync(
    join(folder, 'scripts', 'tell.sh'),
    '#!/bin/sh\necho "$DEPLOYMENT_ID $LIFECYCLE_EVENT" >>"$SLIPWAY_INSTANCE_ROOT/ran"\necho ran\n',
    { mode: 0o755 },
  )
  const file = join(folder, 'bundle.tgz')
  const { status, stderr } = spawnSync(process.execPath, [SLIPWAY, 'bundle', '--source', folder, '--output', file], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return { version, key: `web/${version}.tgz`, bytes }
}

export const RELEASES = { before: releaseOf('v1'), during: releaseOf('v2'), after: releaseOf('v3') }

/** @typedef {typeof RELEASES.before} Release */
/** @typedef {ReturnType<typeof clientsOf>} Clients */

/** @param {Release} release */
export function revisionOf({ key }) {
  return {
    revisionType: /** @type {const} */ ('S3'),
    s3Location: { bucket: 'web', key, bundleType: /** @type {const} */ ('tgz') },
  }
}

/**
 * Pushes and deploys a release, and notes in `told` what the engine has answered. Throws when the engine is gone.
 *
 * @param {Clients} clients
 * @param {Release} release
 * @param {{object?: boolean, revision?: boolean, deploymentId?: string}} told
 */
export async function deployRelease({ s3, codedeploy }, release, told = {}) {
  await s3.send(new PutObjectCommand({ Bucket: 'web', Key: release.key, Body: release.bytes }))
  told.object = true
  const revision = revisionOf(release)
  await codedeploy.send(new RegisterApplicationRevisionCommand({ applicationName: 'web', revision }))
  told.revision = true
  const created = await codedeploy.send(
    new CreateDeploymentCommand({ ...GROUP, revision, deploymentConfigName: 'CodeDeployDefault.HalfAtATime' }),
  )
  told.deploymentId = created.deploymentId ?? ''
  return untilEnded(codedeploy, told.deploymentId)
}

/** @param {Clients['codedeploy']} codedeploy @param {string} deploymentId */
export async function untilEnded(codedeploy, deploymentId) {
  let shown = ''
  let changedMs = Date.now()
  for (;;) {
    const { deploymentInfo } = await codedeploy.send(new GetDeploymentCommand({ deploymentId }))
    if (/^(Succeeded|Failed|Stopped)$/.test(deploymentInfo?.status ?? '')) {
      return /** @type {NonNullable<typeof deploymentInfo>} */ (deploymentInfo)
    }
    const now = JSON.stringify(deploymentInfo)
    if (now !== shown) changedMs = Date.now()
    shown = now
    assert.ok(Date.now() - changedMs < PATIENCE_MS, `deployment ${deploymentId} stays ${now}`)
    await pause(15)
  }
}

/** Five instances that run release v1, and a journal that is about to be replaced by a snapshot. @param {string} dataDir */
export async function prepareFleet(dataDir) {
  const engine = await startEngine(dataDir, { args: FLEET })
  const clients = clientsOf(engine.ready)
  const { status } = await deployRelease(clients, RELEASES.before)
  assert.equal(status, 'Succeeded')
  await fillJournal(dataDir, clients)
  await engine.end()
}

/** A journal of 4 MiB makes way; the deployment that follows is to meet that. @param {string} dataDir @param {Clients} clients */
async function fillJournal(dataDir, { codedeploy }) {
  const journal = join(dataDir, 'state', 'journal-1.jsonl')
  for (let count = 0; readFileSync(journal).length < 4 * 1024 * 1024 - 40_000; count += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        codedeploy.send(
          new RegisterApplicationRevisionCommand({
            applicationName: 'web',
            description: 'd'.repeat(90),
            revision: revisionOf({ ...RELEASES.before, key: `${'k'.repeat(900)}${count + index}` }),
          }),
        ),
      ),
    )
  }
}

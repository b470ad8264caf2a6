import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CrashPoint, Stage } from '../crash/phases.mjs'

/** All of them, in about half an hour: `node test/crash/every-write.mjs` */
const KILLS = 12

let stage: Stage
let points: readonly CrashPoint[]

beforeAll(async () => {
  stage = await Stage.prepare('deployment')
  points = await stage.listPoints()
}, 180_000)

afterAll(() => stage[Symbol.dispose]())

test('every kind of write that a deployment makes is known: the journal, the object store and the files of the agents', () => {
  const labels = points.map(({ label }) => label).join('\n')
  for (const place of [
    'write state/journal-1.jsonl',
    'datasync state/journal-1.jsonl',
    'rename state/snapshot-2.jsonl',
    'writeFile objects/incoming/UUID',
    'rename objects/bodies/UUID',
    'deployment-archive/appspec.yml',
    'bundle.tar',
    '-cleanup',
    '_last_successful_install',
    '_most_recent_install',
    'ongoing-deployment/DEPLOYMENT',
    'scripts.log',
    'codedeploy-agent-deployments.log',
    'copyFile instances/web-5/root/srv/site/page.html',
  ]) {
    expect(labels).toContain(place)
  }
})

test('an engine that is killed at a write tells a complete and true story at its next start', {
  timeout: 600_000,
}, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const point = points[Math.floor(((kill + 0.5) * points.length) / KILLS)]
    if (point === undefined) throw new Error('there are fewer points than kills')
    const { wasKilled } = await stage.run(point)
    expect(wasKilled, JSON.stringify(point)).toBe(true)
  }
})

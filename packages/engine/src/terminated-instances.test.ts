import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { change } from './codedeploy/model/codedeploy-state.ts'
import { startEngine } from './engine.ts'
import { pathsOf } from './paths.ts'
import { openStateStore } from './state/index.ts'

test('an instance that was terminated when the engine was killed is taken away at the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'slipway-terminated-'))
  try {
    const first = await startEngine({ dataDir, fleets: [{ name: 'web', count: 2, kind: 'ec2' }] })
    const [gone, stays] = first.instances.map(({ name }) => name)
    await first.stop()
    // What a deployment has made durable before the agent and the folder of the instance could end.
    const state = await openStateStore(pathsOf(dataDir).state)
    await state.commit([change.deleteEc2Instance(gone ?? '')])
    await state.close()
    await using again = await startEngine({ dataDir })
    expect(again.instances.map(({ name }) => name)).toEqual([stays])
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

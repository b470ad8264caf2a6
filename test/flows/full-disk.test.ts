import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RegisterApplicationRevisionCommand } from '@aws-sdk/client-codedeploy'
import { expect, test } from 'vitest'
import { jsonLines, run, slipway, slipwayJson, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { pushFolder, release, TO_WEB } from './fixtures/steps.ts'

test('an engine whose disk is full ends with the reason, and goes on when there is room again', async (context) => {
  await using disk = await makeFolder({})
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk.path]).catch(() => undefined)
  if (mounted?.code !== 0) return context.skip('not run: mounting a small disk needs root')
  try {
    const engine = await startEngineProcess({ dataDir: disk.path, args: ['--fleet', 'web=1'] })
    const root = engine.instances[0]?.root ?? ''
    // It does not end while the disk is full, so that it cannot have succeeded by the rest of a block.
    const fill = 'cat /dev/zero >"$SLIPWAY_INSTANCE_ROOT/fill"'
    const waitForRoom = 'while [ -e "$SLIPWAY_INSTANCE_ROOT/fill" ]; do sleep 0.05; done'
    await using folder = await makeFolder(releaseFiles({ AfterInstall: `${fill}; echo full; ${waitForRoom}` }))
    const { revision } = await pushFolder(engine, folder.path)
    const { deploymentId } = await slipwayJson<{ deploymentId: string }>(
      ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)],
      { env: engine.env },
    )
    // The rest of a block may take some more changes.
    using clients = serviceClients(engine)
    let code: number | null | undefined
    void engine.ended.then((ended) => {
      code = ended
    })
    for (let count = 0; code === undefined; count += 1) {
      const s3Location = { bucket: 'web', key: `${'k'.repeat(900)}${count}`, bundleType: 'zip' as const }
      const revision = { revisionType: 'S3' as const, s3Location }
      await clients.codedeploy
        .send(new RegisterApplicationRevisionCommand({ applicationName: 'web', revision }))
        .catch(() => undefined)
    }
    expect(code).toBe(1)
    expect(engine.output()).toContain(`error: no space is left for the engine's state in "${disk.path}/state"`)
    expect(engine.output()).toContain('hint: make room')
    expect(engine.output()).not.toContain('defect')

    await rm(join(root, 'fill'))
    const next = await startEngineProcess({ dataDir: disk.path })
    const waited = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: next.env })
    expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ outcome: 'failed' })
    expect((await release(next, releaseFiles())).result).toMatchObject({ outcome: 'succeeded' })
    await next.end()
  } finally {
    // Lazily: where the test failed, an engine still uses it.
    await run('umount', ['--lazy', disk.path])
  }
})
